import dev.martlet.annotation.Differentiable;
import java.util.Set;

// Not silently zero.
// entry good
final class BitsAndText {
  @Differentiable
  static double bits(double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x)); // error: MRT0305
  }

  @Differentiable
  static double hidden(float x) {
    int[] bits = new int[1];
    Runnable run = () -> bits[0] = Float.floatToRawIntBits(x); // error: MRT0304
    run.run();
    return Float.intBitsToFloat(bits[0]); // error: MRT0305
  }

  @Differentiable
  static double text(double x) {
    return Double.parseDouble(Double.toString(x)); // error: MRT0305
  }

  @Differentiable
  static double signs(double x) {
    int[] signs = Double.toString(x).codePoints().toArray();
    return Double.parseDouble(new String(signs, 0, signs.length)); // error: MRT0305
  }

  @Differentiable
  static double set(double x) {
    return Set.of(x).iterator().next(); // error: MRT0305
  }

  @Differentiable
  static double good(double x) {
    System.out.println(Double.toString(x));
    return x * Double.parseDouble("3");
  }
}
