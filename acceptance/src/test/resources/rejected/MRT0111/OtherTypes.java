import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.List;

// entry good
final class OtherTypes {
  @Differentiable
  static final class Generic<T> { // error: MRT0111 generic classes are not supported yet
    double w = 3;
  }

  static class Base {
    double b;
  }

  @Differentiable
  static final class Derived extends Base { // error: MRT0111 it extends 'Base'
    double d;
  }

  @Differentiable
  static class Above {
    double a;
  }

  static class Between extends Above {}

  @Differentiable
  static class Hiding extends Above { // error: MRT0111 its field 'a' hides one that it inherits
    int a;
  }

  @Differentiable
  static final class Below extends Hiding { // error: MRT0111 it extends 'Hiding', which cannot be
    double b;
  }

  @Differentiable
  static final class Under extends Between { // error: MRT0111 it extends 'Between'
    double u;
  }

  static class OfAny<T> {
    @Differentiable
    final class Inner { // error: MRT0111 it belongs to an object of a generic class
      double w;
    }
  }

  @Differentiable
  class Open1 {
    double a;
  }

  @Differentiable
  final class Extending extends Open1 { // error: MRT0111 make that class static
    double b;
  }

  @Differentiable
  final class Named { // error: MRT0111 its field 'outer' and the method that leads to the object
    double outer;

    OtherTypes outer() {
      return OtherTypes.this;
    }
  }

  @Differentiable
  static final class Hidden { // error: MRT0111 its field 'w' is private
    private double w;

    double doubled() {
      return 2 * w;
    }
  }

  @Differentiable
  static class Open { // error: MRT0111 its field 'w' is private
    private double w;

    double getW() {
      return w;
    }
  }

  @Differentiable
  sealed interface Layer permits Dense, Sparse {} // error: MRT0111 its variant 'Dense'

  static final class Dense implements Layer {
    double weight;
  }

  @Differentiable
  static final class Sparse implements Layer {
    double weight;
  }

  @Differentiable
  static final class Fine {
    @NoDerivative List<Double> numbers = List.of();
    double w;
  }

  @Differentiable
  static double good(double x) {
    return x;
  }
}
