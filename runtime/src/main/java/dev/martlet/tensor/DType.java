package dev.martlet.tensor;

import dev.martlet.kernel.Kernels;
import dev.martlet.kernel.Numbers;
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
      new DType<>("FLOAT", Float.class, Numbers.FLOATS, Kernels.FLOATS);

  /** {@code double}: differentiable. */
  public static final DType<Double> DOUBLE =
      new DType<>("DOUBLE", Double.class, Numbers.DOUBLES, Kernels.DOUBLES);

  /** {@code int}. */
  public static final DType<Integer> INTEGER =
      new DType<>("INTEGER", Integer.class, Numbers.INTS, null);

  /** {@code long}. */
  public static final DType<Long> LONG = new DType<>("LONG", Long.class, Numbers.LONGS, null);

  /** {@code boolean}. */
  public static final DType<Boolean> BOOLEAN =
      new DType<>("BOOLEAN", Boolean.class, Storages.BOOLEANS, null, null);

  private final String name;
  private final Class<S> box;
  private final Storage<Object> storage;
  private final @Nullable Numbers<Object> numbers;
  private final @Nullable Kernels<Object> kernels;

  private <A> DType(String name, Class<S> box, Numbers<A> numbers, @Nullable Kernels<A> kernels) {
    this(name, box, numbers.storage(), numbers, kernels);
  }

  /** A tensor keeps its array as an object, and only its own type's loops ever get it. */
  @SuppressWarnings("unchecked")
  private <A> DType(
      String name,
      Class<S> box,
      Storage<A> storage,
      @Nullable Numbers<A> numbers,
      @Nullable Kernels<A> kernels) {
    this.name = name;
    this.box = box;
    this.storage = (Storage<Object>) storage;
    this.numbers = (Numbers<Object>) numbers;
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

  /**
   * What can be done with such elements without derivatives.
   *
   * @param operation who asks, for the message
   */
  Numbers<Object> numbers(String operation) {
    if (numbers == null) {
      throw new IllegalArgumentException(
          "%s: needs a tensor of numbers, not of %s".formatted(operation, name));
    }
    return numbers;
  }

  /** Whether a number is one of such elements, but for its precision. */
  boolean holds(double number) {
    return kernels != null
        || numbers == null
        || number == Math.rint(number)
            && Math.abs(number) <= (this == INTEGER ? Integer.MAX_VALUE : Long.MAX_VALUE);
  }

  @Override
  public String toString() {
    return name;
  }
}
