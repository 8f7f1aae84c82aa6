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
public record MeanPool2d<S>(List<Integer> window, Sliding sliding)
    implements Layer<Tensor<S>, Tensor<S>> {
  /** Copies the extents. */
  public MeanPool2d {
    window = List.copyOf(window);
  }

  /**
   * Makes windows that lie side by side.
   *
   * @param size their extent along each of the 2 axes
   * @param <S> the scalar type
   * @return the layer
   */
  public static <S> MeanPool2d<S> of(int size) {
    return new MeanPool2d<>(List.of(size, size), Sliding.by(size, size));
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return MeanPooling.meanPool2d(x, window, sliding);
  }
}
