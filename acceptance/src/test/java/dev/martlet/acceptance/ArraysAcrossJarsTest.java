package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.MartletProcessor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Methods of another jar change arrays and objects of their callers, or give them back. */
class ArraysAcrossJarsTest {

  private static final List<SourceText> LIBRARY =
      List.of(
          new SourceText(
              "vectors/Unseen.java",
              """
              package vectors;

              public final class Unseen {
                private Unseen() {}

                public static void copy(double[] from, double[] to) {
                  System.arraycopy(from, 0, to, 0, from.length);
                }

                public static void put(java.util.random.RandomGenerator into, double x) {}

                public static void set(double[] to, double x) {
                  to[0] = x;
                }
              }
              """),
          new SourceText(
              "vectors/Vectors.java",
              """
              package vectors;

              import dev.martlet.annotation.Differentiable;
              import dev.martlet.annotation.NoDerivative;

              public final class Vectors {
                private Vectors() {}

                @Differentiable
                public static void scale(double[] a, double by) {
                  for (int i = 0; i < a.length; i++) {
                    a[i] *= by;
                  }
                }

                /** An overload that changes nothing. */
                @Differentiable
                public static double scale(double[] a, int times) {
                  return a[0] * times;
                }

                @Differentiable
                public static void multiply(double[][] a, double[] x, double[] out) {
                  for (int i = 0; i < out.length; i++) {
                    out[i] = dot(a[i], x);
                  }
                }

                @Differentiable
                public static double dot(double[] a, double[] b) {
                  double sum = 0;
                  for (int i = 0; i < a.length; i++) {
                    sum += a[i] * b[i];
                  }
                  return sum;
                }

                @Differentiable
                public static double normalize(double[] a) {
                  double norm = Math.sqrt(dot(a, a));
                  if (norm == 0) {
                    return 0;
                  }
                  scale(a, 1 / norm);
                  return norm;
                }

                @Differentiable(wrt = "a")
                public static double[] shifted(double[] a, double by, @NoDerivative double[] data) {
                  a[0] += by * data[0];
                  return a;
                }

                @Differentiable
                public static double[] table(double x) {
                  return x > 100 ? new double[] {x, 1} : TABLE;
                }

                static final double[] TABLE = {1, 2};
              }
              """),
          new SourceText(
              "vectors/Body.java",
              """
              package vectors;

              import dev.martlet.annotation.Differentiable;

              @Differentiable
              public final class Body {
                public double place;
                public double speed;

                @Differentiable
                public Body(double place, double speed) {
                  this.place = place;
                  this.speed = speed;
                }

                @Differentiable
                public void move(double seconds) {
                  place += speed * seconds;
                  speed *= 1 - 0.1 * seconds;
                }
              }
              """),
          new SourceText(
              "vectors/Weights.java",
              """
              package vectors;

              import dev.martlet.annotation.Differentiable;

              @Differentiable
              public record Weights(double[] values, double bias) {
                public Weights {
                  if (values.length == 0) {
                    throw new IllegalArgumentException("no values");
                  }
                }
              }
              """),
          new SourceText(
              "vectors/Rhs.java",
              """
              package vectors;

              import dev.martlet.annotation.Differentiable;

              public interface Rhs {
                @Differentiable
                void evaluate(double[] state, double[] out);

                @Differentiable
                default double euler(double[] state, double step) {
                  double[] change = new double[state.length];
                  evaluate(state, change);
                  for (int i = 0; i < change.length; i++) {
                    state[i] += step * change[i];
                  }
                  return change[0];
                }

                /** Nothing here changes its arguments. */
                @Differentiable
                double energy(double[] state);
              }
              """),
          new SourceText(
              "vectors/Steps.java",
              """
              package vectors;

              import dev.martlet.annotation.Differentiable;

              public final class Steps {
                private Steps() {}

                @Differentiable
                public static double run(Rhs rhs, double[] state, double step) {
                  double sum = 0;
                  for (int i = 0; i < 3; i++) {
                    sum += rhs.euler(state, step) * rhs.energy(state);
                  }
                  return sum + state[0];
                }
              }
              """));

  /** What is compiled against the library's class files alone. */
  private static final Program USER =
      new Program(
          "user/User.java",
          """
          package user;

          import dev.martlet.annotation.Differentiable;
          import vectors.Body;
          import vectors.Rhs;
          import vectors.Steps;
          import vectors.Vectors;
          import vectors.Weights;

          // check scaled(new double[] {1, 2, 3}, 0.5)
          // check multiplied(new double[][] {{1, 2}, {3, 4}}, new double[] {0.5, -1})
          // check normalized(new double[] {1, 2, 3})
          // check shifted(new double[] {1, 2, 3}, 0.5)
          // check moved(2.0, 3.0, 0.5)
          // check movedArgument(new vectors.Body(2, 3), 0.5)
          // check weighted(new double[] {1, 2}, 0.5)
          // throws weighted(new double[] {}, 0.5)
          // check steps(new User.Spring(2), new double[] {1, 2}, 0.1)
          // check steps(new User.Spoiling(), new double[] {1, 2}, 0.1)
          // check steps(new User.Better(), new double[] {1, 2}, 0.1)
          // check viaLibrary(new User.Spring(2), new double[] {1, 2}, 0.1)
          // check viaLibrary(new User.Spoiling(), new double[] {1, 2}, 0.1)
          // check viaLibrary(new User.Better(), new double[] {1, 2}, 0.1)
          // check twice(new User.Spoiling(), new double[] {1, 2}, 0.1)
          final class User {
            @Differentiable
            static double scaled(double[] a, double by) {
              double before = a[1];
              Vectors.scale(a, by);
              Vectors.scale(a, a[0]);
              return a[0] * a[1] * before + Vectors.scale(a, 3);
            }

            @Differentiable
            static double multiplied(double[][] a, double[] x) {
              double[] y = new double[2];
              for (int i = 0; i < 3; i++) {
                Vectors.multiply(a, x, y);
                Vectors.multiply(a, y, a[0]);
              }
              return Vectors.dot(y, y) + a[0][0];
            }

            @Differentiable
            static double normalized(double[] a) {
              double[] b = a.clone();
              double norm = Vectors.normalize(b);
              Vectors.normalize(a);
              return norm * b[0] + a[1] * 3;
            }

            @Differentiable
            static double shifted(double[] a, double by) {
              double[] b = Vectors.shifted(a, by, new double[] {4});
              b[0] *= a[0];
              return a[0] * b[1];
            }

            @Differentiable
            static double moved(double place, double speed, double seconds) {
              var body = new Body(place, speed);
              for (int i = 0; i < 3; i++) {
                body.move(seconds);
              }
              return body.place * body.speed;
            }

            @Differentiable
            static double movedArgument(Body body, double seconds) {
              body.move(seconds);
              body.move(body.place);
              return body.place * body.speed;
            }

            @Differentiable
            static double weighted(double[] a, double x) {
              var weights = new Weights(a, x);
              a[0] *= 2;
              return weights.values()[0] * weights.bias() + weights.values()[1];
            }

            record Spring(double stiffness) implements Rhs {
              @Override
              @Differentiable
              public void evaluate(double[] state, double[] out) {
                out[0] = state[1];
                out[1] = -stiffness * state[0];
              }

              @Override
              @Differentiable
              public double energy(double[] state) {
                return state[0] * state[0] + state[1];
              }
            }

            static class Spoiling implements Rhs {
              @Override
              @Differentiable
              public void evaluate(double[] state, double[] out) {
                state[0] *= state[1];
                out[1] = state[0] * 0.1;
                out[0] += out[1];
              }

              @Override
              @Differentiable
              public double energy(double[] state) {
                return Vectors.normalize(state.clone());
              }
            }

            static final class Better extends Spoiling {
              @Override
              @Differentiable
              public double euler(double[] state, double step) {
                Vectors.scale(state, step);
                return state[0];
              }
            }

            @Differentiable
            static double steps(Rhs rhs, double[] state, double step) {
              double[] first = new double[2];
              rhs.evaluate(state, first);
              double before = rhs.euler(state, step);
              return before * state[0] + state[1] * first[1] + rhs.energy(first);
            }

            @Differentiable
            static double viaLibrary(Rhs rhs, double[] state, double step) {
              return Steps.run(rhs, state, step) * state[1];
            }

            @Differentiable
            static double twice(Rhs rhs, double[] state, double step) {
              rhs.evaluate(state, state);
              return Steps.run(rhs, state, step) + Steps.run(rhs, state, step * state[0]);
            }

          }
          """);

  @Test
  void derivativesAreThoseOfWhatHappensToTheCallersArrays() throws Throwable {
    Compilation library = compile(LIBRARY, Map.of());
    Compilation user = compile(List.of(SourceText.of(USER)), library.classes());
    Map<String, byte[]> classes = new TreeMap<>(library.classes());
    classes.putAll(user.classes());
    Compilation driver = Suite.drivers(List.of(USER), classes);
    assertEquals("", driver.messages());
    classes.putAll(driver.classes());
    var runner = new CheckRunner(new MemoryClassLoader(classes), USER);
    List<Check> checks = USER.checks();
    for (int i = 0; i < checks.size(); i++) {
      runner.run(i, checks.get(i));
    }
  }

  /** What callers in the library take for a method that leaves its arguments alone. */
  @Test
  void overridesThatChangeMoreThanCallersExpectAreRefused() {
    var changing =
        new SourceText(
            "user/Changing.java",
            """
            package user;

            import dev.martlet.annotation.Differentiable;

            final class Changing implements vectors.Rhs {
              @Override
              @Differentiable
              public void evaluate(double[] state, double[] out) {}

              @Override
              @Differentiable
              public double energy(double[] state) {
                state[0] = 0;
                return state[1];
              }
            }
            """);
    String messages = refused(changing);
    assertTrue(messages.contains("MRT0308"), messages);
    assertTrue(messages.contains("the parameter 'state'"), messages);
    assertTrue(messages.contains("Changing.java:12"), messages);
  }

  /** Nobody could tell what becomes of an array that the library holds, too. */
  @Test
  void whatOthersHoldIsNotGivenToCallers() {
    var reading =
        new SourceText(
            "user/Reading.java",
            """
            package user;

            import dev.martlet.annotation.Differentiable;

            final class Reading {
              @Differentiable
              static double twice(double x) {
                double[] table = vectors.Vectors.table(x);
                table[0] = x * x;
                return vectors.Vectors.table(x)[0];
              }
            }
            """);
    String messages = refused(reading);
    assertTrue(messages.contains("Reading.java:10: error: [MRT0308]"), messages);
    assertFalse(messages.contains("MRT0107"), messages);
  }

  /** What has no derivative may still put one argument into another. */
  @Test
  void whatUnseenMethodsMayFillIsRefused() {
    var filling =
        new SourceText(
            "user/Filling.java",
            """
            package user;

            import dev.martlet.annotation.Differentiable;

            final class Filling {
              @Differentiable
              static double copied(double[] x) {
                double[] to = new double[x.length];
                vectors.Unseen.copy(x, to);
                return to[0] + x[0];
              }

              @Differentiable
              static double set(double x) {
                double[] to = new double[1];
                vectors.Unseen.set(to, x);
                return to[0] + x;
              }

              @Differentiable
              static double drawn(double x, java.util.Random random) {
                vectors.Unseen.put(random, x);
                return random.nextDouble() + x;
              }

              @Differentiable
              static double looked(double x, double[] table) {
                return table[Math.floorMod(java.util.Arrays.binarySearch(table, x), 2)] * x;
              }
            }
            """);
    String messages = refused(filling);
    assertTrue(messages.contains("Filling.java:9: error: [MRT0308]"), messages);
    assertTrue(messages.contains("Filling.java:16: error: [MRT0308]"), messages);
    assertTrue(messages.contains("Filling.java:23: error: [MRT0305]"), messages);
    assertFalse(messages.contains("looked"), messages);
  }

  private static String refused(SourceText source) {
    Compilation library = compile(LIBRARY, Map.of());
    Compilation compilation = request(List.of(source), library.classes()).run();
    assertTrue(compilation.hasErrors());
    return compilation.messages();
  }

  private static Compilation.Request request(
      List<SourceText> sources, Map<String, byte[]> classes) {
    return new Compilation.Request(
        sources,
        Compilation.LIBRARIES,
        classes,
        List.of(new MartletProcessor()),
        Compilation.STRICT);
  }

  private static Compilation compile(List<SourceText> sources, Map<String, byte[]> classes) {
    Compilation compilation = request(sources, classes).run();
    assertEquals("", compilation.messages());
    return compilation;
  }
}
