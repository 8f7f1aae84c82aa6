package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Writes the {@code @Derivative} method that a target needs, for a user to copy.
 *
 * <pre>{@code
 * @Derivative(of = "cube", in = Powers.class)
 * static ValueWithPullback<Double, DoubleUnaryOperator> cubeDerivative(double x) { ... }
 * }</pre>
 */
final class RuleText {
  private static final String INDENT = "    ";

  private final TypeReader types;
  private final StructureReader structures;

  RuleText(Sources sources, StructureReader structures) {
    this.types = new TypeReader(sources);
    this.structures = structures;
  }

  /** A parameter as it is to be written. */
  private record Written(String name, Type type, Optional<Type> tangent) {
    @Override
    public String toString() {
      return TypeText.of(type) + " " + name;
    }
  }

  /** The closure form for reverse mode, which fits every target. */
  String closureForm(ExecutableElement target) {
    TypeElement owner = Owners.of(target);
    boolean constructs = target.getKind() == ElementKind.CONSTRUCTOR;
    String name = constructs ? "new" : target.getSimpleName().toString();
    String base = constructs ? decapitalized(owner.getSimpleName().toString()) : name;
    Type result = types.read(constructs ? owner.asType() : target.getReturnType());
    List<Written> parameters = parameters(target);
    List<Written> active =
        parameters.stream().filter(parameter -> parameter.tangent().isPresent()).toList();
    Type cotangent = structures.tangent(result).orElse(result);
    var text = new StringBuilder();
    String tangent;
    if (active.size() == 1) {
      tangent = TypeText.of(boxed(active.getFirst().tangent().orElseThrow()));
    } else {
      tangent = capitalized(base) + "Gradient";
      text.append(INDENT)
          .append("record ")
          .append(tangent)
          .append(
              active.stream()
                  .map(
                      parameter ->
                          TypeText.of(parameter.tangent().orElseThrow()) + " " + parameter.name())
                  .collect(Collectors.joining(", ", "(", ") {}%n")));
    }
    return text.append(INDENT)
        .append("@Derivative(of = \"%s\", in = %s.class)%n")
        .append(INDENT)
        .append("static ValueWithPullback<%s, %s> %sDerivative(%s)")
        .toString()
        .formatted(
            name,
            TypeText.simple(types.binaryName(owner)),
            TypeText.of(boxed(result)),
            closure(cotangent, tangent, active),
            base,
            parameters.stream().map(Written::toString).collect(Collectors.joining(", ")));
  }

  /** The closure-free form by one parameter. */
  String partialForm(ExecutableElement target, String by) {
    TypeElement owner = Owners.of(target);
    String name = target.getSimpleName().toString();
    return (INDENT
            + "@Derivative(of = \"%s\", in = %s.class, wrt = \"%s\")%n"
            + INDENT
            + "static %s %sBy%s(%s)")
        .formatted(
            name,
            TypeText.simple(types.binaryName(owner)),
            by,
            TypeText.of(types.read(target.getReturnType())),
            name,
            capitalized(by),
            parameters(target).stream().map(Written::toString).collect(Collectors.joining(", ")));
  }

  /** The names of a target's parameters; class files may have lost them. */
  static List<String> names(ExecutableElement target) {
    List<String> names = new ArrayList<>();
    for (VariableElement parameter : target.getParameters()) {
      String name = parameter.getSimpleName().toString();
      int position = names.size();
      boolean isLost = name.matches("arg\\d+");
      names.add(
          !isLost ? name : position < 3 ? List.of("x", "y", "z").get(position) : "x" + position);
    }
    return names;
  }

  private List<Written> parameters(ExecutableElement target) {
    List<Written> parameters = new ArrayList<>();
    List<String> names = names(target);
    if (target.getKind() == ElementKind.METHOD
        && !target.getModifiers().contains(Modifier.STATIC)) {
      parameters.add(written("self", types.read(Owners.of(target).asType()), true));
    }
    int receivers = parameters.size();
    for (VariableElement parameter : target.getParameters()) {
      parameters.add(
          written(
              names.get(parameters.size() - receivers),
              types.read(parameter.asType()),
              !Annotations.isNoDerivative(parameter)));
    }
    return parameters;
  }

  private Written written(String name, Type type, boolean passes) {
    return new Written(name, type, passes ? structures.tangent(type) : Optional.empty());
  }

  private static String closure(Type cotangent, String tangent, List<Written> active) {
    boolean toDouble =
        active.size() == 1 && active.getFirst().tangent().orElseThrow() == Type.Primitive.DOUBLE;
    if (cotangent == Type.Primitive.DOUBLE) {
      return toDouble ? "DoubleUnaryOperator" : "DoubleFunction<" + tangent + ">";
    }
    String from = TypeText.of(boxed(cotangent));
    return toDouble ? "ToDoubleFunction<" + from + ">" : "Function<" + from + ", " + tangent + ">";
  }

  private static Type boxed(Type type) {
    return type == Type.Primitive.DOUBLE
        ? Type.BOXED_DOUBLE
        : type == Type.Primitive.FLOAT ? Type.BOXED_FLOAT : type;
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String decapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
