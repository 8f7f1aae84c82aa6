package tensors;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Attention;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.DepthwiseConvolutions;
import dev.martlet.tensor.GlobalPooling;
import dev.martlet.tensor.Normalizations;
import dev.martlet.tensor.Resizing;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TransposedConvolutions;
import java.util.Random;

// check dropout(0.7, 3)
// check bands(0.7)
// check norms(0.4, -0.3)
// check attention(0.6)
// check attentionOfItself(0.3, 0.4)
// check images(0.35)
// check sharedScale(0.8)
final class Layers {
  private static Tensor<Double> data() {
    return Tensor.of(new double[] {0.5, -1, 2, 0.3, 1.5, -0.7, 0.2, 0.9}, 2, 4);
  }

  /** The numbers are drawn once, in the forward sweep. */
  @Differentiable
  static double dropout(double x, int seed) {
    var random = new Random(seed);
    Tensor<Double> y = data().times(x).droppedOut(0.4, random).exp();
    return y.droppedOut(0.2, random).sum().item() + random.nextDouble();
  }

  @Differentiable
  static double bands(double x) {
    Tensor<Double> y = data().times(x).exp().banded(0, 1);
    return y.times(y).sum().item();
  }

  @Differentiable
  static double norms(double x, double offset) {
    Tensor<Double> y = data().plus(x).sin();
    Tensor<Double> scale = Tensor.arange(DType.DOUBLE, 4).times(x).cos();
    Tensor<Double> moved = Tensor.full(DType.DOUBLE, 0.5, 4).plus(offset);
    Tensor<Double> layer = Normalizations.layerNorm(y, scale, moved, 1e-3);
    Tensor<Double> batch = Normalizations.batchNorm(layer, scale, moved, 1e-3);
    Tensor<Double> sequences = batch.times(y).reshaped(1, 2, 4);
    Tensor<Double> groups = Normalizations.groupNorm(sequences, scale, moved, 2, 1e-3);
    return Normalizations.instanceNorm(groups, scale, moved, 1e-3).times(sequences).exp().sum().item();
  }

  /** A product of a tensor with itself: one tensor is all arguments. */
  @Differentiable
  static double sharedScale(double x) {
    Tensor<Double> y = Tensor.arange(DType.DOUBLE, 5).times(x).sin();
    return Normalizations.layerNorm(y, y, y, 1e-2).squared().sum().item();
  }

  @Differentiable
  static double attention(double x) {
    Tensor<Double> q = data().times(x);
    Tensor<Double> k = data().plus(x).sin();
    Tensor<Double> mask = data();
    return Attention.scaledDotProduct(q, k, q.exp()).norm().item()
        + Attention.scaledDotProduct(k, q, mask, Tensor.ones(DType.BOOLEAN, 2, 2).banded(-1, 0)).sum().item();
  }

  @Differentiable
  static double attentionOfItself(double x, double w) {
    Tensor<Double> y = data().times(x).plus(w);
    for (int i = 0; i < 3; i++) {
      y = y.plus(Attention.scaledDotProduct(y, y, y));
    }
    return y.tanh().sum().item();
  }

  @Differentiable
  static double images(double x) {
    Tensor<Double> image = Tensor.arange(DType.DOUBLE, 32).times(x).sin().reshaped(1, 4, 4, 2);
    Tensor<Double> filter = Tensor.arange(DType.DOUBLE, 24).times(x).cos().reshaped(2, 2, 3, 2);
    Tensor<Double> wide = TransposedConvolutions.transposedConv2d(image, filter, Sliding.by(2, 2));
    Tensor<Double> small = Resizing.bilinear(Resizing.nearest(wide, 5, 7), 3, 3);
    Tensor<Double> own = Tensor.arange(DType.DOUBLE, 24).times(x).sin().reshaped(2, 2, 3, 2);
    Tensor<Double> deep = DepthwiseConvolutions.depthwiseConv2d(small, own, Sliding.by(1, 1));
    return GlobalPooling.globalMeanPool(deep).squared().sum().item()
        + GlobalPooling.globalMaxPool(deep).sum().item();
  }
}
