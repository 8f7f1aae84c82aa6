package dev.martlet.processor.companion;

import dev.martlet.processor.companion.CalleeFunctions.Closure;
import dev.martlet.processor.ir.Callee;
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
  private final CalleeFunctions functions;

  /**
   * @param companion binary name of the companion of the class that declares the method
   * @param base a name that no other method of the class has
   * @param changed positions of the parameters whose arrays or objects bodies may change
   */
  public DispatchClass(
      DifferentiableMethod method, String companion, String base, List<Integer> changed) {
    this.method = method;
    this.name = name(companion, base);
    this.functions = CalleeFunctions.of(method, name, changed);
  }

  /** The binary name of the interface. */
  public static String name(String companion, String base) {
    return companion + "$" + Names.capitalized(base) + "Dispatch";
  }

  /** The binary name of the record of the tangents, where there are several. */
  public static String gradientName(String companion, String base) {
    return CalleeFunctions.gradientName(name(companion, base));
  }

  /** What the derivative of each body looks like. */
  public EntryShape shape() {
    return functions.shape();
  }

  /** Positions of the parameters whose arrays or objects bodies may change or give back. */
  public List<Integer> changed() {
    return functions.changed();
  }

  /** The rule by which calls of the method are differentiated. */
  public Derivative.Closures rule() {
    return functions.rule();
  }

  /** The interface, and the types that go with it. */
  public List<JavaClass> toClasses() {
    List<JavaClass> classes = new ArrayList<>(List.of(toClass()));
    classes.addAll(functions.types());
    return classes;
  }

  /** The interface, with the way to the implementation of a receiver. */
  private JavaClass toClass() {
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
    List<JavaClass.Field> fields = new ArrayList<>(functions.fields());
    fields.add(field);
    return new JavaClass(
        JavaClass.Kind.INTERFACE,
        name,
        functions.isPublic(),
        List.of(),
        List.of(),
        List.of(),
        fields,
        List.of(
            declared(Closure.PULLBACK),
            declared(Closure.DIFFERENTIAL),
            dispatched(Closure.PULLBACK, overrides),
            dispatched(Closure.DIFFERENTIAL, overrides)),
        List.of(),
        "The derivatives of all implementations of {@code " + method.callee().name() + "}.");
  }

  private static String classLiteral(Type type) {
    return switch (type) {
      case Type.Declared(var declared, _) -> "`" + declared + "`.class";
      case Type.Array(var element) -> classLiteral(element).replaceFirst("\\.class$", "[].class");
      case Type.Primitive _, Type.Variable _, Type.Wildcard _ -> type + ".class";
    };
  }

  private JavaClass.Method declared(Closure closure) {
    var values = new Values();
    List<Value> all = new ArrayList<>(List.of(values.fresh(Type.declared(name), "this")));
    List<Value> parameters = functions.parameters(closure, values);
    all.addAll(parameters);
    return functions.method(
        closure.implementation(),
        closure,
        CalleeFunctions.Modifier.ABSTRACT,
        new RegionBuilder(values).finish(all, new Terminator.Unreachable()),
        functions.javadoc("Differentiates the body of one class.", parameters));
  }

  private JavaClass.Method dispatched(Closure closure, Type.Declared overrides) {
    var values = new Values();
    var code = new RegionBuilder(values);
    List<Value> parameters = functions.parameters(closure, values);
    Value found =
        code.call(
            new Callee(Callee.Kind.INSTANCE, OVERRIDES, "of", List.of(Type.OBJECT), Type.OBJECT),
            Type.declared(name),
            List.of(code.readStatic(name, "OVERRIDES", overrides, true), parameters.getFirst()));
    List<Value> operands = new ArrayList<>(List.of(found));
    operands.addAll(parameters);
    Type result = functions.result(closure);
    Value made =
        code.call(
            new Callee(
                Callee.Kind.INSTANCE,
                name,
                closure.implementation(),
                parameters.stream().map(Value::type).toList(),
                result),
            result,
            operands);
    return functions.method(
        closure.function(),
        closure,
        CalleeFunctions.Modifier.STATIC,
        code.finish(parameters, new Terminator.Yield(List.of(made))),
        functions.javadoc("Differentiates the body that the receiver's class has.", parameters));
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
            implemented(Closure.PULLBACK, withPullback, className),
            implemented(Closure.DIFFERENTIAL, withDifferential, className)),
        List.of(),
        "");
  }

  private JavaClass.Method implemented(Closure closure, Callee helper, String className) {
    var values = new Values();
    var code = new RegionBuilder(values);
    List<Value> parameters = functions.parameters(closure, values);
    Value made = code.call(helper, helper.result(), parameters);
    List<Value> all = new ArrayList<>(List.of(values.fresh(Type.declared(className), "this")));
    all.addAll(parameters);
    return functions.method(
        closure.implementation(),
        closure,
        CalleeFunctions.Modifier.OVERRIDE,
        code.finish(all, new Terminator.Yield(List.of(made))),
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
