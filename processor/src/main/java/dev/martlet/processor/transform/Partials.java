package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.NeededValues;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The mathematics of Java's own operators and of closure-free rules, written once and read off in
 * both modes: how a change of one operand scales into a change of the result. That map is a number,
 * so it is its own transpose: {@code scaled} turns an operand's tangent into its part of the
 * result's tangent, and the result's cotangent into its part of the operand's cotangent.
 */
final class Partials {
  private static final Callee RINT =
      new Callee(
          Callee.Kind.STATIC,
          "java.lang.Math",
          "rint",
          List.of(Primitive.DOUBLE),
          Primitive.DOUBLE);

  private final Program program;
  private final NeededValues needed;

  Partials(Program program, NeededValues needed) {
    this.program = program;
    this.needed = needed;
  }

  /** Whether the partial derivatives are constants, so that no placeholder zero can meet a pole. */
  boolean isLinear(Op op) {
    return switch (op) {
      case Arithmetic.Binary(_, var operator, _, _, _) ->
          switch (operator) {
            case ADD, SUBTRACT -> true;
            default -> needed.isScaling(op);
          };
      case Invocation _ -> false;
      case Arithmetic _,
          Aggregate _,
          Constant _,
          Memory _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          true;
    };
  }

  /**
   * The change times the partial derivative of the op's result by one operand.
   *
   * @param change a tangent of the operand or a cotangent of the result
   * @param to the type of the product: a tangent's of the result, or a cotangent's of the operand
   * @param primal how a value of the forward sweep is read here
   */
  Value scaled(
      Op op,
      int operand,
      Value change,
      Type to,
      UnaryOperator<Value> primal,
      RegionBuilder out,
      String name) {
    return switch (op) {
      case Arithmetic.Binary binary -> scaled(binary, operand, change, primal, out, name);
      case Arithmetic.Unary _ -> negated(change, out, name);
      case Arithmetic.Convert _, Arithmetic.Box _, Arithmetic.Cast _ ->
          converted(change, to, out, name);
      case Invocation.Call call -> scaled(call, operand, change, to, primal, out, name);
      case Arithmetic.Concatenation _,
          Arithmetic.InstanceOf _,
          Invocation.Opaque _,
          Aggregate _,
          Constant _,
          Memory _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          throw new IllegalStateException("no scalar derivative: " + op);
    };
  }

  private Value scaled(
      Arithmetic.Binary op,
      int operand,
      Value change,
      UnaryOperator<Value> primal,
      RegionBuilder out,
      String name) {
    return switch (op.operator()) {
      // Original: y = a + b    Adjoint: da += dy, db += dy
      case ADD -> change;
      // Original: y = a - b    Adjoint: da += dy, db -= dy
      case SUBTRACT -> operand == 0 ? change : negated(change, out, name);
      // Original: y = a * b    Adjoint: da += dy * b, db += dy * a
      case MULTIPLY ->
          product(change, primal.apply(operand == 0 ? op.right() : op.left()), out, name);
      // Original: y = a / b    Adjoint: da += dy / b, db -= dy / b * y
      case DIVIDE -> {
        if (needed.isReciprocal(op)) {
          // Original: y = 1 / b    Adjoint: db -= dy * y * y
          var result = primal.apply(op.result());
          var once = product(change, result, out, "");
          yield negated(product(once, result, out, ""), out, name);
        }
        var quotient = quotient(change, primal.apply(op.right()), out, operand == 0 ? name : "");
        yield operand == 0
            ? quotient
            : negated(product(quotient, primal.apply(op.result()), out, ""), out, name);
      }
      // Original: y = a % b    Adjoint: da += dy, db -= dy * trunc(a / b)
      case REMAINDER ->
          operand == 0
              ? change
              : selected(
                  wholePart(op, primal, out),
                  out,
                  (whole, inner) -> negated(product(change, whole, inner, ""), inner, name));
      default -> throw new IllegalStateException("no derivative: " + op.operator());
    };
  }

  /** {@code trunc(a / b)}: {@code (a - a % b) / b} is a whole number but for rounding. */
  private static Value wholePart(
      Arithmetic.Binary op, UnaryOperator<Value> primal, RegionBuilder out) {
    var exact = out.subtract(primal.apply(op.left()), primal.apply(op.result()));
    var ratio = out.divide(exact, primal.apply(op.right()));
    var whole = out.call(RINT, out.convert(ratio, Primitive.DOUBLE));
    return out.convert(whole, op.result().type());
  }

  private Value scaled(
      Invocation.Call call,
      int operand,
      Value change,
      Type to,
      UnaryOperator<Value> primal,
      RegionBuilder out,
      String name) {
    if (!(program.derivative(call).orElse(null) instanceof Derivative.Partials(var partials))) {
      throw new IllegalStateException("no partial derivatives: " + call.callee().key());
    }
    var rule = partials.get(operand).orElseThrow();
    var partial =
        needed.partial(call, operand).map(primal).orElseGet(() -> partial(call, rule, primal, out));
    var wide =
        partial.type() == Primitive.DOUBLE || change.type() == Primitive.DOUBLE
            ? Primitive.DOUBLE
            : Primitive.FLOAT;
    var factor = out.convert(partial, wide);
    var product =
        rule.selects()
            ? selected(
                factor,
                out,
                (present, inner) -> product(inner.convert(change, wide), present, inner, name))
            : product(out.convert(change, wide), factor, out, name);
    return converted(product, to, out, name);
  }

  /** The cotangent of one operand, by a method that takes that of the result. */
  Value cotangent(
      Invocation.Call call,
      int operand,
      Value cotangent,
      Type to,
      UnaryOperator<Value> primal,
      RegionBuilder out) {
    var rule =
        ((Derivative.Partials) program.derivative(call).orElseThrow())
            .byParameter()
            .get(operand)
            .orElseThrow();
    List<Value> arguments = arguments(call, primal);
    if (rule.takesResult()) {
      arguments.add(primal.apply(call.result()));
    }
    arguments.add(cotangent);
    return out.call(rule.method(), to, arguments);
  }

  private static Value partial(
      Invocation.Call call,
      Derivative.Partial rule,
      UnaryOperator<Value> primal,
      RegionBuilder out) {
    var formula = rule.formula();
    if (formula.isPresent()) {
      var value =
          formula
              .get()
              .function()
              .map(function -> out.call(function, function.result(), arguments(call, primal)))
              .orElseGet(() -> primal.apply(call.result()));
      return formula.get().isNegated() ? out.negate(value) : value;
    }
    List<Value> arguments = arguments(call, primal);
    if (rule.takesResult()) {
      arguments.add(primal.apply(call.result()));
    }
    return out.call(rule.method(), rule.method().result(), arguments);
  }

  private static List<Value> arguments(Invocation.Call call, UnaryOperator<Value> primal) {
    List<Value> arguments = new ArrayList<>();
    call.operands().forEach(argument -> arguments.add(primal.apply(argument)));
    return arguments;
  }

  /** The partial derivative by a rule, right behind the call. */
  static Value partial(Invocation.Call call, Derivative.Partial rule, RegionBuilder out) {
    return partial(call, rule, UnaryOperator.identity(), out);
  }

  private interface Product {
    Value emit(Value factor, RegionBuilder out);
  }

  /** The product, or the factor itself where that is zero: an infinite change does not pass. */
  private static Value selected(Value factor, RegionBuilder out, Product product) {
    var zero = factor.type() == Primitive.FLOAT ? out.constant(0f) : out.constant(0.0);
    var isSelected = out.binary(Arithmetic.BinaryOperator.UNEQUAL, factor, zero);
    var then = out.nested();
    var value = product.emit(factor, then);
    return out.iff(isSelected, then.yield(value), out.nested().yield(factor)).getFirst();
  }

  private static Value product(Value left, Value right, RegionBuilder out, String name) {
    return binary(Arithmetic.BinaryOperator.MULTIPLY, left, right, out, name);
  }

  private static Value quotient(Value left, Value right, RegionBuilder out, String name) {
    return binary(Arithmetic.BinaryOperator.DIVIDE, left, right, out, name);
  }

  private static Value binary(
      Arithmetic.BinaryOperator operator, Value left, Value right, RegionBuilder out, String name) {
    var result = out.fresh(left.type(), name);
    out.add(new Arithmetic.Binary(result, operator, left, right, out.span()));
    return result;
  }

  private static Value negated(Value operand, RegionBuilder out, String name) {
    var result = out.fresh(operand.type(), name);
    out.add(new Arithmetic.Unary(result, Arithmetic.UnaryOperator.NEGATE, operand, out.span()));
    return result;
  }

  private static Value converted(Value operand, Type to, RegionBuilder out, String name) {
    if (operand.type().equals(to)) {
      return operand;
    }
    var result = out.fresh(to, name);
    out.add(new Arithmetic.Convert(result, operand, out.span()));
    return result;
  }
}
