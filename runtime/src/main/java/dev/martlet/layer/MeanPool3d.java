package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.MeanPooling;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;

/**
 * The mean in a window that slides, channel by channel.
 *
 * @param window its extents
 * @param sliding how it moves
 * @param <S> the scalar type
 */
public record MeanPool3d<S>(List<Integer> window, Sliding sliding)
    implements Layer<Tensor<S>, Tensor<S>> {
  /** Copies the extents. */
  public MeanPool3d {
    window = List.copyOf(window);
  }

  /**
   * Makes windows that lie side by side.
   *
   * @param size their extent along each of the 3 axes
   * @param <S> the scalar type
   * @return the layer
   */
  public static <S> MeanPool3d<S> of(int size) {
    return new MeanPool3d<>(List.of(size, size, size), Sliding.by(size, size, size));
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return MeanPooling.meanPool3d(x, window, sliding);
  }
}
