import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// Calls whose results nobody needs may leave active values where they are read again.
final class BehindCalls {
  static final class Keeper {
    double[] kept;

    void keep(double[] array) {
      kept = array;
    }
  }

  static double put(double x, Keeper keeper, int n) {
    if (n > 0) {
      return put(x, keeper, n - 1);
    }
    double[] kept = keeper.kept;
    kept[0] = x * x; // error: MRT0304 an array that others may hold
    return x;
  }

  @Differentiable
  static double number(double x) {
    var keeper = new Keeper();
    double[] array = new double[1];
    keeper.keep(array);
    put(x, keeper, 3);
    return array[0];
  }

  static void multiply(double[] x, Keeper keeper, int n) {
    if (n > 0) {
      multiply(x, keeper, n - 1);
      return;
    }
    double[] kept = keeper.kept;
    kept[0] = x[0] * x[1]; // error: MRT0304 an array that others may hold
  }

  @Differentiable
  static double elements(double[] x) {
    var keeper = new Keeper();
    double[] array = new double[1];
    keeper.keep(array);
    multiply(x, keeper, 3);
    return array[0];
  }

  @Differentiable
  static double function(double[] x) {
    var keeper = new Keeper();
    double[] array = new double[1];
    keeper.keep(array);
    double[] kept = keeper.kept;
    Runnable work =
        () -> {
          kept[0] = x[0] * x[1]; // error: MRT0304 an array that others may hold
        };
    new Thread(work).run();
    return array[0];
  }

  static double apply(DoubleUnaryOperator function, double x, int n) {
    return n > 0 ? apply(function, x, n - 1) : function.applyAsDouble(x);
  }

  @Differentiable
  static double argument(double x) {
    var keeper = new Keeper();
    double[] array = new double[1];
    keeper.keep(array);
    double[] kept = keeper.kept;
    apply(
        t -> {
          kept[0] = t * t; // error: MRT0304 an array that others may hold
          return t;
        },
        x,
        3);
    return array[0];
  }
}
