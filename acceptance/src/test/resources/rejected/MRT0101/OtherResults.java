import dev.martlet.annotation.Differentiable;
import java.util.List;

// entry good
final class OtherResults {
  @Differentiable
  static int rounded(double x) { // error: MRT0101 int
    return (int) x;
  }

  @Differentiable
  static boolean positive(double x) { // error: MRT0101 boolean
    return x > 0;
  }

  @Differentiable
  static List<String> list(double x) { // error: MRT0101 List
    return List.of("" + x);
  }

  record Passive(double x) {}

  @Differentiable
  static Passive passive(double x) { // error: MRT0101 Passive
    return new Passive(x);
  }

  @Differentiable
  static double good(double x) {
    return x * x;
  }
}
