package loops;

import dev.martlet.annotation.Differentiable;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

// check f(1.1, List.of(1, 2, 3))
// check countdown(1.1)
final class Iterators {
  static final class Countdown implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return IntStream.of(3, 2, 1).iterator();
    }
  }

  @Differentiable
  static double f(double x, List<Integer> list) {
    double y = x;
    Iterator<Integer> it = list.iterator();
    while (it.hasNext()) {
      y *= it.next() * x;
    }
    for (Iterator<Integer> again = list.iterator(); again.hasNext(); ) {
      y += again.next();
    }
    for (PrimitiveIterator.OfInt ints = IntStream.range(0, 3).iterator(); ints.hasNext(); ) {
      y += ints.nextInt() * x;
    }
    return y;
  }

  @Differentiable
  static double countdown(double x) {
    double y = x;
    for (int i : new Countdown()) {
      System.out.println(i);
      y *= x + i;
    }
    return y;
  }
}
