import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// A handler may see either function, so that what is called there and behind it is not known.
final class HeldInTry {
  @Differentiable
  static double f(double x) {
    double[] w = {x, x + 1};
    double s = 0;
    DoubleUnaryOperator f = t -> t * 2;
    try {
      w[0] *= 2;
      f = t -> t * x;
      w[(int) (x * 2)] += 3;
      w[1] += f.applyAsDouble(w[0]); // error: MRT0312 applyAsDouble
    } catch (ArrayIndexOutOfBoundsException e) {
      s += f.applyAsDouble(3); // error: MRT0312 applyAsDouble
    }
    return s + w[0] * w[1] + f.applyAsDouble(x); // error: MRT0312 applyAsDouble
  }
}
