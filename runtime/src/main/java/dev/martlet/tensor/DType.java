package dev.martlet.tensor;

import dev.martlet.kernel.Kernels;
import dev.martlet.kernel.Storage;
import dev.martlet.kernel.Storages;
import org.jspecify.annotations.Nullable;

/**
 * The type of a tensor's elements.
 *
 * @param <S> the box of that type, a tensor's type argument
 */
public final class DType<S> {
  /** {@code float}: differentiable. */
  public static final DType<Float> FLOAT =
      new DType<>("FLOAT", Float.class, Storages.FLOATS, Kernels.FLOATS);

  /** {@code double}: differentiable. */
  public static final DType<Double> DOUBLE =
      new DType<>("DOUBLE", Double.class, Storages.DOUBLES, Kernels.DOUBLES);

  /** {@code int}. */
  public static final DType<Integer> INTEGER =
      new DType<>("INTEGER", Integer.class, Storages.INTS, null);

  /** {@code long}. */
  public static final DType<Long> LONG = new DType<>("LONG", Long.class, Storages.LONGS, null);

  /** {@code boolean}. */
  public static final DType<Boolean> BOOLEAN =
      new DType<>("BOOLEAN", Boolean.class, Storages.BOOLEANS, null);

  private final String name;
  private final Class<S> box;
  private final Storage<Object> storage;
  private final @Nullable Kernels<Object> kernels;

  /** A tensor keeps its array as an object, and only its own type's loops ever get it. */
  @SuppressWarnings("unchecked")
  private <A> DType(String name, Class<S> box, Storage<A> storage, @Nullable Kernels<A> kernels) {
    this.name = name;
    this.box = box;
    this.storage = (Storage<Object>) storage;
    this.kernels = (Kernels<Object>) kernels;
  }

  /**
   * Gives the class of the boxes of such elements.
   *
   * @return the class
   */
  public Class<S> box() {
    return box;
  }

  /**
   * Tells whether derivatives can be taken by such elements.
   *
   * @return true for {@link #FLOAT} and {@link #DOUBLE}
   */
  public boolean isDifferentiable() {
    return kernels != null;
  }

  Storage<Object> storage() {
    return storage;
  }

  /**
   * The loops over such elements.
   *
   * @param operation who asks, for the message
   */
  Kernels<Object> kernels(String operation) {
    if (kernels == null) {
      throw new IllegalArgumentException(
          "%s: needs a tensor of FLOAT or DOUBLE, not of %s".formatted(operation, name));
    }
    return kernels;
  }

  @Override
  public String toString() {
    return name;
  }
}
