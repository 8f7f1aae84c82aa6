package dev.martlet.workbench;

import com.github.lbfgs4j.liblbfgs.Lbfgs;
import com.github.lbfgs4j.liblbfgs.LbfgsConstant.ReturnValue;
import com.github.lbfgs4j.liblbfgs.MutableDouble;
import dev.martlet.WithGradient;
import java.util.function.Function;

/**
 * Finds the minimum of a smooth loss by the L-BFGS method of lbfgs4j, a port of libLBFGS, with the
 * gradient that javac wrote: for records with few or many numbers, and for plain arrays, where
 * there are no batches and no noise.
 *
 * {@snippet :
 * var best = QuasiNewton.minimum(start, CurveDerivatives.loss::valueWithGradient);
 * }
 */
public final class QuasiNewton {
  private QuasiNewton() {}

  /**
   * What has been found.
   *
   * @param model the model
   * @param loss its loss
   * @param evaluations how often the loss was computed
   * @param <M> the type of the model
   */
  public record Minimum<M>(M model, double loss, int evaluations) {}

  /**
   * Goes down from a model to the minimum nearby.
   *
   * @param start what the model is at first; it stays as it is
   * @param loss the loss with its gradient, by the entry of the method that computes it
   * @param <M> the type of the model: any differentiable one, or an array of numbers
   * @return the model with the least loss nearby
   * @throws IllegalStateException if none is found; says why
   */
  public static <M> Minimum<M> minimum(
      M start, Function<? super M, ? extends WithGradient<?>> loss) {
    var flat = new FlatModel<>(start);
    double[] numbers = flat.numbers();
    var value = new MutableDouble();
    int[] evaluations = {0};
    ReturnValue end =
        Lbfgs.lbfgs(
            numbers.length,
            numbers,
            value,
            (_, point, gradient, _, _) -> {
              evaluations[0]++;
              WithGradient<?> both = loss.apply(flat.at(point));
              double[] slopes = flat.ofTangent(both.gradient());
              System.arraycopy(slopes, 0, gradient, 0, slopes.length);
              return both.number();
            },
            null,
            null,
            Lbfgs.defaultParams());
    return switch (end) {
      case LBFGS_SUCCESS, LBFGS_STOP, LBFGS_ALREADY_MINIMIZED ->
          new Minimum<>(flat.at(numbers), value.val, evaluations[0]);
      default ->
          throw new IllegalStateException(
              "no minimum after %d evaluations: %s".formatted(evaluations[0], end));
    };
  }
}
