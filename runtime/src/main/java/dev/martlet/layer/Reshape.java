package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Tensor;
import java.util.List;

/**
 * Gives each example another shape.
 *
 * @param shape the extents of one example's axes
 * @param <S> the scalar type
 */
public record Reshape<S>(List<Integer> shape) implements Layer<Tensor<S>, Tensor<S>> {
  /** Copies the shape. */
  public Reshape {
    shape = List.copyOf(shape);
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    int[] extents = new int[shape.size() + 1];
    extents[0] = x.dimension(0);
    for (int axis = 1; axis < extents.length; axis++) {
      extents[axis] = shape.get(axis - 1);
    }
    return x.reshaped(extents);
  }
}
