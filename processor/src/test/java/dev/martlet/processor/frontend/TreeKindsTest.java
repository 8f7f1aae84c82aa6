package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.Tree;
import dev.martlet.processor.frontend.TreeKinds.Treatment;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of tree kinds is complete, and what it says is so. */
final class TreeKindsTest {
  /** Programs that together contain every kind that a method's body may have. */
  private static final List<String> DIFFERENTIATED =
      List.of(
          "static int f(int x) { class A {} record B() {} interface C {} return x; }",
          "static double f(double x) { ; double y = +x * -x / 2 % 3 - (x + 1f) * 2.5; return y; }",
          "static int f(int x) { x = ~x << 1 >> 2 >>> 3 & 5 | 6 ^ 7; x *= 2; x /= 3; x %= 7; x +="
              + " 1; x -= 2; x <<= 1; x >>= 1; x >>>= 1; x &= 63; x |= 1; x ^= 2; return x++ - ++x"
              + " + x-- - --x; }",
          "static boolean f(int x) { return x < 1 && !(x > 2) || x <= 3 & x >= 4 ^ x == 5L | x !="
              + " 'c' && true; }",
          "static double f(double[] a, int n) { double s = 0; for (int i = 0; i < n; i++) { if (i"
              + " == 3) continue; s += a[i]; } for (double d : a) { s += d; } while (s > 9) { s /="
              + " 2; break; } do { s++; } while (s < 0); return s; }",
          "static int f(int x) { l: { if (x > 2) break l; assert x < 9 : \"s\"; x = x > 1 ? 4 : 5;"
              + " } switch (x) { case 1: break; case 2, 3: x = 7; default: x = 6; } if (x == 77)"
              + " throw new IllegalStateException(); return switch (x) { case 4 -> 3; default -> {"
              + " yield Math.max(x, 2); } }; }",
          "static double f(double x) { try { x = 1 / x; } catch (ArithmeticException | Error e) { x"
              + " = 0; } synchronized (\"lock\") { x++; } return x; }",
          "static double f(double x) { java.util.function.DoubleUnaryOperator g = y -> y * x, h ="
              + " Math::sin; return g.applyAsDouble(h.applyAsDouble(x)); }",
          "record P(int a, Object b) {} static int f(Object o) { int[] k = new int[] {1, 2};"
              + " @SuppressWarnings(\"x\") final java.util.List<? extends Number> l = null;"
              + " java.util.Map<?, ? super String>[] m = null; o = (Object & Comparable<?>) null;"
              + " if (o instanceof P(var a, String s)) return a; return switch (o) { case P(int a,"
              + " _) when a > 2 -> a; case String t -> k[0]; case null -> 0; default -> new"
              + " int[2].length; }; }");

  private static final List<String> RUN_AS_IS =
      List.of(
          "static Object f(int x) { return (java.util.function.IntSupplier) () -> x; }",
          "static Object f(String s) { return (java.util.function.IntSupplier) s::length; }");

  private static final List<String> REFUSED =
      List.of("static int f(int x) { enum A { B } return x; }");

  @Test
  void everyKindIsInTheTable() {
    List<Tree.Kind> missing =
        Arrays.stream(Tree.Kind.values())
            .filter(kind -> TreeKinds.treatment(kind).isEmpty())
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void differentiatedKindsAreLookedInto() {
    Set<Tree.Kind> seen = EnumSet.noneOf(Tree.Kind.class);
    for (String source : DIFFERENTIATED) {
      var program = LoweredProgram.unchecked(source);
      assertEquals(List.of(), program.findings.all());
      assertTrue(opaques(program).isEmpty(), source);
      seen.addAll(program.kinds);
    }
    assertEquals(List.of(), missing(seen, Treatment.Differentiated.class));
  }

  @Test
  void passiveFunctionsRunAsTheyAre() {
    for (String source : RUN_AS_IS) {
      var program = LoweredProgram.unchecked(source);
      assertEquals(List.of(), program.findings.all());
      assertEquals(1, opaques(program).size(), source);
    }
  }

  @Test
  void theRestIsRefused() {
    Set<Tree.Kind> seen =
        EnumSet.of(Tree.Kind.ERRONEOUS, Tree.Kind.OTHER); // Never in a valid body.
    for (String source : REFUSED) {
      var program = LoweredProgram.unchecked(source);
      assertEquals(1, program.findings.all().size(), source);
      seen.addAll(program.kinds);
    }
    assertEquals(List.of(), missing(seen, Treatment.Refused.class));
  }

  private static List<Invocation.Opaque> opaques(LoweredProgram program) {
    List<Invocation.Opaque> opaques = new ArrayList<>();
    program.originals.forEach(
        function ->
            Traversal.forEachOp(
                function.body(),
                op -> {
                  if (op instanceof Invocation.Opaque opaque
                      && opaque.kind() != Invocation.Opaque.Kind.ASSERTION_STATUS) {
                    opaques.add(opaque);
                  }
                }));
    return opaques;
  }

  private static List<Tree.Kind> missing(Set<Tree.Kind> seen, Class<?> treatment) {
    return Arrays.stream(Tree.Kind.values())
        .filter(kind -> TreeKinds.treatment(kind).filter(treatment::isInstance).isPresent())
        .filter(kind -> !seen.contains(kind))
        .toList();
  }
}
