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
public record MeanPool1d<S>(List<Integer> window, Sliding sliding)
    implements Layer<Tensor<S>, Tensor<S>> {
  /** Copies the extents. */
  public MeanPool1d {
    window = List.copyOf(window);
  }

  /**
   * Makes windows that lie side by side.
   *
   * @param size their extent along each of the 1 axis
   * @param <S> the scalar type
   * @return the layer
   */
  public static <S> MeanPool1d<S> of(int size) {
    return new MeanPool1d<>(List.of(size), Sliding.by(size));
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return MeanPooling.meanPool1d(x, window, sliding);
  }
}
