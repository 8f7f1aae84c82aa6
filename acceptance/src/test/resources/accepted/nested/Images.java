package nested;

import static nested.Data.data;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Attention;
import dev.martlet.tensor.Convolutions;
import dev.martlet.tensor.DepthwiseConvolutions;
import dev.martlet.tensor.GlobalPooling;
import dev.martlet.tensor.MaxPooling;
import dev.martlet.tensor.MeanPooling;
import dev.martlet.tensor.Normalizations;
import dev.martlet.tensor.Resizing;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TransposedConvolutions;
import java.util.List;

// check convolutions(0.3) rounded
// check otherConvolutions(0.4) rounded
// check pools(0.6) rounded
// check normalizations(0.5) rounded
// check attention(0.3) rounded
final class Images {
  @Differentiable
  static double convolving(Tensor<Double> x, Tensor<Double> w, Tensor<Double> v) {
    Tensor<Double> strided = Convolutions.conv2d(x, w, Sliding.by(2, 1).withSamePadding());
    Tensor<Double> dilated =
        Convolutions.conv2d(x, v, Sliding.by(1, 1).withDilations(2, 1).withGroups(2));
    Tensor<Double> rows =
        Convolutions.conv1d(x.reshaped(4, 4, 2), w.at(0, 0), Sliding.by(1)).squared();
    Tensor<Double> volume =
        Convolutions.conv3d(x.expanded(1), w.expanded(0), Sliding.by(1, 1, 2)).tanh();
    return strided.exp().sum().item()
        + dilated.squared().times(dilated).sum().item()
        + rows.sum().item()
        + volume.sum().item();
  }

  @Differentiable
  static double convolutions(double x) {
    var gradient =
        ImagesDerivatives.convolving.gradient(
            data(x, 1, 4, 4, 2), data(2 * x, 2, 2, 2, 3), data(3 * x, 2, 2, 1, 4));
    return gradient.x().squared().sum().item()
        + gradient.w().sin().sum().item()
        + gradient.v().squared().sum().item();
  }

  @Differentiable
  static double convolvingOtherwise(Tensor<Double> x, Tensor<Double> w) {
    Tensor<Double> spread =
        TransposedConvolutions.transposedConv2d(x, w.transposed(0, 1, 3, 2), Sliding.by(2, 2));
    Tensor<Double> apart =
        DepthwiseConvolutions.depthwiseConv2d(x, w, Sliding.by(1, 2).withSamePadding());
    return spread.squared().times(spread).sum().item() + apart.exp().sum().item();
  }

  @Differentiable
  static double otherConvolutions(double x) {
    var gradient =
        ImagesDerivatives.convolvingOtherwise.gradient(
            data(x, 1, 3, 4, 2), data(2 * x, 2, 2, 2, 3));
    return gradient.x().squared().sum().item() + gradient.w().sin().sum().item();
  }

  @Differentiable
  static double pooling(Tensor<Double> x) {
    Sliding sliding = Sliding.by(1, 2).withSamePadding();
    return MaxPooling.maxPool2d(x, List.of(2, 3), sliding).exp().sum().item()
        + MeanPooling.meanPool2d(x, List.of(2, 3), sliding).exp().sum().item()
        + GlobalPooling.globalMaxPool(x).exp().sum().item()
        + GlobalPooling.globalMeanPool(x).exp().sum().item()
        + Resizing.nearest(x, 5, 2).squared().sum().item()
        + Resizing.bilinear(x, 5, 2).exp().sum().item();
  }

  @Differentiable
  static double pools(double x) {
    return ImagesDerivatives.pooling.gradient(data(x, 2, 3, 4, 2)).squared().sum().item();
  }

  @Differentiable
  static double normalizing(Tensor<Double> x, Tensor<Double> scale, Tensor<Double> offset) {
    return Normalizations.batchNorm(x, scale, offset, 0.1).exp().sum().item()
        + Normalizations.layerNorm(x, scale, offset, 0.1).sin().sum().item()
        + Normalizations.groupNorm(x, scale, offset, 2, 0.1).exp().sum().item()
        + Normalizations.instanceNorm(x, scale, offset, 0.1).squared().sum().item();
  }

  @Differentiable
  static double normalizations(double x) {
    var gradient =
        ImagesDerivatives.normalizing.gradient(data(x, 2, 3, 4), data(2 * x, 4), data(3 * x, 4));
    return gradient.x().squared().sum().item()
        + gradient.scale().sin().sum().item()
        + gradient.offset().squared().sum().item();
  }

  @Differentiable
  static double attending(Tensor<Double> query, Tensor<Double> key, Tensor<Double> value) {
    Tensor<Boolean> mask = Tensor.of(new boolean[] {true, false, false, true, true, false}, 3, 2);
    Tensor<Double> seen = Attention.scaledDotProduct(query, key, value, mask.reshaped(2, 3));
    return Attention.scaledDotProduct(query, key, value).exp().sum().item()
        + seen.squared().times(seen).sum().item();
  }

  @Differentiable
  static double attention(double x) {
    var gradient =
        ImagesDerivatives.attending.gradient(
            data(x, 2, 2, 4), data(2 * x, 2, 3, 4), data(3 * x, 2, 3, 2));
    return gradient.query().squared().sum().item()
        + gradient.key().sin().sum().item()
        + gradient.value().squared().sum().item();
  }
}
