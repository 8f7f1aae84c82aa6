package dev.martlet.tensor;

import dev.martlet.kernel.Fold;
import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Pointwise;
import dev.martlet.shape.Grouping;
import java.util.function.DoubleBinaryOperator;

/**
 * A function of all elements along some axes, and its partial derivatives.
 *
 * @param name what messages call it
 * @param value takes a tensor to the results, with the reduced axes left in
 * @param partial takes a tensor and the results to the derivative of each result by each element
 */
record Reduction(String name, Value value, Partial partial) {

  @FunctionalInterface
  interface Value {
    <S> Tensor<S> of(Tensor<S> x, Grouping grouping);
  }

  @FunctionalInterface
  interface Partial {
    <S> Tensor<S> of(Tensor<S> x, Tensor<S> y, Grouping grouping);
  }

  static final Reduction SUM = new Reduction("sum", Reduction::sum, Reduction::ones);
  static final Reduction MEAN = new Reduction("mean", Reduction::mean, Reduction::reciprocals);
  static final Reduction PRODUCT = new Reduction("product", Reduction::product, Products::ofOthers);
  static final Reduction MAX = new Reduction("max", Reduction::max, Reduction::shares);
  static final Reduction MIN = new Reduction("min", Reduction::min, Reduction::shares);
  static final Reduction VARIANCE =
      new Reduction("variance", Reduction::variance, Reduction::variancePartials);
  static final Reduction STANDARD_DEVIATION =
      new Reduction("standardDeviation", Reduction::deviation, Reduction::deviationPartials);
  static final Reduction LOG_SUM_EXP =
      new Reduction("logSumExp", Reduction::logSumExp, Reduction::logSumExpPartials);
  static final Reduction NORM = new Reduction("norm", Reduction::norm, Reduction::normPartials);

  private static final Pairwise IS_SAME =
      pair((x, y) -> x == y || Double.isNaN(x) && Double.isNaN(y) ? 1 : 0);
  private static final Pairwise SQUARED_DISTANCE = pair((x, y) -> (x - y) * (x - y));
  private static final Pairwise FINITE_OR_ZERO = pair((x, _) -> Double.isFinite(x) ? x : 0);
  private static final Pairwise EXP_DISTANCE = pair((x, y) -> x == y ? 1 : Math.exp(x - y));
  private static final Pairwise RATIO = pair((x, y) -> x == 0 ? 0 : x / y);

  private static Pairwise pair(DoubleBinaryOperator function) {
    return Pairwise.passive("reduction", function);
  }

  /** Whether the partial derivatives of all elements are one number: 1, or 1 / count. */
  boolean isLinear() {
    return this == SUM || this == MEAN;
  }

  /** Whether the result for whole numbers is one. */
  boolean isOfWholeNumbers() {
    return this == SUM || this == PRODUCT || this == MAX || this == MIN;
  }

  private static <S> Tensor<S> sum(Tensor<S> x, Grouping grouping) {
    return Reducing.fold("sum", Fold.SUM, x, grouping);
  }

  private static <S> Tensor<S> ones(Tensor<S> x, Tensor<S> y, Grouping grouping) {
    return Tensor.full(x.dtype(), 1, x.layout());
  }

  private static <S> Tensor<S> mean(Tensor<S> x, Grouping grouping) {
    return sum(x, grouping).dividedBy(grouping.count());
  }

  private static <S> Tensor<S> reciprocals(Tensor<S> x, Tensor<S> y, Grouping grouping) {
    return Tensor.full(x.dtype(), 1.0 / grouping.count(), x.layout());
  }

  private static <S> Tensor<S> product(Tensor<S> x, Grouping grouping) {
    return Reducing.fold("product", Fold.PRODUCT, x, grouping);
  }

  private static <S> Tensor<S> max(Tensor<S> x, Grouping grouping) {
    return Reducing.extreme("max", Fold.MAX, x, grouping);
  }

  private static <S> Tensor<S> min(Tensor<S> x, Grouping grouping) {
    return Reducing.extreme("min", Fold.MIN, x, grouping);
  }

  /** Elements that are the extreme one share its derivative. */
  private static <S> Tensor<S> shares(Tensor<S> x, Tensor<S> y, Grouping grouping) {
    Tensor<S> isSame = Broadcast.value(IS_SAME, x, y);
    return isSame.dividedBy(sum(isSame, grouping));
  }

  private static <S> Tensor<S> variance(Tensor<S> x, Grouping grouping) {
    return mean(Broadcast.value(SQUARED_DISTANCE, x, mean(x, grouping)), grouping);
  }

  private static <S> Tensor<S> variancePartials(Tensor<S> x, Tensor<S> y, Grouping grouping) {
    return x.minus(mean(x, grouping)).times(2.0 / grouping.count());
  }

  private static <S> Tensor<S> deviation(Tensor<S> x, Grouping grouping) {
    return Elementwise.value(Pointwise.SQRT, variance(x, grouping));
  }

  /** 0 where all elements are equal. */
  private static <S> Tensor<S> deviationPartials(Tensor<S> x, Tensor<S> y, Grouping grouping) {
    return Broadcast.value(RATIO, x.minus(mean(x, grouping)), y.times(grouping.count()));
  }

  private static <S> Tensor<S> logSumExp(Tensor<S> x, Grouping grouping) {
    Tensor<S> max = Reducing.fold("logSumExp", Fold.MAX, x, grouping);
    Tensor<S> shift = Broadcast.value(FINITE_OR_ZERO, max, max);
    Tensor<S> sum = sum(Elementwise.value(Pointwise.EXP, x.minus(shift)), grouping);
    return Elementwise.value(Pointwise.LOG, sum).plus(shift);
  }

  private static <S> Tensor<S> logSumExpPartials(Tensor<S> x, Tensor<S> y, Grouping grouping) {
    Tensor<S> exp = Broadcast.value(EXP_DISTANCE, x, y);
    return exp.dividedBy(sum(exp, grouping));
  }

  private static <S> Tensor<S> norm(Tensor<S> x, Grouping grouping) {
    return Elementwise.value(
        Pointwise.SQRT, sum(Elementwise.value(Pointwise.SQUARED, x), grouping));
  }

  /** 0 where the element is 0. */
  private static <S> Tensor<S> normPartials(Tensor<S> x, Tensor<S> y, Grouping grouping) {
    return Broadcast.value(RATIO, x, y);
  }

  /** Products that leave one element out. */
  private static final class Products {
    private static final Pairwise IS_ZERO = pair((x, _) -> x == 0 ? 1 : 0);
    private static final Pairwise ONE_FOR_ZERO = pair((x, _) -> x == 0 ? 1 : x);

    /** Without division by 0: two zeros make all 0, one zero all but its own. */
    static <S> Tensor<S> ofOthers(Tensor<S> x, Tensor<S> y, Grouping grouping) {
      Tensor<S> isZero = Broadcast.value(IS_ZERO, x, x);
      Tensor<S> zerosElsewhere = sum(isZero, grouping).minus(isZero);
      Tensor<S> ofNonzero = product(Broadcast.value(ONE_FOR_ZERO, x, x), grouping);
      Tensor<S> others = ofNonzero.dividedBy(Broadcast.value(ONE_FOR_ZERO, x, x));
      return others.times(Broadcast.value(IS_ZERO, zerosElsewhere, zerosElsewhere));
    }
  }
}
