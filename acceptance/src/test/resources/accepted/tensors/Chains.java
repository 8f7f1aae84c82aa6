package tensors;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;

// check biased(0.7, 0.3)
// check shared(0.4)
// check smaller(0.6, -0.2)
// check broadcast(0.3)
// check ofItself(0.8)
// check dense(0.3, 0.2)
// check data(0.5)
// check steered(0.4, 2)
// check steered(-0.4, 2)
// check recurrent(0.3, 5)
// check recurrent(0.3, 0)
// check usedLater(0.6)
// check counted(0.5)
// check numbers(0.4, 1.5)
// check pole(0.0)
// check kinks(0.7)
// check generic(0.9)
// check inLambda(0.6)
// check residual(0.2)
// check tooManyInputs(0.3)
// check stopped(0.8)
// throws unfit(0.5)
// throws unfitBefore(0.5)
// throws unfitProduct(0.5)
final class Chains {
  static int count;

  private static Tensor<Double> data(int rows, int columns) {
    return Tensor.arange(DType.DOUBLE, rows * columns).times(0.37).sin().reshaped(rows, columns);
  }

  @Differentiable
  static double biased(double x, double b) {
    Tensor<Double> y = data(3, 4).times(x);
    Tensor<Double> bias = Tensor.arange(DType.DOUBLE, 4).times(b);
    return Activations.relu(y.times(2).plus(bias)).sum().item();
  }

  /** A value that several steps use is computed once. */
  @Differentiable
  static double shared(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    Tensor<Double> h = y.tanh().plus(1);
    return h.times(h).minus(y).times(h.exp()).sum().item();
  }

  /** What is smaller than the result comes before. */
  @Differentiable
  static double smaller(double x, double w) {
    Tensor<Double> row = Tensor.arange(DType.DOUBLE, 3).times(x);
    Tensor<Double> column = Tensor.arange(DType.DOUBLE, 4).times(w).reshaped(4, 1);
    return row.exp().plus(1).times(column.tanh().minus(2)).squared().sum().item();
  }

  @Differentiable
  static double broadcast(double x) {
    Tensor<Double> cube = data(4, 6).times(x).reshaped(4, 2, 3);
    Tensor<Double> middle = data(2, 1).plus(x);
    Tensor<Double> outer = data(4, 3).times(x).exp().reshaped(4, 1, 3);
    return cube.times(middle).plus(outer).sin().times(Tensor.scalar(x)).sum().item();
  }

  /** One tensor is all arguments. */
  @Differentiable
  static double ofItself(double x) {
    Tensor<Double> y = data(2, 2).times(x);
    return y.times(y).plus(y).dividedBy(y.plus(3)).max(y).sum().item();
  }

  @Differentiable
  static double dense(double w, double b) {
    Tensor<Double> x = data(5, 3);
    Tensor<Double> weights = data(3, 4).times(w).exp();
    Tensor<Double> bias = Tensor.arange(DType.DOUBLE, 4).times(b);
    Tensor<Double> hidden = x.matmul(weights).plus(bias).tanh();
    Tensor<Double> other = Activations.relu(hidden.matmul(weights, false, true).minus(0.1));
    return other.matmul(weights).times(2).squared().sum().item();
  }

  /** No derivative by the data is computed. */
  @Differentiable
  static double data(double x) {
    Tensor<Double> targets = data(2, 3);
    Tensor<Double> inputs = data(2, 3).exp().plus(1).sqrt();
    return inputs.times(Tensor.scalar(x)).plus(x).minus(targets).squared().sum().item();
  }

  @Differentiable
  static double steered(double x, int n) {
    Tensor<Double> y = data(2, n).times(x);
    if (x > 0) {
      y = y.exp().plus(y).minus(1);
    } else {
      y = y.sin().times(3).plus(y);
    }
    return y.squared().plus(1).log().sum().item();
  }

  @Differentiable
  static double recurrent(double x, int steps) {
    Tensor<Double> weights = data(3, 3).times(x);
    Tensor<Double> state = data(1, 3).plus(x);
    for (int i = 0; i < steps; i++) {
      Tensor<Double> gate = Activations.sigmoid(state.matmul(weights).plus(0.5));
      state = gate.times(state).plus(state.matmul(weights).tanh().times(gate.subtractedFrom(1)));
    }
    return state.sum().item();
  }

  /** The value in the middle is used once more, behind the chain. */
  @Differentiable
  static double usedLater(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    Tensor<Double> middle = y.exp().plus(1).sqrt();
    Tensor<Double> end = middle.times(2).minus(y).tanh();
    return end.sum().item() + middle.sum().item();
  }

  /** What happens between the steps happens once, and at its time. */
  @Differentiable
  static double counted(double x) {
    Tensor<Double> y = data(2, 3).times(x).times(x);
    count = 0;
    Tensor<Double> z = y.plus(next()).times(2).plus(next()).exp();
    Tensor<Double> u = z.negated().exp();
    count = count * 10;
    return u.plus(1).log().times(3).sum().item() * count;
  }

  private static int next() {
    return ++count;
  }

  /** Numbers that are not constant. */
  @Differentiable
  static double numbers(double x, double rate) {
    Tensor<Double> y = data(2, 3).plus(x);
    return y.times(rate).plus(1).squared().minus(rate).tanh().sum().item();
  }

  /** The path through the square root does not count where the factor is 0. */
  @Differentiable
  static double pole(double x) {
    Tensor<Double> y = Tensor.of(new double[] {0, 1, 4}, 3).plus(x).abs();
    return y.sqrt().times(0).plus(y).plus(3 * x).sum().item();
  }

  @Differentiable
  static double kinks(double x) {
    Tensor<Double> y = Tensor.of(new double[] {-2, 0.5, 3, 9}, 4).times(x);
    Tensor<Double> z = Activations.leakyRelu(y, 0.1).clip(-0.1, 5).atLeast(-0.05).atMost(4);
    return Activations.elu(z.minus(1), 0.7).abs().pow(1.5).sum().item();
  }

  @Differentiable
  static double generic(double x) {
    return scaled(data(2, 2).times(x)).sum().item() + scaled(Tensor.scalar(x)).item();
  }

  private static <S> Tensor<S> scaled(Tensor<S> x) {
    return x.times(2).plus(1).dividing(1).minus(x);
  }

  @Differentiable
  static double inLambda(double x) {
    java.util.function.DoubleUnaryOperator f =
        y -> data(2, 2).times(y).exp().times(2).minus(1).sum().item();
    return f.applyAsDouble(x) + f.applyAsDouble(x * x);
  }

  @Differentiable
  static double residual(double x) {
    Tensor<Double> y = data(2, 3).plus(x);
    for (int i = 0; i < 3; i++) {
      y = y.plus(Activations.relu(y.times(0.5).plus(Tensor.scalar(x))));
    }
    return y.squared().sum().item();
  }

  @Differentiable
  static double tooManyInputs(double x) {
    Tensor<Double> a = data(2, 2).times(x);
    Tensor<Double> b = a.sum(0);
    Tensor<Double> c = a.sum(1);
    Tensor<Double> d = a.matmul(b);
    Tensor<Double> e = a.matmul(c);
    Tensor<Double> f = b.matmul(a);
    return a.plus(b).times(c).minus(d).plus(e).times(f).squared().sum().item();
  }

  @Differentiable
  static double stopped(double x) {
    Tensor<Double> y = data(2, 2).times(x);
    @NoDerivative Tensor<Double> constant = y;
    return y.times(2).plus(constant.minus(constant)).exp().sum().item();
  }

  @Differentiable
  static double unfit(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    return y.times(2).plus(data(3, 2)).exp().sum().item();
  }

  /** The first error is the one that is thrown. */
  @Differentiable
  static double unfitBefore(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    Tensor<Double> z = y.plus(data(1, 4));
    Tensor<Double> u = y.times(data(1, 5));
    return z.times(2).plus(u).exp().sum().item();
  }

  @Differentiable
  static double unfitProduct(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    return y.matmul(y).plus(data(1, 5)).exp().sum().item();
  }
}
