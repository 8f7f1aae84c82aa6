package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts methods into several where they would exceed 8,000 bytes of bytecode, which HotSpot never
 * compiles: {@code gradient} calls {@code gradientPart1}, {@code gradientPart2}, ... Methods that
 * fit are left alone, but for {@linkplain Nests nests of loops}.
 *
 * <p>What one part computes and others need is handed over as a result or, where it is more than
 * one value, in arrays that the first method makes. No part has more parameters than a method can
 * have.
 */
public final class Outlining {
  /** Sizes are estimated, so well below the true limits. */
  private static final Limits LIMITS = new Limits(6500, 5500, 30, 60, Slots.MOST);

  private final Limits limits;

  /**
   * How large things may be.
   *
   * @param method the bytes of a method that is left alone
   * @param part the bytes of a part of one that is not
   * @param parameters the values that are handed to a part as they are
   * @param captured the values that a lambda captures as they are
   * @param slots of all parameters of a part, arrays included
   */
  record Limits(int method, int part, int parameters, int captured, int slots) {}

  private Outlining(Limits limits) {
    this.limits = limits;
  }

  /** The class with methods, and bodies of lambdas, that the virtual machine compiles. */
  public static JavaClass split(JavaClass javaClass) {
    return split(javaClass, LIMITS);
  }

  static JavaClass split(JavaClass javaClass, Limits limits) {
    return new Outlining(limits).inside(javaClass);
  }

  /** The warnings that only the parts of a class give: what arrays hold is cast unchecked. */
  public static List<String> unavoidableWarnings(JavaClass whole, JavaClass split) {
    return split != whole && hasUncheckedCasts(split) ? List.of("unchecked") : List.of();
  }

  private static boolean hasUncheckedCasts(JavaClass javaClass) {
    return javaClass.methods().stream()
            .anyMatch(
                method ->
                    Traversal.anyOp(
                        method.function().body(),
                        op ->
                            op instanceof Arithmetic.Cast cast
                                && !cast.result().type().isReifiable()))
        || javaClass.nested().stream().anyMatch(Outlining::hasUncheckedCasts);
  }

  private JavaClass inside(JavaClass javaClass) {
    Set<String> names = new HashSet<>();
    javaClass.methods().forEach(method -> names.add(method.name()));
    List<JavaClass.Method> methods = new ArrayList<>();
    for (JavaClass.Method method : javaClass.methods()) {
      if (method.isAbstract() || fits(method.function()) && !Nests.areIn(method.function())) {
        methods.add(method);
        continue;
      }
      var parts = new Parts(javaClass.name(), method, names, limits);
      boolean fits = fits(method.function());
      methods.add(withFunction(method, fits ? parts.withoutNests() : parts.split()));
      methods.addAll(parts.methods());
    }
    List<JavaClass> nested = javaClass.nested().stream().map(this::inside).toList();
    return methods.equals(javaClass.methods()) && nested.equals(javaClass.nested())
        ? javaClass
        : new JavaClass(
            javaClass.kind(),
            javaClass.name(),
            javaClass.isPublic(),
            javaClass.typeParameters(),
            javaClass.superclass(),
            javaClass.interfaces(),
            javaClass.sealing(),
            javaClass.components(),
            javaClass.fields(),
            methods,
            nested,
            javaClass.javadoc());
  }

  private boolean fits(Function function) {
    // Most methods are so small that nothing has to be estimated.
    if (20 * Traversal.size(function.body()) < limits.method()) {
      return true;
    }
    var sizes = new BytecodeSize(function.body());
    List<Region> bodies = new ArrayList<>(List.of(function.body()));
    boolean[] fits = {true};
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof Closure closure) {
            bodies.add(closure.body());
            fits[0] &= Traversal.freeValues(closure.body()).size() <= limits.captured();
          }
        });
    return fits[0] && bodies.stream().allMatch(body -> sizes.of(body) <= limits.method());
  }

  private static JavaClass.Method withFunction(JavaClass.Method method, Function function) {
    return new JavaClass.Method(
        method.visibility(),
        method.isStatic(),
        method.isAbstract(),
        method.overrides(),
        method.isVarargs(),
        method.typeParameters(),
        method.name(),
        function,
        method.javadoc());
  }
}
