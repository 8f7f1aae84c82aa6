package dev.martlet.acceptance;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes and measures tangent vectors by reflection on values, so that what is tested is not what
 * tests.
 */
final class Tangents {
  private final MemoryClassLoader loader;

  Tangents(MemoryClassLoader loader) {
    this.loader = loader;
  }

  /** Whether a parameter of that type is differentiated by default. */
  boolean isDifferentiable(Class<?> type) {
    return type == double.class
        || type == float.class
        || type == Double.class
        || type == Float.class
        || type.isArray() && isArrayElement(type.getComponentType())
        || type.isRecord() && loader.has(tangentName(type));
  }

  /** Boxes in arrays are passive. */
  private boolean isArrayElement(Class<?> type) {
    return type != Double.class && type != Float.class && isDifferentiable(type);
  }

  private Class<?> tangentType(Class<?> type) {
    return type.isArray()
        ? tangentType(type.getComponentType()).arrayType()
        : type.isRecord() ? load(tangentName(type)) : type;
  }

  /** A direction in which a value can change, each leaf as large as the value's own. */
  @Nullable Object direction(@Nullable Object value, RandomGenerator random) {
    return switch (value) {
      case null -> null;
      case Double x -> step(random) * size(x);
      case Float x -> (float) (step(random) * size(x));
      case Record x when isDifferentiable(x.getClass()) -> {
        Class<?> type = load(tangentName(x.getClass()));
        List<@Nullable Object> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
          components.add(direction(part(x, component.getName()), random));
        }
        yield Reflection.newRecord(type, components);
      }
      case Object array when isDifferentiable(array.getClass()) -> {
        int length = Array.getLength(array);
        Object direction =
            Array.newInstance(tangentType(array.getClass().getComponentType()), length);
        for (int i = 0; i < length; i++) {
          Array.set(direction, i, direction(Array.get(array, i), random));
        }
        yield direction;
      }
      default -> throw new IllegalArgumentException("not differentiable: " + value);
    };
  }

  /** The value plus {@code factor} times the direction. */
  @Nullable Object moved(@Nullable Object value, @Nullable Object direction, double factor) {
    return switch (value) {
      case Double x when direction instanceof Double d -> x + factor * d;
      case Float x when direction instanceof Float d -> (float) (x + factor * d);
      case Record x when direction instanceof Record d -> {
        List<@Nullable Object> components = new ArrayList<>();
        for (RecordComponent component : x.getClass().getRecordComponents()) {
          Object part = Reflection.get(component, x);
          RecordComponent tangent = find(d.getClass(), component.getName());
          components.add(tangent == null ? part : moved(part, Reflection.get(tangent, d), factor));
        }
        yield Reflection.newRecord(x.getClass(), components);
      }
      case Object array when array.getClass().isArray() && direction != null -> {
        int length = Array.getLength(array);
        Object moved = Array.newInstance(array.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
          Array.set(moved, i, moved(Array.get(array, i), Array.get(direction, i), factor));
        }
        yield moved;
      }
      case null, default -> value;
    };
  }

  /** The products of the leaves of two tangent vectors of the same shape; {@code null} is zero. */
  static List<Double> products(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return List.of();
    }
    if (left instanceof Number x && right instanceof Number y) {
      return List.of(x.doubleValue() * y.doubleValue());
    }
    if (left.getClass() != right.getClass() && !(left instanceof List<?>)) {
      throw new IllegalArgumentException("tangents of two types: " + left + " and " + right);
    }
    List<Double> products = new ArrayList<>();
    List<? extends @Nullable Object> lefts = parts(left);
    List<? extends @Nullable Object> rights = parts(right);
    for (int i = 0; i < lefts.size(); i++) {
      products.addAll(products(lefts.get(i), rights.get(i)));
    }
    return products;
  }

  /** Whether all leaves are equal; zeros of both signs, and any two NaN, are. */
  static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    if (left instanceof Number x && right instanceof Number y) {
      double a = x.doubleValue();
      double b = y.doubleValue();
      return x.getClass() == y.getClass() && (a == b || Double.isNaN(a) && Double.isNaN(b));
    }
    List<? extends @Nullable Object> lefts = parts(left);
    List<? extends @Nullable Object> rights = parts(right);
    boolean same = left.getClass() == right.getClass() && lefts.size() == rights.size();
    for (int i = 0; same && i < lefts.size(); i++) {
      same = same(lefts.get(i), rights.get(i));
    }
    return same;
  }

  /** Whether there is a {@code float} in it, so that less precision can be expected. */
  static boolean isSingle(@Nullable Object value) {
    return value instanceof Float
        || value instanceof float[]
        || value instanceof Object[] array && parts(array).stream().anyMatch(Tangents::isSingle)
        || value instanceof Record && parts(value).stream().anyMatch(Tangents::isSingle)
        || value instanceof List<?> list && list.stream().anyMatch(Tangents::isSingle);
  }

  private static List<? extends @Nullable Object> parts(Object tangent) {
    return tangent instanceof List<?> list
        ? list
        : tangent.getClass().isArray() ? elements(tangent) : components(tangent);
  }

  private static List<@Nullable Object> elements(Object array) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }

  private static List<@Nullable Object> components(Object tangent) {
    return Arrays.stream(tangent.getClass().getRecordComponents())
        .map(component -> Reflection.get(component, tangent))
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
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
