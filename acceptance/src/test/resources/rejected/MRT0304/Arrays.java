import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;

// entry good
final class Arrays {
  double field;

  @Differentiable
  static double array(double x) {
    double[] a = new double[2];
    a[0] = x; // error: MRT0304
    return a[0] * a[0];
  }

  @Differentiable
  static double initializer(double x) {
    double[] a = {x, 2 * x}; // error: MRT0304
    return a[0] * a[1];
  }

  @Differentiable
  double field(double x) {
    field = x; // error: MRT0304
    return field * x;
  }

  @Differentiable
  static double good(double x) {
    double[] a = {1, 2};
    return a[0] * x;
  }
}
