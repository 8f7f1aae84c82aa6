package dev.martlet.shadow;

import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import dev.martlet.dynamic.DifferentiableTypes;
import dev.martlet.dynamic.DynamicTangents;
import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Walks through graphs of objects and arrays, and of their tangents. What has been met is known by
 * its identity, so that graphs with cycles and with two ways to one object come out as they are.
 */
@NullUnmarked // A null may stand wherever a zero is meant.
final class ObjectGraphs {
  private ObjectGraphs() {}

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The caller knows it.
  static <T> T as(@Nullable Object object) {
    return (T) object;
  }

  /** The type object of an object's class, or of the class that it extends. */
  static @Nullable ObjectType<Object, ?> typeOf(Object object) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      if (DifferentiableTypes.ofClass(type) instanceof ObjectType<?, ?> found) {
        return as(found);
      }
    }
    return null;
  }

  /** What makes the shadow of a record that leads to arrays or objects. */
  static @Nullable CompositeType<Object, ?> compositeOf(Object value) {
    return DifferentiableTypes.ofClass(value.getClass()) instanceof CompositeType<?, ?> found
        ? as(found)
        : null;
  }

  /** Whether a part of a tangent is something with an identity, or leads to that. */
  static boolean leadsToReferences(@Nullable Object part) {
    return part != null
        && (part instanceof CompositeTangent
            || isReference(part)
            || GraphCollections.isOne(part) && GraphCollections.leadsToReferences(part));
  }

  /**
   * The class of the elements of an array's shadow. An array of circles may be known as one of
   * shapes, and be known as what it is later on.
   *
   * @param element of the array
   * @param shadow the class that the shadow has at least
   */
  static Class<?> tangentOf(Class<?> element, Class<?> shadow) {
    Class<?> least = shadow.getComponentType();
    int depth = 0;
    while (element.isArray() && least.isArray()) {
      element = element.getComponentType();
      least = least.getComponentType();
      depth++;
    }
    if (!ObjectTangent.class.isAssignableFrom(least)
        || !(DifferentiableTypes.ofClass(element) instanceof ObjectType<?, ?> type)) {
      return shadow.getComponentType();
    }
    Class<?> own = type.emptyTangent().getClass();
    for (int i = 0; i < depth; i++) {
      own = own.arrayType();
    }
    return own;
  }

  /** Whether a part of a tangent is something with an identity. */
  static boolean isReference(Object part) {
    return part instanceof ObjectTangent
        || part.getClass().isArray()
        || GraphCollections.isOne(part) && GraphCollections.isOfReferences(part);
  }

  /** What becomes of each part of a graph of tangents, which keeps its shape. */
  private static @Nullable Object rebuilt(
      @Nullable Object part, Function<Object, @Nullable Object> leaf, Map<Object, Object> known) {
    if (part == null) {
      return null;
    }
    Object done = known.get(part);
    if (done != null) {
      return done;
    }
    return switch (part) {
      case ObjectTangent<?> tangent -> {
        ObjectTangent<?> made = tangent.differentiableType().emptyTangent();
        known.put(tangent, made);
        @Nullable Object[] parts = tangent.parts();
        for (int i = 0; i < parts.length; i++) {
          parts[i] = rebuilt(parts[i], leaf, known);
        }
        made.setParts(parts);
        yield made;
      }
      case Object[] array -> {
        Object[] made = array.clone();
        known.put(array, made);
        for (int i = 0; i < made.length; i++) {
          made[i] = rebuilt(made[i], leaf, known);
        }
        yield made;
      }
      case CompositeTangent<?> tangent -> {
        @Nullable Object[] parts = tangent.tangentParts();
        for (int i = 0; i < parts.length; i++) {
          parts[i] = rebuilt(parts[i], leaf, known);
        }
        yield tangent.withParts(parts);
      }
      case Double _, Float _ -> leaf.apply(part);
      default -> {
        if (GraphCollections.isOne(part) && leadsToReferences(part)) {
          yield GraphCollections.mapped(part, known, (_, element) -> rebuilt(element, leaf, known));
        }
        Object made = leaf.apply(part);
        if (made != null) {
          known.put(part, made);
        }
        yield made;
      }
    };
  }

  /** The same graph of new objects and arrays. */
  static @Nullable Object copy(@Nullable Object tangent, Map<Object, Object> known) {
    return rebuilt(
        tangent,
        part ->
            switch (part) {
              case double[] numbers -> numbers.clone();
              case float[] numbers -> numbers.clone();
              default -> part;
            },
        known);
  }

  /** Zeros in the shape of a graph of tangents, or of an array of numbers. */
  static @Nullable Object zeros(@Nullable Object shape, Map<Object, Object> known) {
    return rebuilt(
        shape,
        part ->
            switch (part) {
              case double[] numbers -> new double[numbers.length];
              case float[] numbers -> new float[numbers.length];
              case Double _ -> 0.0;
              case Float _ -> 0f;
              default -> null;
            },
        known);
  }

  static @Nullable Object scaled(
      @Nullable Object tangent, double factor, Map<Object, Object> known) {
    return rebuilt(
        tangent,
        part ->
            switch (part) {
              case double[] numbers -> TangentArrays.scaled(numbers, factor);
              case float[] numbers -> TangentArrays.scaled(numbers, factor);
              default -> DynamicTangents.scaled(part, factor);
            },
        known);
  }

  static @Nullable Object plus(
      @Nullable Object one, @Nullable Object other, Map<Object, Object> known) {
    Object sum = copy(one == null ? other : one, known);
    if (one != null && other != null) {
      return leadsToReferences(sum)
          ? GraphSums.added(sum, other, new IdentityHashMap<>())
          : DynamicTangents.plus(one, other);
    }
    return sum;
  }

  /** Stands for an object whose fields are being computed. */
  private static final Object UNFINISHED = new Object();

  /** What a value has become before, where it has been met. */
  private static @Nullable Object done(Object value, Map<Object, Object> known) {
    Object done = known.get(value);
    if (done == UNFINISHED) {
      throw new UnsupportedOperationException(
          "an object of "
              + value.getClass().getName()
              + " leads to itself: move it field by field");
    }
    return done;
  }

  /** A value moved along its tangent. */
  static @Nullable Object moved(
      @Nullable Object value, @Nullable Object along, Map<Object, Object> known) {
    if (value == null) {
      return null;
    }
    Object done = done(value, known);
    if (done != null) {
      return done;
    }
    ObjectType<Object, ?> type = typeOf(value);
    if (GraphCollections.isOne(value)) {
      return GraphCollections.like(
          value,
          known,
          (name, element) -> moved(element, GraphCollections.element(along, name), known));
    }
    if (type == null && !(value instanceof Object[])) {
      return switch (value) {
        case double[] numbers -> noted(value, TangentArrays.moved(numbers, as(along)), known);
        case float[] numbers -> noted(value, TangentArrays.moved(numbers, as(along)), known);
        default -> DynamicTangents.moved(value, along);
      };
    }
    if (value instanceof Object[] array) {
      Object[] made = array.clone();
      known.put(value, made);
      movedParts(made, (Object[]) along, known);
      return made;
    }
    known.put(value, UNFINISHED);
    @Nullable Object[] fields = type.fieldsOf(value);
    movedParts(fields, along == null ? null : ((ObjectTangent<?>) along).parts(), known);
    return noted(value, type.withFields(value, fields), known);
  }

  private static Object noted(Object value, Object made, Map<Object, Object> known) {
    known.put(value, made);
    return made;
  }

  private static void movedParts(
      Object[] values, Object @Nullable [] along, Map<Object, Object> known) {
    for (int i = 0; i < values.length; i++) {
      values[i] = moved(values[i], along == null ? null : along[i], known);
    }
  }

  /** A value with other numbers. */
  static @Nullable Object mapped(
      String name, @Nullable Object value, LeafMapper mapper, Map<Object, Object> known) {
    if (value == null) {
      return null;
    }
    Object done = done(value, known);
    if (done != null) {
      return done;
    }
    ObjectType<Object, ?> type = typeOf(value);
    if (type != null) {
      known.put(value, UNFINISHED);
      var inner = name.isEmpty() ? mapper : mapper.within(name);
      @Nullable Object[] fields = type.fieldsOf(value);
      List<String> names = type.fieldNames();
      for (int i = 0; i < fields.length; i++) {
        fields[i] = mapped(names.get(i), fields[i], inner, known);
      }
      return noted(value, type.withFields(value, fields), known);
    }
    if (GraphCollections.isOne(value)) {
      var inner = name.isEmpty() ? mapper : mapper.within(name);
      return GraphCollections.like(
          value, known, (place, element) -> mapped(place.toString(), element, inner, known));
    }
    return switch (value) {
      case double[] numbers -> noted(value, ArrayLeaves.mapped(numbers, name, mapper), known);
      case float[] numbers -> noted(value, ArrayLeaves.mapped(numbers, name, mapper), known);
      case Object[] array -> {
        Object[] made = array.clone();
        known.put(value, made);
        for (int i = 0; i < made.length; i++) {
          made[i] = mapped(name + '[' + i + ']', made[i], mapper, known);
        }
        yield made;
      }
      default -> DynamicTangents.mapped(name, value, mapper);
    };
  }

  /** A tangent with other numbers. */
  static @Nullable Object mappedTangent(
      String name, @Nullable Object tangent, LeafMapper mapper, Map<Object, Object> known) {
    return combinedTangents(name, tangent, tangent, new Mapping(mapper), known);
  }

  /** Looks at one of two equal leaves. */
  private record Mapping(LeafMapper mapper) implements LeafCombiner {
    @Override
    public double combine(String name, double first, double second) {
      return mapper.map(name, first);
    }

    @Override
    public float combine(String name, float first, float second) {
      return mapper.map(name, first);
    }

    @Override
    public LeafCombiner within(String name) {
      return new Mapping(mapper.within(name));
    }
  }

  /** Two tangents of one value, combined. */
  static @Nullable Object combinedTangents(
      String name,
      @Nullable Object first,
      @Nullable Object second,
      LeafCombiner combiner,
      Map<Object, Object> known) {
    if (first == null && second == null) {
      return null;
    }
    Object done = first == null ? null : known.get(first);
    if (done != null) {
      return done;
    }
    return switch (first == null ? second : first) {
      case double[] _ ->
          noted(
              first,
              second,
              ArrayLeaves.combined((double[]) first, (double[]) second, name, combiner),
              known);
      case float[] _ ->
          noted(
              first,
              second,
              ArrayLeaves.combined((float[]) first, (float[]) second, name, combiner),
              known);
      case ObjectTangent<?> shape -> {
        ObjectTangent<?> made = shape.differentiableType().emptyTangent();
        noted(first, second, made, known);
        List<String> names = shape.differentiableType().fieldNames();
        @Nullable Object[] parts = shape.parts();
        var inner = name.isEmpty() ? combiner : combiner.within(name);
        for (int i = 0; i < parts.length; i++) {
          parts[i] = combinedTangents(names.get(i), part(first, i), part(second, i), inner, known);
        }
        made.setParts(parts);
        yield made;
      }
      case Object[] shape -> {
        Object[] made = shape.clone();
        noted(first, second, made, known);
        for (int i = 0; i < made.length; i++) {
          String element = name + '[' + i + ']';
          made[i] = combinedTangents(element, part(first, i), part(second, i), combiner, known);
        }
        yield made;
      }
      case Object shape when GraphCollections.isOne(shape) && leadsToReferences(shape) -> {
        var inner = name.isEmpty() ? combiner : combiner.within(name);
        Object made =
            GraphCollections.mapped(
                shape,
                known,
                (place, _) ->
                    combinedTangents(
                        place.toString(),
                        GraphCollections.element(first, place),
                        GraphCollections.element(second, place),
                        inner,
                        known));
        yield noted(first, second, made, known);
      }
      default -> DynamicTangents.combinedTangents(name, first, second, combiner);
    };
  }

  private static Object noted(
      @Nullable Object first, Object second, Object made, Map<Object, Object> known) {
    return noted(first == null ? second : first, made, known);
  }

  private static @Nullable Object part(@Nullable Object whole, int index) {
    return switch (whole) {
      case null -> null;
      case ObjectTangent<?> tangent -> tangent.parts()[index];
      default -> Array.get(whole, index);
    };
  }
}
