package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Calls, creations, fields and records. */
final class CallLoweringTest {

  @Test
  void calls() {
    new LoweredProgram(
            """
            static double _add(double a, float b, long c) { return a + b + c; }
            static String _o(Object o) { return "object"; }
            static String _o(String s) { return "string"; }
            static String _o(Integer i) { return "integer"; }
            static String _o(int i) { return "int"; }
            static String _o(double d) { return "double"; }
            static <T extends Comparable<T>> T _max(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
            static int _count(Object... all) { return all == null ? -1 : all.length; }
            static double _sum(int first, double... rest) { double s = first; for (double r : rest) s = s * 2 + r; return s; }
            static double converts(int i, char c) { return _add(i, c, c) + _add(1, 2, 3); }
            static String overloads(int i, char c, float f, Integer b) { Object o = "s"; Object n = null; String t = null; return _o(o) + _o((Object) b) + _o(i) + _o(c) + _o(f) + _o(b) + _o(n) + _o(t) + _o("x"); }
            static double varargs(int x) { return _sum(x) + _sum(x, x) + _sum(1, x, 2.5, 'c') + _sum(2, new double[] {x, 3}); }
            static int objects(int x, String s) { return _count() * 1000 + _count(x, s, null) * 100 + _count((Object) new String[3]) * 10 + _count((Object[]) new String[] {s, s}); }
            static int nullVarargs() { return _count((Object[]) null) + _count((Object) null); }
            static String generics(int x) { List<String> l = new ArrayList<>(Arrays.asList("b", "a")); l.add(_max("c", "d")); Collections.sort(l); return l.get(0) + l + Subject.<Integer>_max(x, 3) + Map.of("k", x).get("k"); }
            static double boxesInGenerics(List<Double> l) { double s = 0; for (int i = 0; i < l.size(); i++) s += l.get(i) * (i + 1); l.add(s); return l.get(l.size() - 1); }
            static double math(double x) { return Math.sin(x) * Math.max(x, 1) + StrictMath.sqrt(Math.abs(x)) - Math.floorMod(7, 3); }
            static String format(int i, double d) { return String.format("%d %.2f %s", i, d, "z") + String.join("-", "a", "b") + String.valueOf(new char[] {'q'}); }
            static int builder(int x) { var b = new StringBuilder(); b.append(x).append('c').append(2.5).reverse(); return b.length(); }
            static int recursion(int n) { return n % 20 <= 1 ? 1 : recursion(n % 20 - 1) + recursion(n % 20 - 2); }
            static boolean _even(int n) { return n == 0 || _odd(n - 1); }
            static boolean _odd(int n) { return n != 0 && _even(n - 1); }
            static boolean mutual(int n) { return _even(Math.abs(n % 30)); }
            static String getClasses(Object o) { return o.getClass().getSimpleName() + o.hashCode(); }
            static long staticImportLike() { return Integer.parseInt("12") + Long.valueOf(3).longValue() + Character.getNumericValue('7'); }
            static int throughInterface(String s) { CharSequence c = s; Comparable<String> k = s; return c.length() + k.compareTo("a"); }
            static <T extends Number & Comparable<T>> double _bounded(T a, T b) { return a.compareTo(b) < 0 ? a.doubleValue() : b.intValue(); }
            static double bounded(Double d) { return _bounded(d, 1.25) + _unbox(d); }
            static <T extends Double> double _unbox(T t) { double u = t; return u + t * 2; }
            """)
        .check();
  }

  @Test
  void fieldsAndMethods() {
    new LoweredProgram(
            """
            static class Base { int v = 1; static int count = 0; int get() { return v; } int twice() { return get() * 2; } String kind(Object o) { return "base"; } }
            static class Derived extends Base { int v = 5; @Override int get() { return v + 10; } String kind(String s) { return "derived"; } int own() { v = v * 2; this.v += 1; count++; return get() + v + super.v; } }
            static final class Last extends Base { int all() { return super.twice() + twice(); } }
            static final class Node { Node next; double value; Node(double value, Node next) { this.value = value; this.next = next; } double total() { double t = value; for (Node n = next; n != null; n = n.next) t += n.value; return t; } }
            interface Greeter { default String greet(int i) { return "hi" + name() + i; } String name(); static int size() { return 4; } }
            enum Planet implements Greeter { EARTH(5.97), MARS(0.64); final double mass; Planet(double mass) { this.mass = mass; } double scaled(double f) { return mass * f + ordinal(); } }
            int instance = 3; static int shared = 4;
            int _read(int x) { return instance * x + shared + this.instance; }
            static int hidden(int x) { Derived d = new Derived(); Base b = d; b.v += x; return b.v * 100 + d.v * 10 + b.get() + ((Base) d).v; }
            static int dispatch(boolean b) { Base o = b ? new Base() : new Derived(); return o.get() + o.twice(); }
            static String staticType(String s) { Base b = new Derived(); Derived d = new Derived(); return b.kind(s) + d.kind(s); }
            static int mutation() { Derived d = new Derived(); return d.own() * 1000 + d.own() + Base.count + Derived.count; }
            static int superCall() { return new Last().all(); }
            static double nodes(double x) { return new Node(x, new Node(2, new Node(x, null))).total(); }
            static String enums(double f) { return Planet.EARTH.scaled(f) + Planet.MARS.greet(1) + Planet.valueOf("MARS").mass + Planet.values().length + Greeter.size(); }
            static int ownInstance(int x) { Subject s = new Subject(); s.instance = x; s.shared++; return s._read(2) + shared; }
            static int nullField(int x) { Node n = x > 2 ? new Node(1, null) : null; return (int) n.value; }
            static int staticThroughNull() { Subject s = null; return s.shared; }
            """)
        .check();
  }

  @Test
  void records() {
    new LoweredProgram(
            """
            record DiffPoint(double x, double y) { double norm() { return Math.sqrt(x * x + this.y * y()); } DiffPoint scaled(double f) { return new DiffPoint(x * f, f * y); } static DiffPoint origin() { return new DiffPoint(0, 0); } }
            record DiffPair<T>(T first, DiffPoint second) { T get() { return first; } }
            record DiffChecked(double v) { DiffChecked { if (v < 0) throw new IllegalArgumentException("v=" + v); } double twice() { return v * 2; } DiffChecked(int i, int j) { this(i * j); } }
            record Passive(String name, int n) { String text() { return name + n; } Passive(int n) { this("p", n); } }
            static double norm(double x, double y) { return new DiffPoint(x, y).scaled(2).norm() + DiffPoint.origin().x(); }
            static double pair(double x) { var p = new DiffPair<>("s", new DiffPoint(x, 1)); return p.get().length() + p.second().x() + p.first().length(); }
            static double checked(double v, int i) { return new DiffChecked(v).twice() + new DiffChecked(i, i).v(); }
            static String passive(int n) { return new Passive("q", n).text() + new Passive(n).name() + new Passive("a", 1).equals(new Passive("a", n)); }
            static double nothing(boolean b) { DiffPoint p = b ? new DiffPoint(1, 2) : null; return p.x(); }
            """)
        .check();
  }

  @Test
  void plainRecordsAreMadeAndReadWithoutCalls() {
    var program =
        new LoweredProgram(
            """
            record DiffPoint(double x, double y) { double sum() { return x + this.y; } }
            static double f(double a) { var p = new DiffPoint(a, 2); return p.x() * p.sum(); }
            """);
    String text = program.function("f").toString() + program.function("sum");
    assertTrue(text.contains("component") || text.contains("record"), text);
    assertFalse(text.contains("::x()") || text.contains("::new("), text);
  }

  @Test
  void constructorsReturnTheRecord() {
    var program =
        new LoweredProgram(
            """
            record DiffAngle(double degrees, int turns) {
              DiffAngle { if (turns < 0) throw new IllegalArgumentException("turns"); degrees = degrees % 360; if (degrees < 0) { degrees += 360; } }
              DiffAngle(double radians) { this(Math.toDegrees(radians), 0); if (this.degrees != degrees || turns() != 0) throw new IllegalStateException(); }
            }
            record DiffSet(double a, double b) {
              DiffSet(double a, double b) {
                if (a > b) { if (b < 0) { this.a = 0; this.b = -1; return; } this.a = b; this.b = a; } else { this.a = a; this.b = b + a(b); }
                System.out.print("set");
              }
              static double a(double x) { return x; }
            }
            static int unused() { return 0; }
            """);
    program.check();
    // Interpreting makes the record by its own constructor, which has to leave the values alone.
    assertEquals(
        "[DiffAngle[degrees=30.0, turns=2]]", program.run("DiffAngle.new(double,int)", 390.0, 2));
    assertEquals(
        "[DiffAngle[degrees=350.0, turns=0]]", program.run("DiffAngle.new(double,int)", -10.0, 0));
    assertEquals(
        "[DiffAngle[degrees=180.0, turns=0]]", program.run("DiffAngle.new(double)", Math.PI));
    assertEquals("[DiffSet[a=0.0, b=-1.0]]", program.run("DiffSet.new(double,double)", 5.0, -3.0));
    assertTrue(program.function("DiffAngle.new(double,int)").toString().contains("throw"));
  }

  @Test
  void derivativesStopAtMarkedVariables() {
    var program =
        new LoweredProgram(
            "package p;\nimport dev.martlet.annotation.NoDerivative;\n",
            """
            static double f(double x) { @NoDerivative double y = x * x; y += 2; int k; return y * x; }
            """);
    program.check();
    assertEquals(2, program.function("f").toString().split("withoutDerivative", -1).length - 1);
  }
}
