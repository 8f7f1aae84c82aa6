package dev.martlet.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Reductions of {@code double}s with the Vector API, where it is faster. */
final class VectorDoubleReductions extends DoubleReductions {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  @Override
  public double run(Fold fold, double[] x, int from, int to) {
    if (to - from < 4 * LANES.length()) {
      return super.run(fold, x, from, to);
    }
    return switch (fold) {
      case SUM -> sum(x, from, to);
      case MAX -> max(x, from, to);
      case PRODUCT, MIN -> super.run(fold, x, from, to);
    };
  }

  @Override
  void row(Fold fold, double[] x, int xOffset, double[] y, int yOffset, int length) {
    int whole = fold == Fold.SUM ? LANES.loopBound(length) : 0;
    for (int i = 0; i < whole; i += LANES.length()) {
      DoubleVector.fromArray(LANES, y, yOffset + i)
          .add(DoubleVector.fromArray(LANES, x, xOffset + i))
          .intoArray(y, yOffset + i);
    }
    super.row(fold, x, xOffset + whole, y, yOffset + whole, length - whole);
  }

  private double sum(double[] x, int from, int to) {
    var first = DoubleVector.zero(LANES);
    var second = DoubleVector.zero(LANES);
    int i = from;
    for (; i <= to - 2 * LANES.length(); i += 2 * LANES.length()) {
      first = first.add(DoubleVector.fromArray(LANES, x, i));
      second = second.add(DoubleVector.fromArray(LANES, x, i + LANES.length()));
    }
    double[] lanes = VectorDoubleLanes.ofBoth();
    first.intoArray(lanes, 0);
    second.intoArray(lanes, LANES.length());
    return super.run(Fold.SUM, x, i, to) + VectorDoubleLanes.sum(lanes);
  }

  private double max(double[] x, int from, int to) {
    var max = DoubleVector.broadcast(LANES, Double.NEGATIVE_INFINITY);
    int i = from;
    for (; i <= to - LANES.length(); i += LANES.length()) {
      max = max.max(DoubleVector.fromArray(LANES, x, i));
    }
    return Math.max(max.reduceLanes(VectorOperators.MAX), super.run(Fold.MAX, x, i, to));
  }
}
