package generics;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

// Records that are generic in the scalar of their tensors: their tangent vectors and the records of
// several tangents have the type arguments.
// check nested(0.7, -0.3)
// check listed(0.4, 3)
// check listed(0.4, 0)
// check bounded(0.4)
// check ofAll(0.3, 0.2, -0.6)
// check fromNothing(0.3, 0)
// check fromNothing(0.3, 3)
// check stacked(0.3, 1)
// check stacked(0.3, 3)
// check lookedUp(0.3)
// expect TensorRecordsDerivatives.mean.gradient(Tensor.of(new float[] {1, 3}, 2)) == Tensor.of(new float[] {0.5f, 0.5f}, 2)
// expect TensorRecordsDerivatives.mean.valueWithGradient(Tensor.of(new float[] {1, 3}, 2)).value() == Tensor.scalar(2f)
// expect TensorRecordsDerivatives.scaledSum.gradient(new TensorRecords.Scale<>(Tensor.scalar(2.0), "x"), Tensor.ones(DType.DOUBLE, 3)).self() == new TensorRecords_ScaleTangentVector<>(Tensor.scalar(3.0))

final class TensorRecords {
  interface Map<I, O> {
    @Differentiable
    O apply(I input);
  }

  @Differentiable
  interface Part<I, O> extends Map<I, O> {
    @Override
    @Differentiable
    O apply(I input);

    @Differentiable
    default O apply(I input, @NoDerivative int times) {
      return apply(input);
    }
  }

  @Differentiable
  record Scale<S>(Tensor<S> factor, String name) implements Part<Tensor<S>, Tensor<S>> {
    @Override
    @Differentiable
    public Tensor<S> apply(Tensor<S> x) {
      return x.times(factor).tanh();
    }
  }

  @Differentiable
  record Twice<S, P extends Part<Tensor<S>, Tensor<S>>>(P part, Tensor<S> shift)
      implements Part<Tensor<S>, Tensor<S>> {
    @Override
    @Differentiable
    public Tensor<S> apply(Tensor<S> x) {
      return part.apply(part.apply(x).plus(shift));
    }

    @Override
    @Differentiable
    public Tensor<S> apply(Tensor<S> x, @NoDerivative int times) {
      Tensor<S> y = x;
      for (int i = 0; i < times; i++) {
        y = part.apply(y, times).plus(shift);
      }
      return y;
    }
  }

  @Differentiable
  record Row<S>(List<Part<Tensor<S>, Tensor<S>>> parts) implements Part<Tensor<S>, Tensor<S>> {
    @Override
    @Differentiable
    public Tensor<S> apply(Tensor<S> x) {
      Tensor<S> y = x;
      for (Part<Tensor<S>, Tensor<S>> part : parts) {
        y = part.apply(y, 2);
      }
      return y;
    }
  }

  private static Tensor<Double> data() {
    return Tensor.of(new double[] {0.5, -1, 2}, 3);
  }

  @Differentiable
  static double nested(double a, double b) {
    var scale = new Scale<>(Tensor.scalar(a), "a");
    return new Twice<>(scale, Tensor.scalar(b)).apply(data()).sum().item();
  }

  @Differentiable
  static double listed(double a, int times) {
    var scale = new Scale<>(Tensor.scalar(a), "a");
    var twice = new Twice<>(scale, Tensor.scalar(a * a));
    return new Row<Double>(List.of(scale, twice, scale)).apply(data(), times).sum().item();
  }

  /** A state on which nothing depends before the first step, in a callee that can be overridden. */
  @Differentiable
  static double fromNothing(double a, int steps) {
    Part<Tensor<Double>, Tensor<Double>> part = new Scale<>(Tensor.scalar(a), "a");
    Tensor<Double> state = Tensor.zeros(DType.DOUBLE, 4);
    for (int i = 0; i < steps; i++) {
      Tensor<Double> half = state.sliced(0, 0, 2).exp();
      state = part.apply(half).concatenated(state.sliced(0, 1, 3).tanh(), 0);
    }
    return state.sum().item();
  }

  /** A list of the record's own tensors that is filled. */
  @Differentiable
  static double stacked(double a, int count) {
    return new Stack<>(Tensor.scalar(a)).all(data(), count).squared().sum().item();
  }

  @Differentiable
  record Stack<S>(Tensor<S> factor) {
    @Differentiable
    Tensor<S> all(Tensor<S> x, int count) {
      List<Tensor<S>> rows = new ArrayList<>();
      Tensor<S> row = x;
      for (int i = 0; i < count; i++) {
        row = row.times(factor).sin();
        rows.add(row);
      }
      return Tensor.stack(rows, 0);
    }
  }

  /** What carries no derivative stands where what does might be. */
  @Differentiable
  record Table<S>(Tensor<S> rows) implements Part<Tensor<Integer>, Tensor<S>> {
    @Override
    @Differentiable
    public Tensor<S> apply(Tensor<Integer> numbers) {
      return rows.gathered(numbers, 0);
    }
  }

  @Differentiable
  static double lookedUp(double a) {
    var table = new Table<>(data().times(a));
    Part<Tensor<Integer>, Tensor<Double>> part = table;
    return part.apply(Tensor.of(new int[] {2, 0, 2}, 3)).squared().sum().item();
  }

  @Differentiable
  static double bounded(double a) {
    return through(new Scale<>(Tensor.scalar(a), "a"), data()).sum().item();
  }

  private static <P extends Part<Tensor<Double>, Tensor<Double>>> Tensor<Double> through(
      P part, Tensor<Double> x) {
    return part.apply(part.apply(x));
  }

  @Differentiable
  static double ofAll(double a, double b, double c) {
    return mixed(Tensor.scalar(a), new Scale<>(Tensor.scalar(b), ""), Tensor.scalar(c)).item();
  }

  @Differentiable
  static <S> Tensor<S> mixed(Tensor<S> a, Scale<S> b, Tensor<S> c) {
    return b.apply(a.plus(c)).times(a);
  }

  @Differentiable
  static Tensor<Float> mean(Tensor<Float> x) {
    return x.mean();
  }

  @Differentiable
  static <S> Tensor<S> scaledSum(Scale<S> self, Tensor<S> x) {
    return x.times(self.factor()).sum();
  }

  @Differentiable
  static Tensor<Float> squares(Tensor<Float> x) {
    return x.squared();
  }
}
