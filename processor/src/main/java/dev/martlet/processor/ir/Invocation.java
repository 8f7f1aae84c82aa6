package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/** Calls, and Java that is run as it is. */
public sealed interface Invocation extends Op {

  /**
   * A call; results: one, or none for void. For an INSTANCE callee the first operand is the
   * receiver. Variable arguments are packed into an array before.
   *
   * @param typeArguments explicit type arguments, where the source writes them
   */
  record Call(
      List<Value> results, Callee callee, List<Type> typeArguments, List<Value> operands, Span span)
      implements Invocation {
    public Call {
      results = List.copyOf(results);
      typeArguments = List.copyOf(typeArguments);
      operands = List.copyOf(operands);
    }

    /** The type that the callee declares for an operand, erased. */
    public Type declared(int operand) {
      int receivers = callee.kind() == Callee.Kind.INSTANCE ? 1 : 0;
      if (operand >= receivers) {
        return callee.parameters().get(operand - receivers);
      }
      // A method may be inherited from a class or interface that knows of no derivatives.
      Type type = operands.getFirst().type();
      boolean isOwn = type instanceof Type.Declared(var name, _) && name.equals(callee.owner());
      return isOwn ? type : Type.declared(callee.owner());
    }

    @Override
    public Call rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Call(results, callee, typeArguments, operands, span);
    }
  }

  /**
   * Passive Java that the compiler does not look into: a lambda, an anonymous class, a {@code try}
   * around passive code.
   *
   * <p>An expression has one result and its code is the expression. Statements assign to the
   * results, which the op declares before. In the code, {@code #0#}, {@code #1#} stand for the
   * operands, {@code @0@}, {@code @1@} for the results, and {@code `java.util.Map$Entry`} for a
   * class name that the backend imports or qualifies.
   *
   * @param kind what it is in the source, for diagnostics
   * @param initialized how many results have an initial value: the last so many operands, in the
   *     results' order, which {@code @i@} holds when the statements start
   */
  record Opaque(
      List<Value> results,
      List<Value> operands,
      Kind kind,
      String code,
      boolean isStatement,
      int initialized,
      Span span)
      implements Invocation {
    public Opaque {
      results = List.copyOf(results);
      operands = List.copyOf(operands);
    }

    /** What stands in the source, by the name that a message gives it. */
    public enum Kind {
      LAMBDA("lambda"),
      METHOD_REFERENCE("method reference"),
      CLASS("anonymous class"),
      CLASS_LITERAL("class literal"),
      CREATION("object creation"),
      TRY("'try' statement"),
      SYNCHRONIZED("'synchronized' statement"),
      ASSERTION_STATUS("assertion status"),
      GENERATED("generated code");

      public final String text;

      Kind(String text) {
        this.text = text;
      }
    }

    @Override
    public Opaque rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Opaque(results, operands, kind, code, isStatement, initialized, span);
    }
  }
}
