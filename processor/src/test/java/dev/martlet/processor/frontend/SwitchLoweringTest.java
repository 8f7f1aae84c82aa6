package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Each form of {@code switch} does what Java says. */
final class SwitchLoweringTest {
  private static final String TYPES =
      """
      enum Color { RED, GREEN, BLUE { @Override public String toString() { return "blue!"; } } }
      sealed interface Shape permits Circle, Square, Line {}
      record Circle(double radius) implements Shape {}
      record Square(double side, Object label) implements Shape {}
      record Line(Point from, Point to) implements Shape {}
      record Point(double x, double y) {}
      record Pair<A, B>(A first, B second) {}
      record DiffPoint(double x, double y) {}
      record DiffLine(DiffPoint from, DiffPoint to) {}
      interface Kind {}
      enum Small implements Kind { ONE, TWO }
      static Object[] __samples() {
        return new Object[] {
          Color.RED, Color.GREEN, Color.BLUE, new Circle(2), new Square(3, "s"), new Square(4, 7), new Square(5, null),
          new Line(new Point(1, 2), new Point(3, 4)), new Line(null, new Point(3, 4)), new Pair<>(1, "x"),
          new Pair<>("y", 2.5), new Pair<>(null, null), new Pair<>(new Pair<>(1, 2), 3), new DiffPoint(1, 2),
          new DiffLine(new DiffPoint(1, 2), new DiffPoint(3, 4)), new DiffLine(null, new DiffPoint(3, 4)), Small.ONE, Small.TWO
        };
      }
      """;

  private static LoweredProgram program(String methods) {
    return new LoweredProgram(TYPES + methods);
  }

  @Test
  void overConstants() {
    program(
            """
            static int arrows(int x) { switch (x) { case 1 -> { return 10; } case 2, 3 -> x += 5; case -1 -> throw new IllegalStateException("m"); default -> x = 0; } return x * 2; }
            static int colons(int x) { int r = 0; switch (x) { case 1: r = 1; break; case 2: r = 2; case 3: r += 10; break; case 4: return 44; default: r = -1; } return r; }
            static int defaultFirst(int x) { int r = 1; switch (x) { default: r *= 2; case 5: r += 3; break; case 7: r = 100; } return r; }
            static int defaultMiddle(int x) { int r = 1; switch (x) { case 0: r = 9; default: r *= 2; case 5: case 12: r += 3; } return r; }
            static int noDefault(int x) { switch (x) { case 3: x = 50; } return x; }
            static int emptySwitch(int x) { switch (x) { } return x; }
            static int onlyDefault(int x) { switch (x) { default: x++; } return x; }
            static String strings(String s) { switch (s) { case "a": return "A"; case "bb": s += "!"; break; case "x" + 1: s = "k"; } return s; }
            static int stringArrows(String s) { return switch (s) { case "a", "bb" -> 2; case "" -> 0; default -> s.length() * 10; }; }
            static int chars(char c) { switch (c) { case 'a': return 1; case 'b': case 98 + 24: return 2; default: return c; } }
            static int bytes(byte b) { return switch (b) { case 1 -> 5; case -128 -> 6; default -> b; }; }
            static int boxes(Integer i) { return switch (i) { case 0 -> 5; case 500 -> 6; default -> i; }; }
            static int boxedChar(Character c) { switch (c) { case 'a' -> { return 7; } default -> {} } return 8; }
            static final int TWO = 1 + 1;
            static int constantLabels(int x) { switch (x) { case TWO: return 1; case TWO * 2 + 1: return 2; case Integer.MAX_VALUE: return 3; } return 0; }
            static int enums(Color c) { switch (c) { case RED: return 1; case GREEN: break; default: return 3; } return 2; }
            static int enumExpression(Color c) { return switch (c) { case RED -> 1; case GREEN -> 2; case BLUE -> 3; }; }
            static int enumNoDefault(Color c) { int r = 0; switch (c) { case RED -> r = 1; case BLUE -> r = 2; } return r; }
            static int enumQualified(Color c) { return switch (c) { case Color.RED -> 1; case Color.GREEN, Color.BLUE -> 5; }; }
            static int withNull(String s) { return switch (s) { case null -> -1; case "a" -> 1; default -> s.length(); }; }
            static int nullDefault(Color c) { return switch (c) { case RED -> 1; case null, default -> 0; }; }
            static int nullBox(Integer i) { switch (i) { case null: return -7; case 1: case 2: return i; default: return 3; } }
            static int sharedScope(int x) { switch (x) { case 1: int y = 5; return y; case 2: y = 7; x = y; default: x++; } return x; }
            """)
        .check();
  }

  @Test
  void yields() {
    program(
            """
            static double expression(int x) { double r = switch (x) { case 0: yield 1; case 1: case 2: { if (x == 1) yield 2.5; } case 3: yield 3; default: int t = x * 2; yield t; }; return r; }
            static int nested(int x, int y) { return switch (x) { case 0 -> switch (y) { case 0 -> 1; default -> { int s = 0; for (int i = 0; i < 5; i++) { if (i == y) yield s; s += i; } yield -s; } }; case 1 -> y > 2 ? 5 : 6; default -> { if (y == 3) yield 9; yield 8; } }; }
            static int throwing(int x) { return switch (x) { case 1 -> throw new IllegalArgumentException("one"); case 2 -> 2; default -> { if (x > 5) throw new IllegalStateException(); yield 5; } }; }
            static int inArgument(int x, int y) { return Math.max(x++, switch (x) { case 1 -> y++; case 2 -> y += 5; default -> x; }) + x * y; }
            static boolean inCondition(int x, boolean b) { if (b && switch (x) { case 1, 2, 3 -> true; default -> false; }) return !b; return x > 4; }
            static String reference(int x) { CharSequence s = switch (x) { case 0 -> "a"; case 1 -> new StringBuilder("b"); default -> null; }; return "" + s; }
            static Object boxed(int x) { return switch (x) { case 0 -> 1; case 1 -> 2.5f; default -> 3L; }; }
            static Object mixed(int x) { Object o = switch (x) { case 0 -> "s"; case 1 -> 2.5f; default -> 'c'; }; return o; }
            static int labelled(int x) { int r = 0; l: switch (x) { case 1: r = 1; if (x > 0) break l; r = 2; case 2: r += 10; } return r; }
            """)
        .check();
  }

  @Test
  void inLoops() {
    program(
            """
            static int continues(int n) {
              int s = 0;
              outer: for (int i = 0; i < n % 9; i++) {
                for (int j = 0; j < 6; j++) {
                  switch (i * j % 5) {
                    case 0: continue;
                    case 1: s += 1; break;
                    case 2: if (i > 3) continue outer; s += 2; break;
                    case 3: s += 3;
                    default: if (s > 60) break outer; s += 4;
                  }
                  s += 100;
                  if (s > 5000) return -s;
                }
                s += 1000;
              }
              return s;
            }
            static int arrows(int n) {
              int s = 0;
              for (int i = 0; ; i++) {
                switch (i) { case 0 -> { continue; } case 3 -> { if (n == 3) return s; } case 7 -> s *= 2; default -> s += i; }
                if (i > 10) break;
                s++;
              }
              return s;
            }
            static int breaksSwitchOnly(int n) { int s = 0; while (n % 7 != 0) { switch (n) { case 1: n++; break; case 3: break; default: n += 2; continue; } n--; s++; if (s > 20) break; n += 3; } return s * 100 + n; }
            static int partialReturn(int n) { switch (n) { case 0: if (n == 0) break; return 1; case 1: return 2; case 2: n = 7; } n += 3; return n * 2; }
            static int onlyOneGoesOn(int n) { switch (n) { case 0: return 5; case 1: throw new IllegalStateException(); default: if (n > 100) break; n *= 3; } n++; return n; }
            """)
        .check();
  }

  @Test
  void longFallthroughIsGuarded() {
    var cases = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      cases.append("case %d: int v%d = x + %d; s += v%d * 3; ".formatted(i, i, i, i));
      if (i % 20 == 19) {
        cases.append("if (s %% 2 == 0) break; if (s == 3) return -1; ".replace("%%", "%"));
      }
      if (i == 30) {
        cases.append("default: s++; v30 = 2; s += v30; ");
      }
    }
    var program =
        program("static int f(int x) { int s = 0; switch (x) { %s } return s; }".formatted(cases));
    program.check();
    assertTrue(program.function("f").toString().contains("start"));
  }

  @Test
  void overPatterns() {
    program(
            """
            static double area(Shape s) { return switch (s) { case Circle c -> Math.PI * c.radius() * c.radius(); case Square(double side, var _) -> side * side; case Line l -> 0; }; }
            static String guards(Object o) { return switch (o) { case Integer i when i > 3 -> "big" + i; case Integer i -> "int" + i; case String t when t.isEmpty() -> "empty"; case String t -> t; case Color c -> c.name(); default -> "other"; }; }
            static String withNull(Object o) { return switch (o) { case null -> "null"; case Point(var x, var y) when x > y -> "p"; case Point p -> "q" + p; default -> "d"; }; }
            static double deep(Object o) { return switch (o) { case Line(Point(var a, var b), Point(double c, _)) -> a + b * c; case Line(Point p, var q) when q.x() > 100 -> -1; case Line(var p, Point(var x, _)) -> x; case Pair(Integer i, String s) -> i + s.length(); case Pair(Pair(Integer i, var j), Integer k) -> i + k; case Pair(var a, var b) when a == null -> 77; default -> 0; }; }
            static int statements(Object o) { int r = 0; switch (o) { case String s: r = s.length(); break; case Integer i when i == 1: return 11; case Integer i: r = i; break; default: r = -1; } return r + 1; }
            static int sealed(Shape s) { switch (s) { case Circle c -> { return 1; } case Square q -> { if (q.label() == null) return 2; } case Line l -> throw new IllegalStateException("l"); } return 3; }
            static int enumsInSealed(Kind k) { return switch (k) { case Small.ONE -> 1; case Small t -> 2; default -> 3; }; }
            static int enumGuards(Color c) { return switch (c) { case RED -> 1; case Color d when d.ordinal() == 1 -> 2; case Color d -> 3; }; }
            static String stringGuards(String s) { return switch (s) { case "a" -> "A"; case String t when t.length() > 2 -> t + t; case String t -> t; }; }
            static int unnamed(Object o) { return switch (o) { case String _ -> 1; case Integer _, Double _ -> 2; case Square(_, String _) -> 3; case Square _ -> 4; default -> 5; }; }
            static String generic(Pair<?, ?> p) { return switch (p) { case Pair(var a, var b) -> "" + (a instanceof Object) + (b instanceof Object); }; }
            static double records(DiffLine l) { return switch (l) { case DiffLine(DiffPoint(var a, var b), DiffPoint(var c, var d)) when a < 5 -> a + b - c * d; case DiffLine(var p, DiffPoint(var x, _)) -> x; case DiffLine q -> q.to().x(); }; }
            static int loops(Object o) { int n = 0; for (int i = 0; i < 4; i++) { final int j = i; switch (o) { case Integer k when k > j: n += k; continue; case Integer k: n -= k; break; case String s: if (s.length() == i) return n; default: n++; } n *= 2; } return n; }
            """)
        .check();
  }

  @Test
  void patternsInConditions() {
    program(
            """
            static double simple(Object o) { if (o instanceof Integer i) return i + 0.5; if (o instanceof String s && s.length() > 2) { return s.length(); } return -1; }
            static double negated(Object o) { if (!(o instanceof Circle c)) return 0; double r = c.radius(); return r * c.radius(); }
            static boolean disjunction(Object o) { return !(o instanceof String s) || s.isEmpty() || s.charAt(0) == 't'; }
            static int reassigned(Object o) { if (!(o instanceof Integer i)) return -1; if (i > 3) i = 100; return i + 1; }
            static double nested(Object o) { if (o instanceof Line(Point(var a, var b), Point(var c, var d)) && a < b) return a + b + c + d; return o instanceof Square(var s, String t) ? s + t.length() : 0; }
            static int effects(int x) { int[] n = {x}; if (n[0] > 1 && _make(n) instanceof Integer i && i > 3) return i; return n[0]; }
            static Object _make(int[] n) { return n[0]++ > 3 ? (Object) n[0] : "s"; }
            static double records(Object o) { if (o instanceof DiffPoint(double x, double y)) { x *= 2; return x + y; } else if (o instanceof DiffLine(DiffPoint p, var q) && q != null) return p == null ? q.y() : p.x(); return 0; }
            static int whileMatches(Object o) { int n = 0; while (o instanceof Pair<?, ?> p) { o = p.first(); n++; } return n; }
            static int untilMatches(int k) { Object o = k; while (!(o instanceof String s)) { o = "v" + o; } return s.length(); }
            static int conditional(Object o) { return o instanceof Integer i ? i : o instanceof String s ? s.length() : -1; }
            static boolean and(Object a, Object b) { return a instanceof Integer i && b instanceof Integer j && i + j > 5; }
            static int total(Integer x) { return x instanceof Integer i ? i : -1; }
            static int ternaryBinding(Object o, boolean b) { return (b && o instanceof String s) ? s.length() : 0; }
            """)
        .check();
  }
}
