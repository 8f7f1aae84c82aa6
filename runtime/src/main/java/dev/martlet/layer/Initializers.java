package dev.martlet.layer;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * The usual ways to start. An output is a sum over so many inputs (<em>fan in</em>), an input is
 * part of so many outputs (<em>fan out</em>); weights are drawn such that the sums neither fade nor
 * grow from layer to layer.
 */
public final class Initializers {
  /** How much narrower a normal distribution is that is cut at twice its deviation. */
  private static final double TRUNCATION = 0.8796256610342398;

  private Initializers() {}

  /** All zero. */
  public static final Initializer ZEROS = constant(0);

  /** All one. */
  public static final Initializer ONES = constant(1);

  /** Uniform, of variance {@code 2 / (in + out)} (Glorot and Bengio 2010). */
  public static final Initializer GLOROT_UNIFORM = new Scaled(false, Fan.BOTH, 1);

  /** Truncated normal, of variance {@code 2 / (in + out)} (Glorot and Bengio 2010). */
  public static final Initializer GLOROT_NORMAL = new Scaled(true, Fan.BOTH, 1);

  /** Uniform, of variance {@code 2 / in}, for rectifiers (He et al. 2015). */
  public static final Initializer HE_UNIFORM = new Scaled(false, Fan.IN, 2);

  /** Truncated normal, of variance {@code 2 / in}, for rectifiers (He et al. 2015). */
  public static final Initializer HE_NORMAL = new Scaled(true, Fan.IN, 2);

  /** Uniform, of variance {@code 1 / in} (LeCun et al. 1998). */
  public static final Initializer LECUN_UNIFORM = new Scaled(false, Fan.IN, 1);

  /** Truncated normal, of variance {@code 1 / in} (LeCun et al. 1998). */
  public static final Initializer LECUN_NORMAL = new Scaled(true, Fan.IN, 1);

  /**
   * The same number everywhere.
   *
   * @param value the number
   * @return the initializer
   */
  public static Initializer constant(double value) {
    return new Constant(value);
  }

  /**
   * Normally distributed numbers around 0.
   *
   * @param deviation their standard deviation
   * @return the initializer
   */
  public static Initializer normal(double deviation) {
    return new Normal(deviation, false);
  }

  /**
   * Normally distributed numbers around 0, drawn again where they are beyond twice the deviation.
   *
   * @param deviation the standard deviation before that
   * @return the initializer
   */
  public static Initializer truncatedNormal(double deviation) {
    return new Normal(deviation, true);
  }

  /**
   * A matrix whose columns, or rows where these are fewer, are orthogonal and of the same length
   * (Saxe, McClelland and Ganguli 2014); axes before the last count as one.
   *
   * @param gain the length
   * @return the initializer
   */
  public static Initializer orthogonal(double gain) {
    return new Orthogonal(gain);
  }

  private enum Fan {
    IN,
    BOTH
  }

  private record Constant(double value) implements Initializer {
    @Override
    public <S> Tensor<S> create(DType<S> dtype, RandomGenerator random, int... shape) {
      return Tensor.full(dtype, value, shape);
    }
  }

  private record Normal(double deviation, boolean isTruncated) implements Initializer {
    @Override
    public <S> Tensor<S> create(DType<S> dtype, RandomGenerator random, int... shape) {
      return (isTruncated
              ? Tensor.randomTruncatedNormal(dtype, random, shape)
              : Tensor.randomNormal(dtype, random, shape))
          .times(deviation);
    }
  }

  private record Scaled(boolean isNormal, Fan fan, double gain) implements Initializer {
    @Override
    public <S> Tensor<S> create(DType<S> dtype, RandomGenerator random, int... shape) {
      int places = 1;
      for (int axis = 0; axis < shape.length - 2; axis++) {
        places *= shape[axis];
      }
      double in = (double) places * (shape.length > 1 ? shape[shape.length - 2] : 1);
      double out = shape.length == 0 ? 1 : (double) places * shape[shape.length - 1];
      double variance = gain / Math.max(1, fan == Fan.IN ? in : (in + out) / 2);
      if (isNormal) {
        return Tensor.randomTruncatedNormal(dtype, random, shape)
            .times(Math.sqrt(variance) / TRUNCATION);
      }
      double limit = Math.sqrt(3 * variance);
      return Tensor.randomUniform(dtype, random, shape).times(2 * limit).minus(limit);
    }
  }

  /** By Gram and Schmidt, twice, of normally distributed vectors. */
  private record Orthogonal(double gain) implements Initializer {
    @Override
    public <S> Tensor<S> create(DType<S> dtype, RandomGenerator random, int... shape) {
      int columns = shape.length == 0 ? 1 : shape[shape.length - 1];
      int rows = 1;
      for (int axis = 0; axis < shape.length - 1; axis++) {
        rows *= shape[axis];
      }
      int count = Math.min(rows, columns);
      int length = Math.max(rows, columns);
      double[][] vectors = new double[count][length];
      for (int i = 0; i < count; i++) {
        for (int k = 0; k < length; k++) {
          vectors[i][k] = random.nextGaussian();
        }
        orthogonalize(vectors, i);
        orthogonalize(vectors, i);
      }
      double[] elements = new double[rows * columns];
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          elements[row * columns + column] =
              gain * (rows < columns ? vectors[row][column] : vectors[column][row]);
        }
      }
      return Tensor.full(dtype, 1, shape).times(cast(dtype, Tensor.of(elements, shape)));
    }

    @SuppressWarnings("unchecked") // The types of the elements agree.
    private static <S> Tensor<S> cast(DType<S> dtype, Tensor<Double> x) {
      if (dtype == DType.FLOAT) {
        double[] from = x.toDoubleArray();
        float[] to = new float[from.length];
        for (int i = 0; i < to.length; i++) {
          to[i] = (float) from[i];
        }
        return (Tensor<S>) Tensor.of(to, x.shape());
      }
      return (Tensor<S>) x;
    }

    private static void orthogonalize(double[][] vectors, int last) {
      double[] vector = vectors[last];
      for (int i = 0; i < last; i++) {
        double product = dot(vectors[i], vector);
        for (int k = 0; k < vector.length; k++) {
          vector[k] -= product * vectors[i][k];
        }
      }
      double length = Math.sqrt(dot(vector, vector));
      for (int k = 0; k < vector.length; k++) {
        vector[k] /= length;
      }
    }

    private static double dot(double[] x, double[] y) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * y[i];
      }
      return sum;
    }
  }
}
