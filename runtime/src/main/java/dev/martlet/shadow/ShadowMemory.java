package dev.martlet.shadow;

import dev.martlet.DoublePullback;
import dev.martlet.DoubleToDoublePullback;
import dev.martlet.DoubleToFloatPullback;
import dev.martlet.FloatPullback;
import dev.martlet.FloatToDoublePullback;
import dev.martlet.FloatToFloatPullback;
import dev.martlet.Pullback;
import dev.martlet.ToDoublePullback;
import dev.martlet.ToFloatPullback;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shadows that a forward sweep has made for the reverse sweeps after it. Each of those starts
 * with zeros, and one runs at a time, whatever the number of threads.
 *
 * {@snippet :
 * ShadowMemory shadows = new ShadowMemory();
 * double[] drow = new double[n];
 * shadows.add(drow);
 * DoublePullback<double[]> pullback = shadows.exclusiveDoublePullback(cotangent -> sweep(cotangent, drow));
 * }
 */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class ShadowMemory {
  private final List<Object> arrays = new ArrayList<>();
  private final Set<ObjectTangent<?>> objects = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Makes an empty memory. */
  public ShadowMemory() {}

  /**
   * Adds a shadow.
   *
   * @param shadow an array of numbers, of tangent vectors, or of arrays of those, or the shadow of
   *     an object, with all that it leads to, or a collection of those; null is ignored
   */
  public void add(@Nullable Object shadow) {
    switch (shadow) {
      case null -> {}
      case ObjectTangent<?> tangent -> {
        if (objects.add(tangent)) {
          arrays.add(tangent);
          for (Object part : tangent.parts()) {
            if (ObjectGraphs.leadsToReferences(part)) {
              add(part);
            }
          }
        }
      }
      case CompositeTangent<?> tangent -> {
        for (Object part : tangent.tangentParts()) {
          if (ObjectGraphs.leadsToReferences(part)) {
            add(part);
          }
        }
      }
      case Object[] elements when isOfReferences(elements.getClass().getComponentType()) -> {
        for (Object element : elements) {
          add(element);
        }
      }
      case Object[] elements -> {
        arrays.add(elements);
        for (Object element : elements) {
          if (element instanceof CompositeTangent) {
            add(element);
          }
        }
      }
      default -> {
        if (GraphCollections.isOne(shadow)) {
          for (Object element : GraphCollections.elements(shadow)) {
            add(element);
          }
        } else {
          arrays.add(shadow);
        }
      }
    }
  }

  private static boolean isOfReferences(Class<?> element) {
    return element.isArray() || ObjectTangent.class.isAssignableFrom(element);
  }

  /**
   * Adds a shadow, where there is a memory.
   *
   * @param memory the memory, or null
   * @param shadow as {@link #add} takes it
   */
  public static void remember(@Nullable ShadowMemory memory, @Nullable Object shadow) {
    if (memory != null) {
      memory.add(shadow);
    }
  }

  private void clear() {
    for (Object array : arrays) {
      switch (array) {
        case double[] numbers -> Arrays.fill(numbers, 0.0);
        case float[] numbers -> Arrays.fill(numbers, 0f);
        case ObjectTangent<?> tangent -> tangent.clear();
        default -> Arrays.fill((Object[]) array, null);
      }
    }
  }

  /**
   * Clears the shadows before each run of a pullback, and lets one run at a time.
   *
   * @param pullback the pullback, which uses the shadows
   * @param <T> the type of the tangents
   * @return the pullback that may run any number of times in any number of threads
   */
  public <T> DoublePullback<T> exclusiveDoublePullback(DoublePullback<T> pullback) {
    return cotangent -> {
      synchronized (this) {
        clear();
        return pullback.apply(cotangent);
      }
    };
  }

  /**
   * Does the same for another kind of pullback.
   *
   * @param pullback the pullback, which uses the shadows
   * @return the pullback that may run any number of times in any number of threads
   */
  public DoubleToDoublePullback exclusiveDoubleToDoublePullback(DoubleToDoublePullback pullback) {
    return cotangent -> {
      synchronized (this) {
        clear();
        return pullback.apply(cotangent);
      }
    };
  }

  /**
   * Does the same for another kind of pullback.
   *
   * @param pullback the pullback, which uses the shadows
   * @return the pullback that may run any number of times in any number of threads
   */
  public DoubleToFloatPullback exclusiveDoubleToFloatPullback(DoubleToFloatPullback pullback) {
    return cotangent -> {
      synchronized (this) {
        clear();
        return pullback.apply(cotangent);
      }
    };
  }

  /**
   * Does the same for another kind of pullback.
   *
   * @param pullback the pullback, which uses the shadows
   * @param <T> the type of the tangents
   * @return the pullback that may run any number of times in any number of threads
   */
  public <T> FloatPullback<T> exclusiveFloatPullback(FloatPullback<T> pullback) {
    return cotangent -> {
      synchronized (this) {
        clear();
        return pullback.apply(cotangent);
      }
    };
  }

  /**
   * Does the same for another kind of pullback.
   *
   * @param pullback the pullback, which uses the shadows
   * @return the pullback that may run any number of times in any number of threads
   */
  public FloatToDoublePullback exclusiveFloatToDoublePullback(FloatToDoublePullback pullback) {
    return cotangent -> {
      synchronized (this) {
        clear();
        return pullback.apply(cotangent);
      }
    };
  }

  /**
   * Does the same for another kind of pullback.
   *
   * @param pullback the pullback, which uses the shadows
   * @return the pullback that may run any number of times in any number of threads
   */
  public FloatToFloatPullback exclusiveFloatToFloatPullback(FloatToFloatPullback pullback) {
    return cotangent -> {
      synchronized (this) {
        clear();
        return pullback.apply(cotangent);
      }
    };
  }

  /**
   * Does the same for another kind of pullback.
   *
   * @param pullback the pullback, which uses the shadows
   * @param <C> the type of the cotangents
   * @param <T> the type of the tangents
   * @return the pullback that may run any number of times in any number of threads
   */
  public <C, T> Pullback<C, T> exclusivePullback(Pullback<C, T> pullback) {
    return cotangent -> {
      synchronized (this) {
        clear();
        return pullback.apply(cotangent);
      }
    };
  }

  /**
   * Does the same for another kind of pullback.
   *
   * @param pullback the pullback, which uses the shadows
   * @param <C> the type of the cotangents
   * @return the pullback that may run any number of times in any number of threads
   */
  public <C> ToDoublePullback<C> exclusiveToDoublePullback(ToDoublePullback<C> pullback) {
    return cotangent -> {
      synchronized (this) {
        clear();
        return pullback.apply(cotangent);
      }
    };
  }

  /**
   * Does the same for another kind of pullback.
   *
   * @param pullback the pullback, which uses the shadows
   * @param <C> the type of the cotangents
   * @return the pullback that may run any number of times in any number of threads
   */
  public <C> ToFloatPullback<C> exclusiveToFloatPullback(ToFloatPullback<C> pullback) {
    return cotangent -> {
      synchronized (this) {
        clear();
        return pullback.apply(cotangent);
      }
    };
  }
}
