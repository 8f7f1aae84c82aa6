package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.rules.Derivative.ClosureRule;
import dev.martlet.processor.rules.Derivative.Member;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Turns a method that returns a value together with its pullback or differential into the rule that
 * calls it: a {@code @Derivative} method as well as the entry of a method in another jar.
 */
final class ClosureRuleReader {
  private final Sources sources;
  private final TypeReader types;

  ClosureRuleReader(Sources sources) {
    this.sources = sources;
    this.types = new TypeReader(sources);
  }

  /**
   * The rule; none where the method's result is no such pair, or the closure no functional
   * interface.
   *
   * @param method whose result is looked at
   * @param maker how it is called
   * @param accessor {@code pullback} or {@code differential}
   * @param positions of the target's parameters that have a tangent
   */
  Optional<ClosureRule> read(
      ExecutableElement method, Callee maker, String accessor, List<Integer> positions) {
    if (!(method.getReturnType() instanceof DeclaredType product)
        || product.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    Optional<TypeMirror> value = result(product, "value");
    Optional<DeclaredType> closure =
        result(product, accessor)
            .filter(type -> type.getKind() == TypeKind.DECLARED)
            .map(DeclaredType.class::cast);
    Optional<ExecutableElement> application =
        closure.flatMap(type -> FunctionalInterfaces.method(sources, type));
    if (value.isEmpty() || application.isEmpty()) {
      return Optional.empty();
    }
    var applied = (ExecutableType) sources.types().asMemberOf(closure.get(), application.get());
    boolean returnsRecord = accessor.equals("pullback") && positions.size() > 1;
    return Optional.of(
        new ClosureRule(
            false,
            maker,
            types.read(product),
            types.read(value.get()),
            accessor,
            types.read(closure.get()),
            new CalleeReader(sources).read(application.get()),
            applied.getParameterTypes().stream().map(types::read).toList(),
            types.read(applied.getReturnType()),
            positions,
            returnsRecord ? members(applied.getReturnType()) : List.of()));
  }

  /** What the accessor without parameters returns on this type. */
  private Optional<TypeMirror> result(DeclaredType product, String accessor) {
    return ElementFilter.methodsIn(product.asElement().getEnclosedElements()).stream()
        .filter(
            method ->
                method.getSimpleName().contentEquals(accessor) && method.getParameters().isEmpty())
        .findFirst()
        .map(
            method ->
                ((ExecutableType) sources.types().asMemberOf(product, method)).getReturnType());
  }

  /** The components of a record of tangents; empty for any other type. */
  private List<Member> members(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.RECORD
        ? ((TypeElement) declared.asElement())
            .getRecordComponents().stream()
                .map(
                    component ->
                        new Member(
                            component.getSimpleName().toString(),
                            types.read(sources.types().asMemberOf(declared, component))))
                .toList()
        : List.of();
  }
}
