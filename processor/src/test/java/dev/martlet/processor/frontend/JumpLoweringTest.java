package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** Jumps become structured control flow that does the same. */
final class JumpLoweringTest {

  @Test
  void earlyReturns() {
    new LoweredProgram(
            """
            static int first(int x) { if (x < 0) return 0; if (x == 1) { return 7; } return x * 2; }
            static int both(int x) { if (x > 3) { return 1; } else { return 2; } }
            static int partial(int x, int y) {
              int r = 0;
              if (x > 0) { r = 1; if (y > 0) return r + 10; r = 2; } else { if (y < 0) return -1; r += 5; }
              r *= 3;
              if (x == y) { if (x == 2) return 99; r++; }
              return r;
            }
            static void nothing(int x) { System.out.println("a" + x); if (x > 2) return; System.out.println("b"); }
            static double deep(double x) {
              if (x > 0) { if (x > 1) { if (x > 2) { if (x > 3) return 4; } x += 1; } x *= 2; }
              return x;
            }
            static double throwing(double x) {
              if (x < 0) throw new IllegalArgumentException("neg " + x);
              if (x == 0) { throw new IllegalStateException(); } else if (x > 100) return 3;
              return 1 / x;
            }
            static int definitelyAssigned(int x) { int y; if (x > 0) { y = x; } else if (x < -2) { y = 5; } else return 1; return y; }
            static int afterThrow(int x) { int y; if (x > 1) y = 3; else throw new RuntimeException("r"); return y + x; }
            static int returnsVoid(int x) { int[] a = {x}; _change(a); return a[0]; }
            static void _change(int[] a) { if (a[0] > 3) { a[0] = 0; return; } a[0]++; if (a[0] == 3) return; a[0] *= 2; }
            """)
        .check();
  }

  @Test
  void labelledBlocks() {
    new LoweredProgram(
            """
            static int block(int x) { int r = 0; out: { r = 1; if (x > 0) break out; r = 2; } return r * 10 + x; }
            static int nested(int x, int y) {
              int r = 0;
              a: { b: { if (x > 0) break a; if (y > 0) break b; r += 1; } r += 10; if (x == -1) return r; }
              return r + 100;
            }
            static int labelledIf(int x) { int r = 0; l: if (x > 0) { if (x > 2) break l; r = 5; } else r = 6; return r; }
            static int shadows(int x) { { int y = x; x += y; } { int y = 3; x *= y; } int y = 9; return x + y; }
            static int empty(int x) { ;;; { } l: ; if (x > 0) ; else ; return x; }
            """)
        .check();
  }

  @Test
  void loops() {
    new LoweredProgram(
            """
            static int sum(int n) { int s = 0; for (int i = 0; i < n % 20; i++) s += i; return s; }
            static int twoVariables(int n) { int s = 0; for (int i = 0, j = n % 9; i < j; i++, j--) s += i * j; return s; }
            static double whileLoop(double x) { int n = 0; while (x > 1 && n < 30) { x /= 2; n++; } return x + n; }
            static int doLoop(int n) { int i = 0; do { i += 3; } while (i < n % 50); return i; }
            static int countDown(int n) { n %= 10; int s = 0; while (n-- > 0) s = s * 3 + n; return s + n; }
            static double fixpoint(double x) { double e = 1e-3, y; while (Math.abs((y = x / 2)) > e && y < 1e9) { x = y; } return x - y; }
            static int nested(int n) { int c = 0; for (int i = 0; i < n % 6; i++) for (int j = i; j < 4; j++) c += i * j; return c; }
            static int zeroIterations(int n) { int x = 5; for (int i = 0; i > 10; i++) x = i; return x + n; }
            static double forEachArray(double[] a) { double s = 0; for (double v : a) s += v * v; return s; }
            static int forEachWiden(int[] a) { long s = 0; for (long v : a) { v++; s += v; } return (int) s; }
            static double forEachList(List<Double> l) { double s = 1; for (double v : l) s *= v; return s; }
            static String forEachWildcard(String[] a) { String s = ""; Collection<? extends CharSequence> c = Arrays.asList(a); for (CharSequence v : c) s += v.length(); return s; }
            static double rows(double[][] a) { double s = 0; for (double[] row : a) for (var v : row) s = s * 2 + v; return s; }
            static int reassignedArray(int[] a) { int s = 0; for (int v : a) { a = new int[] {9, 9}; s += v; } return s + a.length; }
            static int updateOnly(int n) { int i; for (i = 0; i * i < n % 100; i++) ; return i; }
            static int swap(int n) { int a = 0, b = 1; for (int i = 0; i < n % 15; i++) { int t = a; a = b; b += t; } return a; }
            """)
        .check();
  }

  @Test
  void breakAndContinue() {
    new LoweredProgram(
            """
            static int find(int[] a, int x) { int i = 0; for (; i < a.length; i++) if (a[i] == x) break; return i; }
            static int findReturn(int[] a, int x) { for (int i = 0; i < a.length; i++) { if (a[i] == x) return i; } return -1; }
            static int skip(int n) { int s = 0; for (int i = 0; i < n % 20; i++) { if (i % 3 == 0) continue; s += i; if (s > 40) break; s++; } return s; }
            static int endless(int n) { int i = 0; while (true) { i += 7; if (i % 11 == 0) return i; if (i > n % 100) break; } return -i; }
            static int endlessReturn(int n) { for (;;) { if (n > 100 || n < -100) return n; n += n * n + 1; } }
            static int labelled(int n, int m) {
              int s = 0;
              outer: for (int i = 0; i < n % 8; i++) {
                for (int j = 0; j < m % 8; j++) {
                  if (j == 3) continue outer;
                  if (i * j == 6) break outer;
                  if (i + j == 9) return -s;
                  if (j == i) continue;
                  s += i * 10 + j;
                }
                s += 1000;
              }
              return s;
            }
            static int doContinue(int n) { int i = 0, s = 0; do { i++; if (i % 2 == 0) continue; s += i; if (s > 50) break; } while (i < n % 20); return s * 100 + i; }
            static int whileContinue(int n) { int i = n % 20, s = 0; while (i-- > 0) { if (i == 2) continue; if (i == 11) break; s += i; } return s * 100 + i; }
            static int conditionHasEffects(int n) { int c = 0; int[] k = {0}; while (k[0]++ < n % 10) { c += k[0]; if (c > 10) break; } return c * 100 + k[0]; }
            static int notAskedAfterBreak(int n) { int[] a = {3, 1, 2}; int i = 0; while (a[i] != n) { i++; if (i == 3) break; } return i; }
            static int onlyOnce(int n) { while (n > 2) { n *= 2; if (n > 10) break; n++; break; } return n; }
            static int onceReturn(int n) { for (int i = 0; i < n; ) { return i + 5; } return -1; }
            static int doOnce(int n) { do { n++; if (n == 2) break; n *= 2; } while (false); return n; }
            static int breakInElse(int n) { int s = 0; for (int i = 0; ; i++) { if (i < n % 7) { s += i; } else break; s *= 2; } return s; }
            static int twoExits(int[] a) { int s = 0; for (int v : a) { if (v == 0) break; if (v < 0) return -s; s += v; } return s * 2; }
            static int assignedBeforeBreak(int n) { int last; n %= 50; while (true) { last = n * 2; n++; if (n > 5) break; } return last; }
            static double nestedReturn(double[][] a) { for (double[] r : a) { for (double v : r) { if (v > 1) return v; if (v < -1) break; } } return 0; }
            static int throwInLoop(int n) { for (int i = 0; i < 5; i++) { if (i == n) throw new IllegalStateException("at " + i); if (i == 4) return i; } return 0; }
            static int alwaysThrows(int n) { n %= 50; while (true) { n++; if (n > 3) throw new IllegalStateException("n" + n); } }
            static int emptyForever(int n) { n %= 99; for (int i = 0; ; ) { if (++i >= n) return i; } }
            static int labelledContinueOwn(int n) { int s = 0; l: for (int i = 0; i < n % 6; i++) { { if (i == 1) continue l; } s += i; } return s; }
            static int tripleNest(int n) {
              int s = 0;
              a: for (int i = 0; i < 4; i++) b: for (int j = 0; j < 4; j++) for (int k = 0; k < 4; k++) {
                if (k == n) continue b; if (j == n + 1) continue a; if (i + j + k == n * 2) break a; s = s * 3 + k;
              }
              return s;
            }
            """)
        .check();
  }

  @Test
  void absorbsTheRestInsteadOfAFlag() {
    var program =
        new LoweredProgram(
            "static double f(double x) { if (x < 0) return 0; double y = x * x; if (y > 9) { y = 9;"
                + " return y; } return y + 1; }");
    program.check();
    String text = program.function("f").toString();
    assertFalse(text.contains("proceeds") || text.contains("exit"), text);
  }

  @Test
  void continueNeedsNoFlag() {
    var program =
        new LoweredProgram(
            "static int f(int n) { int s = 0; for (int i = 0; i < n; i++) { if (i % 3 == 0)"
                + " continue; s += i; } return s; }");
    String text = program.function("f").toString();
    assertFalse(text.contains("proceeds") || text.contains("running"), text);
    assertEquals(1, text.split("loop", -1).length - 1);
  }

  @Test
  void longMethodsDoNotOverflow() {
    var statements = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      statements.append(
          i % 7 == 0 ? "if (x > %d) x -= %d;\n" : "x = x * 0.5 + %d - y * %d; y += x;\n");
    }
    String source =
        "static double f(double x) { double y = 1;\n"
            + String.format(
                statements.toString(), java.util.stream.IntStream.range(0, 6000).boxed().toArray())
            + "return x + y; }";
    Stacks.run(1L << 20, () -> new LoweredProgram(source).check());
  }
}
