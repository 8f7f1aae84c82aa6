package calls;

import dev.martlet.annotation.Differentiable;

// Receivers of inner and generic classes, and of an enum.
// check Inner.f(new MemberClasses(3).new Inner(), 1.5)
// check Box.g(new Box<>("ab"), 1.5)
final class MemberClasses {
  final int n;

  MemberClasses(int n) {
    this.n = n;
  }

  final class Inner {
    int m = 2;

    @Differentiable
    double f(double x) {
      return x * x * m;
    }
  }

  static final class Box<T> {
    final T content;

    Box(T content) {
      this.content = content;
    }

    @Differentiable
    double g(double x) {
      return x * content.toString().length() * x;
    }
  }
}
