package dev.martlet.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.finance.MonteCarlo.Market;
import dev.martlet.examples.finance.MonteCarloDerivatives;
import dev.martlet.examples.language.Expression;
import dev.martlet.examples.language.Expression.Binary;
import dev.martlet.examples.language.Expression.Constant;
import dev.martlet.examples.language.Expression.Unary;
import dev.martlet.examples.language.Expression.Variable;
import dev.martlet.examples.language.ExpressionDerivatives;
import dev.martlet.examples.learning.Lstm;
import dev.martlet.examples.learning.LstmDerivatives;
import dev.martlet.examples.learning.RankingDerivatives;
import dev.martlet.examples.linear.CholeskyDerivatives;
import dev.martlet.examples.linear.HeatRodDerivatives;
import dev.martlet.examples.linear.LuSolverDerivatives;
import dev.martlet.examples.physics.NBodyDerivatives;
import dev.martlet.examples.physics.RungeKuttaDerivatives;
import dev.martlet.examples.signal.FourierDerivatives;
import dev.martlet.examples.signal.KalmanFilter.Estimate;
import dev.martlet.examples.signal.KalmanFilter.Model;
import dev.martlet.examples.signal.KalmanFilterDerivatives;
import dev.martlet.examples.signal.TimeWarpingDerivatives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eight threads ask at once, of shared arguments and shared pullbacks, and all are told the same.
 */
final class ManyThreadsTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 20;

  /** A program with its arguments; its text tells every digit of what it returns. */
  record Case(String name, Supplier<?> gradient) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> programs() {
    var random = new Random(21);
    double[] signal = random.doubles(16, -1, 1).toArray();
    double[] other = random.doubles(16, -1, 1).toArray();
    double[] conductivity = random.doubles(15, 0.1, 1).toArray();
    double[][] matrix = new double[6][];
    for (int i = 0; i < 6; i++) {
      matrix[i] = random.doubles(6, -1, 1).toArray();
      matrix[i][i] += 5;
    }
    double[] right = random.doubles(6, -1, 1).toArray();
    var solve = LuSolverDerivatives.solve.valueWithPullback(matrix, right);
    var sorted = RankingDerivatives.sorted.valueWithPullback(signal);
    var differential = LuSolverDerivatives.solve.differential(matrix, right);
    double[] twoStars = random.doubles(12, -1, 1).toArray();
    var stars = NBodyDerivatives.end.valueWithPullback(twoStars, new double[] {1, 2}, 0.01, 20);
    double[][] sequence = {{0, 1}, {1, 0}, {0.5, 0.5}, {0.2, -1}};
    Lstm cell = Lstm.create(2, 3, random);
    var model = new Model(new double[][] {{1}}, new double[][] {{0.3}}, new double[] {1}, 0.5);
    var start = new Estimate(new double[] {0}, new double[][] {{1}});
    Expression formula =
        new Binary(
            Expression.Operator.TIMES,
            new Unary(Expression.Function.EXP, new Variable("x")),
            new Binary(Expression.Operator.PLUS, new Constant(2), new Variable("y")));
    return Stream.of(
        new Case("solver", () -> LuSolverDerivatives.solve.pullback(matrix, right).apply(right)),
        new Case("shared pullback of the solver", () -> solve.pullback().apply(right)),
        new Case("shared differential", () -> differential.apply(matrix, right)),
        new Case("determinant", () -> LuSolverDerivatives.logDeterminant.gradient(matrix)),
        new Case("likelihood", () -> CholeskyDerivatives.logLikelihood.gradient(matrix, right)),
        new Case(
            "rod", () -> HeatRodDerivatives.misfit.gradient(conductivity, other, signal, 0.1, 9)),
        new Case("filter", () -> FourierDerivatives.filterError.gradient(signal, other, other)),
        new Case("warping", () -> TimeWarpingDerivatives.distance.gradient(signal, other)),
        new Case("rows", () -> TimeWarpingDerivatives.distanceInTwoRows.gradient(signal, other)),
        new Case(
            "Kalman", () -> KalmanFilterDerivatives.logLikelihood.gradient(model, start, signal)),
        new Case("hares", () -> RungeKuttaDerivatives.hares.gradient(1.1, 0.8, 0.6, 2)),
        new Case("stars", () -> stars.pullback().apply(right)),
        new Case("cell", () -> LstmDerivatives.loss.gradient(cell, sequence)),
        new Case("shared pullback of sorting", () -> sorted.pullback().apply(other)),
        new Case("transport", () -> RankingDerivatives.transport.gradient(signal, other)),
        new Case(
            "price",
            () -> MonteCarloDerivatives.asian.gradient(new Market(100, 0.03, 0.2), 99, 9, 9, 4)),
        new Case(
            "formula",
            () -> ExpressionDerivatives.value.gradient(formula, Map.of("x", 0.3, "y", 0.7))),
        new Case(
            "failure", () -> failure(() -> LuSolverDerivatives.solve.pullback(zero(), right))));
  }

  private static double[][] zero() {
    return new double[6][6];
  }

  private static String failure(Supplier<?> failing) {
    try {
      return "no failure but " + failing.get();
    } catch (ArithmeticException expected) {
      return expected.toString();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void agreeWithOne(Case program) throws Exception {
    String expected = text(program.gradient().get());
    List<Callable<String>> calls = new ArrayList<>();
    for (int round = 0; round < THREADS * ROUNDS; round++) {
      calls.add(() -> text(program.gradient().get()));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<String> answer : threads.invokeAll(calls)) {
        assertEquals(expected, answer.get());
      }
    }
  }

  /** Of numbers, arrays, records and collections, with all digits. */
  private static String text(@Nullable Object value) {
    return switch (value) {
      case Object[] array -> Stream.of(array).map(ManyThreadsTest::text).toList().toString();
      case double[] numbers -> Arrays.toString(numbers);
      case Record record ->
          Stream.of(record.getClass().getRecordComponents())
              .map(component -> component.getName() + "=" + text(read(record, component)))
              .toList()
              .toString();
      case null -> "zero";
      default -> value.toString();
    };
  }

  private static @Nullable Object read(Record record, java.lang.reflect.RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException inaccessible) {
      throw new IllegalStateException(inaccessible);
    }
  }
}
