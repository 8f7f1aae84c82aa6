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
import java.util.List;
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

  /** Makes an empty memory. */
  public ShadowMemory() {}

  /**
   * Adds a shadow.
   *
   * @param shadow an array of numbers, of tangent vectors, or of arrays of those; null is ignored
   */
  public void add(@Nullable Object shadow) {
    if (shadow instanceof Object[] elements && elements.getClass().getComponentType().isArray()) {
      for (Object element : elements) {
        add(element);
      }
    } else if (shadow != null) {
      arrays.add(shadow);
    }
  }

  private void clear() {
    for (Object array : arrays) {
      switch (array) {
        case double[] numbers -> Arrays.fill(numbers, 0.0);
        case float[] numbers -> Arrays.fill(numbers, 0f);
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
