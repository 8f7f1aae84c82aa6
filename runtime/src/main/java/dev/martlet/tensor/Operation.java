package dev.martlet.tensor;

import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Pointwise;
import dev.martlet.shape.Broadcasting;
import dev.martlet.shape.Grouping;
import dev.martlet.shape.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a step of a chain does, as the method of {@link Tensor} does it that it stands for. */
sealed interface Operation {

  /** What messages call it. */
  String name();

  <S> Tensor<S> value(List<Tensor<S>> x);

  /** The value with what gives the cotangents of all operands. */
  <S> ValueWithPullback<Tensor<S>, Function<Tensor<S>, List<Tensor<S>>>> pullback(
      List<Tensor<S>> x);

  /** The tangent of the result; null for zero among the tangents, of which not all are. */
  <S> Tensor<S> tangent(List<Tensor<S>> x, List<@Nullable Tensor<S>> tangents);

  /** The shape of the result. */
  Shape shape(List<? extends Tensor<?>> inputs, List<Shape> x);

  /**
   * Whether all operands are inputs of the chain, and the result is a tensor that nobody else has,
   * so that it may be overwritten.
   */
  default boolean isOfInputs() {
    return false;
  }

  /** A function of each element. */
  record OfElement(Pointwise function) implements Operation {
    @Override
    public String name() {
      return function.name();
    }

    @Override
    public <S> Tensor<S> value(List<Tensor<S>> x) {
      return Elementwise.value(function, x.getFirst());
    }

    @Override
    public <S> ValueWithPullback<Tensor<S>, Function<Tensor<S>, List<Tensor<S>>>> pullback(
        List<Tensor<S>> x) {
      var rule = Elementwise.pullback(function, x.getFirst());
      return new ValueWithPullback<>(rule.value(), dy -> List.of(rule.pullback().apply(dy)));
    }

    @Override
    public <S> Tensor<S> tangent(List<Tensor<S>> x, List<@Nullable Tensor<S>> tangents) {
      Tensor<S> tangent = tangents.getFirst();
      if (tangent == null) {
        throw new IllegalArgumentException(name() + ": no tangent");
      }
      return Elementwise.differential(function, x.getFirst()).differential().apply(tangent);
    }

    @Override
    public Shape shape(List<? extends Tensor<?>> inputs, List<Shape> x) {
      return x.getFirst();
    }
  }

  /** A function of the elements of two tensors that broadcast. */
  record OfPair(Pairwise function) implements Operation {
    @Override
    public String name() {
      return function.name();
    }

    @Override
    public <S> Tensor<S> value(List<Tensor<S>> x) {
      return Broadcast.value(function, x.getFirst(), x.getLast());
    }

    @Override
    public <S> ValueWithPullback<Tensor<S>, Function<Tensor<S>, List<Tensor<S>>>> pullback(
        List<Tensor<S>> x) {
      return listed(Broadcast.pullback(function, x.getFirst(), x.getLast()));
    }

    @Override
    public <S> Tensor<S> tangent(List<Tensor<S>> x, List<@Nullable Tensor<S>> tangents) {
      return Broadcast.differential(function, x.getFirst(), x.getLast())
          .differential()
          .apply(orZero(name(), tangents, x, 0), orZero(name(), tangents, x, 1));
    }

    @Override
    public Shape shape(List<? extends Tensor<?>> inputs, List<Shape> x) {
      return Broadcasting.together(name(), x.getFirst(), x.getLast());
    }
  }

  /** A product of matrices. */
  record Product(boolean isFirstTransposed, boolean isSecondTransposed) implements Operation {
    @Override
    public String name() {
      return "matmul";
    }

    private <S> MatrixProduct<S> of(List<Tensor<S>> x) {
      return MatrixProduct.of(
          name(), x.getFirst(), x.getLast(), isFirstTransposed, isSecondTransposed);
    }

    @Override
    public boolean isOfInputs() {
      return true;
    }

    @Override
    public <S> Tensor<S> value(List<Tensor<S>> x) {
      return of(x).value(name());
    }

    @Override
    public <S> ValueWithPullback<Tensor<S>, Function<Tensor<S>, List<Tensor<S>>>> pullback(
        List<Tensor<S>> x) {
      return listed(Multiplying.pullback(name(), x.getFirst(), x.getLast(), of(x)));
    }

    @Override
    public <S> Tensor<S> tangent(List<Tensor<S>> x, List<@Nullable Tensor<S>> tangents) {
      return Multiplying.tangent(
          name(), x.getFirst(), x.getLast(), of(x), tangents.getFirst(), tangents.getLast());
    }

    @Override
    public Shape shape(List<? extends Tensor<?>> inputs, List<Shape> x) {
      return shape(inputs.getFirst(), inputs.getLast());
    }

    @SuppressWarnings("unchecked") // Of one type: that has been looked at.
    private Shape shape(Tensor<?> first, Tensor<?> second) {
      return of(List.of((Tensor<Object>) first, (Tensor<Object>) second)).result();
    }
  }

  /** A convolution of images and a filter that have the same shapes whenever it is asked. */
  final class Convolution implements Operation {
    private final NamedConvolution convolution;
    private final Sliding sliding;
    private volatile @Nullable SpatialSum planned;

    Convolution(NamedConvolution convolution, Sliding sliding) {
      this.convolution = convolution;
      this.sliding = sliding;
    }

    private SpatialSum of(Tensor<?> images, Tensor<?> filter) {
      SpatialSum known = planned;
      if (known == null) {
        known = convolution.of(images, filter, sliding);
        planned = known;
      }
      return known;
    }

    @Override
    public String name() {
      return convolution.method();
    }

    @Override
    public boolean isOfInputs() {
      return true;
    }

    @Override
    public <S> Tensor<S> value(List<Tensor<S>> x) {
      return of(x.getFirst(), x.getLast()).value(x.getFirst(), x.getLast());
    }

    @Override
    public <S> ValueWithPullback<Tensor<S>, Function<Tensor<S>, List<Tensor<S>>>> pullback(
        List<Tensor<S>> x) {
      return listed(of(x.getFirst(), x.getLast()).pullback(x.getFirst(), x.getLast()));
    }

    @Override
    public <S> Tensor<S> tangent(List<Tensor<S>> x, List<@Nullable Tensor<S>> tangents) {
      return of(x.getFirst(), x.getLast())
          .tangent(x.getFirst(), x.getLast(), tangents.getFirst(), tangents.getLast());
    }

    @Override
    public Shape shape(List<? extends Tensor<?>> inputs, List<Shape> x) {
      return of(inputs.getFirst(), inputs.getLast()).result();
    }
  }

  /** The sum of all elements. */
  record Total() implements Operation {
    @Override
    public String name() {
      return "sum";
    }

    @Override
    public <S> Tensor<S> value(List<Tensor<S>> x) {
      return x.getFirst().sum();
    }

    @Override
    public <S> ValueWithPullback<Tensor<S>, Function<Tensor<S>, List<Tensor<S>>>> pullback(
        List<Tensor<S>> x) {
      var rule =
          Reducing.pullback(
              Reduction.SUM,
              x.getFirst(),
              Reducing.Axes.DROPPED,
              Grouping.ofAll(x.getFirst().layout()));
      return new ValueWithPullback<>(rule.value(), dy -> List.of(rule.pullback().apply(dy)));
    }

    @Override
    public <S> Tensor<S> tangent(List<Tensor<S>> x, List<@Nullable Tensor<S>> tangents) {
      return orZero(name(), tangents, x, 0).sum();
    }

    @Override
    public Shape shape(List<? extends Tensor<?>> inputs, List<Shape> x) {
      return Shape.SCALAR;
    }
  }

  private static <S> ValueWithPullback<Tensor<S>, Function<Tensor<S>, List<Tensor<S>>>> listed(
      ValueWithPullback<Tensor<S>, ? extends Function<Tensor<S>, TensorPair<S>>> rule) {
    return new ValueWithPullback<>(
        rule.value(),
        dz -> {
          TensorPair<S> pair = rule.pullback().apply(dz);
          return Arrays.asList(pair.first(), pair.second());
        });
  }

  private static <S> Tensor<S> orZero(
      String name, List<@Nullable Tensor<S>> tangents, List<Tensor<S>> x, int operand) {
    return Cotangents.orZero(name, tangents.get(operand), x.get(operand));
  }
}
