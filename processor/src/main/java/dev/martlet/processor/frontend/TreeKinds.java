package dev.martlet.processor.frontend;

import static com.sun.source.tree.Tree.Kind.*;

import com.sun.source.tree.Tree;
import dev.martlet.processor.diagnostics.Diagnostic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of what becomes of each kind of tree that may stand in a method's body. A kind that is
 * in no row fails the build, so that a new one in Java is noticed.
 */
public final class TreeKinds {
  private TreeKinds() {}

  /** What is done with a kind. */
  public sealed interface Treatment {

    /** It is looked into, and derivatives pass through it. */
    record Differentiated() implements Treatment {}

    /** It is part of what stands around it: a name, a type, a label. */
    record PartOfAnother() implements Treatment {}

    /** It is an error. */
    record Refused(Diagnostic diagnostic) implements Treatment {}

    /** It stands outside of methods only. */
    record NotInBodies() implements Treatment {}
  }

  private static final Map<Tree.Kind, Treatment> TABLE = new EnumMap<>(Tree.Kind.class);

  private static void row(Treatment treatment, List<Tree.Kind> kinds) {
    for (Tree.Kind kind : kinds) {
      if (TABLE.put(kind, treatment) != null) {
        throw new IllegalStateException(kind + " is in two rows");
      }
    }
  }

  static {
    Treatment differentiated = new Treatment.Differentiated();
    // Statements.
    row(
        differentiated,
        List.of(
            BLOCK,
            VARIABLE,
            EXPRESSION_STATEMENT,
            EMPTY_STATEMENT,
            IF,
            SWITCH,
            FOR_LOOP,
            ENHANCED_FOR_LOOP,
            WHILE_LOOP,
            DO_WHILE_LOOP,
            LABELED_STATEMENT,
            BREAK,
            CONTINUE,
            RETURN,
            YIELD,
            THROW,
            TRY,
            SYNCHRONIZED,
            ASSERT,
            CLASS,
            RECORD,
            INTERFACE));
    // Expressions.
    row(
        differentiated,
        List.of(
            PARENTHESIZED,
            IDENTIFIER,
            MEMBER_SELECT,
            ARRAY_ACCESS,
            METHOD_INVOCATION,
            NEW_CLASS,
            NEW_ARRAY,
            TYPE_CAST,
            INSTANCE_OF,
            CONDITIONAL_EXPRESSION,
            SWITCH_EXPRESSION,
            LAMBDA_EXPRESSION,
            MEMBER_REFERENCE,
            CONDITIONAL_AND,
            CONDITIONAL_OR,
            ASSIGNMENT));
    row(
        differentiated,
        List.of(
            INT_LITERAL,
            LONG_LITERAL,
            FLOAT_LITERAL,
            DOUBLE_LITERAL,
            BOOLEAN_LITERAL,
            CHAR_LITERAL,
            STRING_LITERAL,
            NULL_LITERAL));
    row(
        differentiated,
        List.of(
            UNARY_PLUS,
            UNARY_MINUS,
            BITWISE_COMPLEMENT,
            LOGICAL_COMPLEMENT,
            PREFIX_INCREMENT,
            PREFIX_DECREMENT,
            POSTFIX_INCREMENT,
            POSTFIX_DECREMENT));
    row(
        differentiated,
        List.of(
            MULTIPLY,
            DIVIDE,
            REMAINDER,
            PLUS,
            MINUS,
            LEFT_SHIFT,
            RIGHT_SHIFT,
            UNSIGNED_RIGHT_SHIFT,
            LESS_THAN,
            GREATER_THAN,
            LESS_THAN_EQUAL,
            GREATER_THAN_EQUAL,
            EQUAL_TO,
            NOT_EQUAL_TO,
            AND,
            XOR,
            OR));
    row(
        differentiated,
        List.of(
            MULTIPLY_ASSIGNMENT,
            DIVIDE_ASSIGNMENT,
            REMAINDER_ASSIGNMENT,
            PLUS_ASSIGNMENT,
            MINUS_ASSIGNMENT,
            LEFT_SHIFT_ASSIGNMENT,
            RIGHT_SHIFT_ASSIGNMENT,
            UNSIGNED_RIGHT_SHIFT_ASSIGNMENT,
            AND_ASSIGNMENT,
            XOR_ASSIGNMENT,
            OR_ASSIGNMENT));
    row(differentiated, List.of(ANY_PATTERN, BINDING_PATTERN, DECONSTRUCTION_PATTERN));

    row(
        new Treatment.PartOfAnother(),
        List.of(
            CASE,
            CONSTANT_CASE_LABEL,
            PATTERN_CASE_LABEL,
            DEFAULT_CASE_LABEL,
            CATCH,
            MODIFIERS,
            ANNOTATION,
            TYPE_ANNOTATION,
            ANNOTATED_TYPE,
            PRIMITIVE_TYPE,
            ARRAY_TYPE,
            PARAMETERIZED_TYPE,
            UNION_TYPE,
            INTERSECTION_TYPE,
            UNBOUNDED_WILDCARD,
            EXTENDS_WILDCARD,
            SUPER_WILDCARD));

    row(new Treatment.Refused(Diagnostic.UNSUPPORTED_CONSTRUCT), List.of(ENUM, ERRONEOUS, OTHER));

    row(
        new Treatment.NotInBodies(),
        List.of(
            COMPILATION_UNIT,
            PACKAGE,
            IMPORT,
            MODULE,
            REQUIRES,
            EXPORTS,
            OPENS,
            PROVIDES,
            USES,
            ANNOTATION_TYPE,
            METHOD,
            TYPE_PARAMETER));
  }

  /** What becomes of a kind; none where the table does not know it. */
  public static Optional<Treatment> treatment(Tree.Kind kind) {
    return Optional.ofNullable(TABLE.get(kind));
  }
}
