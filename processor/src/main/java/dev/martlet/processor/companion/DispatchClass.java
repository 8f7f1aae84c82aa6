package dev.martlet.processor.companion;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a method that can be overridden into what finds the derivative of the body that a call
 * runs: by the receiver's class, as Java finds the body.
 *
 * <p>{@code interface Shape { double area(); }} has {@code ShapeDerivatives.AreaDispatch}, an
 * interface that the companion of each implementation implements and registers with the runtime.
 */
public final class DispatchClass {
  private static final String OVERRIDES = "dev.martlet.dynamic.Overrides";

  private final DifferentiableMethod method;
  private final String name;
  private final EntryShape shape;

  /**
   * @param companion binary name of the companion of the class that declares the method
   * @param base a name that no other method of the class has
   */
  public DispatchClass(DifferentiableMethod method, String companion, String base) {
    this.method = method;
    this.name = name(companion, base);
    this.shape =
        EntryShape.of(
            method, method.wrtForCallers(), gradientName(companion, base), name + "Differential");
  }

  private static String name(String companion, String base) {
    return companion + "$" + Names.capitalized(base) + "Dispatch";
  }

  /** The binary name of the record of the tangents, where there are several. */
  public static String gradientName(String companion, String base) {
    return name(companion, base) + "Gradient";
  }

  /** What the derivative of each body looks like. */
  public EntryShape shape() {
    return shape;
  }

  /** The rule by which calls of the method are differentiated. */
  public Derivative.Closures rule() {
    return new Derivative.Closures(
        Optional.of(
            shape.pullbackRule(callee("valueWithPullback", shape.valueWithPullback()), false)),
        Optional.of(
            shape.differentialRule(callee("valueWithDifferential", shape.valueWithDifferential()))),
        true);
  }

  private Callee callee(String function, Type result) {
    return new Callee(
        Callee.Kind.STATIC,
        name,
        function,
        method.parameters().stream().map(DifferentiableMethod.Parameter::type).toList(),
        result);
  }

  /** The interface, with the way to the implementation of a receiver. */
  public JavaClass toClass() {
    boolean isPublic = method.access() == DifferentiableMethod.Access.PUBLIC;
    var overrides = Type.declared(OVERRIDES, Type.declared(name));
    var parameters = new StringBuilder();
    method
        .callee()
        .parameters()
        .forEach(parameter -> parameters.append(", ").append(classLiteral(parameter)));
    var field =
        new JavaClass.Field(
            true,
            overrides,
            "OVERRIDES",
            "`%s`.of(`%s`.class, \"%s\"%s)"
                .formatted(OVERRIDES, method.callee().owner(), method.callee().name(), parameters),
            "Finds the derivative by the receiver's class.");
    return new JavaClass(
        JavaClass.Kind.INTERFACE,
        name,
        isPublic,
        List.of(),
        List.of(),
        List.of(),
        List.of(field),
        List.of(
            declared("withPullback", shape.valueWithPullback()),
            declared("withDifferential", shape.valueWithDifferential()),
            dispatched("valueWithPullback", "withPullback", shape.valueWithPullback(), overrides),
            dispatched(
                "valueWithDifferential",
                "withDifferential",
                shape.valueWithDifferential(),
                overrides)),
        List.of(),
        "The derivatives of all implementations of {@code " + method.callee().name() + "}.");
  }

  /** The types that go with the interface. */
  List<JavaClass> types() {
    return NestedTypes.of(shape, method.access() == DifferentiableMethod.Access.PUBLIC);
  }

  private static String classLiteral(Type type) {
    return switch (type) {
      case Type.Declared(var declared, _) -> "`" + declared + "`.class";
      case Type.Array(var element) -> classLiteral(element).replaceFirst("\\.class$", "[].class");
      case Type.Primitive _, Type.Variable _, Type.Wildcard _ -> type + ".class";
    };
  }

  private JavaClass.Method declared(String function, Type result) {
    var values = new Values();
    List<Value> parameters = new ArrayList<>(List.of(values.fresh(Type.declared(name), "this")));
    parameters.addAll(parameters(values));
    return method(
        function,
        false,
        true,
        new Function(
            name + "." + function,
            List.of(result),
            method.exceptions(),
            new RegionBuilder(values).finish(parameters, new Terminator.Unreachable()),
            Span.NONE),
        "Differentiates the body of one class.");
  }

  private JavaClass.Method dispatched(
      String function, String implemented, Type result, Type.Declared overrides) {
    var values = new Values();
    var code = new RegionBuilder(values);
    List<Value> parameters = parameters(values);
    Value found =
        code.call(
            new Callee(Callee.Kind.INSTANCE, OVERRIDES, "of", List.of(Type.OBJECT), Type.OBJECT),
            Type.declared(name),
            List.of(code.readStatic(name, "OVERRIDES", overrides, true), parameters.getFirst()));
    List<Value> operands = new ArrayList<>(List.of(found));
    operands.addAll(parameters);
    Value made =
        code.call(
            new Callee(
                Callee.Kind.INSTANCE,
                name,
                implemented,
                parameters.stream().map(Value::type).toList(),
                result),
            result,
            operands);
    return method(
        function,
        true,
        false,
        new Function(
            name + "." + function,
            List.of(result),
            method.exceptions(),
            code.finish(parameters, new Terminator.Yield(List.of(made))),
            Span.NONE),
        "Differentiates the body that the receiver's class has.");
  }

  private List<Value> parameters(Values values) {
    var names = Names.ofMembers();
    return method.parameters().stream()
        .map(parameter -> values.fresh(parameter.type(), names.unique(parameter.name())))
        .toList();
  }

  private JavaClass.Method method(
      String function, boolean isStatic, boolean isAbstract, Function body, String summary) {
    var javadoc = new StringBuilder(summary).append("\n\n");
    method
        .typeParameters()
        .forEach(each -> javadoc.append("@param <").append(each.name()).append("> as there\n"));
    body.parameters().stream()
        .filter(parameter -> !parameter.name().equals("this"))
        .forEach(each -> javadoc.append("@param ").append(each.name()).append(" as there\n"));
    javadoc.append("@return the value with its derivative");
    for (Type exception : method.exceptions()) {
      if (exception instanceof Type.Declared(var thrown, _)) {
        javadoc
            .append("\n@throws ")
            .append(TangentVectorClass.sourceName(thrown))
            .append(" where the method throws it");
      }
    }
    return new JavaClass.Method(
        JavaClass.Visibility.PUBLIC,
        isStatic,
        isAbstract,
        false,
        false,
        method.typeParameters(),
        function,
        body,
        javadoc.toString());
  }

  /** The class that implements the interface for one body. */
  JavaClass implementation(String className, Callee withPullback, Callee withDifferential) {
    return new JavaClass(
        JavaClass.Kind.FINAL_CLASS,
        className,
        false,
        List.of(),
        List.of(Type.declared(name)),
        List.of(),
        List.of(),
        List.of(
            implemented("withPullback", withPullback, className),
            implemented("withDifferential", withDifferential, className)),
        List.of(),
        "");
  }

  private JavaClass.Method implemented(String function, Callee helper, String className) {
    var values = new Values();
    var code = new RegionBuilder(values);
    List<Value> parameters = parameters(values);
    Value made = code.call(helper, helper.result(), parameters);
    List<Value> all = new ArrayList<>(List.of(values.fresh(Type.declared(className), "this")));
    all.addAll(parameters);
    return new JavaClass.Method(
        JavaClass.Visibility.PUBLIC,
        false,
        false,
        true,
        false,
        method.typeParameters(),
        function,
        new Function(
            className + "." + function,
            List.of(helper.result()),
            method.exceptions(),
            code.finish(all, new Terminator.Yield(List.of(made))),
            Span.NONE),
        "");
  }

  /** The field whose initialization makes the implementation known. */
  JavaClass.Field registration(String field, String className, String implementer) {
    return new JavaClass.Field(
        false,
        Type.declared(name),
        field,
        "`%s`.registered(`%s`.class, \"%s\", new `%s`())"
            .formatted(OVERRIDES, implementer, method.callee().key(), className),
        "");
  }
}
