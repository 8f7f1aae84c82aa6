import dev.martlet.annotation.Differentiable;
import java.util.List;

// entry plain
final class Hidden {
  @Differentiable
  sealed interface Shape permits Polygon, Disc {}

  @Differentiable
  record Polygon(double scale, double[] sides) implements Shape {}

  @Differentiable
  record Disc(double radius) implements Shape {}

  static <T> T same(T it) {
    return it;
  }

  @Differentiable
  static double matched(Shape shape) {
    return switch (shape) {
      case Polygon(double scale, double[] sides) -> scale * sides[0]; // error: MRT0308
      case Disc(double radius) -> radius;
    };
  }

  @Differentiable
  static double listed(double[] a) {
    List<double[]> list = List.of(a, a); // error: MRT0308
    list.get(0)[0] *= 2;
    return a[0] * a[1];
  }

  @Differentiable
  static double generic(double[] a) {
    double[] b = same(a); // error: MRT0308
    b[0] *= 2;
    return a[0] * b[1];
  }

  @Differentiable
  static double plain(Disc disc) {
    return disc.radius() * 2;
  }
}
