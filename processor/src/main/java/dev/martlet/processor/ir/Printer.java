package dev.martlet.processor.ir;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Turns functions and modules into text that {@link Parser} reads back: one op a line, regions
 * indented. Spans are left out.
 *
 * <pre>{@code
 * function p.Silly.f(double) (%x_0: double) -> (double) {
 *   %c_1: boolean = less %x_0, %x_0
 *   %y_2: double = if %c_1 {
 *     %3: double = multiply %x_0, %x_0
 *     yield %3
 *   } else {
 *     yield %x_0
 *   }
 *   yield %y_2
 * }
 * }</pre>
 */
public final class Printer {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  private Printer() {}

  /** The structures, then the functions. */
  public static String print(Module module) {
    var printer = new Printer();
    module.structures().forEach(printer::structure);
    module.functions().forEach(printer::function);
    return printer.text.toString();
  }

  public static String print(Function function) {
    var printer = new Printer();
    printer.function(function);
    return printer.text.toString();
  }

  /** One op, with its regions, without a line break at the end. */
  public static String print(Op op) {
    var printer = new Printer();
    printer.op(op);
    return printer.text.toString();
  }

  private void structure(Structure structure) {
    text.append("structure ").append(structure.type());
    text.append(" tangent ").append(structure.tangent());
    text.append(structure.transparent() ? " transparent {\n" : " {\n");
    for (Structure.Component component : structure.components()) {
      text.append("  ").append(component.name()).append(": ").append(component.type());
      if (component.isDifferentiable()) {
        text.append(" -> ").append(component.tangentName());
      }
      text.append('\n');
    }
    text.append("}\n");
  }

  private void function(Function function) {
    text.append("function ").append(name(function.name()));
    text.append(" (").append(definitions(function.parameters())).append(") -> ");
    text.append(types(function.resultTypes(), "(", ")"));
    if (!function.exceptions().isEmpty()) {
      text.append(" throws ").append(types(function.exceptions(), "", ""));
    }
    text.append(' ');
    block(function.body());
    text.append('\n');
  }

  /** A name as it is where the parser can tell its end, otherwise in quotes. */
  private static String name(String name) {
    boolean plain =
        !name.isEmpty() && name.chars().noneMatch(Character::isWhitespace) && name.charAt(0) != '"';
    return plain ? name : Literals.quoted(name);
  }

  private void block(Region region) {
    text.append("{\n");
    depth++;
    for (Op op : region.ops()) {
      indent();
      op(op);
      text.append('\n');
    }
    indent();
    text.append(
        switch (region.end()) {
          case Terminator.Yield(var values) -> values.isEmpty() ? "yield" : "yield " + uses(values);
          case Terminator.Throw(var exception, _) -> "throw " + exception;
          case Terminator.Unreachable() -> "unreachable";
        });
    text.append('\n');
    depth--;
    indent();
    text.append('}');
  }

  private void indent() {
    text.repeat("  ", depth);
  }

  private void op(Op op) {
    if (!op.results().isEmpty()) {
      text.append(definitions(op.results())).append(" = ");
    }
    switch (op) {
      case Constant(var result, var value, _) ->
          text.append("constant ").append(Literals.print(result.type(), value));
      case Arithmetic arithmetic -> text.append(arithmetic(arithmetic));
      case Aggregate.NewRecord(_, var operands, _) ->
          text.append("record ").append(inParentheses(operands));
      case Aggregate.ReadComponent(_, var record, var component, _) ->
          text.append("component ").append(component).append(" of ").append(record);
      case Memory.NewObject made -> {
        text.append(made.isPure() ? "pure object " : "object ");
        call(made.call());
        text.append(" with (");
        for (int i = 0; i < made.fields().size(); i++) {
          text.append(i == 0 ? "" : ", ").append(made.fields().get(i));
          text.append(" = ").append(made.content(i));
        }
        text.append(')');
      }
      case Memory memory -> text.append(memory(memory));
      case Invocation.Call call -> call(call);
      case Invocation.Opaque opaque -> opaque(opaque);
      case TapeAccess.NewTape _ -> text.append("tape");
      case TapeAccess.Push(var tape, var value, _) ->
          text.append("push ").append(tape).append(", ").append(value);
      case TapeAccess.Get(_, var tape, var index, _) ->
          text.append("get ").append(tape).append(", ").append(index);
      case Closure(_, var body, _) -> parameterizedBlock("closure", body);
      case ControlFlow controlFlow -> controlFlow(controlFlow);
    }
  }

  private static String arithmetic(Arithmetic op) {
    return switch (op) {
      case Arithmetic.Unary(_, var operator, var operand, _) -> lower(operator) + " " + operand;
      case Arithmetic.Binary(_, var operator, var left, var right, _) ->
          lower(operator) + " " + left + ", " + right;
      case Arithmetic.Convert(_, var operand, _) -> "convert " + operand;
      case Arithmetic.Box box -> (box.isUnboxing() ? "unbox " : "box ") + box.operand();
      case Arithmetic.Cast(_, var operand, _) -> "cast " + operand;
      case Arithmetic.InstanceOf(_, var operand, var type, _) ->
          "instanceof " + operand + ", " + type;
      case Arithmetic.Concatenation(_, var operands, _) -> "concatenate " + inParentheses(operands);
    };
  }

  private static String lower(Enum<?> operator) {
    return operator.name().toLowerCase(Locale.ROOT);
  }

  private static String memory(Memory op) {
    return switch (op) {
      case Memory.ReadField(_, var operands, var owner, var field, var accessor, var isFinal, _) ->
          (isFinal ? "final field " : "field ")
              + owner
              + "::"
              + field
              + (accessor.isEmpty() ? "" : " by " + accessor)
              + (operands.isEmpty() ? "" : " of " + operands.getFirst());
      case Memory.WriteField(var operands, var owner, var field, var accessor, _) ->
          "write_field "
              + owner
              + "::"
              + field
              + (accessor.isEmpty() ? "" : " by " + accessor)
              + (operands.size() == 1 ? "" : " of " + operands.getFirst())
              + " = "
              + operands.getLast();
      case Memory.ReadElement(_, var array, var index, _) -> "element " + array + "[" + index + "]";
      case Memory.WriteElement(var array, var index, var value, _) ->
          "write_element " + array + "[" + index + "] = " + value;
      case Memory.ArrayLength(_, var array, _) -> "length " + array;
      case Memory.NewArray(_, var operands, _, _) ->
          "array" + operands.stream().map(n -> " [" + n + "]").collect(Collectors.joining());
      case Memory.NewObject made ->
          throw new IllegalArgumentException("printed as a call: " + made);
      case Memory.ArrayLiteral(_, var operands, _) -> "elements " + inParentheses(operands);
    };
  }

  private void call(Invocation.Call call) {
    Callee callee = call.callee();
    text.append("call ").append(lower(callee.kind())).append(' ');
    if (!call.typeArguments().isEmpty()) {
      text.append(types(call.typeArguments(), "<", "> "));
    }
    text.append(callee.owner()).append("::").append(callee.name());
    text.append(types(callee.parameters(), "(", ")")).append(": ").append(callee.result());
    text.append(' ').append(inParentheses(call.operands()));
  }

  private void opaque(Invocation.Opaque opaque) {
    text.append("opaque ").append(lower(opaque.kind())).append(' ');
    text.append(opaque.isStatement() ? "statement " : "expression ");
    text.append(Literals.quoted(opaque.code()));
    if (opaque.initialized() > 0) {
      text.append(" initialized ").append(opaque.initialized());
    }
    text.append(' ').append(inParentheses(opaque.operands()));
  }

  private void controlFlow(ControlFlow op) {
    switch (op) {
      case ControlFlow.If(_, var condition, var then, var otherwise, _) -> {
        text.append("if ").append(condition).append(' ');
        block(then);
        if (!isEmpty(otherwise)) {
          text.append(" else ");
          block(otherwise);
        }
      }
      case ControlFlow.Loop(_, var operands, var condition, var body, var states, _) -> {
        text.append("loop ").append(inParentheses(operands));
        if (states > 0) {
          text.append(" keeping ").append(states);
        }
        parameterizedBlock(" while", condition);
        parameterizedBlock(" do", body);
      }
      case ControlFlow.Switch(_, var selector, var cases, var regions, _) -> {
        text.append("switch ").append(selector).append(" {\n");
        depth++;
        for (int i = 0; i < regions.size(); i++) {
          indent();
          text.append(i < cases.size() ? labels(cases.get(i)) : "default ");
          block(regions.get(i));
          text.append('\n');
        }
        depth--;
        indent();
        text.append('}');
      }
      case ControlFlow.Locked(_, var lock, var body, _) -> {
        text.append("locked ").append(lock).append(' ');
        block(body);
      }
      case ControlFlow.Try(_, var caught, var body, var handler, _) -> {
        text.append("try ");
        block(body);
        text.append(" catch ").append(types(caught, "(", ")"));
        parameterizedBlock("", handler);
      }
    }
  }

  private static String labels(ControlFlow.Switch.Labels labels) {
    return labels.values().stream()
        .map(label -> label instanceof String name ? Literals.quoted(name) : label.toString())
        .collect(Collectors.joining(", ", "case ", " "));
  }

  private void parameterizedBlock(String keyword, Region region) {
    text.append(keyword).append(" (").append(definitions(region.parameters())).append(") ");
    block(region);
  }

  private static boolean isEmpty(Region region) {
    return region.ops().isEmpty() && region.completes() && region.yields().isEmpty();
  }

  private static String definitions(List<Value> values) {
    return values.stream()
        .map(value -> value + ": " + value.type())
        .collect(Collectors.joining(", "));
  }

  private static String uses(List<Value> values) {
    return values.stream().map(Value::toString).collect(Collectors.joining(", "));
  }

  private static String inParentheses(List<Value> values) {
    return "(" + uses(values) + ")";
  }

  private static String types(List<Type> types, String open, String close) {
    return types.stream().map(Type::toString).collect(Collectors.joining(", ", open, close));
  }
}
