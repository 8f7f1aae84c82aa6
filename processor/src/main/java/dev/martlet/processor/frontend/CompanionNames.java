package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.rules.DifferentiableMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Knows by which names a companion, possibly of another jar, holds what calls of a method are
 * differentiated with.
 */
public final class CompanionNames {
  private final Classes classes;

  CompanionNames(Classes classes) {
    this.classes = classes;
  }

  /** The name of the companion of the class that declares a method. */
  public String companion(Callee callee) {
    return classes.generatedName(classes.find(callee.owner()).orElseThrow(), "Derivatives");
  }

  /**
   * A name for a method that no other one of the class has that is differentiable and is
   * overridable if it is.
   */
  public String unique(Callee callee) {
    TypeElement owner = classes.find(callee.owner()).orElseThrow();
    boolean isVirtual = classes.method(callee).filter(VirtualMethods::isVirtual).isPresent();
    List<ExecutableElement> members =
        callee.kind() == Callee.Kind.CONSTRUCTOR
            ? ElementFilter.constructorsIn(owner.getEnclosedElements())
            : ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(Annotations::isDifferentiable)
                .filter(method -> method.getSimpleName().contentEquals(callee.name()))
                .filter(method -> VirtualMethods.isVirtual(method) == isVirtual)
                .toList();
    return members.size() == 1
        ? callee.name()
        : callee.name()
            + callee.parameters().stream()
                .map(CompanionNames::simple)
                .collect(Collectors.joining("", "Of", ""));
  }

  private static String simple(Type type) {
    String text = type.toString().replace("[]", "Array");
    String name = text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf('$')) + 1);
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  /**
   * Positions of the parameters that may change, as a generated class tells them; none where there
   * is no such class.
   */
  public Optional<List<Integer>> changed(String generated) {
    return classes
        .find(generated)
        .map(
            type ->
                ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                    .filter(field -> field.getSimpleName().contentEquals("CHANGED"))
                    .flatMap(field -> Stream.ofNullable(field.getConstantValue()))
                    .flatMap(positions -> Stream.of(positions.toString().split(",")))
                    .map(Integer::valueOf)
                    .toList());
  }

  /** The names of the methods of a generated class; none where there is no such class. */
  public List<String> methods(String generated) {
    return classes.find(generated).stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .map(method -> method.getSimpleName().toString())
        .toList();
  }

  /**
   * The method with the names that its class was generated with: of a class file's methods the
   * names of parameters need not be known.
   *
   * @param gradient binary name of the record of the tangents of its parameters
   */
  public DifferentiableMethod named(DifferentiableMethod method, String gradient) {
    List<String> names =
        classes.find(gradient).stream()
            .flatMap(type -> type.getRecordComponents().stream())
            .map(component -> component.getSimpleName().toString())
            .toList();
    if (names.size() != method.wrtForCallers().size()) {
      return method;
    }
    List<Parameter> parameters = new ArrayList<>(method.parameters());
    for (int i = 0; i < names.size(); i++) {
      int position = method.wrtForCallers().get(i);
      Parameter unnamed = parameters.get(position);
      parameters.set(position, new Parameter(names.get(i), unnamed.type(), unnamed.tangent()));
    }
    return method.withParameters(parameters);
  }
}
