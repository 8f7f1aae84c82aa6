package opaque;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;

// All that may stand in passive code that is run as it is.
// check f(1.5, 7, "text")
// check f(1.5, -7, "t")
final class ExpressionsInTry {
  static int depth = 2;
  int field = 5;

  @Differentiable
  static double f(double x, int n, String s) {
    int sum = 0;
    try {
      int a = n - (3 - (2 - 1)) - -1 + ~n * -(-n) + (n << 2 >> 1 >>> 1) + (n & 6 | 1 ^ 3);
      long b = 1L + 0x7fff_ffffL + (long) n * n + (char) (n + 'a') + (short) 70000 + (byte) 300;
      double c = 1e-3 + .5 + 1. + 0x1p3 + 1d + 2f + (n / 2) + n / 2.0 + (double) (float) 0.1;
      boolean d = !(n > 3) || n <= -7 && s.length() != 1 ^ n == 7 | !true & false;
      String t = "" + (1 + 2) + 1 + 2 + 'c' + null + d + c + b + "\t\"\\\n\u00e9" + '\'' + s;
      sum += a + (int) b % 1000 + (d ? 1 : n > 0 ? 2 : 3) + t.length();
      sum += a++ + ++a - a-- - --a;
      int[] array = {1, 2, 3};
      int[][] grid = new int[2][];
      grid[1] = new int[] {4, n};
      String[] words = new String[] {"a", s};
      array[array[0]] += array[2] *= 2;
      sum += array[1] + grid[1][0] + words[1].length() + grid.length + new int[3].length;
      List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
      List<? extends Number> wild = list;
      sum += wild.get(0).intValue() + List.<Integer>of(4, 5).get(1) + (Integer) (Object) 6;
      IntBinaryOperator plus = (p, q) -> p + q;
      IntBinaryOperator block =
          (int p, int q) -> {
            if (p > q) {
              return p;
            }
            return plus.applyAsInt(p, q);
          };
      BiFunction<Integer, Integer, Integer> max = Math::max;
      Function<String, Integer> length = String::length;
      Supplier<List<String>> maker = ArrayList::new;
      IntFunction<int[]> arrays = int[]::new;
      Supplier<Integer> bound = s::length;
      Runnable nothing = () -> {};
      nothing.run();
      sum += block.applyAsInt(3, 2) + max.apply(1, 9) + length.apply("four") + maker.get().size();
      sum += arrays.apply(3).length + bound.get() + ((Supplier<Integer>) () -> 8).get();
      Object o = n > 0 ? (Object) n : s;
      sum += o instanceof Integer i && i > 3 ? i : o instanceof String u ? u.length() : 0;
      sum +=
          switch (n) {
            case 1, 2 -> 1;
            case 7 -> {
              int y = 3;
              yield y * 2;
            }
            default -> n;
          };
      sum += new ExpressionsInTry().field + ExpressionsInTry.depth + depth++;
      depth--;
      var anonymous =
          new Object() {
            int count = n;

            int twice() {
              return 2 * this.count;
            }
          };
      sum += anonymous.twice() + int.class.getName().length() + String[].class.getName().length();
    } finally {
      sum *= 2;
    }
    return x * x * sum;
  }
}
