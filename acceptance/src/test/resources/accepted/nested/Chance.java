package nested;

import static nested.Data.data;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.layer.Dropout;
import dev.martlet.layer.Training;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.Random;
import java.util.random.RandomGenerator;

// check left(0.4, 3) rounded
// check left(0.0, 3) rounded
// check none(0.4) rounded
// check repeated(0.4, 5) rounded
// check thirdly(0.4, 3) rounded
// check trained(0.4, 3) rounded
final class Chance {
  /** Drawn twice, and once more by the caller: the numbers stand in the order of the program. */
  @Differentiable
  static double dropping(Tensor<Double> x, @NoDerivative RandomGenerator random) {
    Tensor<Double> y = x.times(2).droppedOut(0.4, random).exp();
    return y.times(x).droppedOut(0.3, random).squared().sum().item();
  }

  /** Some elements are 0, of which it cannot be seen whether they were dropped. */
  @Differentiable
  static double left(double x, int seed) {
    var random = new Random(seed);
    Tensor<Double> some = Tensor.arange(DType.DOUBLE, 12).minus(3).times(x).sin();
    Tensor<Double> slope = ChanceDerivatives.dropping.gradient(some, random);
    return slope.squared().sum().item() + random.nextDouble();
  }

  @Differentiable
  static double keeping(Tensor<Double> x, @NoDerivative RandomGenerator random) {
    return x.droppedOut(0, random).exp().sum().item();
  }

  /** Nothing is drawn. */
  @Differentiable
  static double none(double x) {
    var random = new Random(7);
    double sum = ChanceDerivatives.keeping.gradient(data(x, 3), random).sin().sum().item();
    return sum + random.nextDouble();
  }

  @Differentiable
  static double walking(Tensor<Double> x, @NoDerivative int n, @NoDerivative RandomGenerator random) {
    Tensor<Double> y = x;
    for (int i = 0; i < n; i++) {
      y = y.droppedOut(0.2, random).plus(x).sin();
    }
    return y.sum().item();
  }

  @Differentiable
  static double repeated(double x, int n) {
    var random = new Random(2);
    return ChanceDerivatives.walking.gradient(data(x, 2, 3), n, random).squared().sum().item();
  }

  @Differentiable
  static double thirdly(double x, int seed) {
    return ChanceDerivatives.left.gradient(x, seed) * x;
  }

  @Differentiable
  static double learning(Dropout<Double> dropout, Tensor<Double> x, @NoDerivative Training training) {
    return dropout.apply(x.exp(), training).squared().sum().item();
  }

  @Differentiable
  static double trained(double x, int seed) {
    var dropout = new Dropout<Double>(0.3);
    var training = new Training(new Random(seed));
    Tensor<Double> slope = ChanceDerivatives.learning.gradient(dropout, data(x, 6), training);
    return slope.squared().sum().item();
  }
}
