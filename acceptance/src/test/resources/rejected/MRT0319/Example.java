import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Tensor;
import java.util.List;

// How a list comes by its elements is known to the pullback alone, and there is no composed form of it.
final class Example {
  @Differentiable
  static double volume(Tensor<Double> sides) {
    List<Tensor<Double>> all = List.of(sides, sides.exp()); // error: MRT0319 'of'
    return Tensor.concat(all, 0).product().item();
  }

  @Differentiable
  static Tensor<Double> slope(Tensor<Double> sides) {
    return ExampleDerivatives.volume.gradient(sides);
  }
}
