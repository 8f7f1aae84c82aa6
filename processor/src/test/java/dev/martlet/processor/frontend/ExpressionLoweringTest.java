package dev.martlet.processor.frontend;

import org.junit.jupiter.api.Test;

/** Expressions mean what Java says that they mean. */
final class ExpressionLoweringTest {

  @Test
  void arithmeticWithPromotions() {
    new LoweredProgram(
            """
            static double mixed(int i, float f, double d) { return i * f + d / i - i % 3 + (f - d); }
            static int shifts(int i, long l) { return (i << l) ^ (i >> 3) + (i >>> 28) | ~i & 7; }
            static long longs(int i, long l, char c, byte b) { return i + l * c - b / (l | 1) % (c + 1); }
            static double remainder(double a, double b) { return a % b + -a; }
            static int division(int a, int b) { return a / b; }
            static float unary(float f, byte b) { return -f + +b - -b; }
            static boolean comparisons(double a, int b) { return a < b ^ a >= b ^ a != a & b == 3; }
            static double parenthesized(double x, double y) { return (x - (y - x)) * (((x))); }
            """)
        .check();
  }

  @Test
  void constants() {
    new LoweredProgram(
            """
            private static final int K = 3 * 7 + (char) 66;
            static final String S = "k" + K + 'c' + 1.5f;
            static final double D = K > 5 ? 1e-3 : 2, E = (byte) 300 / 2 + 7L % 4;
            static String text() { final int local = K << 2; return S + local + D + E; }
            static double literals() { return 1 + 2L + 3f + 4d + 'a' + 0x1p3 + 1_000 + 0b11 + -2147483648; }
            static int characters() { return 'a' + '\\n' + '\\u0041'; }
            static String folded(int x) { return 1 + 2 + "a" + 1 + 2 + x + (3 + 4) + null + true; }
            static double mathConstants(double r) { return 2 * Math.PI * r + Math.E + Double.MAX_VALUE; }
            static long overflow() { return Integer.MAX_VALUE + 1 + Long.MIN_VALUE - 1; }
            static boolean logic() { return K == 3 || !(D < 2) && S != null; }
            """)
        .check();
  }

  @Test
  void casts() {
    new LoweredProgram(
            """
            static int toInt(double d, long l) { return (int) d + (int) l; }
            static int narrow(double d, int i) { return (byte) d + (char) i + (short) d + (char) d; }
            static float toFloat(double d, long l) { return (float) d * l; }
            static double boxes(Integer i, Double d) { return (double) i + (int) (double) d; }
            static Object boxed(int i, char c) { Object o = i; Number n = 2.5; return c > 'b' ? o : n; }
            static double fromObject(Object o) { return (Double) o + (int) (Integer) 3; }
            static int unboxedObject(Object o) { return (int) o; }
            static Comparable<?> target(boolean b) { Byte x = 1; Character c = 65; return b ? x : c; }
            static long widened(Integer i, Character c) { long l = i; double d = c; return l + (long) d; }
            static String reference(Object o) { return ((String) o).trim(); }
            """)
        .check();
  }

  @Test
  void evaluationOrder() {
    new LoweredProgram(
            """
            static int trace = 0;
            static int _t(int x) { trace = trace * 10 + Math.floorMod(x, 7); return x; }
            static int assignedInside(int x) { return x + (x = 2) * x; }
            static int chained(int x, int y) { int a, b; a = b = x * y; return a++ + ++b - a-- * --b; }
            static int calls(int x) { return _t(1) + _t(x) * _t(3) - (_t(4) + _t(5)); }
            static int arguments(int x) { return Math.max(x++, x += 3) + Math.min(x, --x); }
            static int element(int[] a) { int i = 0; a[i] = i = 1; return a[i] + i; }
            static int elementIncrement(int[] a) { int i = 1; a[i++] += a[i++] * i; return i + a[1]++; }
            static int compoundReadsFirst(int x) { x += (x = 5) * 2; return x; }
            static int nullArray(int[] a) { return a[_t(2)]; }
            static int nullWrite(int[] a) { a[_t(2)] = _t(3); return trace; }
            static int compoundOfNull(int[] a) { a[_t(1)] += _t(3); return trace; }
            static double shortCircuit(int x) { boolean b = x > 0 && _t(x) > 2 || _t(3) == x; return b ? 1 : _t(4); }
            static boolean noShortCircuit(int x) { return x > 0 & _t(1) > 0 | _t(2) > 5 ^ _t(3) > x; }
            """)
        .check();
  }

  @Test
  void compoundAssignments() {
    new LoweredProgram(
            """
            static int s = 5;
            double field = 1.5;
            static byte bytes(byte b) { b += 200; b <<= 1; b /= 3; b++; return b; }
            static char chars(char c) { c += 1.7; c--; c *= 2; return c; }
            static short shorts(short s) { s -= 1e5; s >>>= 1; s ^= 0xff; return s; }
            static int ints(int i) { i *= 1.5; i += 2.9f; i %= 7; i |= 8; i -= 'a'; return i; }
            static float floats(float f) { f += 1e-9; f *= 1e30; f++; f /= 3; return f; }
            static long longs(long l) { l += 0.5; l <<= 65; l &= ~3; return l; }
            static Integer boxed(Integer i) { i++; i += 2; Integer j = i--; ++i; return i * 2 + j; }
            static Double boxedDouble(Double d) { d *= 2; d++; return -d; }
            static String strings(String s, int i) { s += i; s += 'c'; s += null; s += s.length(); return s; }
            static Object objectTarget(int x) { Object o = new StringBuilder("a"); var b = (StringBuilder) o; o += "" + b.append(x); return o; }
            static String object(Object o) { String t = "x"; t += o; return t; }
            static int statics(int x) { s += x; s++; return s-- - --s; }
            static double fields(double x) { var o = new Subject(); o.field *= x; o.field++; return o.field += 2; }
            static double elements(double[] a) { a[0] *= 2.5; a[0]++; return a[a.length - 1] -= 1; }
            static boolean booleans(boolean a, boolean b) { a &= b; b |= !a; a ^= b; return a; }
            static byte elementByte(int x) { byte[] b = {1, 2}; b[1] += x; b[0]--; return b[1]; }
            """)
        .check();
  }

  @Test
  void conditionals() {
    new LoweredProgram(
            """
            static double numeric(boolean b, int i, float f) { return b ? i : f; }
            static Object boxedNumeric(boolean b, int i) { return b ? i : 2.5; }
            static double nested(int x) { return x < 0 ? -1 : x == 0 ? 0 : x < 3 ? 0.5 : 1; }
            static Double nullable(boolean b) { Double d = b ? null : 1.0; return d; }
            static int unboxes(boolean b, Integer i) { return b ? i : 3; }
            static int assigns(boolean b) { int x = 1; int y = b ? (x = 2) : (x += 5); return x * 10 + y; }
            static String references(boolean b, String s) { return (b ? s : "other") + (b ? 'a' : 0); }
            static boolean logical(boolean a, boolean b) { int n = 0; return (a || b) && !(a && b) || (n++ == 0); }
            static double inParentheses(boolean b, int i, float f) { return (b ? i : f) + ((b ? f : i)); }
            static double direct(boolean b, boolean c, int i, float f) { double d = b ? i : c ? f : i; d += b ? f : i; return d; }
            static int narrowing(int k, long l, float f) { return (int) switch (k) { case 0 -> l; default -> f; }; }
            static int narrowingInParentheses(boolean b, long l, float f) { return (int) (b ? l : f); }
            static double boxedSide(boolean b, Integer i, float f) { return b ? i : f; }
            static double constantSide(boolean b, float f) { return b ? Integer.MAX_VALUE : f; }
            static double constantCondition(int i, float f) { return true ? i : f; }
            static double yields(int k, int i, float f) { double d = switch (k) { case 0: yield i; case 1: { yield f; } default: yield k; }; return d; }
            static Boolean boxedLogic(Boolean a, boolean b) { return a == b && a; }
            """)
        .check();
  }

  @Test
  void references() {
    new LoweredProgram(
            """
            static boolean same(Integer a, Integer b) { return a == b; }
            static boolean mixedEquality(Integer a, int b) { return a == b || b != a; }
            static boolean nulls(Object o, String s) { return o == null || s != null && o != s; }
            static int length(double[] a, String s) { return a.length + s.length(); }
            static boolean isInstance(Object o) { return o instanceof String || o instanceof Number; }
            static String concatenation(Object o, double d, char c, String s, int[] a) {
              return o + ":" + d + c + (s + 1) + (a == null);
            }
            static String mutable() {
              var b = new StringBuilder("a");
              return "" + b + b.append("b") + b;
            }
            static String charPlusInt(char c, int i) { return c + i + "" + c + i; }
            """)
        .check();
  }

  @Test
  void arrays() {
    new LoweredProgram(
            """
            static double[] make(int n) { double[] a = new double[n]; if (n > 0) a[n - 1] = n; return a; }
            static int[][] nested() { int[][] a = {{1, 2}, {}, {3}}; a[0][1] = a[2][0] + a.length; return a; }
            static double[][] dimensions(int n) { return new double[n][2]; }
            static long[][] partial(int n) { return new long[n][]; }
            static Object[] objects(int i) { return new Object[] {i, "a", 2.5f, null, 'c'}; }
            static float[] converted(int i, char c) { return new float[] {i, c, 1L}; }
            static double aliases(double[] a) { double[] b = a; b[0] = 7; return a[0] + b[0]; }
            static Integer[] boxes(int x) { Integer[] a = {x, null}; a[1] = a[0]++; return a; }
            """)
        .check();
  }

  @Test
  void longChainsDoNotOverflow() {
    var terms = new StringBuilder("x");
    var texts = new StringBuilder("\"\"");
    for (int i = 0; i < 3000; i++) {
      terms.append(i % 3 == 0 ? " + x * " : " - ").append(i);
      texts.append(" + x");
    }
    String source =
        "static double chain(double x) { return %s; }\nstatic int text(int x) { return (%s).length(); }"
            .formatted(terms, texts);
    Stacks.run(STACK, () -> new LoweredProgram(source).check());
  }

  /** javac itself needs this much for such an expression. */
  private static final long STACK = 4L << 20;
}
