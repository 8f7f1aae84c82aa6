package dev.martlet.tensor;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The convolutions that there are, which methods are named after. */
enum NamedConvolution {
  CONV1D("conv1d", 1),
  CONV2D("conv2d", 2),
  CONV3D("conv3d", 3),
  DEPTHWISE_CONV1D("depthwiseConv1d", 1),
  DEPTHWISE_CONV2D("depthwiseConv2d", 2),
  DEPTHWISE_CONV3D("depthwiseConv3d", 3),
  TRANSPOSED_CONV1D("transposedConv1d", 1),
  TRANSPOSED_CONV2D("transposedConv2d", 2),
  TRANSPOSED_CONV3D("transposedConv3d", 3);

  /** All of them by their methods. */
  static final Map<String, NamedConvolution> BY_METHOD =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(NamedConvolution::method, Function.identity()));

  private final String method;
  private final int spatial;

  NamedConvolution(String method, int spatial) {
    this.method = method;
    this.spatial = spatial;
  }

  String method() {
    return method;
  }

  /** Checks whether images and a filter fit. */
  SpatialSum of(Tensor<?> x, Tensor<?> w, Sliding sliding) {
    return switch (this) {
      case CONV1D, CONV2D, CONV3D -> ConvolutionPlan.of(method, spatial, x, w, sliding);
      case DEPTHWISE_CONV1D, DEPTHWISE_CONV2D, DEPTHWISE_CONV3D ->
          DepthwiseConvolution.of(method, spatial, x, w, sliding);
      case TRANSPOSED_CONV1D, TRANSPOSED_CONV2D, TRANSPOSED_CONV3D ->
          TransposedConvolution.of(method, spatial, x, w, sliding);
    };
  }
}
