package dev.martlet.processor.backend;

import static dev.martlet.processor.backend.Document.group;
import static dev.martlet.processor.backend.Document.indented;
import static dev.martlet.processor.backend.Document.sequence;
import static dev.martlet.processor.backend.Document.text;

import com.palantir.javapoet.CodeBlock;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes statements, in the layout of google-java-format as far as it goes. */
final class StatementPrinter {
  private static final Document SPACE = new Document.Break(" ");
  private static final Document END = text(";");

  private final ExpressionPrinter expressions;

  private StatementPrinter(String className, Set<String> parameters) {
    this.expressions = new ExpressionPrinter(this, className, parameters);
  }

  /** The code of a method's body, indented by so many columns already. */
  static CodeBlock print(
      List<Variable> parameters, List<Statement> body, String className, int margin) {
    Set<String> names = new HashSet<>();
    parameters.forEach(parameter -> names.add(parameter.name()));
    List<Document> lines = new ArrayList<>();
    var printer = new StatementPrinter(className, names);
    for (Statement statement : body) {
      lines.add(printer.print(statement));
      lines.add(new Document.NewLine());
    }
    return sequence(lines).layOut(margin);
  }

  /** The code of an expression that is no part of a method. */
  static CodeBlock print(Expression expression, String className, int margin) {
    var printer = new StatementPrinter(className, Set.of());
    return printer.expressions.print(expression).layOut(margin);
  }

  /** Statements in braces. */
  Document block(List<Statement> statements) {
    if (statements.isEmpty()) {
      return text("{}");
    }
    List<Document> lines = new ArrayList<>();
    for (Statement statement : statements) {
      lines.add(new Document.NewLine());
      lines.add(print(statement));
    }
    return sequence(
        text("{"), new Document.Indented(2, sequence(lines)), new Document.NewLine(), text("}"));
  }

  Document print(Statement statement) {
    return switch (statement) {
      case Statement.Declare(var variable, var initial) -> {
        Document type =
            TypeNames.isDenotable(variable.type())
                ? expressions.type(variable.type())
                : text("var");
        Document name = sequence(type, text(" " + variable.name()));
        yield sequence(initial.map(value -> assignment(name, " =", value)).orElse(name), END);
      }
      case Statement.Assign assign -> sequence(assign(assign), END);
      case Statement.Evaluate(Expression.Verbatim verbatim) when verbatim.isStatement() ->
          expressions.print(verbatim);
      case Statement.Evaluate(var expression) -> sequence(expressions.print(expression), END);
      case Statement.If branch -> branch(branch);
      case Statement.While(var condition, var body) ->
          sequence(header("while (", condition), block(body));
      case Statement.For loop -> loop(loop);
      case Statement.Break() -> text("break;");
      case Statement.Switch(var selector, var cases) -> choice(selector, cases);
      case Statement.Locked(var lock, var body) ->
          sequence(header("synchronized (", lock), block(body));
      case Statement.Try(var body, var caught, var exception, var handler) -> {
        List<Document> types = new ArrayList<>();
        for (Type type : caught) {
          if (!types.isEmpty()) {
            types.add(text(" | "));
          }
          types.add(expressions.type(type));
        }
        yield sequence(
            text("try "),
            block(body),
            text(" catch ("),
            sequence(types),
            text(" " + exception.name() + ") "),
            block(handler));
      }
      case Statement.Return(var value) ->
          value
              .map(result -> sequence(text("return "), expressions.print(result), END))
              .orElse(text("return;"));
      case Statement.Throw(var exception) ->
          sequence(text("throw "), expressions.print(exception), END);
    };
  }

  private Document header(String start, Expression condition) {
    return sequence(text(start), expressions.print(condition), text(") "));
  }

  private Document branch(Statement.If branch) {
    Document start = sequence(header("if (", branch.condition()), block(branch.then()));
    if (branch.otherwise().isEmpty()) {
      return start;
    }
    Document rest =
        branch.otherwise().size() == 1
                && branch.otherwise().getFirst() instanceof Statement.If chained
            ? branch(chained)
            : block(branch.otherwise());
    return sequence(start, text(" else "), rest);
  }

  private Document loop(Statement.For loop) {
    Document update =
        loop.update() instanceof Statement.Assign step ? assign(step) : print(loop.update());
    Document head =
        group(
            text("for ("),
            indented(
                4,
                print(loop.counter()),
                SPACE,
                expressions.print(loop.condition()),
                END,
                SPACE,
                update),
            text(") "));
    return sequence(head, block(loop.body()));
  }

  private Document choice(Expression selector, List<Statement.Case> cases) {
    List<Document> lines = new ArrayList<>();
    for (Statement.Case choice : cases) {
      lines.add(new Document.NewLine());
      lines.add(label(choice.labels()));
      boolean isThrow =
          choice.body().size() == 1 && choice.body().getFirst() instanceof Statement.Throw;
      lines.add(isThrow ? print(choice.body().getFirst()) : block(choice.body()));
    }
    return sequence(
        header("switch (", selector),
        text("{"),
        new Document.Indented(2, sequence(lines)),
        new Document.NewLine(),
        text("}"));
  }

  static Document label(List<String> labels) {
    return text(labels.isEmpty() ? "default -> " : "case " + String.join(", ", labels) + " -> ");
  }

  /** {@code x = y}, broken behind the sign first, unless the value is a block of its own. */
  private Document assignment(Document target, String sign, Expression value) {
    boolean isBlock =
        value instanceof Expression.Choose
            || value instanceof Expression.Lambda lambda && !ExpressionPrinter.isExpression(lambda);
    Document printed = expressions.print(value);
    return isBlock
        ? sequence(target, text(sign + " "), printed)
        : group(target, text(sign), indented(4, SPACE, printed));
  }

  private Document assign(Statement.Assign assign) {
    Expression target = assign.target();
    Document printed = expressions.print(target);
    if (assign.value() instanceof Expression.Binary(var symbol, var left, var right, var type)
        && isArithmetic(symbol)
        && isRepeatable(target)) {
      if (left.equals(target)) {
        return compound(printed, symbol, right, type);
      }
      boolean commutes = symbol.equals("+") || symbol.equals("*");
      if (right.equals(target)
          && commutes
          && target instanceof Expression.Local
          && !type.isReference()) {
        return compound(printed, symbol, left, type);
      }
    }
    return assignment(printed, " =", assign.value());
  }

  private Document compound(Document target, String symbol, Expression by, Type type) {
    boolean isStep =
        by.equals(new Expression.Literal("1"))
            && type == Type.Primitive.INT
            && (symbol.equals("+") || symbol.equals("-"));
    return isStep
        ? sequence(target, text(symbol + symbol))
        : assignment(target, " " + symbol + "=", by);
  }

  /** Whether a compound assignment has the operator. */
  private static boolean isArithmetic(String symbol) {
    return switch (Precedence.of(symbol)) {
      case OR_ELSE, AND_THEN, EQUALITY, RELATION -> false;
      default -> true;
    };
  }

  /** Whether evaluating it once is the same as evaluating it twice. */
  private static boolean isRepeatable(Expression target) {
    return switch (target) {
      case Expression.Local _ -> true;
      case Expression.Select(Expression.Local _, _) -> true;
      case Expression.Index(Expression.Local _, var index) ->
          index instanceof Expression.Local || index instanceof Expression.Literal;
      default -> false;
    };
  }
}
