package dev.martlet.dynamic;

import dev.martlet.CarriedState;
import dev.martlet.DifferentiableType;
import dev.martlet.DifferentiableValue;
import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import dev.martlet.TangentVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The algebra of tangents whose type is not known before. A tangent is a {@code Double}, a {@code
 * Float}, an array of numbers, a {@link TangentVector}, or a {@code List}, {@code Optional} or
 * {@code Map} of tangents; {@code null} is zero, and so is {@code null} within a collection.
 *
 * <p>For generated code. Arguments must fit together, as tangents of one value do.
 */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public final class DynamicTangents {
  private DynamicTangents() {}

  /**
   * Gives an object the type that the caller knows it to have.
   *
   * @param <V> that type
   * @param tangent a tangent or null
   * @return the same
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <V extends @Nullable Object> V as(@Nullable Object tangent) {
    return (V) tangent;
  }

  /**
   * Reads the number that a tangent is.
   *
   * @param tangent a number or null
   * @return the number, 0 for null
   */
  public static double doubleOf(@Nullable Object tangent) {
    return tangent == null ? 0 : ((Number) tangent).doubleValue();
  }

  /**
   * Reads the number that a tangent is.
   *
   * @param tangent a number or null
   * @return the number, 0 for null
   */
  public static float floatOf(@Nullable Object tangent) {
    return tangent == null ? 0 : ((Number) tangent).floatValue();
  }

  /**
   * Adds two tangents.
   *
   * @param <V> their type
   * @param first a tangent or null
   * @param second a tangent of the same value, or null
   * @return the sum
   * @throws IllegalArgumentException if they are no tangents of the same value
   */
  public static <V extends @Nullable Object> V plus(V first, V second) {
    if (first == null) {
      return second;
    }
    if (second == null) {
      return first;
    }
    return as(
        switch (first) {
          case Double x when second instanceof Double y -> (Object) (x + y);
          case Float x when second instanceof Float y -> (Object) (x + y);
          case List<?> x when second instanceof List<?> y -> ListTangents.sum(x, y);
          case Map<?, ?> x when second instanceof Map<?, ?> y -> MapTangents.sum(x, y);
          case Optional<?> x when second instanceof Optional<?> y -> sum(x, y);
          case TangentVector<?> x when second.getClass() == x.getClass() -> sum(x, second);
          case Object x when NumberArrays.areTwo(x, second) -> NumberArrays.plus(x, second);
          default ->
              throw new IllegalArgumentException(
                  "tangents of two shapes: "
                      + first.getClass().getName()
                      + " and "
                      + second.getClass().getName());
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object sum(TangentVector first, Object second) {
    return first.plus((TangentVector) second);
  }

  private static Optional<?> sum(Optional<?> first, Optional<?> second) {
    return first.isEmpty()
        ? second
        : second.isEmpty() ? first : Optional.of(plus((Object) first.get(), second.get()));
  }

  /**
   * Subtracts two tangents.
   *
   * @param <V> their type
   * @param first a tangent or null
   * @param second a tangent of the same value, or null
   * @return the difference
   */
  public static <V extends @Nullable Object> V minus(V first, V second) {
    return plus(first, negated(second));
  }

  /**
   * Changes the sign of a tangent.
   *
   * @param <V> its type
   * @param tangent a tangent or null
   * @return the opposite
   */
  public static <V extends @Nullable Object> V negated(V tangent) {
    return as(
        switch (tangent) {
          case null -> null;
          case Double x -> (Object) (-x);
          case Float x -> (Object) (-x);
          case List<?> list -> ListTangents.mapped(list, DynamicTangents::negated);
          case Map<?, ?> map -> MapTangents.mapped(map, DynamicTangents::negated);
          case Optional<?> optional -> optional.map(DynamicTangents::negated);
          case TangentVector<?> vector -> vector.negated();
          case Object array when NumberArrays.isOne(array) -> NumberArrays.scaled(array, -1);
          default -> throw noTangent(tangent);
        });
  }

  /**
   * Multiplies a tangent.
   *
   * @param <V> its type
   * @param tangent a tangent or null
   * @param factor what to multiply by
   * @return the multiple
   */
  public static <V extends @Nullable Object> V scaled(V tangent, double factor) {
    return as(
        switch (tangent) {
          case null -> null;
          case Double x -> (Object) (x * factor);
          case Float x -> (Object) (float) (x * factor);
          case List<?> list -> ListTangents.mapped(list, each -> scaled(each, factor));
          case Map<?, ?> map -> MapTangents.mapped(map, each -> scaled(each, factor));
          case Optional<?> optional -> optional.map(each -> scaled(each, factor));
          case TangentVector<?> vector -> vector.scaled(factor);
          case Object array when NumberArrays.isOne(array) -> NumberArrays.scaled(array, factor);
          default -> throw noTangent(tangent);
        });
  }

  private static IllegalArgumentException noTangent(Object object) {
    return new IllegalArgumentException("no tangent: " + object.getClass().getName());
  }

  /**
   * Makes the zero of a value's shape.
   *
   * @param <V> the type of its tangents
   * @param value a value or null
   * @return the zero; null where the value has no derivative
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <V extends @Nullable Object> V zeroOf(@Nullable Object value) {
    return as(
        switch (value) {
          case null -> null;
          case Double _ -> (Object) 0.0;
          case Float _ -> (Object) 0f;
          case List<?> list -> ListTangents.mapped(list, DynamicTangents::zeroOf);
          case Map<?, ?> map -> MapTangents.mapped(map, DynamicTangents::zeroOf);
          case Optional<?> optional -> optional.map(DynamicTangents::zeroOf);
          case Object array when NumberArrays.isOne(array) -> NumberArrays.zeros(array);
          default -> {
            var type = DifferentiableTypes.of(value);
            yield type == null ? null : type.zeroTangentVector(value);
          }
        });
  }

  /**
   * Makes a tangent complete, as users see it: where nothing flows, its zeros have the value's
   * shape.
   *
   * @param <V> the tangent's type
   * @param tangent a tangent or null
   * @param value the value whose tangent it is
   * @return the same tangent without nulls
   */
  public static <V extends @Nullable Object> V orZero(V tangent, @Nullable Object value) {
    return as(
        switch (tangent) {
          case null -> zeroOf(value);
          case List<?> list when value instanceof List<?> values ->
              ListTangents.completed(list, values);
          case Map<?, ?> map when value instanceof Map<?, ?> values ->
              MapTangents.completed(map, values);
          case Optional<?> optional when value instanceof Optional<?> of ->
              of.map(each -> orZero(optional.orElse(null), each));
          default -> tangent;
        });
  }

  /**
   * Makes a value that stays as another one is now.
   *
   * @param value a list, a map or anything else, or null
   * @return a copy of it as far as it is a list or a map, also within
   */
  public static @Nullable Object frozen(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> ListTangents.mapped(list, DynamicTangents::frozen);
      case Map<?, ?> map -> MapTangents.mapped(map, DynamicTangents::frozen);
      case null, default -> value;
    };
  }

  /**
   * Adds a tangent to a value.
   *
   * @param <M> the type of the value
   * @param value where to start
   * @param along a tangent of it, or null
   * @return the sum
   */
  public static <M extends @Nullable Object> M moved(M value, @Nullable Object along) {
    if (value == null || along == null) {
      return value;
    }
    return as(
        switch (value) {
          case Double x -> (Object) (x + doubleOf(along));
          case Float x -> (Object) (x + floatOf(along));
          case List<?> list ->
              ListTangents.like(
                  list, ListTangents.combined(list, (List<?>) along, DynamicTangents::moved));
          case Map<?, ?> map ->
              MapTangents.like(
                  map, MapTangents.combined(map, (Map<?, ?>) along, DynamicTangents::moved));
          case Optional<?> optional ->
              optional.map(each -> moved((Object) each, ((Optional<?>) along).orElse(null)));
          case Object array when NumberArrays.isOne(array) -> NumberArrays.plus(array, along);
          default ->
              along instanceof TangentVector<?> vector
                  ? DifferentiableTypes.unchecked(vector.differentiableType()).moved(value, vector)
                  : value;
        });
  }

  /**
   * Replaces the leaves of a value.
   *
   * @param <M> the type of the value
   * @param name the value's name
   * @param value the value
   * @param mapper computes the new leaves
   * @return the value with the new leaves
   */
  public static <M extends @Nullable Object> M mapped(String name, M value, LeafMapper mapper) {
    return as(
        switch (value) {
          case null -> null;
          case Double x -> (Object) mapper.map(name, (double) x);
          case Float x -> (Object) mapper.map(name, (float) x);
          case Object array when NumberArrays.isOne(array) ->
              NumberArrays.mapped(name, array, mapper);
          case CarriedState<?> state when DifferentiableTypes.of(state) == null ->
              mappedState(name, state, mapper);
          default -> DynamicType.INSTANCE.mapped(value, mapper.within(name));
        });
  }

  /** A state is of its own type, as its interface says. */
  @SuppressWarnings("unchecked")
  private static <T extends CarriedState<T>> T mappedState(
      String name, CarriedState<?> state, LeafMapper mapper) {
    return mapper.mapState(name, (T) state);
  }

  /**
   * Replaces the leaves of a tangent.
   *
   * @param <V> the type of the tangent
   * @param name the name of the value whose tangent it is
   * @param tangent the tangent or null
   * @param mapper computes the new leaves
   * @return the tangent of the new leaves
   */
  public static <V extends @Nullable Object> V mappedTangent(
      String name, V tangent, LeafMapper mapper) {
    return as(
        switch (tangent) {
          case null -> null;
          case Double x -> (Object) mapper.map(name, (double) x);
          case Float x -> (Object) mapper.map(name, (float) x);
          case Object array when NumberArrays.isOne(array) ->
              NumberArrays.mapped(name, array, mapper);
          default -> DynamicType.INSTANCE.mappedTangent(tangent, mapper.within(name));
        });
  }

  /**
   * Combines the leaves of two tangents.
   *
   * @param <V> the type of the tangents
   * @param name the name of the value whose tangents they are
   * @param first a tangent or null
   * @param second a tangent of the same value, or null
   * @param combiner computes the new leaves
   * @return the tangent of the new leaves
   */
  public static <V extends @Nullable Object> V combinedTangents(
      String name, V first, V second, LeafCombiner combiner) {
    if (first == null && second == null) {
      return first;
    }
    Object left = first == null ? zeroLike(second) : first;
    Object right = second == null ? zeroLike(first) : second;
    return as(
        switch (left) {
          case Double x -> (Object) combiner.combine(name, (double) x, doubleOf(right));
          case Float x -> (Object) combiner.combine(name, (float) x, floatOf(right));
          case Object array when NumberArrays.isOne(array) ->
              NumberArrays.combined(name, array, right, combiner);
          default -> DynamicType.INSTANCE.combinedTangents(left, right, combiner.within(name));
        });
  }

  private static Object zeroLike(Object tangent) {
    return mappedTangent("", tangent, LeafMapper.unnamed(_ -> 0));
  }

  /**
   * Gives what can be done with values whose type is found out at run time.
   *
   * @param <D> the type that the caller sees
   * @return the only such object
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <D extends DifferentiableType<?, ?>> D type() {
    return as(DynamicType.INSTANCE);
  }

  static @Nullable DifferentiableType<?, ?> declaredType(Object value) {
    return value instanceof DifferentiableValue<?, ?> own ? own.differentiableType() : null;
  }
}
