package dev.martlet.tensor;

import dev.martlet.DifferentiableType;
import dev.martlet.DifferentiableValue;
import dev.martlet.DoublePullback;
import dev.martlet.ToDoubleDifferential;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.shape.Shape;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An immutable array of numbers of any rank.
 *
 * {@snippet :
 * Tensor<Float> x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
 * Tensor<Float> y = x.times(2).plus(x.sumKeepingDimensions(0));  // shape [2, 3]
 * }
 *
 * <p>Operations broadcast as NumPy's do: shapes are aligned at their last axes, and an axis of
 * extent 1, or one that is missing, is stretched. Axes may count from the end: -1 is the last one.
 * What does not fit is an {@link IllegalArgumentException} that names the operation and the shapes.
 * {@code NaN}s and infinities are what they are in NumPy.
 *
 * <p>Tensors of {@code Float} and {@code Double} are differentiable; the tangent of a tensor is a
 * tensor of the same shape. An elementwise derivative is 0 where the cotangent is 0, also at a
 * pole, where {@code 0 * inf} would be {@code NaN}. Tensors may be used by many threads at once.
 *
 * @param <S> the box of the elements' type: {@code Float}, {@code Double}, {@code Integer}, {@code
 *     Long} or {@code Boolean}
 */
public final class Tensor<S> extends TensorSampling
    implements DifferentiableValue<S, Tensor<S>>,
        TensorArithmetic<S>,
        TensorNumbersFirst<S>,
        TensorSigns<S>,
        TensorBounds<S>,
        TensorPowers<S>,
        TensorLogarithms<S>,
        TensorTrigonometry<S>,
        TensorHyperbolics<S>,
        TensorSums<S>,
        TensorExtremes<S>,
        TensorMoments<S>,
        TensorNorms<S>,
        TensorExponents<S>,
        TensorProducts<S>,
        TensorContractions<S>,
        TensorShapes<S>,
        TensorOrders<S>,
        TensorSlices<S>,
        TensorParts<S>,
        TensorGathering<S>,
        TensorBatches<S>,
        TensorMasking<S>,
        TensorPadding<S>,
        TensorComparisons<S>,
        TensorLogic<S>,
        TensorScans<S>,
        TensorConversions<S>,
        TensorChecks<S> {
  private final DType<S> dtype;
  private final Shape shape;

  /** The array, or what knows it. */
  private final Object content;

  private Tensor(DType<S> dtype, Shape shape, Object content) {
    this.dtype = dtype;
    this.shape = shape;
    this.content = content;
  }

  /** The tensor of an array, which from now on is its own, or of what knows it. */
  static <S> Tensor<S> owning(DType<S> dtype, Shape shape, Object array) {
    return new Tensor<>(dtype, shape, array);
  }

  /** The tensor of an array that is computed if it is asked for. */
  static <S> Tensor<S> deferred(DType<S> dtype, Shape shape, Supplier<Tensor<S>> computation) {
    return new Tensor<>(dtype, shape, new Deferred(() -> computation.get().content));
  }

  /**
   * The elements; nobody writes to them. Closures hold the tensor, and not its array: after the end
   * of a step, its memory may be another tensor's.
   */
  Object array() {
    return content instanceof Indirect indirect ? indirect.array() : content;
  }

  /** The array, or what knows it. */
  Object content() {
    return content;
  }

  /** The loan that the elements are on; null if they are the tensor's own. */
  @Nullable Lease lease() {
    return content instanceof Indirect indirect ? indirect.lease() : null;
  }

  /** The same elements in another shape of as many. */
  Tensor<S> shaped(Shape other) {
    return new Tensor<>(dtype, other, content);
  }

  Shape layout() {
    return shape;
  }

  /**
   * Gives the type of the elements.
   *
   * @return the type
   */
  public DType<S> dtype() {
    return dtype;
  }

  /**
   * Gives the extents of the axes.
   *
   * @return a fresh array, as long as the rank
   */
  public int[] shape() {
    return shape.toArray();
  }

  /**
   * Gives the extent of one axis.
   *
   * @param axis the axis, which may count from the end
   * @return the extent
   * @throws IllegalArgumentException if there is no such axis
   */
  public int dimension(int axis) {
    return shape.dimension(shape.axis("dimension", axis));
  }

  /**
   * Counts the axes.
   *
   * @return the rank
   */
  public int rank() {
    return shape.rank();
  }

  /**
   * Counts the elements.
   *
   * @return the product of the extents
   */
  public int size() {
    return shape.size();
  }

  /**
   * Gives the number of a tensor that is one.
   *
   * @return the only element; a {@code boolean} is 0 or 1
   * @throws IllegalArgumentException if the rank is not 0
   */
  public double item() {
    if (rank() != 0) {
      throw new IllegalArgumentException(
          "item: shape %s is not that of a single number".formatted(shape));
    }
    return dtype.storage().get(array(), 0);
  }

  /**
   * Original: {@code y = x}. Adjoint: {@code dx += dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "item")
  public static <S> ValueWithPullback<Double, DoublePullback<Tensor<S>>> itemPullback(
      Tensor<S> self) {
    return new ValueWithPullback<>(self.item(), dy -> full(self.dtype, dy, Shape.SCALAR));
  }

  /**
   * Forward mode of {@link #item}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "item")
  public static <S> ValueWithDifferential<Double, ToDoubleDifferential<Tensor<S>>> itemDifferential(
      Tensor<S> self) {
    return new ValueWithDifferential<>(self.item(), Tensor::item);
  }

  /**
   * Gives an element.
   *
   * @param indices its index along each axis, from 0
   * @return the element; a {@code boolean} is 0 or 1
   * @throws IllegalArgumentException if there are more or less indices than axes
   * @throws IndexOutOfBoundsException if an index is out of range
   */
  public double get(int... indices) {
    return dtype.storage().get(array(), offset(indices));
  }

  /**
   * Original: {@code y = x[i]}. Adjoint: {@code dx[i] += dy}.
   *
   * @param self the receiver
   * @param indices its index along each axis
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "get")
  public static <S> ValueWithPullback<Double, DoublePullback<Tensor<S>>> getPullback(
      Tensor<S> self, int... indices) {
    int offset = self.offset(indices);
    return new ValueWithPullback<>(
        self.dtype.storage().get(self.array(), offset),
        dy -> {
          Tensor<S> dx = zeros(self.dtype, self.shape);
          self.dtype.storage().set(dx.array(), offset, dy);
          return dx;
        });
  }

  /**
   * Forward mode of {@link #get}.
   *
   * @param self the receiver
   * @param indices its index along each axis
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "get")
  public static <S> ValueWithDifferential<Double, ToDoubleDifferential<Tensor<S>>> getDifferential(
      Tensor<S> self, int... indices) {
    int offset = self.offset(indices);
    return new ValueWithDifferential<>(
        self.dtype.storage().get(self.array(), offset),
        dx -> self.dtype.storage().get(dx.array(), offset));
  }

  private int offset(int... indices) {
    if (indices.length != rank()) {
      throw new IllegalArgumentException(
          "get: %d indices for shape %s".formatted(indices.length, shape));
    }
    int offset = 0;
    for (int axis = 0; axis < indices.length; axis++) {
      if (indices[axis] < 0 || indices[axis] >= shape.dimension(axis)) {
        throw new IndexOutOfBoundsException(
            "get: index %d of axis %d is out of range for shape %s"
                .formatted(indices[axis], axis, shape));
      }
      offset = offset * shape.dimension(axis) + indices[axis];
    }
    return offset;
  }

  /**
   * Copies the elements, row by row.
   *
   * @return a fresh array
   * @throws IllegalArgumentException if the elements are no {@code float}s
   */
  public float[] toFloatArray() {
    return ((float[]) array("toFloatArray", DType.FLOAT)).clone();
  }

  /**
   * Copies the elements, row by row; {@code float}s and {@code int}s are widened.
   *
   * @return a fresh array
   * @throws IllegalArgumentException if the elements are {@code long}s or {@code boolean}s
   */
  public double[] toDoubleArray() {
    return dtype == DType.LONG || dtype == DType.BOOLEAN
        ? ((double[]) array("toDoubleArray", DType.DOUBLE)).clone()
        : dtype.storage().toDoubles(array());
  }

  /**
   * Copies the elements, row by row.
   *
   * @return a fresh array
   * @throws IllegalArgumentException if the elements are no {@code int}s
   */
  public int[] toIntArray() {
    return ((int[]) array("toIntArray", DType.INTEGER)).clone();
  }

  /**
   * Copies the elements, row by row.
   *
   * @return a fresh array
   * @throws IllegalArgumentException if the elements are no {@code long}s
   */
  public long[] toLongArray() {
    return ((long[]) array("toLongArray", DType.LONG)).clone();
  }

  /**
   * Copies the elements, row by row.
   *
   * @return a fresh array
   * @throws IllegalArgumentException if the elements are no {@code boolean}s
   */
  public boolean[] toBooleanArray() {
    return ((boolean[]) array("toBooleanArray", DType.BOOLEAN)).clone();
  }

  /**
   * Copies the elements into nested arrays: a {@code float[][]} for a matrix of {@code float}s.
   *
   * @return a fresh array, nested as deep as the rank
   * @throws IllegalArgumentException if the rank is 0
   */
  public Object toNestedArray() {
    if (rank() == 0) {
      throw new IllegalArgumentException("toNestedArray: a single number is no array; use item");
    }
    return nested(this);
  }

  @Override
  public Tensor<S> scaled(double factor) {
    return Scaled.of(this, factor);
  }

  @Override
  public DifferentiableType<Tensor<S>, Tensor<S>> differentiableType() {
    return new TensorType<>();
  }

  @Override
  public double number() {
    return item();
  }

  /**
   * Gives the cotangent that a gradient starts from.
   *
   * @return 1, of rank 0
   * @throws IllegalArgumentException if this is not a tensor of rank 0
   */
  @Override
  public Tensor<S> unit() {
    if (rank() != 0) {
      throw new IllegalArgumentException(
          "gradient: the result has shape %s and is no single number; take its sum or mean"
              .formatted(shape));
    }
    return full(dtype, 1, shape);
  }

  private Object array(String operation, DType<?> expected) {
    if (dtype != expected) {
      throw new IllegalArgumentException("%s: the elements are of %s".formatted(operation, dtype));
    }
    return array();
  }

  /**
   * Tells whether another object is a tensor of the same type, shape and elements, where {@code
   * NaN} equals itself and 0.0 differs from -0.0.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor<?> tensor
        && dtype == tensor.dtype
        && shape.equals(tensor.shape)
        && Arrays.deepEquals(new Object[] {array()}, new Object[] {tensor.array()});
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(new Object[] {shape, array()});
  }

  /** Shows the elements, nested by axes; the middle of long axes is left out. */
  @Override
  public String toString() {
    return TensorText.of(this);
  }
}
