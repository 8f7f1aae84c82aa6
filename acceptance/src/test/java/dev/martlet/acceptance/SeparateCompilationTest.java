package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Programs whose parts are compiled one after the other: of a build that compiles what has changed
 * only, and of libraries.
 */
class SeparateCompilationTest {

  /** Compiled before there was anything to differentiate. */
  private static final SourceText LEGACY =
      new SourceText(
          "legacy/Legacy.java",
          """
          package legacy;
          public final class Legacy {
            private Legacy() {}
            public static double twice(double x) { return x + x; }
          }
          """);

  private static final SourceText LIBRARY =
      new SourceText(
          "library/Library.java",
          """
          package library;

          import dev.martlet.annotation.Derivative;
          import dev.martlet.annotation.Differentiable;
          import dev.martlet.annotation.NoDerivative;

          public final class Library {
            private Library() {}

            @Differentiable
            public record Point(double x, @NoDerivative double scale, double y) {
              @Differentiable
              public double norm() {
                return Math.sqrt(x * x + y * y) * scale;
              }

              @Differentiable
              public Point times(double factor) {
                return new Point(factor * x, scale, factor * y);
              }
            }

            @Differentiable
            public static double cube(double x) {
              System.out.println("cube of " + x);
              return x * x * x;
            }

            @Differentiable(wrt = "x")
            public static double product(double x, double y) {
              return x * y;
            }

            public static double opaque(double x) {
              return Math.exp(x);
            }

            @Derivative(of = "opaque", wrt = "x")
            public static double opaqueByX(double x, double result) {
              return result;
            }

            @Derivative(of = "twice", in = legacy.Legacy.class, wrt = "x")
            public static double twiceByX(double x) {
              return 2;
            }

            public static double number(double x) {
              return 7 * x;
            }
          }
          """);

  private static final Program USER =
      new Program(
          "user/User.java",
          """
          package user;

          import dev.martlet.annotation.Differentiable;
          import library.Library;
          import library.Library.Point;

          // check f(1.5, 2.5)
          // check g(new Point(3, 2, 4), 1.5)
          // check made(1.5)
          // expect UserDerivatives.f.gradient(1.0, 2.0).y() == 5.0
          final class User {
            @Differentiable
            static double f(double x, double y) {
              return Library.cube(x) + Library.product(x, 2 * y) + Library.opaque(x) + y
                  + legacy.Legacy.twice(x * y);
            }

            @Differentiable
            static double g(Point p, double x) {
              Point q = p.times(x).times(Library.number(2));
              return q.norm() * q.x() + p.scale();
            }

            @Differentiable
            static Point made(double x) {
              return new Point(x, 2, x * x).times(x);
            }
          }
          """);

  @Test
  void rulesAndEntriesOfLibrariesAreFound() throws Throwable {
    Compilation library = compile(List.of(LIBRARY), legacy());
    Compilation user = compile(List.of(SourceText.of(USER)), with(library));
    assertEquals(Set.of("user.UserDerivatives"), user.generated().keySet());
    run(USER, library, user);
  }

  @Test
  void everythingAtOnceGivesTheSameResults() throws Throwable {
    Compilation all = compile(List.of(LIBRARY, SourceText.of(USER)), legacy());
    run(USER, all, all);
  }

  @Test
  void aClassExtendsOneOfALibrary() throws Throwable {
    var shape =
        new SourceText(
            "library/Shape.java",
            """
            package library;

            import dev.martlet.annotation.Differentiable;

            @Differentiable
            public abstract class Shape {
              protected double x;
              public double y = 2;

              protected Shape() {
                x = 1;
              }

              @Differentiable
              public final double getX() {
                return x;
              }

              @Differentiable
              public abstract double area();

              @Differentiable
              public static double twice(Shape shape) {
                return shape.area() * shape.x * 2 + shape.y;
              }
            }
            """);
    var circle =
        new Program(
            "user/Circle.java",
            """
            package user;

            import dev.martlet.annotation.Differentiable;
            import library.Shape;

            // check of(2.0)
            // check ofCircle(new Circle(3))
            @Differentiable
            final class Circle extends Shape {
              double r;

              Circle(double r) {
                this.r = r;
              }

              @Override
              @Differentiable
              public double area() {
                return r * r;
              }

              @Differentiable
              static double of(double r) {
                Circle circle = new Circle(r);
                return circle.area() * circle.getX() + Shape.twice(circle);
              }

              @Differentiable
              static double ofCircle(Circle circle) {
                return circle.area() * circle.getX() + Shape.twice(circle);
              }
            }
            """);
    Compilation library = compile(List.of(shape), Map.of());
    run(circle, library, compile(List.of(SourceText.of(circle)), library.classes()));
    Compilation all = compile(List.of(shape, SourceText.of(circle)), Map.of());
    run(circle, all, all);
  }

  @Test
  void touchingAClassRegeneratesItsCompanion() {
    Compilation all = compile(List.of(LIBRARY, SourceText.of(USER)), legacy());
    Map<String, byte[]> rest = with(all);
    rest.keySet().removeIf(name -> name.startsWith("library."));
    Compilation again = compile(List.of(LIBRARY), rest);
    assertEquals(
        Set.of(
            "library.LibraryDerivatives",
            "library.Library_PointDerivatives",
            "library.Library_PointTangentVector"),
        again.generated().keySet());
    again.generated().forEach((name, text) -> assertEquals(all.generated().get(name), text, name));
  }

  @Test
  void whatIsGeneratedNamesItsOrigin() {
    Compilation all = compile(List.of(LIBRARY, SourceText.of(USER)), legacy());
    assertEquals(Set.of("/library/Library.java"), all.origins().get("library.LibraryDerivatives"));
    assertEquals(
        Set.of("/library/Library.java"), all.origins().get("library.Library_PointTangentVector"));
    assertEquals(
        Set.of("/library/Library.java"), all.origins().get("library.Library_PointDerivatives"));
    assertEquals(Set.of("/user/User.java"), all.origins().get("user.UserDerivatives"));
  }

  @Test
  void calleesWithoutDerivativeAreRefused() {
    Compilation library = compile(List.of(LIBRARY), legacy());
    var source =
        new SourceText(
            "user/Wrong.java",
            """
            package user;
            final class Wrong {
              @dev.martlet.annotation.Differentiable
              static double f(double x) { return library.Library.number(x); }
            }
            """);
    Compilation wrong =
        new Compilation.Request(
                List.of(source),
                Compilation.LIBRARIES,
                with(library),
                List.of(new dev.martlet.processor.MartletProcessor()),
                List.of())
            .run();
    assertTrue(wrong.messages().contains("[MRT0107]"), wrong::messages);
    assertTrue(wrong.messages().contains("Library.number"), wrong::messages);
  }

  private static Compilation compile(List<SourceText> sources, Map<String, byte[]> classes) {
    Compilation compilation =
        new Compilation.Request(
                sources,
                Compilation.LIBRARIES,
                classes,
                List.of(new dev.martlet.processor.MartletProcessor()),
                Compilation.STRICT)
            .run();
    assertEquals("", compilation.messages());
    return compilation;
  }

  private static Map<String, byte[]> legacy() {
    return new Compilation.Request(List.of(LEGACY), List.of(), Map.of(), List.of(), List.of())
        .run()
        .classes();
  }

  private static Map<String, byte[]> with(Compilation compilation) {
    Map<String, byte[]> classes = new TreeMap<>(legacy());
    classes.putAll(compilation.classes());
    return classes;
  }

  private static void run(Program program, Compilation... compilations) throws Throwable {
    Map<String, byte[]> classes = new TreeMap<>(legacy());
    for (Compilation compilation : compilations) {
      classes.putAll(compilation.classes());
    }
    Compilation driver = Suite.drivers(List.of(program), classes);
    assertEquals("", driver.messages());
    classes.putAll(driver.classes());
    var runner = new CheckRunner(new MemoryClassLoader(classes), program);
    List<Check> checks = program.checks();
    for (int i = 0; i < checks.size(); i++) {
      runner.run(i, checks.get(i));
    }
  }
}
