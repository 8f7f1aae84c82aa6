package dev.martlet.acceptance;

import dev.martlet.shadow.ObjectTangent;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes and measures tangent vectors by reflection on values, so that what is tested is not what
 * tests.
 */
final class Tangents {
  private static final Set<Type> COLLECTIONS =
      Set.of(
          List.class, ArrayList.class, LinkedList.class, Map.class, HashMap.class, Optional.class);

  private final MemoryClassLoader loader;

  Tangents(MemoryClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Whether a parameter of that type is differentiated by default: a collection is, unless its
   * elements are of a type variable that nothing is known of.
   */
  boolean isDifferentiable(Type type) {
    return switch (type) {
      case Class<?> plain ->
          plain == double.class
              || plain == float.class
              || plain == Double.class
              || plain == Float.class
              || plain.isArray() && isArrayElement(plain.getComponentType())
              || !plain.isPrimitive() && !plain.isEnum() && loader.has(tangentName(plain));
      case ParameterizedType generic -> {
        Type element =
            generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        yield COLLECTIONS.contains(generic.getRawType())
            ? !isUnknown(element) && isDifferentiable(element)
            : isDifferentiable(generic.getRawType());
      }
      case TypeVariable<?> variable -> isUnknown(variable) || isDifferentiable(bound(variable));
      case WildcardType wildcard -> isDifferentiable(wildcard.getUpperBounds()[0]);
      default -> false;
    };
  }

  private static boolean isUnknown(Type type) {
    return type instanceof TypeVariable<?> variable && bound(variable) == Object.class;
  }

  private static Type bound(TypeVariable<?> variable) {
    return variable.getBounds()[0];
  }

  /** Boxes in arrays are passive. */
  private boolean isArrayElement(Class<?> type) {
    return type != Double.class && type != Float.class && isDifferentiable(type);
  }

  private Class<?> tangentType(Class<?> type) {
    return type.isArray()
        ? tangentType(type.getComponentType()).arrayType()
        : loader.has(tangentName(type)) ? load(tangentName(type)) : type;
  }

  /** A direction in which a value can change, each leaf as large as the value's own. */
  @Nullable Object direction(@Nullable Object value, RandomGenerator random) {
    boolean areWaysOne = !(value instanceof Object[]);
    return direction(value, random, areWaysOne, new IdentityHashMap<>());
  }

  /** A cotangent of a result: each place of an array has its own. */
  @Nullable Object cotangent(@Nullable Object value, RandomGenerator random) {
    return direction(value, random, false, new IdentityHashMap<>());
  }

  /** What is reached twice has one tangent. */
  private @Nullable Object direction(
      @Nullable Object value,
      RandomGenerator random,
      boolean areWaysOne,
      Map<Object, Object> known) {
    return switch (value) {
      case null -> null;
      case Object object when known.containsKey(object) -> known.get(object);
      case Double x -> step(random) * size(x);
      case Float x -> (float) (step(random) * size(x));
      case Record x when isDifferentiable(x.getClass()) -> {
        Class<?> type = load(tangentName(x.getClass()));
        List<@Nullable Object> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
          components.add(direction(part(x, component.getName()), random, areWaysOne, known));
        }
        yield Reflection.newRecord(type, components);
      }
      case Object array when array.getClass().isArray() && isDifferentiable(array.getClass()) -> {
        int length = Array.getLength(array);
        Object direction =
            Array.newInstance(tangentType(array.getClass().getComponentType()), length);
        if (areWaysOne) {
          known.put(array, direction);
        }
        for (int i = 0; i < length; i++) {
          Array.set(direction, i, direction(Array.get(array, i), random, areWaysOne, known));
        }
        yield direction;
      }
      case List<?> list -> {
        List<@Nullable Object> directions = new ArrayList<>();
        list.forEach(element -> directions.add(direction(element, random, areWaysOne, known)));
        yield directions;
      }
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> directions = new LinkedHashMap<>();
        map.forEach(
            (key, element) -> directions.put(key, direction(element, random, areWaysOne, known)));
        yield directions;
      }
      case Optional<?> optional ->
          optional.map(element -> direction(element, random, areWaysOne, known));
      case Object object when isDifferentiable(object.getClass()) -> {
        Object direction = ObjectFields.allocate(load(tangentName(object.getClass())));
        known.put(object, direction);
        for (Field field : ObjectFields.of(direction.getClass())) {
          Object part = ObjectFields.get(ObjectFields.of(object, field.getName()), object);
          ObjectFields.set(field, direction, direction(part, random, areWaysOne, known));
        }
        yield direction;
      }
      default -> null;
    };
  }

  /** Directions for all arguments that are differentiated. */
  List<@Nullable Object> directions(
      Subject subject, @Nullable Object[] args, RandomGenerator random) {
    List<@Nullable Object> directions = new ArrayList<>();
    subject.differentiated().forEach(i -> directions.add(direction(args[i], random)));
    return directions;
  }

  /** The value plus {@code factor} times the direction. */
  @Nullable Object moved(@Nullable Object value, @Nullable Object direction, double factor) {
    return moved(value, direction, factor, new IdentityHashMap<>());
  }

  @SuppressWarnings("JdkObsolete") // A list that came in is moved to one of its class.
  private @Nullable Object moved(
      @Nullable Object value,
      @Nullable Object direction,
      double factor,
      Map<Object, Object> known) {
    return switch (value) {
      case Object object when known.containsKey(object) -> known.get(object);
      case Double x when direction instanceof Double d -> x + factor * d;
      case Float x when direction instanceof Float d -> (float) (x + factor * d);
      case Record x when direction instanceof Record d -> {
        List<@Nullable Object> components = new ArrayList<>();
        for (RecordComponent component : x.getClass().getRecordComponents()) {
          Object part = Reflection.get(component, x);
          RecordComponent tangent = find(d.getClass(), component.getName());
          components.add(
              tangent == null ? part : moved(part, Reflection.get(tangent, d), factor, known));
        }
        yield Reflection.newRecord(x.getClass(), components);
      }
      case List<?> list when direction instanceof List<?> d -> {
        List<@Nullable Object> elements =
            list instanceof LinkedList<?> ? new LinkedList<>() : new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
          elements.add(moved(list.get(i), d.get(i), factor, known));
        }
        yield elements;
      }
      case Map<?, ?> map when direction instanceof Map<?, ?> d -> {
        Map<Object, @Nullable Object> elements = new LinkedHashMap<>();
        map.forEach((key, element) -> elements.put(key, moved(element, d.get(key), factor, known)));
        yield elements;
      }
      case Optional<?> optional when direction instanceof Optional<?> d ->
          optional.map(element -> moved(element, d.orElse(null), factor, known));
      case Object array when array.getClass().isArray() && direction != null -> {
        int length = Array.getLength(array);
        Object moved = Array.newInstance(array.getClass().getComponentType(), length);
        known.put(array, moved);
        for (int i = 0; i < length; i++) {
          Array.set(moved, i, moved(Array.get(array, i), Array.get(direction, i), factor, known));
        }
        yield moved;
      }
      case ObjectTangent<?> tangent when direction != null -> {
        Object moved = ObjectFields.allocate(tangent.getClass());
        known.put(tangent, moved);
        for (Field field : ObjectFields.of(tangent.getClass())) {
          Object part = ObjectFields.get(field, tangent);
          Object step = ObjectFields.get(field, direction);
          ObjectFields.set(field, moved, moved(part, step, factor, known));
        }
        yield moved;
      }
      case Object object when direction != null && loader.has(tangentName(object.getClass())) -> {
        Object moved = ObjectFields.allocate(object.getClass());
        known.put(object, moved);
        for (Field field : ObjectFields.of(object.getClass())) {
          ObjectFields.set(field, moved, ObjectFields.get(field, object));
        }
        for (Field field : ObjectFields.of(direction.getClass())) {
          Field own = ObjectFields.of(object, field.getName());
          Object part = ObjectFields.get(own, object);
          Object step = ObjectFields.get(field, direction);
          ObjectFields.set(own, moved, moved(part, step, factor, known));
        }
        yield moved;
      }
      case null, default -> value;
    };
  }

  /** The products of the leaves of two tangent vectors of the same shape; {@code null} is zero. */
  static List<Double> products(@Nullable Object left, @Nullable Object right) {
    return products(left, right, true, false, new IdentityHashMap<>());
  }

  /** The same for a cotangent and a tangent of a result. */
  static List<Double> productsOfResult(@Nullable Object left, @Nullable Object right) {
    return products(left, right, false, false, new IdentityHashMap<>());
  }

  /**
   * An object that is reached twice is one variable; so is, within one parameter that is a record
   * or an object, an array.
   */
  private static List<Double> products(
      @Nullable Object left,
      @Nullable Object right,
      boolean areWaysOne,
      boolean isWithin,
      Map<Object, Object> known) {
    if (left == null || right == null) {
      return List.of();
    }
    boolean isInOne = isWithin || areWaysOne && (left instanceof Record || isObject(left));
    boolean hasIdentity = isObject(left) || isInOne && left.getClass().isArray();
    if (hasIdentity
        && (known.put(left, left) != null || known.put(right, right) != null && left != right)) {
      return List.of();
    }
    if (left instanceof Number x && right instanceof Number y) {
      return List.of(x.doubleValue() * y.doubleValue());
    }
    if (left instanceof Map<?, ?> map && right instanceof Map<?, ?> other) {
      return map.keySet().stream()
          .flatMap(
              key -> products(map.get(key), other.get(key), areWaysOne, isInOne, known).stream())
          .toList();
    }
    if (left.getClass() != right.getClass() && !(left instanceof List<?>)) {
      throw new IllegalArgumentException("tangents of two types: " + left + " and " + right);
    }
    List<Double> products = new ArrayList<>();
    List<? extends @Nullable Object> lefts = parts(left);
    List<? extends @Nullable Object> rights = parts(right);
    for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
      products.addAll(products(lefts.get(i), rights.get(i), areWaysOne, isInOne, known));
    }
    return products;
  }

  /** Whether all leaves are equal; zeros of both signs, and any two NaN, are. */
  static boolean same(@Nullable Object left, @Nullable Object right) {
    return same(left, right, new IdentityHashMap<>());
  }

  private static boolean same(
      @Nullable Object left, @Nullable Object right, Map<Object, Object> known) {
    if (left == null || right == null) {
      return left == right;
    }
    if (isObject(left) && known.put(left, left) != null) {
      return true;
    }
    if (left instanceof Number x && right instanceof Number y) {
      double a = x.doubleValue();
      double b = y.doubleValue();
      return x.getClass() == y.getClass() && (a == b || Double.isNaN(a) && Double.isNaN(b));
    }
    if (left instanceof Map<?, ?> map && right instanceof Map<?, ?> other) {
      return map.keySet().equals(other.keySet())
          && map.keySet().stream().allMatch(key -> same(map.get(key), other.get(key), known));
    }
    List<? extends @Nullable Object> lefts = parts(left);
    List<? extends @Nullable Object> rights = parts(right);
    boolean sameType = left.getClass() == right.getClass() || left instanceof List<?>;
    boolean same = sameType && lefts.size() == rights.size();
    for (int i = 0; same && i < lefts.size(); i++) {
      same = same(lefts.get(i), rights.get(i), known);
    }
    return same;
  }

  /** Whether there is a {@code float} in it, so that less precision can be expected. */
  static boolean isSingle(@Nullable Object value) {
    return value instanceof Float
        || value != null && holdsFloats(value.getClass())
        || value instanceof float[]
        || value instanceof Object[] array && parts(array).stream().anyMatch(Tangents::isSingle)
        || value instanceof Record && parts(value).stream().anyMatch(Tangents::isSingle)
        || value instanceof List<?> list && list.stream().anyMatch(Tangents::isSingle)
        || value instanceof Map<?, ?> map && map.values().stream().anyMatch(Tangents::isSingle)
        || value instanceof Optional<?> optional && optional.stream().anyMatch(Tangents::isSingle);
  }

  /** Whether a class of a program has fields with less precision. */
  private static boolean holdsFloats(Class<?> type) {
    Class<?> leaf = type;
    while (leaf.isArray()) {
      leaf = leaf.getComponentType();
    }
    return !leaf.isRecord()
        && leaf.getClassLoader() instanceof MemoryClassLoader
        && ObjectFields.of(leaf).stream().anyMatch(field -> field.getType() == float.class);
  }

  private static List<? extends @Nullable Object> parts(Object tangent) {
    return tangent instanceof List<?> list
        ? list
        : tangent instanceof Optional<?> optional
            ? optional.stream().toList()
            : tangent instanceof Map<?, ?> map
                ? List.copyOf(map.values())
                : tangent.getClass().isArray()
                    ? elements(tangent)
                    : isObject(tangent) ? fields(tangent) : components(tangent);
  }

  private static boolean isObject(Object tangent) {
    return tangent instanceof ObjectTangent<?>;
  }

  private static List<@Nullable Object> fields(Object tangent) {
    List<@Nullable Object> parts = new ArrayList<>();
    ObjectFields.of(tangent.getClass()).forEach(each -> parts.add(ObjectFields.get(each, tangent)));
    return parts;
  }

  private static List<@Nullable Object> elements(Object array) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }

  private static List<@Nullable Object> components(Object tangent) {
    List<@Nullable Object> components = new ArrayList<>();
    for (RecordComponent component : tangent.getClass().getRecordComponents()) {
      components.add(Reflection.get(component, tangent));
    }
    return components;
  }

  private @Nullable Object part(Object value, String name) {
    RecordComponent component = find(value.getClass(), name);
    if (component == null && name.endsWith("_")) {
      component = find(value.getClass(), name.substring(0, name.length() - 1));
    }
    if (component == null) {
      throw new IllegalStateException("no component " + name + " in " + value);
    }
    return Reflection.get(component, value);
  }

  private static @Nullable RecordComponent find(Class<?> type, String name) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals(name) || component.getName().equals(name + "_")) {
        return component;
      }
    }
    return null;
  }

  private Class<?> load(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String tangentName(Class<?> type) {
    return type.getName().replace('$', '_') + "TangentVector";
  }

  private static double step(RandomGenerator random) {
    return (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.5, 1.5);
  }

  private static double size(double value) {
    return value == 0 || !Double.isFinite(value) ? 1 : Math.abs(value);
  }
}
