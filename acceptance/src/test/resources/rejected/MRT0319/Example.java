import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Tensor;
import java.util.Random;

// Which elements are dropped is known to the pullback alone, and there is no composed form of it.
final class Example {
  @Differentiable
  static double volume(Tensor<Double> sides) {
    Tensor<Double> left = sides.droppedOut(0.5, new Random(1)); // error: MRT0319 droppedOut
    return left.product().item();
  }

  @Differentiable
  static Tensor<Double> slope(Tensor<Double> sides) {
    return ExampleDerivatives.volume.gradient(sides);
  }
}
