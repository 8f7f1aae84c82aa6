package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.MaxPooling;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;

/**
 * The greatest number in a window that slides, channel by channel.
 *
 * @param window its extents
 * @param sliding how it moves
 * @param <S> the scalar type
 */
public record MaxPool3d<S>(List<Integer> window, Sliding sliding)
    implements Layer<Tensor<S>, Tensor<S>> {
  /** Copies the extents. */
  public MaxPool3d {
    window = List.copyOf(window);
  }

  /**
   * Makes windows that lie side by side.
   *
   * @param size their extent along each of the 3 axes
   * @param <S> the scalar type
   * @return the layer
   */
  public static <S> MaxPool3d<S> of(int size) {
    return new MaxPool3d<>(List.of(size, size, size), Sliding.by(size, size, size));
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return MaxPooling.maxPool3d(x, window, sliding);
  }
}
