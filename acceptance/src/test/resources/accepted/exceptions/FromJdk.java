package exceptions;

import dev.martlet.annotation.Differentiable;
import java.util.List;

// throws index(1.5, new int[] {1}, 3)
// throws list(1.5, List.of(), 0)
// throws cast(1.5, "text")
// throws zero(1.5, 0)
// throws size(1.5, -1)
// throws exact(1.5, Integer.MAX_VALUE)
// throws store(1.5, new Integer[1])
final class FromJdk {
  @Differentiable
  static double index(double x, int[] a, int i) {
    return x * a[i];
  }

  @Differentiable
  static double list(double x, List<Integer> list, int i) {
    return x * list.get(i);
  }

  @Differentiable
  static double cast(double x, Object o) {
    return x * (Integer) o;
  }

  @Differentiable
  static double zero(double x, int n) {
    int unused = 3 % n;
    return x * 2;
  }

  @Differentiable
  static double size(double x, int n) {
    int[] a = new int[n];
    return x * a.length;
  }

  @Differentiable
  static double exact(double x, int n) {
    return x * Math.addExact(n, 1);
  }

  @Differentiable
  static double store(double x, Object[] array) {
    array[0] = "text";
    return x;
  }
}
