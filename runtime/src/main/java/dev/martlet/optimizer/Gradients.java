package dev.martlet.optimizer;

import dev.martlet.DifferentiableType;
import dev.martlet.LeafMapper;
import dev.martlet.TangentVector;

/** What is asked of a whole gradient, whatever the model, by those who write their own loops. */
public final class Gradients {
  private Gradients() {}

  /**
   * Measures a gradient.
   *
   * @param gradient the gradient
   * @param <V> its type
   * @return the root of the sum of the squares of all its numbers
   */
  public static <V extends TangentVector<V>> double norm(V gradient) {
    return GradientLeaves.of(gradient).norm(new Workspace());
  }

  /**
   * Shortens a gradient.
   *
   * @param gradient the gradient
   * @param norm the greatest length
   * @param <V> its type
   * @return the gradient, of at most this length and the same direction
   */
  public static <V extends TangentVector<V>> V clippedToNorm(V gradient, double norm) {
    double length = norm(gradient);
    return length > norm ? gradient.scaled(norm / length) : gradient;
  }

  /**
   * Bounds the numbers of a gradient.
   *
   * @param gradient the gradient
   * @param limit the greatest absolute value
   * @param <V> its type
   * @return the gradient with the limit in the place of greater numbers
   */
  public static <V extends TangentVector<V>> V clippedToValue(V gradient, double limit) {
    DifferentiableType<?, V> type = gradient.differentiableType();
    return type.mappedTangent(
        gradient, LeafMapper.unnamed(number -> Math.max(-limit, Math.min(limit, number))));
  }
}
