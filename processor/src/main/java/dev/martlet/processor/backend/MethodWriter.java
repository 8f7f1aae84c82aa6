package dev.martlet.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Turns a function into a method of the class that is being written. */
final class MethodWriter {
  private final JavaClass javaClass;
  private final int depth;
  private final Set<String> taken;

  MethodWriter(JavaClass javaClass, int depth, Set<String> taken) {
    this.javaClass = javaClass;
    this.depth = depth;
    this.taken = taken;
  }

  MethodSpec write(JavaClass.Method method) {
    MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name());
    modifiers(method, spec);
    if (method.overrides()) {
      spec.addAnnotation(ClassName.get("java.lang", "Override"));
    }
    if (!method.javadoc().isEmpty()) {
      spec.addJavadoc("$L", method.javadoc());
    }
    Function function = method.function();
    for (JavaClass.TypeParameter parameter : method.typeParameters()) {
      spec.addTypeVariable(TypeNames.of(parameter));
    }
    typeVariables(method).forEach(name -> spec.addTypeVariable(TypeVariableName.get(name)));
    spec.returns(
        function.resultTypes().isEmpty()
            ? TypeName.VOID
            : TypeNames.of(function.resultTypes().getFirst()));
    function.exceptions().forEach(exception -> spec.addException(TypeNames.of(exception)));

    StatementBuilder.Body body = body(method);
    for (Variable parameter : body.parameters()) {
      spec.addParameter(
          ParameterSpec.builder(TypeNames.of(parameter.type()), parameter.name()).build());
    }
    spec.varargs(method.isVarargs());
    if (!method.isAbstract()) {
      spec.addCode(code(body));
    }
    return spec.build();
  }

  private void modifiers(JavaClass.Method method, MethodSpec.Builder spec) {
    boolean isInterface = javaClass.kind() == JavaClass.Kind.INTERFACE;
    switch (method.visibility()) {
      case PUBLIC -> spec.addModifiers(Modifier.PUBLIC);
      case PROTECTED -> spec.addModifiers(Modifier.PROTECTED);
      case PRIVATE -> spec.addModifiers(Modifier.PRIVATE);
      case PACKAGE -> {
        if (isInterface) {
          spec.addModifiers(Modifier.PUBLIC);
        }
      }
    }
    if (method.isStatic()) {
      spec.addModifiers(Modifier.STATIC);
    } else if (method.isAbstract()) {
      spec.addModifiers(Modifier.ABSTRACT);
    } else if (isInterface && method.visibility() != JavaClass.Visibility.PRIVATE) {
      spec.addModifiers(Modifier.DEFAULT);
    }
  }

  private StatementBuilder.Body body(JavaClass.Method method) {
    Function function = method.function();
    if (method.isAbstract()) {
      List<Variable> parameters =
          function.parameters().stream()
              .skip(1)
              .map(parameter -> new Variable(parameter.type(), parameter.name(), true))
              .toList();
      Naming.name(parameters, List.of(), Set.of());
      return new StatementBuilder.Body(parameters, List.of());
    }
    // A copy, in which no region stands twice.
    Region copy = new Rewriter(Values.after(function)).copy(function.body());
    Optional<Value> receiver =
        method.isStatic() ? Optional.empty() : Optional.of(copy.parameters().getFirst());
    var surroundings =
        new Surroundings(javaClass.name(), javaClass.kind() == JavaClass.Kind.RECORD, receiver);
    StatementBuilder.Body body = StatementBuilder.build(function.withBody(copy), surroundings);
    Set<String> hidden = new LinkedHashSet<>(taken);
    hidden.addAll(ClassNames.in(function.body()));
    Naming.name(body.parameters(), body.statements(), hidden);
    return body;
  }

  private CodeBlock code(StatementBuilder.Body body) {
    return StatementPrinter.print(
        body.parameters(), body.statements(), javaClass.name(), 2 * depth + 2);
  }

  /** The type variables that the signature uses and that nobody declares. */
  private Set<String> typeVariables(JavaClass.Method method) {
    Set<String> found = new LinkedHashSet<>();
    method.function().parameters().stream()
        .skip(method.isStatic() ? 0 : 1)
        .forEach(parameter -> collect(parameter.type(), found));
    method.function().resultTypes().forEach(type -> collect(type, found));
    if (!method.isStatic()) {
      javaClass.typeParameters().forEach(parameter -> found.remove(parameter.name()));
    }
    method.typeParameters().forEach(parameter -> found.remove(parameter.name()));
    return found;
  }

  private static void collect(Type type, Set<String> found) {
    switch (type) {
      case Type.Variable(var name, _) -> found.add(name);
      case Type.Array(var element) -> collect(element, found);
      case Type.Declared(_, var arguments) ->
          arguments.forEach(argument -> collect(argument, found));
      case Type.Wildcard(_, var bound) -> collect(bound, found);
      case Type.Primitive _ -> {}
    }
  }
}
