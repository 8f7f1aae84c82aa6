package dev.martlet.processor.companion;

import dev.martlet.processor.companion.CalleeFunctions.Closure;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a method that changes arrays or objects of its caller into what differentiable methods of
 * other jars call: its derivatives on the shadows of the caller's own arrays, which its entry, made
 * for users, does not know of.
 *
 * <p>{@code void scale(double[] a)} has {@code VectorsDerivatives.ScaleSharing}.
 */
public final class SharingClass {
  private final CalleeFunctions functions;

  /**
   * @param name its binary name
   * @param changed positions of the parameters whose arrays or objects the method may change
   */
  public SharingClass(DifferentiableMethod method, String name, List<Integer> changed) {
    this.functions = CalleeFunctions.of(method, name, changed);
  }

  /** The binary name of the class for a method. */
  public static String name(String companion, String base) {
    return companion + "$" + Names.capitalized(base) + "Sharing";
  }

  /** The binary name of the record of the tangents, where there are several. */
  public static String gradientName(String name) {
    return CalleeFunctions.gradientName(name);
  }

  /** What the derivatives look like. */
  public EntryShape shape() {
    return functions.shape();
  }

  /**
   * The rule by which calls of the method are differentiated.
   *
   * @param known the names of the functions that there are
   */
  public Derivative.Closures rule(List<String> known) {
    var whole = functions.rule();
    return new Derivative.Closures(
        whole.reverse().filter(_ -> known.contains(Closure.PULLBACK.function())),
        whole.forward().filter(_ -> known.contains(Closure.DIFFERENTIAL.function())),
        true);
  }

  /** The class, with a function for each mode that is served, and the types that go with it. */
  public List<JavaClass> toClasses(
      Optional<Function> withPullback, Optional<Function> withDifferential) {
    List<JavaClass> classes = new ArrayList<>(List.of(toClass(withPullback, withDifferential)));
    classes.addAll(functions.types());
    return classes;
  }

  private JavaClass toClass(Optional<Function> withPullback, Optional<Function> withDifferential) {
    List<JavaClass.Method> methods = new ArrayList<>();
    withPullback.ifPresent(function -> methods.add(method(Closure.PULLBACK, function)));
    withDifferential.ifPresent(function -> methods.add(method(Closure.DIFFERENTIAL, function)));
    return new JavaClass(
        JavaClass.Kind.FINAL_CLASS,
        functions.owner(),
        functions.isPublic(),
        List.of(),
        List.of(),
        List.of(),
        functions.fields(),
        methods,
        List.of(),
        "The derivatives of {@code "
            + functions.method().callee().name()
            + "} for callers that share their arrays with it.");
  }

  private JavaClass.Method method(Closure closure, Function function) {
    return functions.method(
        closure.function(),
        closure,
        CalleeFunctions.Modifier.STATIC,
        function.body(),
        functions.javadoc("Differentiates a call.", function.parameters()));
  }
}
