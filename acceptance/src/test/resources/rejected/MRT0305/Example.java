import dev.martlet.annotation.Differentiable;
import java.util.List;

// A value that depends on what is differentiated is read back from an object that derivatives do not pass through.
final class Example {
  @Differentiable
  static double f(double x) {
    List<Double> list = List.of(x, 2 * x);
    return list.get(1); // error: MRT0305
  }
}
