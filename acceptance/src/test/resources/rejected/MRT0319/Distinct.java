import dev.martlet.annotation.Differentiable;

// A derivative may do more than the method, and what it does is not always differentiated.
final class Distinct {
  @Differentiable
  static double moved(double[] from, double[] to) {
    to[0] = from[1] * from[1];
    return to[0] * to[1];
  }

  @Differentiable
  static double slope(double[] x) { // error: MRT0319 'slope' asks for
    return DistinctDerivatives.moved.gradient(x.clone(), x.clone()).from()[1];
  }
}
