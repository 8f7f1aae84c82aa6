package dev.martlet.shadow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Lists, maps and optionals in graphs of objects and arrays. Elements of a list are named by their
 * position, those of a map by their key.
 */
@NullUnmarked // A null may stand wherever a zero is meant.
final class GraphCollections {
  private GraphCollections() {}

  static boolean isOne(Object value) {
    return value instanceof List || value instanceof Map || value instanceof Optional;
  }

  /** Whether something may have other contents later. */
  static boolean mayChange(Object value) {
    return value instanceof ArrayList
        || value instanceof LinkedList
        || value instanceof HashMap
        || !isOne(value);
  }

  /** Whether it has something with an identity in it, or nothing at all. */
  static boolean isOfReferences(Object value) {
    return switch (value) {
      case List<?> list -> areReferences(list);
      case Map<?, ?> map -> areReferences(map.values());
      case Optional<?> optional -> optional.isEmpty() || ObjectGraphs.isReference(optional.get());
      default -> false;
    };
  }

  private static boolean areReferences(Collection<?> elements) {
    for (Object element : elements) {
      if (element != null) {
        return ObjectGraphs.isReference(element);
      }
    }
    return true;
  }

  /** Whether some element is or leads to something with an identity. */
  static boolean leadsToReferences(Object collection) {
    for (Object element : elements(collection)) {
      if (ObjectGraphs.leadsToReferences(element)) {
        return true;
      }
    }
    return false;
  }

  /** What is in it. */
  static @Nullable Object[] elements(Object collection) {
    return switch (collection) {
      case List<?> list -> list.toArray();
      case Map<?, ?> map -> map.values().toArray();
      case Optional<?> optional -> optional.stream().toArray();
      default -> throw new IllegalArgumentException(collection.getClass().getName());
    };
  }

  /** The element of another such collection that belongs to a name; null where there is none. */
  static @Nullable Object element(@Nullable Object collection, Object name) {
    return switch (collection) {
      case null -> null;
      case List<?> list -> list.isEmpty() ? null : list.get((int) name);
      case Map<?, ?> map -> map.get(name);
      case Optional<?> optional -> optional.orElse(null);
      default -> throw new IllegalArgumentException(collection.getClass().getName());
    };
  }

  /**
   * A collection of what becomes of the elements, which can be changed where it is a list or a map.
   *
   * @param function takes an element's position or key, and the element
   */
  static Object mapped(
      Object collection,
      Map<Object, Object> known,
      BiFunction<Object, @Nullable Object, @Nullable Object> function) {
    return switch (collection) {
      case List<?> list -> {
        List<@Nullable Object> made = new ArrayList<>(list.size());
        known.put(collection, made);
        for (int i = 0; i < list.size(); i++) {
          made.add(function.apply(i, list.get(i)));
        }
        yield made;
      }
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> made = new LinkedHashMap<>();
        known.put(collection, made);
        map.forEach((key, value) -> made.put(key, function.apply(key, value)));
        yield made;
      }
      case Optional<?> optional -> {
        Object made = optional.map(value -> function.apply("value", value));
        known.put(collection, made);
        yield made;
      }
      default -> throw new IllegalArgumentException(collection.getClass().getName());
    };
  }

  /** The same, in a collection of the class that fields of that value may be declared with. */
  @SuppressWarnings({"JdkObsolete", "unchecked"}) // The user's own choice.
  static Object like(
      Object collection,
      Map<Object, Object> known,
      BiFunction<Object, @Nullable Object, @Nullable Object> function) {
    Object made = mapped(collection, new IdentityHashMap<>(), function);
    Object alike =
        switch (collection) {
          case ArrayList<?> _ -> made;
          case LinkedList<?> _ -> new LinkedList<>((List<Object>) made);
          case List<?> _ -> Collections.unmodifiableList((List<Object>) made);
          case LinkedHashMap<?, ?> _ -> made;
          case HashMap<?, ?> _ -> new HashMap<>((Map<Object, Object>) made);
          case Map<?, ?> _ -> Collections.unmodifiableMap((Map<Object, Object>) made);
          default -> made;
        };
    known.put(collection, alike);
    return alike;
  }

  /** The same collection with other elements; another one where that cannot be changed. */
  @SuppressWarnings("unchecked") // It is a collection of shadows.
  static Object replaced(
      Object collection, BiFunction<Object, @Nullable Object, @Nullable Object> function) {
    return switch (collection) {
      case List<?> list -> {
        boolean isSame = true;
        @Nullable Object[] elements = list.toArray();
        for (int i = 0; i < elements.length; i++) {
          Object before = elements[i];
          elements[i] = function.apply(i, before);
          isSame &= elements[i] == before;
        }
        if (isSame) {
          yield list;
        }
        if (list instanceof ArrayList<?> ours) {
          for (int i = 0; i < elements.length; i++) {
            ((List<Object>) ours).set(i, elements[i]);
          }
          yield list;
        }
        yield new ArrayList<>(java.util.Arrays.asList(elements));
      }
      case Map<?, ?> map -> {
        Map<Object, Object> others = new LinkedHashMap<>((Map<Object, Object>) map);
        others.replaceAll(function);
        if (map instanceof LinkedHashMap<?, ?>) {
          ((Map<Object, Object>) map).putAll(others);
        }
        yield map instanceof LinkedHashMap<?, ?> ? map : others;
      }
      default -> ((Optional<?>) collection).map(value -> function.apply("value", value));
    };
  }

  /** Makes a collection hold other elements, where it does not hold them. */
  @SuppressWarnings("unchecked") // It is a collection of shadows.
  static void fill(Object collection, @Nullable Object[] elements, @Nullable Object[] keys) {
    if (areSame(elements(collection), elements)) {
      return;
    }
    switch (collection) {
      case List<?> list -> {
        list.clear();
        Collections.addAll((List<Object>) list, elements);
      }
      case Map<?, ?> map -> {
        map.clear();
        for (int i = 0; i < keys.length; i++) {
          ((Map<Object, Object>) map).put(keys[i], elements[i]);
        }
      }
      default -> throw new IllegalStateException(collection.getClass().getName());
    }
  }

  private static boolean areSame(@Nullable Object[] some, @Nullable Object[] others) {
    boolean same = some.length == others.length;
    for (int i = 0; same && i < some.length; i++) {
      same = some[i] == others[i];
    }
    return same;
  }

  /** The keys of a map, in the order of its values. */
  static @Nullable Object[] keys(Object collection) {
    return collection instanceof Map<?, ?> map ? map.keySet().toArray() : new Object[0];
  }

  /** How many elements it has. */
  static int size(Object collection) {
    return switch (collection) {
      case List<?> list -> list.size();
      case Map<?, ?> map -> map.size();
      default -> ((Optional<?>) collection).isPresent() ? 1 : 0;
    };
  }
}
