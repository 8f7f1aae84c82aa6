import dev.martlet.annotation.Differentiable;
import java.util.Set;

// A value that depends on what is differentiated is read back from an object that derivatives do not pass through.
final class Example {
  @Differentiable
  static double f(double x) {
    Set<Double> set = Set.of(x);
    return set.iterator().next(); // error: MRT0305
  }
}
