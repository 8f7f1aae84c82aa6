package dev.martlet.dynamic;

import dev.martlet.DifferentiableType;
import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import dev.martlet.TangentVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All differentiable types as one: each value and each tangent tells its own. Elements of a list
 * are named by their position, those of a map by their key, that of an {@code Optional} {@code
 * value}.
 */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings("NullAway")
final class DynamicType implements DifferentiableType<Object, Object> {
  static final DynamicType INSTANCE = new DynamicType();

  private DynamicType() {}

  @Override
  public Object zeroTangentVector(Object value) {
    return DynamicTangents.zeroOf(value);
  }

  @Override
  public Object moved(Object value, Object along) {
    return DynamicTangents.moved(value, along);
  }

  @Override
  public Object mapped(Object value, LeafMapper mapper) {
    return switch (value) {
      case List<?> list ->
          ListTangents.like(
              list,
              ListTangents.named(
                  list, (name, element) -> DynamicTangents.mapped(name, element, mapper)));
      case Map<?, ?> map ->
          MapTangents.like(
              map,
              MapTangents.named(
                  map, (name, element) -> DynamicTangents.mapped(name, element, mapper)));
      case Optional<?> optional ->
          optional.map(element -> DynamicTangents.mapped("value", element, mapper));
      default -> {
        var type = DifferentiableTypes.of(value);
        yield type == null ? value : type.mapped(value, mapper);
      }
    };
  }

  @Override
  public Object mappedTangent(Object tangent, LeafMapper mapper) {
    return switch (tangent) {
      case List<?> list ->
          ListTangents.named(
              list, (name, element) -> DynamicTangents.mappedTangent(name, element, mapper));
      case Map<?, ?> map ->
          MapTangents.named(
              map, (name, element) -> DynamicTangents.mappedTangent(name, element, mapper));
      case Optional<?> optional ->
          optional.map(element -> DynamicTangents.mappedTangent("value", element, mapper));
      default ->
          DifferentiableTypes.unchecked(((TangentVector<?>) tangent).differentiableType())
              .mappedTangent(tangent, mapper);
    };
  }

  @Override
  public Object combinedTangents(Object first, Object second, LeafCombiner combiner) {
    return switch (first) {
      case List<?> list ->
          ListTangents.namedPairs(
              list,
              (List<?>) second,
              (name, pair) ->
                  DynamicTangents.combinedTangents(name, pair.first(), pair.second(), combiner));
      case Map<?, ?> map ->
          MapTangents.namedPairs(
              map,
              (Map<?, ?>) second,
              (name, pair) ->
                  DynamicTangents.combinedTangents(name, pair.first(), pair.second(), combiner));
      case Optional<?> optional ->
          optional.map(
              element ->
                  DynamicTangents.combinedTangents(
                      "value", (Object) element, ((Optional<?>) second).orElse(null), combiner));
      default ->
          DifferentiableTypes.unchecked(((TangentVector<?>) first).differentiableType())
              .combinedTangents(first, second, combiner);
    };
  }
}
