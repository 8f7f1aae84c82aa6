import dev.martlet.annotation.Differentiable;

// entry good
final class Tangents {
  @Differentiable
  record Model(double w) {} // error: MRT0501 Tangents_ModelTangentVector

  @Differentiable
  static double good(double x) {
    return x;
  }
}

final class Tangents_ModelTangentVector {}
