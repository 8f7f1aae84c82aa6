package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecompositionsTest {
  private static final List<int[]> SHAPES =
      List.of(
          new int[] {1, 1},
          new int[] {3, 3},
          new int[] {4, 2},
          new int[] {2, 4},
          new int[] {2, 5, 5},
          new int[] {3, 5, 3},
          new int[] {3, 3, 5});

  /** All parts of a result in a row, so that one checker serves all. */
  private enum Parts {
    QR {
      @Override
      <S> List<Tensor<S>> of(Tensor<S> a) {
        return of(Decompositions.qr(a));
      }

      private <S> List<Tensor<S>> of(QrFactors<S> factors) {
        return List.of(factors.orthogonal(), factors.triangular());
      }

      @Override
      <S> ValueWithPullback<List<Tensor<S>>, Pullback<List<Tensor<S>>, Tensor<S>>> reverse(
          Tensor<S> a) {
        var rule = Decompositions.qrPullback(a);
        return new ValueWithPullback<>(
            of(rule.value()),
            d -> rule.pullback().apply(new QrFactorsTangentVector<>(d.get(0), d.get(1))));
      }

      @Override
      <S> ValueWithDifferential<List<Tensor<S>>, Differential<Tensor<S>, List<Tensor<S>>>> forward(
          Tensor<S> a) {
        var rule = Decompositions.qrDifferential(a);
        return new ValueWithDifferential<>(
            of(rule.value()),
            da -> {
              var d = rule.differential().apply(da);
              return List.of(d.orthogonal(), d.triangular());
            });
      }
    },
    EIGEN {
      @Override
      <S> List<Tensor<S>> of(Tensor<S> a) {
        return of(Decompositions.symmetricEigen(a));
      }

      private <S> List<Tensor<S>> of(Eigendecomposition<S> eigen) {
        return List.of(eigen.values(), eigen.vectors());
      }

      @Override
      <S> ValueWithPullback<List<Tensor<S>>, Pullback<List<Tensor<S>>, Tensor<S>>> reverse(
          Tensor<S> a) {
        var rule = Decompositions.symmetricEigenPullback(a);
        return new ValueWithPullback<>(
            of(rule.value()),
            d -> rule.pullback().apply(new EigendecompositionTangentVector<>(d.get(0), d.get(1))));
      }

      @Override
      <S> ValueWithDifferential<List<Tensor<S>>, Differential<Tensor<S>, List<Tensor<S>>>> forward(
          Tensor<S> a) {
        var rule = Decompositions.symmetricEigenDifferential(a);
        return new ValueWithDifferential<>(
            of(rule.value()),
            da -> {
              var d = rule.differential().apply(da);
              return List.of(d.values(), d.vectors());
            });
      }
    },
    SINGULAR {
      @Override
      <S> List<Tensor<S>> of(Tensor<S> a) {
        return of(Decompositions.singularValues(a));
      }

      private <S> List<Tensor<S>> of(SingularValues<S> all) {
        return List.of(all.left(), all.values(), all.right());
      }

      @Override
      <S> ValueWithPullback<List<Tensor<S>>, Pullback<List<Tensor<S>>, Tensor<S>>> reverse(
          Tensor<S> a) {
        var rule = Decompositions.singularValuesPullback(a);
        return new ValueWithPullback<>(
            of(rule.value()),
            d ->
                rule.pullback()
                    .apply(new SingularValuesTangentVector<>(d.get(0), d.get(1), d.get(2))));
      }

      @Override
      <S> ValueWithDifferential<List<Tensor<S>>, Differential<Tensor<S>, List<Tensor<S>>>> forward(
          Tensor<S> a) {
        var rule = Decompositions.singularValuesDifferential(a);
        return new ValueWithDifferential<>(
            of(rule.value()),
            da -> {
              var d = rule.differential().apply(da);
              return List.of(d.left(), d.values(), d.right());
            });
      }
    };

    abstract <S> List<Tensor<S>> of(Tensor<S> a);

    abstract <S> ValueWithPullback<List<Tensor<S>>, Pullback<List<Tensor<S>>, Tensor<S>>> reverse(
        Tensor<S> a);

    abstract <S>
        ValueWithDifferential<List<Tensor<S>>, Differential<Tensor<S>, List<Tensor<S>>>> forward(
            Tensor<S> a);

    private static <S> Tensor<S> joined(List<Tensor<S>> parts) {
      return Tensor.concat(parts.stream().map(Tensor::flattened).toList(), 0);
    }

    private static <S> List<Tensor<S>> apart(Tensor<S> row, List<Tensor<S>> like) {
      List<Tensor<S>> parts = new ArrayList<>();
      int from = 0;
      for (Tensor<S> each : like) {
        parts.add(row.sliced(0, from, from + each.size()).reshaped(each.shape()));
        from += each.size();
      }
      return parts;
    }

    <S> Tensor<S> row(Tensor<S> a) {
      return joined(of(a));
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> rowReverse(Tensor<S> a) {
      var rule = reverse(a);
      return new ValueWithPullback<>(
          joined(rule.value()), dy -> rule.pullback().apply(apart(dy, rule.value())));
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> rowForward(
        Tensor<S> a) {
      var rule = forward(a);
      return new ValueWithDifferential<>(
          joined(rule.value()), da -> joined(rule.differential().apply(da)));
    }

    void check(Tensor<Double> a) {
      RuleCheck.check(new RuleCheck.Unary(this::row, this::rowReverse, this::rowForward), a);
    }
  }

  private static Tensor<Double> orthonormal(int rows, int columns, int... batch) {
    int[] shape = Arrays.copyOf(batch, batch.length + 2);
    shape[batch.length] = rows;
    shape[batch.length + 1] = columns;
    return Decompositions.qr(RuleCheck.random(shape)).orthogonal();
  }

  /** A matrix whose singular values are far apart, and far from 0. */
  private static Tensor<Double> separated(int[] shape) {
    int rows = shape[shape.length - 2];
    int columns = shape[shape.length - 1];
    int common = Math.min(rows, columns);
    int[] batch = Arrays.copyOf(shape, shape.length - 2);
    Tensor<Double> values = Tensor.arange(DType.DOUBLE, common).plus(1);
    Tensor<Double> a =
        orthonormal(rows, common, batch)
            .times(values)
            .matmul(orthonormal(columns, common, batch), false, true);
    return RuleCheck.widened(RuleCheck.single(a));
  }

  /** A matrix whose leading part is far from singular. */
  private static Tensor<Double> regular(int[] shape) {
    int rows = shape[shape.length - 2];
    int columns = shape[shape.length - 1];
    Tensor<Double> diagonal = Tensor.eye(DType.DOUBLE, Math.max(rows, columns)).times(2);
    Tensor<Double> part = diagonal.sliced(0, 0, rows).sliced(1, 0, columns);
    return RuleCheck.random(-0.5, 0.5, shape).plus(part);
  }

  private static Tensor<Double> symmetric(int n, int... batch) {
    Tensor<Double> v = orthonormal(n, n, batch);
    Tensor<Double> values = Tensor.arange(DType.DOUBLE, n).times(2).minus(3);
    return RuleCheck.widened(RuleCheck.single(v.times(values).matmul(v, false, true)));
  }

  private static void assertNear(Tensor<Double> expected, Tensor<Double> actual) {
    assertArrayEquals(expected.shape(), actual.shape());
    double error = expected.minus(actual).abs().sum().item();
    assertEquals(0, error, 1e-10 * Math.max(1, expected.abs().sum().item()));
  }

  private static void assertOrthonormal(Tensor<Double> q) {
    Tensor<Double> product = q.matmul(q, true, false);
    assertNear(Tensor.eye(DType.DOUBLE, q.dimension(-1)).broadcastTo(product.shape()), product);
  }

  @Test
  void qr() {
    for (int[] shape : SHAPES) {
      Tensor<Double> a = regular(shape);
      QrFactors<Double> factors = Decompositions.qr(a);
      assertNear(a, factors.orthogonal().matmul(factors.triangular()));
      assertOrthonormal(factors.orthogonal());
      assertEquals(factors.triangular().banded(0, -1), factors.triangular());
      assertTrue(factors.triangular().diagonal().min().item() > 0);
      Parts.QR.check(a);
    }
  }

  @Test
  void eigenvalues() {
    for (int n : new int[] {1, 2, 3, 6}) {
      for (int[] batch : new int[][] {{}, {3}}) {
        Tensor<Double> a = symmetric(n, batch);
        Eigendecomposition<Double> eigen = Decompositions.symmetricEigen(a);
        Tensor<Double> v = eigen.vectors();
        assertNear(SquareMatrices.symmetric(a).matmul(v), v.times(eigen.values().expanded(-2)));
        assertOrthonormal(v);
        assertEquals(-3, eigen.values().min().item(), 1e-6);
        Parts.EIGEN.check(a);
      }
    }
    var known = Decompositions.symmetricEigen(Tensor.of(new double[] {2, 1, 1, 2}, 2, 2));
    assertNear(Tensor.of(new double[] {1, 3}, 2), known.values());
  }

  @Test
  void singularValues() {
    for (int[] shape : SHAPES) {
      Tensor<Double> a = separated(shape);
      SingularValues<Double> all = Decompositions.singularValues(a);
      assertNear(a, all.left().times(all.values().expanded(-2)).matmul(all.right(), false, true));
      assertOrthonormal(all.left());
      assertOrthonormal(all.right());
      Parts.SINGULAR.check(a);
    }
  }

  /** Vectors that are not determined have no derivative; the values have one. */
  @Test
  void equalValues() {
    Tensor<Double> a = Tensor.eye(DType.DOUBLE, 3);
    var eigen = Decompositions.symmetricEigenPullback(a);
    Tensor<Double> ones = Tensor.ones(DType.DOUBLE, 3);
    Tensor<Double> zeros = Tensor.zeros(DType.DOUBLE, 3, 3);
    assertNear(a, eigen.pullback().apply(new EigendecompositionTangentVector<>(ones, zeros)));
    var singular = Decompositions.singularValuesPullback(a);
    assertNear(a, singular.pullback().apply(new SingularValuesTangentVector<>(zeros, ones, zeros)));
  }

  @Test
  void lowRank() {
    Tensor<Double> a = Tensor.of(new double[] {1, 2, 2, 4, 3, 6}, 3, 2);
    SingularValues<Double> all = Decompositions.singularValues(a);
    assertEquals(Math.sqrt(70), all.values().get(0), 1e-12);
    assertEquals(0, all.values().get(1), 1e-12);
    assertOrthonormal(Decompositions.singularValues(Tensor.zeros(DType.DOUBLE, 4, 3)).left());
    QrFactors<Double> factors = Decompositions.qr(Tensor.zeros(DType.DOUBLE, 3, 2));
    assertOrthonormal(factors.orthogonal());
    assertNear(Tensor.zeros(DType.DOUBLE, 2, 2), factors.triangular());
  }

  @Test
  void largeSmallAndNoNumbers() {
    for (double scale : new double[] {1e200, 1e-200}) {
      Tensor<Double> a = Tensor.of(new double[] {2, 1, 1, 2}, 2, 2).times(scale);
      assertNear(
          Tensor.of(new double[] {1, 3}, 2),
          Decompositions.symmetricEigen(a).values().times(1 / scale));
      assertNear(
          Tensor.of(new double[] {3, 1}, 2),
          Decompositions.singularValues(a).values().times(1 / scale));
      assertNear(
          Tensor.of(new double[] {Math.sqrt(5), 4 / Math.sqrt(5)}, 2),
          Decompositions.qr(a).triangular().at(0, 0).times(1 / scale));
    }
    for (double special : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Tensor<Double> a = Tensor.of(new double[] {special, 1, 1, 2}, 2, 2);
      Tensor<Double> none = Tensor.full(DType.DOUBLE, Double.NaN, 2);
      assertEquals(none, Decompositions.symmetricEigen(a).values());
      assertEquals(none, Decompositions.singularValues(a).values());
      assertTrue(Double.isNaN(Decompositions.qr(a).triangular().get(1, 1)));
    }
  }

  @Test
  void nothing() {
    Tensor<Float> none = Tensor.zeros(DType.FLOAT, 0, 3, 3);
    assertEquals(none, Decompositions.qr(none).orthogonal());
    assertEquals(Tensor.zeros(DType.FLOAT, 0, 3), Decompositions.symmetricEigen(none).values());
    assertEquals(none, Decompositions.singularValues(none).right());
    Tensor<Float> empty = Tensor.zeros(DType.FLOAT, 3, 0);
    assertEquals(empty, Decompositions.qr(empty).orthogonal());
    assertEquals(empty, Decompositions.singularValues(empty).left());
  }

  @Test
  void errors() {
    Tensor<Double> vector = Tensor.zeros(DType.DOUBLE, 2);
    assertMessage("qr: shape [2] is no matrix", () -> Decompositions.qr(vector));
    assertMessage(
        "singularValues: shape [2] is no matrix", () -> Decompositions.singularValues(vector));
    assertMessage(
        "symmetricEigen: shape [2, 3] is no square matrix, and no stack of them",
        () -> Decompositions.symmetricEigen(Tensor.zeros(DType.DOUBLE, 2, 3)));
    assertMessage(
        "qr: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> Decompositions.qr(Tensor.zeros(DType.INTEGER, 2, 2)));
    Tensor<Double> wide = Tensor.zeros(DType.DOUBLE, 2, 3);
    assertMessage(
        "symmetricEigen: the tangent is of DOUBLE and shape [2, 3], but the argument of DOUBLE and"
            + " shape [2, 2]",
        () ->
            Decompositions.symmetricEigenDifferential(Tensor.eye(DType.DOUBLE, 2))
                .differential()
                .apply(wide));
  }
}
