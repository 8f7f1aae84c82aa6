import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;

// entry good
final class Arrays {
  static final double[] shared = {1, 2};
  double field;

  @Differentiable
  static double array(double x) {
    shared[0] = x; // error: MRT0304
    return shared[0] * x;
  }

  @Differentiable
  static double initializer(double x) {
    Double[] a = {x, 2 * x}; // error: MRT0304
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
