import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Tensor;

// A product's pullback is a closure, and there is no composed form of it.
final class Example {
  @Differentiable
  static double volume(Tensor<Double> sides) {
    return sides.product().item(); // error: MRT0319 product
  }

  @Differentiable
  static Tensor<Double> slope(Tensor<Double> sides) {
    return ExampleDerivatives.volume.gradient(sides);
  }
}
