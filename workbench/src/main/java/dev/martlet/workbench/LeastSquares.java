package dev.martlet.workbench;

import dev.martlet.DifferentiableType;
import dev.martlet.Differential;
import dev.martlet.LeafMapper;
import dev.martlet.LeafVisitor;
import dev.martlet.ValueWithDifferential;
import dev.martlet.dynamic.DynamicTangents;
import java.util.ArrayList;
import java.util.List;
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
    DifferentiableType<M, V> type = DynamicTangents.type();
    double[] numbers = numbers(type, start);
    int count = errors.apply(start).value().length;
    Optimum optimum =
        new LevenbergMarquardtOptimizer()
            .optimize(
                new LeastSquaresBuilder()
                    .start(numbers)
                    .target(new double[count])
                    .model(point -> linearized(type, start, point, errors))
                    .lazyEvaluation(false)
                    .maxEvaluations(MOST)
                    .maxIterations(MOST)
                    .build());
    return new Fit<>(
        at(type, start, optimum.getPoint()), optimum.getRMS(), optimum.getIterations());
  }

  private static <M, V> Pair<RealVector, RealMatrix> linearized(
      DifferentiableType<M, V> type,
      M start,
      RealVector point,
      Function<M, ValueWithDifferential<double[], Differential<V, double[]>>> errors) {
    M model = at(type, start, point);
    var both = errors.apply(model);
    double[] values = both.value();
    double[][] jacobian = new double[values.length][point.getDimension()];
    for (int column = 0; column < point.getDimension(); column++) {
      V direction = unit(type, model, column);
      double[] change = both.differential().apply(direction);
      for (int row = 0; row < values.length; row++) {
        jacobian[row][column] = change[row];
      }
    }
    return new Pair<>(
        new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
  }

  private static <M, V> double[] numbers(DifferentiableType<M, V> type, M model) {
    List<Double> numbers = new ArrayList<>();
    LeafVisitor collecting = (_, leaf) -> numbers.add(leaf);
    type.forEachLeaf(model, collecting);
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static <M, V> M at(DifferentiableType<M, V> type, M model, RealVector point) {
    int[] next = {0};
    return type.mapped(model, LeafMapper.unnamed(_ -> point.getEntry(next[0]++)));
  }

  private static <M, V> V unit(DifferentiableType<M, V> type, M model, int number) {
    int[] next = {0};
    return type.mappedTangent(
        type.zeroTangentVector(model), LeafMapper.unnamed(_ -> next[0]++ == number ? 1 : 0));
  }
}
