package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one function; knows the types of the values that were defined until now. */
final class FunctionParser {
  private final Scanner scanner;
  private final Map<Value, Value> defined = new HashMap<>();

  FunctionParser(Scanner scanner) {
    this.scanner = scanner;
  }

  Function function() {
    String name = scanner.sees("\"") ? scanner.quoted("\"") : scanner.untilSpace();
    List<Value> parameters = parameters();
    scanner.expect("->");
    scanner.expect("(");
    List<Type> results = scanner.list(scanner::type, ")");
    List<Type> exceptions = scanner.accept("throws") ? commaSeparatedTypes() : List.of();
    return new Function(name, results, exceptions, block(parameters), Span.NONE);
  }

  private List<Type> commaSeparatedTypes() {
    List<Type> types = new ArrayList<>();
    do {
      types.add(scanner.type());
    } while (scanner.accept(","));
    return types;
  }

  private List<Value> parameters() {
    scanner.expect("(");
    return scanner.list(this::definition, ")");
  }

  private Value definition() {
    Value untyped = scanner.untypedValue();
    scanner.expect(":");
    Value value = new Value(untyped.id(), scanner.type(), untyped.name());
    defined.put(value, value);
    return value;
  }

  private Value use() {
    Value untyped = scanner.untypedValue();
    Value value = defined.get(untyped);
    if (value == null) {
      throw scanner.error(untyped + " is not defined");
    }
    return value;
  }

  /** Values up to where none follows. */
  private List<Value> uses() {
    List<Value> uses = new ArrayList<>();
    if (scanner.sees("%")) {
      do {
        uses.add(use());
      } while (scanner.accept(","));
    }
    return uses;
  }

  private List<Value> usesInParentheses() {
    scanner.expect("(");
    return scanner.list(this::use, ")");
  }

  private Region block(List<Value> parameters) {
    scanner.expect("{");
    List<Op> ops = new ArrayList<>();
    while (true) {
      Terminator end = null;
      if (scanner.accept("yield")) {
        end = new Terminator.Yield(uses());
      } else if (scanner.accept("throw")) {
        end = new Terminator.Throw(use(), Span.NONE);
      } else if (scanner.accept("unreachable")) {
        end = new Terminator.Unreachable();
      }
      if (end != null) {
        scanner.expect("}");
        return new Region(parameters, ops, end);
      }
      ops.add(op());
    }
  }

  private Op op() {
    List<Value> results = new ArrayList<>();
    if (scanner.sees("%")) {
      do {
        results.add(resultDefinition());
      } while (scanner.accept(","));
      scanner.expect("=");
    }
    Op op = op(scanner.word(), results);
    // Only now: neither operands nor regions see the results.
    results.forEach(result -> defined.put(result, result));
    return op;
  }

  private Value resultDefinition() {
    Value untyped = scanner.untypedValue();
    scanner.expect(":");
    return new Value(untyped.id(), scanner.type(), untyped.name());
  }

  private Op op(String word, List<Value> results) {
    return switch (word) {
      case "if" -> ifElse(results);
      case "loop" -> loop(results);
      case "switch" -> choice(results);
      case "try" -> attempt(results);
      case "locked" -> new ControlFlow.Locked(results, use(), block(List.of()), Span.NONE);
      case "push" -> {
        Value tape = use();
        scanner.expect(",");
        yield new TapeAccess.Push(tape, use(), Span.NONE);
      }
      case "write_element" -> {
        Value array = use();
        Value index = index();
        scanner.expect("=");
        yield new Memory.WriteElement(array, index, use(), Span.NONE);
      }
      case "write_field" -> writeField();
      case "call" -> call(results);
      case "opaque" -> opaque(results);
      default -> {
        if (results.size() != 1) {
          throw scanner.error("'" + word + "' has one result");
        }
        yield opWithResult(word, results.getFirst());
      }
    };
  }

  private Op opWithResult(String word, Value result) {
    return switch (word) {
      case "constant" -> new Constant(result, literal(result.type()), Span.NONE);
      case "convert" -> new Arithmetic.Convert(result, use(), Span.NONE);
      case "box", "unbox" -> new Arithmetic.Box(result, use(), Span.NONE);
      case "cast" -> new Arithmetic.Cast(result, use(), Span.NONE);
      case "instanceof" -> {
        Value operand = use();
        scanner.expect(",");
        yield new Arithmetic.InstanceOf(result, operand, scanner.type(), Span.NONE);
      }
      case "concatenate" -> new Arithmetic.Concatenation(result, usesInParentheses(), Span.NONE);
      case "record" -> new Aggregate.NewRecord(result, usesInParentheses(), Span.NONE);
      case "component" -> {
        String component = scanner.word();
        scanner.expect("of");
        yield new Aggregate.ReadComponent(result, use(), component, Span.NONE);
      }
      case "final" -> {
        scanner.expect("field");
        yield readField(result, true);
      }
      case "field" -> readField(result, false);
      case "element" -> new Memory.ReadElement(result, use(), index(), Span.NONE);
      case "length" -> new Memory.ArrayLength(result, use(), Span.NONE);
      case "array" -> {
        List<Value> dimensions = new ArrayList<>();
        while (scanner.sees("[")) {
          dimensions.add(index());
        }
        yield new Memory.NewArray(result, dimensions, Span.NONE);
      }
      case "pure" -> {
        scanner.expect("object");
        yield newObject(result, true);
      }
      case "object" -> newObject(result, false);
      case "elements" -> new Memory.ArrayLiteral(result, usesInParentheses(), Span.NONE);
      case "tape" -> new TapeAccess.NewTape(result, Span.NONE);
      case "get" -> {
        Value tape = use();
        scanner.expect(",");
        yield new TapeAccess.Get(result, tape, use(), Span.NONE);
      }
      case "closure" -> new Closure(result, block(parameters()), Span.NONE);
      default -> arithmetic(word, result);
    };
  }

  private Op arithmetic(String word, Value result) {
    String name = word.toUpperCase(Locale.ROOT);
    for (var operator : Arithmetic.UnaryOperator.values()) {
      if (operator.name().equals(name)) {
        return new Arithmetic.Unary(result, operator, use(), Span.NONE);
      }
    }
    for (var operator : Arithmetic.BinaryOperator.values()) {
      if (operator.name().equals(name)) {
        Value left = use();
        scanner.expect(",");
        return new Arithmetic.Binary(result, operator, left, use(), Span.NONE);
      }
    }
    throw scanner.error("unknown op '" + word + "'");
  }

  private @Nullable Object literal(Type type) {
    if (scanner.accept("null")) {
      return null;
    }
    if (scanner.sees("\"")) {
      return scanner.quoted("\"");
    }
    if (scanner.sees("'")) {
      return scanner.quoted("'").charAt(0);
    }
    if (!(type instanceof Type.Primitive primitive)) {
      throw scanner.error("expected a string or null");
    }
    try {
      return Literals.parse(primitive, scanner.untilSpace());
    } catch (NumberFormatException e) {
      throw scanner.error("expected a " + primitive);
    }
  }

  private Value index() {
    scanner.expect("[");
    Value index = use();
    scanner.expect("]");
    return index;
  }

  private Op readField(Value result, boolean isFinal) {
    String owner = scanner.word();
    scanner.expect("::");
    String field = scanner.word();
    String accessor = scanner.accept("by") ? scanner.word() : "";
    List<Value> object = scanner.accept("of") ? List.of(use()) : List.of();
    return new Memory.ReadField(result, object, owner, field, accessor, isFinal, Span.NONE);
  }

  private Op writeField() {
    String owner = scanner.word();
    scanner.expect("::");
    String field = scanner.word();
    String accessor = scanner.accept("by") ? scanner.word() : "";
    List<Value> operands = new ArrayList<>();
    if (scanner.accept("of")) {
      operands.add(use());
    }
    scanner.expect("=");
    operands.add(use());
    return new Memory.WriteField(operands, owner, field, accessor, Span.NONE);
  }

  private Op call(List<Value> results) {
    var kind = Callee.Kind.valueOf(scanner.word().toUpperCase(Locale.ROOT));
    List<Type> typeArguments = scanner.accept("<") ? scanner.list(scanner::type, ">") : List.of();
    String owner = scanner.word();
    scanner.expect("::");
    String name = scanner.word();
    scanner.expect("(");
    List<Type> parameters = scanner.list(scanner::type, ")");
    scanner.expect(":");
    var callee = new Callee(kind, owner, name, parameters, scanner.type());
    return new Invocation.Call(results, callee, typeArguments, usesInParentheses(), Span.NONE);
  }

  private Op newObject(Value result, boolean isPure) {
    scanner.expect("call");
    var call = (Invocation.Call) call(List.of(result));
    scanner.expect("with");
    scanner.expect("(");
    List<String> fields = new ArrayList<>();
    List<Value> operands = new ArrayList<>(call.operands());
    while (!scanner.accept(")")) {
      if (!fields.isEmpty()) {
        scanner.expect(",");
      }
      fields.add(scanner.word());
      scanner.expect("=");
      operands.add(use());
    }
    return new Memory.NewObject(result, call.callee(), operands, fields, isPure, Span.NONE);
  }

  private Op opaque(List<Value> results) {
    var kind = Invocation.Opaque.Kind.valueOf(scanner.word().toUpperCase(Locale.ROOT));
    boolean isStatement = scanner.accept("statement");
    if (!isStatement) {
      scanner.expect("expression");
    }
    String code = scanner.quoted("\"");
    int initialized = scanner.accept("initialized") ? scanner.number() : 0;
    return new Invocation.Opaque(
        results, usesInParentheses(), kind, code, isStatement, initialized, Span.NONE);
  }

  private Op ifElse(List<Value> results) {
    Value condition = use();
    Region then = block(List.of());
    Region otherwise =
        scanner.accept("else")
            ? block(List.of())
            : new Region(List.of(), List.of(), new Terminator.Yield(List.of()));
    return new ControlFlow.If(results, condition, then, otherwise, Span.NONE);
  }

  private Op loop(List<Value> results) {
    List<Value> initial = usesInParentheses();
    int states = scanner.accept("keeping") ? scanner.number() : 0;
    scanner.expect("while");
    Region condition = block(parameters());
    scanner.expect("do");
    Region body = block(parameters());
    return new ControlFlow.Loop(results, initial, condition, body, states, Span.NONE);
  }

  private Op attempt(List<Value> results) {
    Region body = block(List.of());
    scanner.expect("catch");
    scanner.expect("(");
    List<Type> caught = scanner.list(scanner::type, ")");
    return new ControlFlow.Try(results, caught, body, block(parameters()), Span.NONE);
  }

  private Op choice(List<Value> results) {
    Value selector = use();
    scanner.expect("{");
    List<ControlFlow.Switch.Labels> cases = new ArrayList<>();
    List<Region> regions = new ArrayList<>();
    while (scanner.accept("case")) {
      List<Object> labels = new ArrayList<>();
      do {
        labels.add(scanner.sees("\"") ? scanner.quoted("\"") : (Object) scanner.number());
      } while (scanner.accept(","));
      cases.add(new ControlFlow.Switch.Labels(labels));
      regions.add(block(List.of()));
    }
    scanner.expect("default");
    regions.add(block(List.of()));
    scanner.expect("}");
    return new ControlFlow.Switch(results, selector, cases, regions, Span.NONE);
  }
}
