package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be lowered is refused at its place, and all of it at once. */
final class RefusalTest {

  private static void refused(String members, String... messages) {
    var program = LoweredProgram.unchecked(members);
    assertEquals(
        List.of(messages),
        program.findings.all().stream()
            .map(each -> program.text(each.span()) + " | " + each.message())
            .toList());
  }

  @Test
  void localDeclarations() {
    refused(
        """
        static int f(int x) { enum E { A } return x + E.A.ordinal(); }
        static int g(int x) { class A { int v; } class B extends A {} return x; }
        static int h(int x) { record R<T>(T a) {} return x; }
        static String k(int x) { record R(int a) {} return new R(x).toString(); }
        """,
        "enum E { A } | The local enum 'E' cannot be differentiated here",
        "class B extends A {} | The local class 'B', which extends another class, cannot be"
            + " differentiated here",
        "record R<T>(T a) {} | The local record 'R', which has type parameters, cannot be"
            + " differentiated here",
        "new R(x).toString() | The call of 'toString' of a local class cannot be differentiated"
            + " here");
  }

  @Test
  void privateMembers() {
    refused(
        """
        private static double scale = 2; private static int shift; private int k;
        private static class Hidden { static int v; private Hidden() {} }
        static final class Closed { private Closed() {} }
        static double f(double x, Subject s) { scale = 3; Object h = new Hidden(); Object c = new Closed(); return x * scale + s.k + Hidden.v; }
        static java.util.function.IntUnaryOperator g() { return y -> _secret(y) + shift; }
        private static int _secret(int y) { return y; }
        """,
        "scale | The generated class cannot reach the field 'scale', which is private",
        "new Hidden() | The generated class cannot reach the class 'Hidden', which is private",
        "new Closed() | The generated class cannot reach the constructor of 'Closed', which is"
            + " private",
        "s.k | The generated class cannot reach the field 'k', which is private",
        "_secret | The generated class cannot reach the method '_secret', which is private",
        "shift | The generated class cannot reach the field 'shift', which is private");
  }

  @Test
  void objectsAround() {
    refused(
        """
        int outer;
        class Inner { int v; int get() { return outer + v; } }
        static class Base { int m() { return 1; } }
        static class Derived extends Base { @Override int m() { return super.m() + 1; } }
        record Loud(int n) { public int n() { return n * 2; } }
        static int f(Object o) { return o instanceof Loud(int n) ? n : 0; }
        """,
        "Loud(int n) | A pattern on 'Loud', whose accessor 'n' computes, cannot be differentiated"
            + " here",
        "outer | The use of an enclosing object cannot be differentiated here",
        "super.m() | The call of 'super.m' cannot be differentiated here",
        "n | The generated class cannot reach the field 'n', which is private");
  }

  @Test
  void anonymousMembers() {
    refused(
        "static int f() { var o = new Object() { int v = 1; int m() { return v; } }; return o.v +"
            + " o.m(); }",
        "o.v | The field 'v' of an anonymous class cannot be differentiated here",
        "o.m() | The call of 'm', which only an anonymous class has, cannot be differentiated"
            + " here");
  }

  @Test
  void protectedMembersOfOtherPackages() {
    refused(
        "static class Mine extends java.util.ArrayList<Integer> { int f() { return modCount; } void"
            + " g() { removeRange(0, 1); } }",
        "modCount | The protected field 'modCount' of another package, which the generated class"
            + " cannot reach, cannot be differentiated here",
        "removeRange(0, 1) | The protected method 'removeRange' of another package, which the"
            + " generated class cannot reach, cannot be differentiated here");
  }

  @Test
  void captureOfWhatATryAssigns() {
    refused(
        "static int f() { int x; try { x = 1; java.util.function.IntSupplier s = () -> x; return"
            + " s.getAsInt(); } finally { System.out.println(); } }",
        "x | The capture of 'x', which is assigned here, cannot be differentiated here");
  }
}
