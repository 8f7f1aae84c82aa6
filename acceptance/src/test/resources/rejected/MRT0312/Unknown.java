import dev.martlet.annotation.Differentiable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

final class Unknown {
  @Differentiable
  static double inArray(double x, int i) {
    DoubleUnaryOperator[] all = {y -> y * x, y -> y + x};
    return all[i].applyAsDouble(x); // error: MRT0312 applyAsDouble
  }

  @Differentiable
  static double inList(double x, int i) {
    List<DoubleUnaryOperator> all = List.of(y -> y * x, y -> y + x);
    return all.get(i).applyAsDouble(x); // error: MRT0312 applyAsDouble
  }

  @Differentiable
  static double growing(double x, int n) {
    DoubleUnaryOperator f = y -> y;
    for (int i = 0; i < n; i++) {
      DoubleUnaryOperator g = f;
      f = y -> g.applyAsDouble(y) * x;
    }
    return f.applyAsDouble(x); // error: MRT0312 applyAsDouble
  }

  @Differentiable
  static double maybe(DoubleUnaryOperator f, double x) {
    DoubleUnaryOperator g = x > 0 ? f : y -> y * x;
    return g.applyAsDouble(x); // error: MRT0312 applyAsDouble
  }
}
