package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative.ClosureRule;
import dev.martlet.processor.rules.Derivative.Member;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.rules.DifferentiableMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a differentiable method into the types that its derivatives have.
 *
 * <p>{@code double blend(Model model, double x)} has a gradient record of two components, and its
 * pullback is a {@code DoublePullback<Gradient>}.
 *
 * @param wrt the positions of the differentiated parameters
 * @param gradientRecord the record of several tangents; none for one tangent, which is itself the
 *     gradient
 * @param members its components
 * @param gradient what a pullback returns
 * @param nestedDifferential whether the differential's interface has to be declared
 */
public record EntryShape(
    DifferentiableMethod method,
    List<Integer> wrt,
    Optional<Type.Declared> gradientRecord,
    List<Member> members,
    Type gradient,
    Type.Declared pullback,
    Type.Declared differential,
    boolean nestedDifferential) {

  /**
   * The shape of a method's entry, or of a function that stands in for it.
   *
   * @param gradientName the binary name of the gradient record, where one is needed
   * @param differentialName the binary name of the differential's interface, where one is needed
   */
  static EntryShape of(
      DifferentiableMethod method,
      List<Integer> wrt,
      String gradientName,
      String differentialName) {
    List<Type> tangents = wrt.stream().map(position -> tangent(method, position)).toList();
    Type result = method.resultTangent();
    var gradientRecord =
        wrt.size() == 1
            ? Optional.<Type.Declared>empty()
            : Optional.of(
                TypeVariables.declared(gradientName, TypeVariables.needed(method, tangents)));
    Type gradient = gradientRecord.<Type>map(type -> type).orElseGet(tangents::getFirst);
    Optional<Type.Declared> differential = runtimeDifferential(method, wrt, tangents);
    return new EntryShape(
        method,
        wrt,
        gradientRecord,
        members(method, wrt, tangents),
        gradient,
        RuntimeTypes.pullback(result, gradient),
        differential.orElseGet(
            () ->
                TypeVariables.declared(
                    differentialName, TypeVariables.needed(method, withResult(tangents, result)))),
        differential.isEmpty());
  }

  /** What {@code valueWithPullback} returns. */
  public Type.Declared valueWithPullback() {
    return RuntimeTypes.valueWithPullback(method.result(), pullback);
  }

  /** What {@code valueWithDifferential} returns. */
  public Type.Declared valueWithDifferential() {
    return RuntimeTypes.valueWithDifferential(method.result(), differential);
  }

  /** What {@code valueWithGradient} returns. */
  public Type.Declared valueWithGradient() {
    return RuntimeTypes.valueWithGradient(method.result(), gradient);
  }

  /**
   * The rule that calls a function of this shape for the pullback.
   *
   * @param sharesShadows whether the function works on the shadows of its caller
   */
  public ClosureRule pullbackRule(Callee maker, boolean sharesShadows) {
    Type cotangent = method.resultTangent();
    return new ClosureRule(
        sharesShadows,
        maker,
        valueWithPullback(),
        method.result(),
        "pullback",
        pullback,
        apply(pullback, List.of(cotangent), gradient),
        List.of(cotangent),
        gradient,
        wrt,
        members);
  }

  /**
   * The rule that calls a function of this shape for the differential.
   *
   * @param sharesShadows whether the differential works on the tangents of its caller's arrays
   */
  public ClosureRule differentialRule(Callee maker, boolean sharesShadows) {
    return new ClosureRule(
        sharesShadows,
        maker,
        valueWithDifferential(),
        method.result(),
        "differential",
        differential,
        apply(differential, tangents(), method.resultTangent()),
        tangents(),
        method.resultTangent(),
        wrt,
        List.of());
  }

  /** The method of the closure; the runtime's interfaces are generic but for real numbers. */
  private Callee apply(Type.Declared closure, List<Type> parameters, Type result) {
    boolean isNested = nestedDifferential && closure.equals(differential);
    return new Callee(
        Callee.Kind.INSTANCE,
        closure.name(),
        "apply",
        isNested ? parameters : parameters.stream().map(EntryShape::erased).toList(),
        isNested ? result : erased(result));
  }

  private static Type erased(Type type) {
    return type.isReference() ? Type.OBJECT : type;
  }

  /** The types to be declared for it. */
  public List<JavaClass> types(boolean isPublic) {
    return NestedTypes.of(this, isPublic);
  }

  /** Whether there is a gradient: the result is one real number. */
  public boolean isScalar() {
    return method.result().isReal() || method.result().isBoxedReal();
  }

  /** What {@code valueWithDerivative} returns. */
  public Type.Declared valueWithDerivative() {
    return RuntimeTypes.valueWithDerivative(method.result());
  }

  /** Whether there is a derivative: one real number to another of the same type. */
  public boolean hasDerivative() {
    return method.result().isReal()
        && wrt.size() == 1
        && method.parameters().get(wrt.getFirst()).type() == method.result();
  }

  /** The tangent types of the differentiated parameters. */
  List<Type> tangents() {
    return wrt.stream().map(position -> tangent(method, position)).toList();
  }

  /** Whether it takes two parameters of the kind, both differentiated, and nothing else. */
  boolean isBinary() {
    return wrt.size() == 2 && method.parameters().size() == 2;
  }

  /** The type parameters of the record of the tangents. */
  List<JavaClass.TypeParameter> gradientParameters() {
    return TypeVariables.needed(method, tangents());
  }

  /** The type parameters of the differential's interface, where it has to be declared. */
  List<JavaClass.TypeParameter> differentialParameters() {
    return TypeVariables.needed(method, withResult(tangents(), method.resultTangent()));
  }

  private static List<Type> withResult(List<Type> tangents, Type result) {
    List<Type> types = new ArrayList<>(tangents);
    types.add(result);
    return types;
  }

  private static Type tangent(DifferentiableMethod method, int position) {
    return method.parameters().get(position).tangent().orElseThrow();
  }

  /** None where the runtime has no such interface. */
  private static Optional<Type.Declared> runtimeDifferential(
      DifferentiableMethod method, List<Integer> wrt, List<Type> tangents) {
    Type result = method.resultTangent();
    if (wrt.size() == 1) {
      return Optional.of(RuntimeTypes.differential(tangents.getFirst(), result));
    }
    if (wrt.size() == 2 && method.parameters().size() == 2) {
      boolean allDouble =
          tangents.stream().allMatch(Type.Primitive.DOUBLE::equals)
              && result == Type.Primitive.DOUBLE;
      if (allDouble) {
        return Optional.of(RuntimeTypes.doubleBinaryDifferential());
      }
      if (tangents.stream().allMatch(Type::isReference) && result.isReference()) {
        return Optional.of(RuntimeTypes.biDifferential(tangents.get(0), tangents.get(1), result));
      }
    }
    return Optional.empty();
  }

  private static List<Member> members(
      DifferentiableMethod method, List<Integer> wrt, List<Type> tangents) {
    if (wrt.size() == 1) {
      return List.of();
    }
    boolean isBinary = wrt.size() == 2 && method.parameters().size() == 2;
    var names = Names.ofComponents(isBinary ? List.of("byFirst", "bySecond") : List.of());
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < tangents.size(); i++) {
      Parameter parameter = method.parameters().get(wrt.get(i));
      members.add(new Member(names.unique(parameter.name()), tangents.get(i)));
    }
    return members;
  }
}
