package dev.martlet.processor.backend;

import static dev.martlet.processor.backend.Document.group;
import static dev.martlet.processor.backend.Document.indented;
import static dev.martlet.processor.backend.Document.sequence;
import static dev.martlet.processor.backend.Document.text;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes expressions with as few parentheses as Java's precedences allow. */
final class ExpressionPrinter {
  private static final Document SPACE = new Document.Break(" ");
  private static final Document NOTHING = new Document.Break("");

  private final StatementPrinter statements;
  private final String className;
  private final Set<String> parameters;

  /**
   * A printer for one method.
   *
   * @param parameters the method's parameters, which may hide a record's components
   */
  ExpressionPrinter(StatementPrinter statements, String className, Set<String> parameters) {
    this.statements = statements;
    this.className = className;
    this.parameters = parameters;
  }

  Document print(Expression expression) {
    return switch (expression) {
      case Expression.Literal(var code) -> text(code);
      case Expression.PlatformConstant(var owner, var name) ->
          sequence(type(owner), text("." + name));
      case Expression.Local(var variable) -> text(variable.name());
      case Expression.This() -> text("this");
      case Expression.OwnComponent(var name) ->
          text(parameters.contains(name) ? "this." + name : name);
      case Expression.Unary(var symbol, var operand) -> unary(symbol, operand);
      case Expression.Binary binary -> binary(binary);
      case Expression.Conditional(var condition, var then, var otherwise) ->
          group(
              indented(
                  4,
                  atLeast(Precedence.OR_ELSE, condition),
                  SPACE,
                  text("? "),
                  atLeast(Precedence.OR_ELSE, then),
                  SPACE,
                  text(": "),
                  atLeast(Precedence.CONDITIONAL, otherwise)));
      case Expression.Cast(var type, var operand) -> cast(type, operand);
      case Expression.InstanceOf(var operand, var type) ->
          sequence(atLeast(Precedence.RELATION, operand), text(" instanceof "), type(type));
      case Expression.Call call -> call(call);
      case Expression.New(var type, var infers, var arguments) ->
          sequence(text("new "), constructed(type, infers), arguments(arguments));
      case Expression.NewInner(var outer, var type, var arguments) ->
          sequence(
              atLeast(Precedence.PRIMARY, outer),
              text(".new " + TypeNames.className(((Type.Declared) type).name()).simpleName()),
              arguments(arguments));
      case Expression.NewArray(var type, var dimensions) -> newArray(type, dimensions);
      case Expression.ArrayLiteral(var type, var elements) ->
          sequence(text("new "), type(type), text(" "), braces(elements));
      case Expression.Select(var object, var name) ->
          sequence(atLeast(Precedence.PRIMARY, object), text("." + name));
      case Expression.StaticField(var owner, var name) ->
          owner.equals(className) ? text(name) : sequence(type(owner), text("." + name));
      case Expression.Index(var array, var index) ->
          sequence(array(array), text("["), print(index), text("]"));
      case Expression.Lambda lambda -> lambda(lambda);
      case Expression.Choose choose -> choose(choose);
      case Expression.Verbatim verbatim -> new VerbatimPrinter(this).print(verbatim);
    };
  }

  /** A type's name. */
  Document type(Type type) {
    return TypeNames.document(type, className);
  }

  /** The name of a class, without type arguments. */
  Document type(String binaryName) {
    return type(Type.declared(binaryName));
  }

  /** An expression that binds at least so tightly, if need be by parentheses. */
  Document atLeast(Precedence precedence, Expression expression) {
    return Precedence.of(expression).compareTo(precedence) >= 0
        ? print(expression)
        : parenthesized(expression);
  }

  private Document parenthesized(Expression expression) {
    return sequence(text("("), print(expression), text(")"));
  }

  private Document unary(String symbol, Expression operand) {
    // "--x" would be another operator.
    boolean isSameSign =
        symbol.equals("-")
            && (operand instanceof Expression.Unary(var inner, _) && inner.equals("-")
                || operand instanceof Expression.Literal(var code) && code.startsWith("-"));
    return sequence(
        text(symbol), isSameSign ? parenthesized(operand) : atLeast(Precedence.UNARY, operand));
  }

  private Document cast(Type type, Expression operand) {
    // "(T) -x" would be a difference, and an operand that is a lambda is one already.
    boolean isAmbiguous = type.isReference() && Precedence.of(operand) == Precedence.UNARY;
    Document inner =
        isAmbiguous && !(operand instanceof Expression.Cast)
            ? parenthesized(operand)
            : atLeast(Precedence.UNARY, operand);
    return sequence(text("("), type(type), text(") "), inner);
  }

  /** A chain of operators of one precedence breaks before each of them, or nowhere. */
  private Document binary(Expression.Binary binary) {
    Precedence precedence = Precedence.of(binary);
    List<Document> parts = new ArrayList<>();
    Expression first = binary;
    while (first instanceof Expression.Binary(var symbol, var left, var right, _)
        && Precedence.of(first) == precedence) {
      // Short circuits may associate either way.
      boolean isShortCircuit =
          precedence == Precedence.AND_THEN || precedence == Precedence.OR_ELSE;
      Document operand = atLeast(isShortCircuit ? precedence : precedence.tighter(), right);
      parts.addFirst(sequence(SPACE, text(symbol + " "), operand));
      first = left;
    }
    parts.addFirst(atLeast(precedence, first));
    return group(new Document.Indented(4, sequence(parts)));
  }

  private Document call(Expression.Call call) {
    Callee callee = call.callee();
    int dot = callee.name().lastIndexOf('.') + 1;
    List<Document> parts = new ArrayList<>();
    boolean isOwn =
        call.receiver().isPresent()
            ? call.receiver().get() instanceof Expression.This
            : callee.owner().equals(className);
    if (!isOwn || !call.typeArguments().isEmpty()) {
      parts.add(
          call.receiver()
              .map(receiver -> atLeast(Precedence.PRIMARY, receiver))
              .orElseGet(() -> type(callee.owner())));
      parts.add(text("."));
    }
    parts.add(text(callee.name().substring(0, dot)));
    if (!call.typeArguments().isEmpty()) {
      parts.add(text("<"));
      parts.add(separated(call.typeArguments().stream().map(this::type).toList()));
      parts.add(text(">"));
    }
    parts.add(text(callee.name().substring(dot)));
    parts.add(arguments(call.arguments()));
    return sequence(parts);
  }

  private static Document separated(List<Document> documents) {
    List<Document> parts = new ArrayList<>();
    for (Document document : documents) {
      if (!parts.isEmpty()) {
        parts.add(text(","));
        parts.add(SPACE);
      }
      parts.add(document);
    }
    return sequence(parts);
  }

  private Document arguments(List<Expression> arguments) {
    if (arguments.isEmpty()) {
      return text("()");
    }
    if (arguments.size() == 1 && arguments.getFirst() instanceof Expression.Lambda) {
      return sequence(text("("), print(arguments.getFirst()), text(")"));
    }
    Document list = group(separated(arguments.stream().map(this::print).toList()));
    return group(text("("), indented(4, NOTHING, list, text(")")));
  }

  private Document braces(List<Expression> elements) {
    Document list = separated(elements.stream().map(this::print).toList());
    return group(text("{"), indented(2, NOTHING, group(list)), NOTHING, text("}"));
  }

  private Document constructed(Type type, boolean infers) {
    return infers && type instanceof Type.Declared(var name, var arguments) && !arguments.isEmpty()
        ? sequence(type(name), text("<>"))
        : type(type);
  }

  private Document newArray(Type type, List<Expression> dimensions) {
    List<Document> parts = new ArrayList<>();
    Type element = type;
    for (Expression dimension : dimensions) {
      parts.add(text("["));
      parts.add(print(dimension));
      parts.add(text("]"));
      element = element instanceof Type.Array(var inner) ? inner : element;
    }
    while (element instanceof Type.Array(var inner)) {
      parts.add(text("[]"));
      element = inner;
    }
    parts.addFirst(type(element));
    parts.addFirst(text("new "));
    return sequence(parts);
  }

  /** An array creation must not be followed by an index, which would be a dimension. */
  private Document array(Expression array) {
    return array instanceof Expression.NewArray
        ? parenthesized(array)
        : atLeast(Precedence.PRIMARY, array);
  }

  private Document lambda(Expression.Lambda lambda) {
    List<String> names = lambda.parameters().stream().map(Variable::name).toList();
    String parameters = names.size() == 1 ? names.getFirst() : "(" + String.join(", ", names) + ")";
    Document arrow = text(parameters + " -> ");
    if (!isExpression(lambda)) {
      return sequence(arrow, statements.block(lambda.body()));
    }
    Expression value =
        switch (lambda.body().getFirst()) {
          case Statement.Return(var returned) -> returned.orElseThrow();
          case Statement.Evaluate(var expression) -> expression;
          default -> throw new IllegalStateException("no expression");
        };
    return sequence(arrow, print(value));
  }

  /** Whether a lambda is written without braces. */
  static boolean isExpression(Expression.Lambda lambda) {
    return lambda.body().size() == 1
        && switch (lambda.body().getFirst()) {
          case Statement.Return(var value) -> value.isPresent();
          case Statement.Evaluate(Expression.Call _) -> true;
          default -> false;
        };
  }

  private Document choose(Expression.Choose choose) {
    List<Document> cases = new ArrayList<>();
    for (Expression.Case choice : choose.cases()) {
      cases.add(new Document.NewLine());
      cases.add(StatementPrinter.label(choice.labels()));
      cases.add(statements.print(choice.outcome()));
    }
    return sequence(
        text("switch ("),
        print(choose.selector()),
        text(") {"),
        new Document.Indented(2, sequence(cases)),
        new Document.NewLine(),
        text("}"));
  }
}
