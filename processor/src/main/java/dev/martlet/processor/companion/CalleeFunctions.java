package dev.martlet.processor.companion;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The signatures of the functions by which calls of a method are differentiated in generated code,
 * possibly of other jars: static ones of a class that is nested in the companion.
 *
 * @param owner binary name of that class
 * @param shape of both functions
 * @param changed positions of the parameters whose arrays or objects the method may change or give
 *     back; if there are any, the functions work on the shadows of their caller
 */
record CalleeFunctions(
    DifferentiableMethod method, String owner, EntryShape shape, List<Integer> changed) {
  CalleeFunctions {
    changed = List.copyOf(changed);
  }

  /** The constant of the class that tells which arguments may change. */
  static final String CHANGED = "CHANGED";

  private static final Type FRAME = Type.declared("dev.martlet.shadow.ShadowCall");

  /** What a function gives along with the value. */
  enum Closure {
    PULLBACK("Pullback"),
    DIFFERENTIAL("Differential");

    private final String noun;

    Closure(String noun) {
      this.noun = noun;
    }

    /** The name of the function that does it for any receiver. */
    String function() {
      return "valueWith" + noun;
    }

    /** The name of the function that does it for one body. */
    String implementation() {
      return "with" + noun;
    }
  }

  /** The functions of a method, whose types are nested beside their class. */
  static CalleeFunctions of(DifferentiableMethod method, String owner, List<Integer> changed) {
    return new CalleeFunctions(
        method,
        owner,
        EntryShape.of(method, method.wrtForCallers(), gradientName(owner), owner + "Differential"),
        changed);
  }

  /** The binary name of the record of the tangents that goes with a class. */
  static String gradientName(String owner) {
    return owner + "Gradient";
  }

  /** Whether the functions work on the shadows of their caller. */
  boolean sharesMemory() {
    return !changed.isEmpty();
  }

  /** What tells other compilations which parameters the method may change; none where none. */
  List<JavaClass.Field> fields() {
    String positions = changed.stream().map(String::valueOf).collect(Collectors.joining(","));
    return changed.isEmpty()
        ? List.of()
        : List.of(
            new JavaClass.Field(
                true,
                Type.STRING,
                CHANGED,
                '"' + positions + '"',
                "The positions of the arguments whose arrays or objects may change."));
  }

  /** The rule by which calls of the method are differentiated. */
  Derivative.Closures rule() {
    return new Derivative.Closures(
        Optional.of(shape.pullbackRule(callee(Closure.PULLBACK), sharesMemory())),
        Optional.of(shape.differentialRule(callee(Closure.DIFFERENTIAL), sharesMemory())),
        true);
  }

  private Callee callee(Closure closure) {
    return new Callee(
        Callee.Kind.STATIC,
        owner,
        closure.function(),
        parameters(closure, new Values()).stream().map(Value::type).toList(),
        result(closure));
  }

  Type result(Closure closure) {
    return switch (closure) {
      case PULLBACK -> shape.valueWithPullback();
      case DIFFERENTIAL -> shape.valueWithDifferential();
    };
  }

  /** The method's parameters, and what hands the shadows of arrays over. */
  List<Value> parameters(Closure closure, Values values) {
    var names = Names.ofMembers();
    List<Value> parameters = new ArrayList<>();
    for (DifferentiableMethod.Parameter parameter : method.parameters()) {
      parameters.add(values.fresh(parameter.type(), names.unique(parameter.name())));
    }
    if (sharesMemory() && closure == Closure.PULLBACK) {
      parameters.add(values.fresh(FRAME, names.unique("arrays")));
    }
    return parameters;
  }

  /** What stands before a function. */
  enum Modifier {
    STATIC,
    ABSTRACT,
    OVERRIDE
  }

  /** A function of the class, or of what implements it for one body. */
  JavaClass.Method method(
      String name, Closure closure, Modifier modifier, Region body, String javadoc) {
    return new JavaClass.Method(
        JavaClass.Visibility.PUBLIC,
        modifier == Modifier.STATIC,
        modifier == Modifier.ABSTRACT,
        modifier == Modifier.OVERRIDE,
        false,
        method.typeParameters(),
        name,
        new Function(
            owner + "." + name, List.of(result(closure)), method.exceptions(), body, Span.NONE),
        javadoc);
  }

  /** Whether the class and its types are for everybody. */
  boolean isPublic() {
    return method.access() == DifferentiableMethod.Access.PUBLIC;
  }

  /** The types that go with the class. */
  List<JavaClass> types() {
    return NestedTypes.of(shape, isPublic());
  }

  /** The comment of a function with these parameters. */
  String javadoc(String summary, List<Value> parameters) {
    var javadoc = new StringBuilder(summary).append("\n\n");
    method
        .typeParameters()
        .forEach(each -> javadoc.append("@param <").append(each.name()).append("> as there\n"));
    parameters.forEach(each -> javadoc.append("@param ").append(each.name()).append(" as there\n"));
    javadoc.append("@return the value with its derivative");
    for (Type exception : method.exceptions()) {
      if (exception instanceof Type.Declared(var thrown, _)) {
        javadoc
            .append("\n@throws ")
            .append(TangentVectorClass.sourceName(thrown))
            .append(" where the method throws it");
      }
    }
    return javadoc.toString();
  }
}
