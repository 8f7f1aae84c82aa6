package dev.martlet.processor.rules;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How calls of one method are differentiated without looking at its body. */
public sealed interface Derivative {

  /**
   * Closure-free rules for a scalar result: for each parameter (the receiver is the first) the
   * method that computes the partial derivative, or none where no derivative passes.
   */
  record Partials(List<Optional<Partial>> byParameter) implements Derivative {
    public Partials {
      byParameter = List.copyOf(byParameter);
    }

    /** Whether they take cotangents, and so serve reverse mode alone. */
    public boolean areOfCotangents() {
      return byParameter.stream().flatMap(Optional::stream).anyMatch(Partial::takesCotangent);
    }

    /** That of a method through which no derivative passes. */
    public static Partials none(Callee callee) {
      int receivers = callee.kind() == Callee.Kind.INSTANCE ? 1 : 0;
      return new Partials(
          Collections.nCopies(callee.parameters().size() + receivers, Optional.empty()));
    }
  }

  /**
   * A static method on the target's arguments.
   *
   * @param takesResult whether the target's result follows as last argument
   * @param takesCotangent whether the cotangent of the target's result follows as very last
   *     argument: it returns the parameter's cotangent then, and serves reverse mode alone
   * @param selects whether a zero says that the result does not depend on the parameter
   * @param formula what it computes, where that is no more than another function
   */
  record Partial(
      Callee method,
      boolean takesResult,
      boolean takesCotangent,
      boolean selects,
      Optional<Formula> formula) {

    /** A partial derivative, a number. */
    public Partial(Callee method, boolean takesResult, boolean selects, Optional<Formula> formula) {
      this(method, takesResult, false, selects, formula);
    }

    /** A partial derivative of which no more is known. */
    public Partial(Callee method, boolean takesResult, boolean selects) {
      this(method, takesResult, selects, Optional.empty());
    }

    /** One that takes the cotangent of the target's result. */
    public static Partial ofCotangent(Callee method, boolean takesResult) {
      return new Partial(method, takesResult, true, false, Optional.empty());
    }
  }

  /**
   * What a rule computes that is {@code cos(x)} for {@code sin(x)}, or the target's result as for
   * {@code exp(x)}: the program may have computed it anyway.
   *
   * @param function of the same arguments; none where it is the target's result
   * @param isNegated whether that is what it is the opposite of
   */
  record Formula(Optional<Callee> function, boolean isNegated) {}

  /**
   * Rules that return the value with a closure, for either mode.
   *
   * @param isGenerated whether they were made from a body, so that their zeros may be placeholders
   *     for what the path taken does not depend on
   */
  record Closures(Optional<ClosureRule> reverse, Optional<ClosureRule> forward, boolean isGenerated)
      implements Derivative {}

  /**
   * A method that takes the target's arguments (the receiver first) and returns the target's result
   * together with its pullback or differential: a {@code @Derivative} method, or the entry that we
   * generate for a {@code @Differentiable} one.
   *
   * @param sharesShadows whether the callee works on the shadows, or tangents, of its caller's
   *     arrays: a maker of pullbacks then takes, last, those of all arrays that its arguments lead
   *     to
   * @param maker the method; STATIC, an entry's name being {@code f.valueWithPullback}
   * @param product its result, such as {@code dev.martlet.ValueWithPullback<Double, P>}
   * @param valueType what {@code product.value()} returns, possibly boxed
   * @param closureAccessor {@code pullback} or {@code differential}
   * @param closureType what that returns, a functional interface
   * @param application the interface's method, erased, as an INSTANCE callee
   * @param applicationParameters its actual parameter types: the cotangent's, or the tangents'
   * @param applicationResult its actual result type
   * @param parameters positions of the target's parameters that have a tangent, in order
   * @param members for a pullback to several parameters: the components of the record that it
   *     returns, in the same order; empty where it returns the only tangent itself
   */
  record ClosureRule(
      boolean sharesShadows,
      Callee maker,
      Type product,
      Type valueType,
      String closureAccessor,
      Type closureType,
      Callee application,
      List<Type> applicationParameters,
      Type applicationResult,
      List<Integer> parameters,
      List<Member> members) {
    public ClosureRule {
      applicationParameters = List.copyOf(applicationParameters);
      parameters = List.copyOf(parameters);
      members = List.copyOf(members);
    }
  }

  /** A component of a record of tangents. */
  record Member(String name, Type type) {}
}
