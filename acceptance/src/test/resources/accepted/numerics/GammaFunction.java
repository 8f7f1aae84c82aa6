package numerics;

import dev.martlet.annotation.Differentiable;

// Lanczos.
// check logGamma(3.7)
// check logGamma(0.3)
// expect GammaFunctionDerivatives.logGamma.gradient(1.0) ~ -0.5772156649015325
final class GammaFunction {
  static final double[] C = {
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  @Differentiable
  static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double z = x - 1;
    double sum = C[0];
    for (int i = 1; i < C.length; i++) {
      sum += C[i] / (z + i);
    }
    double t = z + 7.5;
    return Math.log(2 * Math.PI) / 2 + (z + 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
