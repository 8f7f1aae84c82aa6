import dev.martlet.annotation.Differentiable;
import java.util.Arrays;

// What somebody else does with an array would change what its elements depend on.
final class Example {
  @Differentiable
  static double median(double[] a) {
    Arrays.sort(a); // error: MRT0308
    return a[a.length / 2];
  }
}
