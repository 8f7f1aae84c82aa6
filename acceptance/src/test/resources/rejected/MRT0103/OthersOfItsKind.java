import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// entry good
final class OthersOfItsKind {
  final double field = 3;

  @Differentiable
  double receiverIsPassive() { // error: MRT0103
    return field;
  }

  @Differentiable
  static double nothing() { // error: MRT0103
    return 3;
  }

  @Differentiable
  static double allPassive(@NoDerivative double x, String s) { // error: MRT0103
    return x;
  }

  @Differentiable
  static double good(double x) {
    return x * x;
  }
}
