import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

// entry read
final class Escapes {
  interface Visitor {
    void visit(double[] a);
  }

  @Differentiable
  static double kept(double[] a) {
    List<double[]> list = new ArrayList<>();
    list.add(a);
    Collections.shuffle(list); // error: MRT0308
    list.get(0)[0] = 5;
    return a[0] * a[1];
  }

  @Differentiable
  static double captured(double[] a) {
    Runnable clear = () -> a[0] = 0; // error: MRT0308
    Thread.ofVirtual().unstarted(clear).run();
    return a[0] * a[1];
  }

  @Differentiable
  static double visited(double[] a, Visitor visitor) {
    visitor.visit(a); // error: MRT0308
    return a[0] * a[1];
  }

  @Differentiable
  static double hidden(double[] a, boolean b) {
    Object o = b ? a : "none"; // error: MRT0308
    ((double[]) o)[0] = 3;
    return a[0] * a[1];
  }

  @Differentiable
  static double read(double[] a) {
    System.out.println(java.util.Arrays.toString(a));
    return a[0] * a[1] + java.util.Arrays.hashCode(a) * 0;
  }
}
