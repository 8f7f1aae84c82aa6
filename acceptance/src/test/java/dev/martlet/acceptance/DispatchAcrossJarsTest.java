package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.MartletProcessor;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A library calls methods that are overridden in a jar which is compiled later, and which it has
 * never heard of.
 */
class DispatchAcrossJarsTest {

  /** The interfaces, and what calls them. */
  private static final List<SourceText> LIBRARY =
      List.of(
          new SourceText(
              "shapes/Layer.java",
              """
              package shapes;

              import dev.martlet.annotation.Differentiable;

              @Differentiable
              public interface Layer {
                @Differentiable
                double apply(double x);

                @Differentiable
                default double twice(double x) {
                  return apply(apply(x)) * 2;
                }
              }
              """),
          new SourceText(
              "shapes/Base.java",
              """
              package shapes;

              import dev.martlet.annotation.Differentiable;

              public abstract class Base {
                @Differentiable
                public abstract double[] rate(double[] state, int n);

                @Differentiable
                public double energy(double[] state) {
                  double sum = 0;
                  for (double each : rate(state, 2)) {
                    sum += each * each;
                  }
                  return sum;
                }
              }
              """),
          new SourceText(
              "shapes/Shared.java",
              """
              package shapes;

              import dev.martlet.annotation.Differentiable;
              import java.util.List;

              public final class Shared {
                private Shared() {}

                public interface Transform<T> {
                  @Differentiable
                  T of(T x);
                }

                @Differentiable
                public static double run(Layer layer, double x) {
                  return layer.twice(layer.apply(x)) * x;
                }

                @Differentiable
                public static double all(List<Layer> layers, double x) {
                  double y = x;
                  for (Layer layer : layers) {
                    y = layer.apply(y);
                  }
                  return y;
                }

                @Differentiable
                public static double energy(Base base, double[] state) {
                  double[] rate = base.rate(state, 3);
                  return base.energy(rate) + rate[0] * state[1];
                }

                @Differentiable
                public static double through(Transform<Double> transform, double x) {
                  return transform.of(transform.of(x));
                }
              }
              """));

  /** What is compiled against the library's class files alone. */
  private static final Program PLUGIN =
      new Program(
          "plugin/Plugin.java",
          """
          package plugin;

          import dev.martlet.annotation.Derivative;
          import dev.martlet.annotation.Differentiable;
          import java.util.List;
          import shapes.Base;
          import shapes.Layer;
          import shapes.Shared;

          // check scaled(1.5, 0.5)
          // check squared(1.5, 0.5)
          // check hidden(0.5)
          // check inherited(0.5)
          // check list(1.5, 0.3, 0.5)
          // check energy(new double[] {1, 2, 3}, 0.5)
          // check energyOfSub(new double[] {1, 2, 3})
          // check transformed(1.5)
          // check ruled(1.5)
          // check throughLayer(new Plugin.Scale(2), 0.5)
          // throws unmade(0.5)
          // expect shapes.SharedDerivatives.run.gradient(new Plugin.Scale(2), 3).x() == 96.0
          // expect Plugin.tangent() == 54.0
          final class Plugin {
            @Differentiable
            record Scale(double k) implements Layer {
              @Override
              @Differentiable
              public double apply(double x) {
                return k * x;
              }
            }

            @Differentiable
            record Square(double k) implements Layer {
              @Override
              @Differentiable
              public double apply(double x) {
                return k * x * x;
              }

              @Override
              @Differentiable
              public double twice(double x) {
                return k * k * x;
              }
            }

            static class Hidden implements Layer {
              @Override
              @Differentiable
              public double apply(double x) {
                return Math.sin(x);
              }
            }

            static final class Inheriting extends Hidden {}

            static class Rates extends Base {
              final double factor;

              Rates(double factor) {
                this.factor = factor;
              }

              @Override
              @Differentiable
              public double[] rate(double[] state, int n) {
                double[] rate = new double[state.length];
                for (int i = 0; i < rate.length; i++) {
                  rate[i] = factor * n * state[i] * state[(i + 1) % state.length];
                }
                return rate;
              }
            }

            static final class SubRates extends Rates {
              SubRates() {
                super(0.25);
              }

              @Override
              @Differentiable
              public double energy(double[] state) {
                return rate(state, 1)[0] * state[0];
              }
            }

            static final class Sine implements Shared.Transform<Double> {
              @Override
              @Differentiable
              public Double of(Double x) {
                return Math.sin(x) * x;
              }
            }

            static final class Ruled implements Layer {
              @Override
              @Differentiable
              public double apply(double x) {
                return table(x);
              }
            }

            static double table(double x) {
              return Double.parseDouble(Double.toString(x * x));
            }

            @Derivative(of = "table", wrt = "x")
            static double tableByX(double x) {
              return 2 * x;
            }

            @Differentiable
            static double scaled(double k, double x) {
              return Shared.run(new Scale(k), x);
            }

            @Differentiable
            static double squared(double k, double x) {
              return Shared.run(new Square(k), x);
            }

            @Differentiable
            static double hidden(double x) {
              return Shared.run(new Hidden(), x);
            }

            @Differentiable
            static double inherited(double x) {
              return Shared.run(new Inheriting(), x);
            }

            @Differentiable
            static double list(double k, double m, double x) {
              return Shared.all(List.of(new Scale(k), new Square(m), new Hidden()), x);
            }

            @Differentiable
            static double energy(double[] state, double factor) {
              return Shared.energy(new Rates(0.5), state) * factor;
            }

            @Differentiable
            static double energyOfSub(double[] state) {
              return Shared.energy(new SubRates(), state);
            }

            @Differentiable
            static double transformed(double x) {
              return Shared.through(new Sine(), x);
            }

            @Differentiable
            static double ruled(double x) {
              return Shared.run(new Ruled(), x);
            }

            @Differentiable
            static double throughLayer(Layer layer, double x) {
              return Shared.run(layer, layer.apply(x));
            }

            @Differentiable
            static double unmade(double x) {
              return Shared.run(null, x);
            }

            static double tangent() {
              var tangents = shapes.SharedDerivatives.run.gradient(new Scale(1), 3);
              return ((Plugin_ScaleTangentVector) tangents.layer()).k();
            }
          }
          """);

  @Test
  void gradientIsThatOfTheReceiversClass() throws Throwable {
    Compilation library = compile(LIBRARY, Map.of());
    Compilation plugin = compile(List.of(SourceText.of(PLUGIN)), library.classes());
    assertTrue(plugin.generated().keySet().stream().allMatch(name -> name.startsWith("plugin.")));
    Map<String, byte[]> classes = new TreeMap<>(library.classes());
    classes.putAll(plugin.classes());
    Compilation driver = Suite.drivers(List.of(PLUGIN), classes);
    assertEquals("", driver.messages());
    classes.putAll(driver.classes());
    var runner = new CheckRunner(new MemoryClassLoader(classes), PLUGIN);
    List<Check> checks = PLUGIN.checks();
    for (int i = 0; i < checks.size(); i++) {
      runner.run(i, checks.get(i));
    }
  }

  @Test
  void overridesWithoutDerivativeAreRefusedWhereTheyStand() {
    var wrong =
        new SourceText(
            "plugin/Wrong.java",
            """
            package plugin;

            import dev.martlet.annotation.Differentiable;

            final class Wrong implements shapes.Layer {
              @Override
              @Differentiable
              public double apply(double x) {
                return x;
              }

              @Override
              public double twice(double x) {
                return 2 * x;
              }
            }
            """);
    Compilation library = compile(LIBRARY, Map.of());
    Compilation plugin = request(List.of(wrong), library.classes(), List.of()).run();
    assertTrue(plugin.messages().contains("Wrong.java:13"), plugin::messages);
    assertTrue(plugin.messages().contains("[MRT0113]"), plugin::messages);
    assertTrue(plugin.messages().contains("Layer.twice"), plugin::messages);
  }

  /** Compiled without us, or a lambda: nobody can know at compile time. */
  @Test
  void whatHasNoDerivativeSaysSoAtTheCall() throws Throwable {
    var stranger =
        new SourceText(
            "plugin/Stranger.java",
            """
            package plugin;

            public final class Stranger implements shapes.Layer {
              public double apply(double x) {
                return x;
              }

              public static String ask() {
                return message(new Stranger()) + message(x -> 2 * x);
              }

              private static String message(shapes.Layer layer) {
                try {
                  return "" + shapes.SharedDerivatives.run.gradient(layer, 1);
                } catch (UnsupportedOperationException e) {
                  return e.getMessage();
                }
              }
            }
            """);
    Compilation library = compile(LIBRARY, Map.of());
    Map<String, byte[]> classes = new TreeMap<>(library.classes());
    classes.putAll(
        new Compilation.Request(
                List.of(stranger), Compilation.LIBRARIES, classes, List.of(), List.of())
            .run()
            .classes());
    var message =
        (String)
            new MemoryClassLoader(classes)
                .loadClass("plugin.Stranger")
                .getMethod("ask")
                .invoke(null);
    assertTrue(message.contains("'plugin.Stranger.apply' has no derivative"), message);
    assertEquals(2, message.split("has no derivative", -1).length - 1, message);
  }

  /** A service in a module that exports nothing. */
  @Test
  void modulesStayClosed(@TempDir Path folder) throws Exception {
    List<SourceText> library = new ArrayList<>(LIBRARY);
    library.add(
        new SourceText(
            "module-info.java",
            """
            module library {
              requires transitive dev.martlet.runtime;
              exports shapes;
              uses shapes.Layer;
            }
            """));
    library.add(
        new SourceText(
            "shapes/Asked.java",
            """
            package shapes;

            import java.util.ServiceLoader;
            import java.util.function.Supplier;

            public final class Asked implements Supplier<String> {
              @Override
              public String get() {
                Layer layer =
                    ServiceLoader.load(Asked.class.getModule().getLayer(), Layer.class)
                        .findFirst()
                        .orElseThrow();
                return SharedDerivatives.run.gradient(layer, 3).toString()
                    + SharedDerivatives.run.differential(layer, 3).apply(null, 1);
              }
            }
            """));
    var service =
        List.of(
            new SourceText(
                "module-info.java",
                """
                module service {
                  requires library;
                  provides shapes.Layer with hidden.Scale;
                }
                """),
            new SourceText(
                "hidden/Scale.java",
                """
                package hidden;

                import dev.martlet.annotation.Differentiable;

                @Differentiable
                public record Scale(double k) implements shapes.Layer {
                  public Scale() {
                    this(2);
                  }

                  @Override
                  @Differentiable
                  public double apply(double x) {
                    return k * x;
                  }

                  /** Nobody told javac to keep names of parameters. */
                  @Differentiable
                  public static double applied(shapes.Layer layer, double x) {
                    return layer.apply(x) * x;
                  }
                }
                """));
    Path libraries = folder.resolve("library");
    Path services = folder.resolve("service");
    compileModule(folder.resolve("library-source"), library, libraries, List.of());
    compileModule(folder.resolve("service-source"), service, services, List.of(libraries));
    List<Path> all = new ArrayList<>(Compilation.LIBRARIES);
    all.addAll(List.of(libraries, services));
    ModuleLayer boot = ModuleLayer.boot();
    var configuration =
        boot.configuration()
            .resolveAndBind(
                ModuleFinder.of(all.toArray(Path[]::new)), ModuleFinder.of(), Set.of("library"));
    ClassLoader loader =
        boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
            .findLoader("library");
    var asked =
        (Supplier<?>) loader.loadClass("shapes.Asked").getDeclaredConstructor().newInstance();
    assertEquals("Gradient[layer=ScaleTangentVector[k=216.0], x=96.0]96.0", asked.get());
  }

  private static void compileModule(
      Path folder, List<SourceText> sources, Path target, List<Path> needed) throws IOException {
    List<String> arguments = new ArrayList<>();
    List<Path> modules = new ArrayList<>(Compilation.LIBRARIES);
    modules.addAll(needed);
    String separator = System.getProperty("path.separator");
    arguments.addAll(
        List.of("-d", target.toString(), "-proc:full", "-Xlint:all,-missing-explicit-ctor"));
    arguments.add("-Werror");
    arguments.add("--module-path");
    arguments.add(String.join(separator, modules.stream().map(Path::toString).toList()));
    List<Path> files = new ArrayList<>();
    for (SourceText source : sources) {
      Path file = folder.resolve(source.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getCharContent(true));
      files.add(file);
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new javax.tools.DiagnosticCollector<javax.tools.JavaFileObject>();
    try (var manager = compiler.getStandardFileManager(messages, null, null)) {
      var task =
          compiler.getTask(
              null, manager, messages, arguments, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new MartletProcessor()));
      assertTrue(task.call(), () -> messages.getDiagnostics().toString());
    }
  }

  private static Compilation.Request request(
      List<SourceText> sources, Map<String, byte[]> classes, List<String> options) {
    return new Compilation.Request(
        sources, Compilation.LIBRARIES, classes, List.of(new MartletProcessor()), options);
  }

  private static Compilation compile(List<SourceText> sources, Map<String, byte[]> classes) {
    Compilation compilation = request(sources, classes, Compilation.STRICT).run();
    assertEquals("", compilation.messages());
    return compilation;
  }
}
