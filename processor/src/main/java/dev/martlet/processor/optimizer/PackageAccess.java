package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a callee's body may stand in the caller's package: anything may within one package, and
 * otherwise only what mentions nothing but the JDK and the types of the callee's own signature.
 */
final class PackageAccess {
  private PackageAccess() {}

  static boolean mayBeWrittenIn(Function caller, Callee callee, Function body) {
    if (packageOf(ownerOf(caller.name())).equals(packageOf(callee.owner()))) {
      return true;
    }
    Set<Type> nameable = new HashSet<>(body.resultTypes());
    body.parameters().forEach(parameter -> nameable.add(parameter.type()));
    return !Traversal.anyOp(body.body(), op -> !isPublic(op, nameable));
  }

  /** The class in the name of a function, {@code p.Foo} of {@code p.Foo.f(double)}. */
  private static String ownerOf(String function) {
    int parenthesis = function.indexOf('(');
    String method = parenthesis < 0 ? function : function.substring(0, parenthesis);
    return method.substring(0, Math.max(method.lastIndexOf('.'), 0));
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(className.lastIndexOf('.'), 0));
  }

  private static boolean isPublic(Op op, Set<Type> nameable) {
    boolean mentionsPublic =
        op.results().stream().allMatch(result -> isPublic(result.type(), nameable));
    return mentionsPublic
        && switch (op) {
          case Arithmetic.InstanceOf test -> isPublic(test.type(), nameable);
          case Invocation.Call call -> isOfJdk(call.callee().owner());
          case Memory.ReadField read -> isOfJdk(read.owner());
          case Memory.WriteField _, Invocation.Opaque _ -> false;
          case Constant _,
              Arithmetic _,
              Aggregate _,
              Memory _,
              ControlFlow _,
              TapeAccess _,
              Closure _ ->
              true;
        };
  }

  private static boolean isPublic(Type type, Set<Type> nameable) {
    return nameable.contains(type)
        || switch (type) {
          case Type.Primitive _ -> true;
          case Type.Declared(var name, var arguments) ->
              isOfJdk(name) && arguments.stream().allMatch(a -> isPublic(a, nameable));
          case Type.Array(var element) -> isPublic(element, nameable);
          case Type.Wildcard(_, var bound) -> isPublic(bound, nameable);
          case Type.Variable _ -> false;
        };
  }

  private static boolean isOfJdk(String className) {
    return className.startsWith("java.");
  }

  /** Whether a type variable is part of the type. */
  static boolean mentionsVariable(Type type) {
    return switch (type) {
      case Type.Primitive _ -> false;
      case Type.Variable _ -> true;
      case Type.Declared(_, var arguments) ->
          arguments.stream().anyMatch(PackageAccess::mentionsVariable);
      case Type.Array(var element) -> mentionsVariable(element);
      case Type.Wildcard(_, var bound) -> mentionsVariable(bound);
    };
  }
}
