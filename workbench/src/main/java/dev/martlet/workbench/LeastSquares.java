package dev.martlet.workbench;

import dev.martlet.Differential;
import dev.martlet.ValueWithDifferential;
import dev.martlet.dynamic.DynamicTangents;
import java.util.function.Function;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * Fits a model with few numbers by Levenberg and Marquardt's method, of Hipparchus, with the
 * Jacobian from forward mode.
 *
 * {@snippet :
 * var fit = LeastSquares.fit(start, SabrDerivatives.errors::valueWithDifferential);
 * }
 */
public final class LeastSquares {
  private static final int MOST = 10_000;

  private LeastSquares() {}

  /**
   * What has been found.
   *
   * @param model the model
   * @param rootMeanSquare the root of the mean of the squared errors
   * @param iterations how many steps it took
   * @param <M> the type of the model
   */
  public record Fit<M>(M model, double rootMeanSquare, int iterations) {}

  /**
   * Fits a model.
   *
   * @param start what the model is at first
   * @param errors the errors to be made small, by the entry of the method that computes them
   * @param <M> the type of the model
   * @param <V> the type of its tangent vectors
   * @return the model with the least sum of squared errors nearby
   * @throws org.hipparchus.exception.MathIllegalStateException if there is none
   */
  public static <M, V> Fit<M> fit(
      M start, Function<M, ValueWithDifferential<double[], Differential<V, double[]>>> errors) {
    var flat = new FlatModel<>(start);
    int count = errors.apply(start).value().length;
    Optimum optimum =
        new LevenbergMarquardtOptimizer()
            .optimize(
                new LeastSquaresBuilder()
                    .start(flat.numbers())
                    .target(new double[count])
                    .model(point -> linearized(flat, point.toArray(), errors))
                    .lazyEvaluation(false)
                    .maxEvaluations(MOST)
                    .maxIterations(MOST)
                    .build());
    return new Fit<>(
        flat.at(optimum.getPoint().toArray()), optimum.getRMS(), optimum.getIterations());
  }

  private static <M, V> Pair<RealVector, RealMatrix> linearized(
      FlatModel<M> flat,
      double[] point,
      Function<M, ValueWithDifferential<double[], Differential<V, double[]>>> errors) {
    var both = errors.apply(flat.at(point));
    double[] values = both.value();
    double[][] jacobian = new double[values.length][point.length];
    for (int column = 0; column < point.length; column++) {
      double[] change = both.differential().apply(DynamicTangents.as(flat.unit(column)));
      for (int row = 0; row < values.length; row++) {
        jacobian[row][column] = change[row];
      }
    }
    return new Pair<>(
        new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
  }
}
