package dev.martlet.processor.analysis;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Remembers where active values strayed from, so that they are reported there. */
final class StrayOrigins {
  private static final Set<Type> PLAIN =
      Set.of(
          Type.declared("java.lang.Integer"),
          Type.declared("java.lang.Long"),
          Type.declared("java.lang.Boolean"));

  private final Program program;

  /** Where an active value was put into a new object or array. */
  private final Map<Value, Op> makers = new HashMap<>();

  /** Lambdas and the like, by the object that they are. */
  private final Map<Value, Finding> functions = new HashMap<>();

  private final Set<Value> used = new HashSet<>();

  StrayOrigins(Program program) {
    this.program = program;
  }

  /** Notes an op whose result holds an active value. */
  void note(Op op) {
    if (op instanceof Invocation.Opaque opaque) {
      var finding = Diagnostic.ACTIVE_LAMBDA.at(opaque.span(), opaque.kind().text);
      opaque.results().forEach(result -> functions.put(result, finding));
    } else if (op instanceof Closure) {
      functions.put(op.result(), Diagnostic.ACTIVE_LAMBDA.at(op.span(), "function"));
    } else {
      makers.put(op.result(), op);
    }
  }

  /** That an active value goes to where nobody looks. */
  static Finding unseen(Op op) {
    return op instanceof Invocation.Opaque opaque && opaque.isStatement()
        ? Diagnostic.ACTIVE_EXCEPTION_HANDLING.at(op.span(), opaque.kind().text)
        : Diagnostic.ACTIVE_LAMBDA.at(
            op.span(), op instanceof Invocation.Opaque code ? code.kind().text : "function");
  }

  /** That a number is read back from an object or array. */
  Finding readBack(Value container, Op reader, String what) {
    return makers.get(container) instanceof Memory.ArrayLiteral literal
        ? Diagnostic.ACTIVE_WRITE.at(literal.span(), "an array")
        : Diagnostic.ACTIVE_REFERENCE.at(reader.span(), what);
  }

  /** Remembers what the function makes something of. */
  void note(Function function) {
    Traversal.forEachUse(function.body(), used::add);
  }

  /** Whether the call does nothing but fail where there is a null: nobody takes its result. */
  boolean isMereCheck(Invocation.Call call) {
    return call.callee().requiresNonNull() && !used.contains(call.result());
  }

  /**
   * Whether the result is an object that may hold what the call gets. Whole numbers that a library
   * makes of numbers, such as the extents of a tensor, count as the extent alone would, and so do
   * tensors of whole numbers and of flags. The type of a tensor's elements holds nothing.
   */
  boolean mayHold(Invocation.Call call, Value result, Predicate<Value> isOtherThanNumber) {
    boolean isCounted =
        result.type().equals(new Type.Array(Type.Primitive.INT))
            && program.body(call.callee()).isEmpty()
            && call.operands().stream().noneMatch(isOtherThanNumber);
    boolean isOfNoReals = program.isOwnAuthority(result.type()) && isOfPlain(result.type());
    return result.type().isReference()
        && !isCounted
        && !isOfNoReals
        && !isOfElements(result.type());
  }

  private static boolean isOfElements(Type type) {
    return type instanceof Type.Declared(var name, _) && name.equals("dev.martlet.tensor.DType");
  }

  /** Whether it says that its elements are whole numbers or flags; a wildcard says nothing. */
  private static boolean isOfPlain(Type type) {
    return type instanceof Type.Declared(_, var arguments)
        && !arguments.isEmpty()
        && arguments.stream().allMatch(PLAIN::contains);
  }

  /** That no derivative passes a call. */
  Finding missingRule(Invocation.Call call, boolean lostNumber) {
    var refusal = program.refusal(call);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var callee = call.callee();
    var owner = callee.owner().substring(callee.owner().lastIndexOf('.') + 1);
    var name = readable(owner) + "." + callee.name();
    var receiver = call.operands().isEmpty() ? null : call.operands().getFirst();
    Finding function = receiver == null ? null : functions.get(receiver);
    if (function != null) {
      return function;
    }
    if (!lostNumber && receiver != null && program.isRecord(receiver.type())) {
      return Diagnostic.NOT_A_DIFFERENTIABLE_RECORD.at(
          origin(receiver, call).span(), "record", readable(receiver.type().toString()));
    }
    return lostNumber
        ? Diagnostic.CALLEE_WITHOUT_DERIVATIVE.at(call.span(), name, program.suggestedRule(callee))
        : Diagnostic.ACTIVE_REFERENCE.at(call.span(), "'" + name + "'");
  }

  /** Where active values were put into an object, if that is known; else where they come back. */
  private Op origin(Value object, Op reader) {
    return makers.getOrDefault(object, reader);
  }

  /** Names a field, and says what is missing from a class without derivatives. */
  String field(String name, Type owner, DerivativeFlow flow) {
    String field = "the field '" + name + "'";
    return flow.isObject(owner) ? field : field + " of " + withoutDerivative(owner);
  }

  /** Names a field that is written. */
  String field(Memory.WriteField write, DerivativeFlow flow) {
    return write.operands().size() == 1
        ? "the static field '" + write.field() + "'"
        : field(write.field(), write.operands().getFirst().type(), flow);
  }

  /** Names an array by its elements, and says what is missing from their class. */
  String array(Type array) {
    return array instanceof Type.Array(Type.Declared element)
        ? "an array of " + withoutDerivative(element)
        : "an array";
  }

  private static String withoutDerivative(Type type) {
    return "'" + readable(type.toString()) + "', which is not @Differentiable";
  }

  static String readable(String binaryName) {
    return binaryName.replace('$', '.');
  }
}
