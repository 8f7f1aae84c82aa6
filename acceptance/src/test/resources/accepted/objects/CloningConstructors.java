package objects;

import dev.martlet.annotation.Differentiable;
import java.util.Arrays;

// What a constructor copies is the object's own from there on.
// check ofObject(new double[] {1.5, -0.5}, 2.5)
// check ofRecord(new double[] {1.5, -0.5}, 2.5)
// check ofNested(new double[][] {{1.5, -0.5}, {2, 3}})
// check filled(new double[] {1.5, -0.5, 4})
// check inLoop(new double[] {1.5, -0.5}, 3)
// check argument(new objects.CloningConstructors.Model(new double[] {1.5, -0.5}, 2))
// check recordArgument(new objects.CloningConstructors.Row(new double[] {1.5, -0.5}, 2.5))
// check copied(new double[] {1.5, -0.5, 4})
// check squared(new double[] {1.5, -0.5, 4})
// check twice(new double[] {1.5, -0.5})
// check none(new double[] {}, 1.5)
// throws ofObject(null, 2.5)
final class CloningConstructors {
  @Differentiable
  static final class Model {
    final double[] weights;
    double scale;

    Model(double[] weights, double scale) {
      this.weights = weights.clone();
      this.scale = scale * (weights.length == 0 ? 1 : weights[0]);
    }
  }

  @Differentiable
  static double ofObject(double[] a, double y) {
    var model = new Model(a, y);
    a[0] *= 3;
    model.weights[0] *= 2 * y;
    a[1] = model.weights[0];
    var other = new Model(model.weights, a[0]);
    other.weights[1] *= model.weights[0];
    return model.weights[0] * model.scale + a[0] * a[1] + other.weights[1] * other.scale;
  }

  @Differentiable
  record Row(double[] values, double scale) {
    Row {
      values = values.clone();
      scale = Math.abs(scale);
    }
  }

  @Differentiable
  static double ofRecord(double[] a, double y) {
    var row = new Row(a, y);
    a[0] *= 3;
    row.values()[0] *= y;
    a[1] = row.values()[0];
    return row.values()[0] * row.scale() + row.values()[1] * a[0] + a[1];
  }

  @Differentiable
  static final class Matrix {
    final double[][] rows;

    Matrix(double[][] rows) {
      this.rows = new double[rows.length][];
      for (int i = 0; i < rows.length; i++) {
        this.rows[i] = Arrays.copyOf(rows[i], rows[i].length);
      }
    }
  }

  @Differentiable
  static double ofNested(double[][] a) {
    var matrix = new Matrix(a);
    matrix.rows[0][0] *= a[1][0];
    a[1][0] *= matrix.rows[0][0];
    return matrix.rows[0][0] * a[0][0] + matrix.rows[1][0] * a[1][0];
  }

  @Differentiable
  static final class Padded {
    final double[] values = new double[5];

    Padded(double[] given) {
      Arrays.fill(values, given[0]);
      System.arraycopy(given, 0, values, 1, given.length);
      values[4] *= given[1];
    }
  }

  @Differentiable
  static double filled(double[] a) {
    var padded = new Padded(a);
    a[0] = padded.values[4];
    double product = a[0];
    for (double each : padded.values) {
      product *= each;
    }
    return product;
  }

  @Differentiable
  static double inLoop(double[] a, int n) {
    var model = new Model(a, 1);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      model.weights[1] += model.weights[0] * model.scale;
      model = new Model(model.weights, model.scale);
      sum += model.weights[1] * a[0];
    }
    return sum * model.scale;
  }

  @Differentiable
  static double argument(Model model) {
    var copy = new Model(model.weights, model.scale);
    copy.weights[0] *= model.weights[1];
    model.weights[1] *= copy.scale;
    return copy.weights[0] * model.weights[1];
  }

  @Differentiable
  static double recordArgument(Row row) {
    var copy = new Row(row.values(), row.scale());
    copy.values()[0] *= row.values()[1];
    row.values()[1] *= copy.scale();
    return copy.values()[0] * row.values()[1];
  }

  @Differentiable
  record Copied(double[] values) {
    Copied(double[] values) {
      double[] own = Arrays.copyOf(values, values.length);
      own[0] *= own[1];
      this.values = own;
    }
  }

  @Differentiable
  static double copied(double[] a) {
    var copied = new Copied(a);
    return copied.values()[0] * a[0] * a[2];
  }

  @Differentiable
  record Squared(double[] values, double sum) {
    Squared {
      double[] squares = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        squares[i] = values[i] * values[i];
        sum += squares[i];
      }
      values = squares;
    }
  }

  @Differentiable
  static double squared(double[] a) {
    var squared = new Squared(a, a[0]);
    return squared.values()[0] * squared.values()[1] + squared.sum() * a[2];
  }

  @Differentiable
  static double twice(double[] a) {
    var one = new Row(a, a[0]);
    var two = new Row(one.values(), one.scale());
    one.values()[0] = 7 * a[1];
    return two.values()[0] * one.values()[0] + two.scale();
  }

  @Differentiable
  static double none(double[] a, double x) {
    var model = new Model(a, x);
    return model.weights.length + model.scale * x;
  }
}
