package dev.martlet.processor.companion;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.rules.DifferentiableMethod.Access;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the derivatives of the overloads of one method into the class of their entry: {@code
 * FooDerivatives.SillyExpFunction}, whose only instance is {@code FooDerivatives.sillyExp}.
 */
final class EntryClass {
  private final String className;
  private final String methodName;
  private final List<Overload> overloads;
  private final Type.Declared self;
  private final boolean changesArguments;

  /**
   * One method with its shape and what was made for each form.
   *
   * @param fullShape that of what differentiable callers get, where {@code wrt} leaves out some
   */
  record Overload(EntryShape shape, Optional<EntryShape> fullShape, Map<Form, Function> functions) {
    Overload {
      functions = new EnumMap<>(functions);
    }

    DifferentiableMethod method() {
      return shape.method();
    }
  }

  /**
   * @param changesArguments whether a method changes arrays of its caller, or gives them back
   */
  EntryClass(
      String className, String methodName, List<Overload> overloads, boolean changesArguments) {
    this.changesArguments = changesArguments;
    this.className = className;
    this.methodName = methodName;
    this.self = Type.declared(className);
    this.overloads = overloads.stream().map(this::completed).toList();
  }

  boolean isPublic() {
    return overloads.stream().anyMatch(overload -> isPublic(overload.method()));
  }

  JavaClass toClass() {
    var types = FunctionTypes.of(overloads);
    List<Type> interfaces = new ArrayList<>(types.interfaces());
    if (changesArguments) {
      interfaces.add(Type.declared("dev.martlet.shadow.ChangesArguments"));
    }
    List<JavaClass.Method> methods = new ArrayList<>();
    List<JavaClass> nested = new ArrayList<>();
    for (Overload overload : overloads) {
      for (Form form : Form.values()) {
        Function body = body(overload, form);
        if (body != null) {
          boolean overrides = types.declares(overload, form);
          methods.add(method(overload, form, body, overrides));
        }
      }
      nested.addAll(NestedTypes.of(overload.shape(), isPublic(overload.method())));
      overload
          .fullShape()
          .ifPresent(full -> nested.addAll(NestedTypes.of(full, isPublic(overload.method()))));
    }
    return new JavaClass(
        JavaClass.Kind.FINAL_CLASS,
        className,
        isPublic(),
        List.of(),
        interfaces,
        List.of(),
        List.of(),
        methods,
        nested.stream().distinct().toList(),
        "The function {@code " + methodName + "} with its derivatives.");
  }

  private static boolean isPublic(DifferentiableMethod method) {
    return method.access() == Access.PUBLIC;
  }

  /** What was made, or the short way through {@code valueWith...} of the same entry. */
  private @Nullable Function body(Overload overload, Form form) {
    Function made = overload.functions().get(form);
    if (made != null) {
      return made;
    }
    EntryShape shape = overload.shape();
    return switch (form) {
      case GRADIENT -> selected(overload, Form.VALUE_WITH_GRADIENT, "gradient", shape.gradient());
      case PULLBACK -> selected(overload, Form.VALUE_WITH_PULLBACK, "pullback", shape.pullback());
      case DERIVATIVE ->
          selected(
              overload, Form.VALUE_WITH_DERIVATIVE, "derivative", shape.method().resultTangent());
      case DIFFERENTIAL ->
          selected(overload, Form.VALUE_WITH_DIFFERENTIAL, "differential", shape.differential());
      case VALUE,
          VALUE_WITH_GRADIENT,
          VALUE_WITH_PULLBACK,
          VALUE_WITH_DERIVATIVE,
          VALUE_WITH_DIFFERENTIAL,
          VALUE_WITH_FULL_PULLBACK,
          VALUE_WITH_FULL_DIFFERENTIAL ->
          null;
    };
  }

  /** As methods of the entry, with what goes without a function of its own. */
  private Overload completed(Overload overload) {
    Map<Form, Function> functions = new EnumMap<>(overload.functions());
    functions.replaceAll((_, function) -> withReceiver(function));
    Function gradient = functions.get(Form.VALUE_WITH_GRADIENT);
    if (gradient != null) {
      functions.computeIfAbsent(
          Form.VALUE_WITH_PULLBACK,
          _ -> ScaledClosure.valueWithPullback(self, overload.shape(), gradient));
    }
    Function pullback = functions.get(Form.VALUE_WITH_PULLBACK);
    if (pullback != null && overload.method().hasUnit()) {
      functions.put(Form.VALUE_WITH_GRADIENT, UnitGradient.of(self, overload.shape(), pullback));
    }
    Function derivative = functions.get(Form.VALUE_WITH_DERIVATIVE);
    if (derivative != null) {
      functions.computeIfAbsent(
          Form.VALUE_WITH_DIFFERENTIAL,
          _ -> ScaledClosure.valueWithDifferential(self, overload.shape(), derivative));
    }
    return new Overload(overload.shape(), overload.fullShape(), functions);
  }

  private Function withReceiver(Function function) {
    List<Value> parameters = new ArrayList<>();
    parameters.add(Values.after(function).fresh(self, "this"));
    parameters.addAll(function.parameters());
    var body = function.body();
    return function.withBody(
        new dev.martlet.processor.ir.Region(parameters, body.ops(), body.end()));
  }

  /** {@code return valueWithPullback(x).pullback();}. */
  private @Nullable Function selected(
      Overload overload, Form form, String accessor, Type selected) {
    Function whole = overload.functions().get(form);
    if (whole == null) {
      return null;
    }
    var values = new Values();
    var code = new RegionBuilder(values);
    List<Value> parameters = whole.parameters().stream().map(values::like).toList();
    var product = (Type.Declared) whole.resultTypes().getFirst();
    Value both =
        code.call(
            new Callee(
                Callee.Kind.INSTANCE,
                className,
                form.methodName(),
                parameters.stream().skip(1).map(Value::type).toList(),
                product),
            product,
            parameters);
    Value result =
        code.call(
            new Callee(
                Callee.Kind.INSTANCE,
                product.name(),
                accessor,
                List.of(),
                selected.isReference() ? Type.OBJECT : selected),
            selected,
            List.of(both));
    return new Function(
        whole.name(),
        List.of(selected),
        whole.exceptions(),
        code.finish(parameters, new dev.martlet.processor.ir.Terminator.Yield(List.of(result))),
        Span.NONE);
  }

  private JavaClass.Method method(Overload overload, Form form, Function body, boolean overrides) {
    DifferentiableMethod method = overload.method();
    return new JavaClass.Method(
        JavaClass.Visibility.PUBLIC,
        false,
        false,
        overrides,
        method.isVarargs(),
        method.typeParameters(),
        form.methodName(),
        body,
        javadoc(overload, form));
  }

  private static String javadoc(Overload overload, Form form) {
    var text = new StringBuilder(form.summary()).append("\n\n");
    for (var parameter : overload.method().typeParameters()) {
      text.append("@param <").append(parameter.name()).append("> as the method has it\n");
    }
    for (var parameter : overload.method().parameters()) {
      text.append("@param ")
          .append(parameter.name())
          .append(
              parameter.name().equals("self") ? " the receiver\n" : " as the method takes it\n");
    }
    text.append("@return ").append(form.returned());
    for (Type exception : overload.method().exceptions()) {
      if (exception instanceof Type.Declared(var name, _)) {
        text.append("\n@throws ")
            .append(TangentVectorClass.sourceName(name))
            .append(" where the method throws it");
      }
    }
    return text.toString();
  }
}
