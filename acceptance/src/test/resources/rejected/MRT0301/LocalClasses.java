import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.ArrayList;
import java.util.List;

// entry good
class LocalClasses {
  @Differentiable
  static double inList(double x) {
    record P(double a) {}
    List<P> list = new ArrayList<>(); // error: MRT0301 The local class 'P', whose objects are kept
    list.add(new P(x));
    return list.get(0).a();
  }

  @Differentiable
  static double inArray(double x) {
    record P(double a) {}
    P[] list = {new P(x), new P(x * x)}; // error: MRT0301 The local class 'P', whose objects are kept
    return list[1].a();
  }

  @Differentiable
  static double printed(double x) {
    record P(double a) {}
    return new P(x).toString().length() * x; // error: MRT0301 The call of 'toString' of a local class
  }

  @Differentiable
  static double maybeNull(double x) {
    record P(double a) {}
    P p = null; // error: MRT0301 The local class 'P', whose objects are kept
    if (x > 1) {
      p = new P(x);
    }
    return p == null ? x : p.a() * x;
  }

  @Differentiable
  static double linked(double x) {
    class Node {
      double v;
      Node next;
    }
    Node n = new Node(); // error: MRT0301 The local class 'Node', whose objects are kept
    n.v = x;
    n.next = new Node();
    n.next.v = x * x;
    return n.v * n.next.v;
  }

  @Differentiable
  static double recursive(double x) {
    class Power {
      double of(double v, int n) {
        return n == 0 ? v : of(v * v, n - 1); // error: MRT0301 The recursive method 'of'
      }
    }
    return new Power().of(x, 2);
  }

  @Differentiable
  static double inEnum(double x) {
    enum Kind { // error: MRT0301 The local enum 'Kind'
      A
    }
    return x * Kind.A.ordinal();
  }

  @Differentiable
  static double generic(double x) {
    class Cell<T> { // error: MRT0301 The local class 'Cell', which has type parameters,
      T t;
    }
    Cell<Double> cell = new Cell<>();
    cell.t = x;
    return cell.t * x;
  }

  @Differentiable
  static double extending(double x) {
    class A {
      double s = x;
    }
    class B extends A {} // error: MRT0301 The local class 'B', which extends another class,
    return new B().s;
  }

  @Differentiable
  static double withStatics(double x) {
    class A { // error: MRT0301 The local class 'A', which has static fields,
      static double z = 2;
    }
    return A.z * x;
  }

  @Differentiable
  static double throwing(double x) {
    class A {
      double boom() {
        throw new IllegalStateException("b");
      }
    }
    return new A().boom() * x; // error: MRT0301 The call of 'boom', which never returns,
  }

  @Differentiable
  static double stoppedField(double x) {
    record P(double a, @NoDerivative double b) {} // error: MRT0301 The local record 'P', which has something @NoDerivative,
    return new P(x, x).b() * x;
  }

  @Differentiable
  static double stoppedParameter(double x) {
    class A { // error: MRT0301 The local class 'A', which has something @NoDerivative,
      double f(@NoDerivative double v) {
        return v * x;
      }
    }
    return new A().f(x);
  }

  @Differentiable
  static double good(double x) {
    return x;
  }
}
