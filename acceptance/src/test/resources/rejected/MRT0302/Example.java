import dev.martlet.annotation.Differentiable;
import java.util.Objects;

// Of an object nobody can tell that it holds an active value: the statement is run as it is.
final class Example {
  @Differentiable
  static double f(double x) {
    Object kept = x;
    try { // error: MRT0302
      kept = Objects.requireNonNull(kept);
    } catch (NullPointerException e) {
      kept = null;
    }
    return (Double) kept;
  }
}
