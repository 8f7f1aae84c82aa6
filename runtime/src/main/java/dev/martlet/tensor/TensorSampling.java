package dev.martlet.tensor;

import dev.martlet.shape.Shape;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * How tensors of random numbers are made: the same ones from a generator in the same state. Written
 * as {@code Tensor.randomNormal(...)}: a class of its own only since {@link Tensor} has another
 * subject.
 */
public abstract sealed class TensorSampling extends TensorJoining permits Tensor {
  TensorSampling() {}

  /**
   * Draws numbers that are uniformly distributed from 0 to 1, without 1.
   *
   * @param dtype {@link DType#FLOAT} or {@link DType#DOUBLE}
   * @param random where they come from, in the order of the elements
   * @param shape the extents of the axes
   * @param <S> the scalar type
   * @return the numbers
   * @throws IllegalArgumentException if the elements would be whole numbers
   */
  public static <S> Tensor<S> randomUniform(DType<S> dtype, RandomGenerator random, int... shape) {
    // As a float, what is next to 1 would be 1.
    return drawn(
        "randomUniform",
        dtype,
        dtype == DType.FLOAT ? random::nextFloat : random::nextDouble,
        shape);
  }

  /**
   * Draws numbers that are normally distributed, with mean 0 and standard deviation 1.
   *
   * @param dtype {@link DType#FLOAT} or {@link DType#DOUBLE}
   * @param random where they come from, in the order of the elements
   * @param shape the extents of the axes
   * @param <S> the scalar type
   * @return the numbers
   * @throws IllegalArgumentException if the elements would be whole numbers
   */
  public static <S> Tensor<S> randomNormal(DType<S> dtype, RandomGenerator random, int... shape) {
    return drawn("randomNormal", dtype, random::nextGaussian, shape);
  }

  /**
   * Draws numbers that are normally distributed, with mean 0 and standard deviation 1, and again
   * those that are beyond -2 and 2.
   *
   * @param dtype {@link DType#FLOAT} or {@link DType#DOUBLE}
   * @param random where they come from, in the order of the elements
   * @param shape the extents of the axes
   * @param <S> the scalar type
   * @return the numbers
   * @throws IllegalArgumentException if the elements would be whole numbers
   */
  public static <S> Tensor<S> randomTruncatedNormal(
      DType<S> dtype, RandomGenerator random, int... shape) {
    return drawn(
        "randomTruncatedNormal",
        dtype,
        () -> {
          double number = random.nextGaussian();
          while (Math.abs(number) > 2) {
            number = random.nextGaussian();
          }
          return number;
        },
        shape);
  }

  /**
   * Draws ones and zeros; {@code true} and {@code false} for {@link DType#BOOLEAN}.
   *
   * @param dtype the type of the elements
   * @param random where they come from, in the order of the elements
   * @param probability how likely a one is, from 0 to 1
   * @param shape the extents of the axes
   * @param <S> the scalar type
   * @return the ones and zeros
   * @throws IllegalArgumentException if the probability is none
   */
  public static <S> Tensor<S> randomBernoulli(
      DType<S> dtype, RandomGenerator random, double probability, int... shape) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "randomBernoulli: %s is no probability".formatted(probability));
    }
    return filled(dtype, () -> random.nextDouble() < probability ? 1 : 0, Shape.of(shape));
  }

  /**
   * Shuffles the first whole numbers.
   *
   * @param random what shuffles them
   * @param count how many
   * @return the numbers from 0 to {@code count - 1}, each once
   */
  public static Tensor<Integer> randomPermutation(RandomGenerator random, int count) {
    Shape shape = Shape.of(count);
    int[] numbers = new int[count];
    for (int i = 1; i < count; i++) {
      int other = random.nextInt(i + 1);
      numbers[i] = numbers[other];
      numbers[other] = i;
    }
    return Tensor.owning(DType.INTEGER, shape, numbers);
  }

  private static <S> Tensor<S> drawn(
      String operation, DType<S> dtype, DoubleSupplier numbers, int... shape) {
    dtype.kernels(operation);
    return filled(dtype, numbers, Shape.of(shape));
  }

  private static <S> Tensor<S> filled(DType<S> dtype, DoubleSupplier numbers, Shape shape) {
    Object array = dtype.storage().allocate(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      dtype.storage().set(array, i, numbers.getAsDouble());
    }
    return Tensor.owning(dtype, shape, array);
  }
}
