package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Passive code that is not looked into still does what it did. */
final class OpaqueLoweringTest {

  @Test
  void lambdasAndMethodReferences() {
    new LoweredProgram(
            """
            static int shared = 2; int own = 3;
            static int _twice(int x) { return x * 2; }
            int _plus(int x) { return x + own; }
            static int simple(int x) { IntUnaryOperator f = y -> y * x + shared; return f.applyAsInt(3); }
            static int block(int x) { final int k = 7; IntBinaryOperator f = (int a, int b) -> { int s = 0; for (int i = a; i < b; i++) { if (i == 4) continue; s += i * x + k; } return s + _twice(a); }; return f.applyAsInt(1, 6); }
            static String references(int x, String s) { IntUnaryOperator f = Subject::_twice; Supplier<List<String>> l = ArrayList::new; Function<Integer, int[]> a = int[]::new; Supplier<String> t = s::trim; Function<String, Integer> n = String::length; return f.applyAsInt(x) + "" + l.get() + a.apply(2).length + t.get() + n.apply(s); }
            static int instances(int x) { Subject o = new Subject(); o.own = x; return o._with(2); }
            int _with(int y) { IntUnaryOperator f = z -> own * z + this._plus(y) + _plus(z); IntUnaryOperator g = this::_plus; return f.andThen(g).applyAsInt(1); }
            static double streams(double[] a) { return Arrays.stream(a).map(v -> v * 2).filter(v -> v > 1).sum() + java.util.stream.IntStream.range(0, 4).mapToObj(i -> "v" + i).collect(java.util.stream.Collectors.joining(",")).length(); }
            static String sorting(String[] a) { List<String> l = new ArrayList<>(List.of(a)); l.sort(Comparator.comparing((String s) -> s.length()).thenComparing(Comparator.naturalOrder())); l.forEach(s -> System.out.print(s + "#0#@1@`")); return l.toString(); }
            static int nested(int x) { Function<Integer, Function<Integer, Integer>> f = a -> b -> a * b + x; return f.apply(2).apply(3); }
            static int capturedPattern(Object o) { if (o instanceof Integer i) { IntSupplier s = () -> i + 1; return s.getAsInt(); } return 0; }
            static int runs(int x) { int[] n = {x}; Runnable r = () -> { n[0]++; if (n[0] > 3) return; n[0] *= 2; }; r.run(); r.run(); return n[0]; }
            static String switches(int x) { IntFunction<String> f = k -> switch (k) { case 0 -> "zero"; case 1, 2 -> { String s = "n" + k; yield s; } default -> k > 5 ? "many" : "few"; }; return f.apply(x); }
            static Object literals() { Supplier<Object> s = () -> "\\t\\u00e9\\"" + '\\'' + 1L + 2.5f + (byte) 3 + -1 + - -2 + null + true + Integer.MIN_VALUE; return s.get(); }
            static boolean explicit(int x) { Predicate<? super Integer> p = (final var y) -> y instanceof Integer && y > x; return p.test(3) ^ !Objects.<Object>isNull(x); }
            static String classLiterals() { return int.class.getName() + String[].class.getSimpleName() + Map.Entry.class; }
            """)
        .check();
  }

  @Test
  void anonymousAndInnerClasses() {
    new LoweredProgram(
            """
            static class Outer { int v = 4; class Inner { int w = v + 1; int get() { return w * v; } } int make() { return new Inner().get(); } int viaThis() { return this.new Inner().w; } }
            static final class Last { int v = 4; class Inner { int w = v + 1; } int make() { return new Inner().w * v; } int viaThis() { return this.new Inner().w; } }
            static int innerOfThis(int x) { var o = new Last(); o.v = x; return o.make() + o.viaThis(); }
            interface Op { int apply(int a); default int twice(int a) { return apply(apply(a)); } }
            static int anonymous(int x) { Op op = new Op() { int calls = 0; @Override public int apply(int a) { calls++; return a * x + calls + this.calls; } }; return op.apply(2) + op.twice(1); }
            static int extended(int x) { var l = new ArrayList<Integer>(List.of(x)) { { add(5); } @Override public Integer get(int i) { return super.get(i) * 2 + size(); } }; return l.get(0) + l.get(1); }
            static int comparator(int x) { List<Integer> l = new ArrayList<>(List.of(3, 1, x)); Collections.sort(l, new Comparator<>() { @Override public int compare(Integer a, Integer b) { return b.compareTo(a); } }); return l.get(0) * 10 + l.get(1); }
            static int inner(int x) { Outer o = new Outer(); o.v = x; Outer.Inner i = o.new Inner(); return i.get() + o.make() + o.viaThis(); }
            static int inherits(int x) { Outer o = new Outer() { @Override int make() { return v + x; } }; return o.make(); }
            """)
        .check();
  }

  @Test
  void exceptionHandling() {
    new LoweredProgram(
            """
            static class Res implements AutoCloseable { final String n; Res(String n) { this.n = n; System.out.print("open" + n); } @Override public void close() { System.out.print("close" + n); } }
            static int parse(String s) { int r; try { r = Integer.parseInt(s.substring(1)); } catch (NumberFormatException | StringIndexOutOfBoundsException e) { r = -1; } return r + 1; }
            static int returns(int x) { try { if (x > 2) return x * 2; x++; } finally { System.out.print("f" + x); } return x; }
            static int finallyWins(int x) { for (int i = 0; i < 5; i++) { try { if (i == x) return i; if (i == 3) break; if (i == 1) continue; x += 10; } finally { x--; if (x > 20) continue; } x += i; } return x; }
            static String resources(int x) { String s = ""; try (Res a = new Res("a"); Res b = new Res("b" + x)) { s += a.n; if (x == 1) throw new IllegalStateException("one"); s += b.n; if (x == 2) return s; } catch (IllegalStateException e) { s += e.getMessage(); } finally { s += "!"; } return s; }
            static int nested(int x) { int r = 0; outer: while (true) { r++; try { try { if (x == r) break outer; if (r == 3) throw new RuntimeException("r"); } catch (RuntimeException e) { r += 10; continue; } finally { r++; } } catch (Error e) { throw e; } if (r > 30) return -r; } return r; }
            static void rethrows(int x) throws Exception { try { if (x > 3) throw new java.io.IOException("io"); System.out.print("ok"); } catch (Exception e) { System.out.print("c"); throw e; } }
            static int alwaysReturns(int x) { try { return 10 / x; } catch (ArithmeticException e) { return -1; } }
            static int alwaysThrows(int x) { try { throw new IllegalStateException("t" + x); } finally { System.out.print("z"); } }
            static int locked(int x) { Object lock = new Object(); synchronized (lock) { x += 3; if (x > 5) return x; } return -x; }
            static int locals(String s) { try { int x = s.length(); String t = s + x; for (int i = 0, j = 1; i < 2; i++, j++) { x += i * j; } do { x--; } while (x > 3); switch (x) { case 1: x = 9; break; case 2: return 77; default: x *= 2; } l: { if (x > 4) break l; x++; } return t.length() + x; } catch (NullPointerException e) { return -5; } }
            static int lambdaInside(int x) { int y = x * 2; try { IntSupplier f = () -> y + 1; return f.getAsInt() / x; } catch (ArithmeticException e) { return y; } }
            static int inBranch(int x, String s) { int r = 0; if (x > 1) { try { r = s.length(); } catch (NullPointerException e) { r = -1; if (x == 2) return 50; } r *= 3; } return r + x; }
            static int inSwitch(int x) { return switch (x) { case 1 -> { try { yield 10 / (x - 1); } catch (ArithmeticException e) { yield 3; } } default -> x; }; }
            static Object bindings(Object o) { try { return o instanceof Integer i && i > 2 ? i / (i - 7) : "no"; } catch (ArithmeticException e) { return e.getMessage(); } }
            static String openBefore(int x) { Res r = new Res("r" + x); try (r) { if (x > 3) throw new IllegalStateException(r.n); return r.n; } }
            static int unnamed(int[] a) { int n = 0; for (int _ : a) n++; int _ = n; IntBinaryOperator f = (_, y) -> y * 2; return n + f.applyAsInt(1, 2); }
            static int ignoresException(int x) { try { x /= x - 1; } catch (ArithmeticException _) { x = 4; } return x; }
            """)
        .check();
  }

  @Test
  void assertions() {
    new LoweredProgram(
            """
            static int simpleAssert(int x) { assert x > 0; return x; }
            static int detailAssert(int x, char c) { assert x > 0 : x; assert x < 5 : "big" + x; assert x != 2 : c; return x; }
            static int effectAssert(int x) { assert x++ > -10; assert _log(x) : _log(x + 1); return x; }
            static boolean _log(int x) { System.out.print("l" + x); return x < 5; }
            static int off(int x) { assert x > 100 : "never"; assert x++ > 0; return x; }
            """)
        .check();
  }

  @Test
  void codeSaysWhatItIs() {
    var program = new LoweredProgram("static Object f(int x) { return (IntSupplier) () -> x; }");
    String text = program.originals.getFirst().toString();
    assertTrue(text.contains("opaque lambda expression \"() -> #0#\" (%x_1)"), text);
  }
}
