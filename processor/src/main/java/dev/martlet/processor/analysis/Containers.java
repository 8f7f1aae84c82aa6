package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells which calls may change a collection of the JDK. Derivatives take collections as values:
 * what is changed after it was made has none.
 */
final class Containers {
  private static final Set<String> HARMLESS =
      Set.of(
          "contains",
          "containsAll",
          "containsKey",
          "containsValue",
          "copyOf",
          "entrySet",
          "equals",
          "get",
          "getFirst",
          "getLast",
          "getOrDefault",
          "hashCode",
          "hasNext",
          "hasPrevious",
          "indexOf",
          "isEmpty",
          "iterator",
          "keySet",
          "lastIndexOf",
          "listIterator",
          "next",
          "of",
          "parallelStream",
          "previous",
          "reversed",
          "size",
          "stream",
          "subList",
          "toString",
          "unmodifiableList",
          "unmodifiableMap",
          "values");

  private final Program program;
  private final Map<Callee, Boolean> known = new HashMap<>();

  Containers(Program program) {
    this.program = program;
  }

  /** Whether values of the type are collections, or views of collections. */
  static boolean isContainer(Type type) {
    return type instanceof Type.Declared(var name, var arguments)
        && name.startsWith("java.util.")
        && !arguments.isEmpty()
        && name.indexOf('.', "java.util.".length()) < 0
        && !name.equals("java.util.Optional");
  }

  /** What the compiler itself calls to go over a list takes the iterator as plain data. */
  static boolean isOfRuntime(Callee callee) {
    return callee.owner().startsWith("dev.martlet.dynamic.");
  }

  /** Whether the call may change what one of its operands holds. */
  boolean mayChange(Invocation.Call call) {
    return call.operands().stream().anyMatch(operand -> mayChange(call, operand));
  }

  private boolean mayChange(Invocation.Call call, Value operand) {
    return isContainer(operand.type()) && mayChange(call.callee());
  }

  private boolean mayChange(Callee callee) {
    boolean isHarmless =
        HARMLESS.contains(callee.name()) && callee.owner().startsWith("java.util.");
    if (isHarmless || isOfRuntime(callee) || callee.kind() == Callee.Kind.CONSTRUCTOR) {
      return false;
    }
    Boolean found = known.get(callee);
    if (found != null) {
      return found;
    }
    known.put(callee, false);
    boolean changes =
        program
            .body(callee)
            .map(
                body -> {
                  boolean[] any = {false};
                  Traversal.forEachOp(
                      body.body(),
                      op -> any[0] |= op instanceof Invocation.Call inner && mayChange(inner));
                  return any[0];
                })
            .orElseGet(() -> program.derivative(callee).isEmpty() && takesContainer(callee));
    known.put(callee, changes);
    return changes;
  }

  /** A method that takes any object does nothing with a collection's elements. */
  private static boolean takesContainer(Callee callee) {
    return callee.kind() == Callee.Kind.INSTANCE && callee.owner().startsWith("java.util.")
        || callee.parameters().stream()
            .anyMatch(
                parameter ->
                    parameter instanceof Type.Declared(var name, _)
                        && (name.startsWith("java.util.") || name.equals("java.lang.Iterable")));
  }
}
