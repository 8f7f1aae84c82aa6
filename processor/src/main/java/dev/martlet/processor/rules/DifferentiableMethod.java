package dev.martlet.processor.rules;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/**
 * A method with respect to whose parameters a derivative can be asked for.
 *
 * @param parameters all of them, the receiver first
 * @param resultTangent the tangent type of the result
 * @param hasUnit whether the result's class declares its own tangent, and so may be one number
 * @param wrt positions of the parameters that its entry differentiates, in order
 * @param wrtForCallers positions of all that can be differentiated: what callers get
 */
public record DifferentiableMethod(
    Callee callee,
    Access access,
    boolean isVarargs,
    List<JavaClass.TypeParameter> typeParameters,
    List<Parameter> parameters,
    Type result,
    Type resultTangent,
    boolean hasUnit,
    List<Type> exceptions,
    List<Integer> wrt,
    List<Integer> wrtForCallers,
    Span span) {

  public DifferentiableMethod {
    typeParameters = List.copyOf(typeParameters);
    parameters = List.copyOf(parameters);
    exceptions = List.copyOf(exceptions);
    wrt = List.copyOf(wrt);
    wrtForCallers = List.copyOf(wrtForCallers);
  }

  /** From where a method can be called: anywhere, in its package, or in its class only. */
  public enum Access {
    PUBLIC,
    PACKAGE,
    PRIVATE
  }

  /**
   * A parameter.
   *
   * @param name as in the source, {@code self} for the receiver
   * @param tangent the type of its tangent; none where the type is not differentiable
   */
  public record Parameter(String name, Type type, Optional<Type> tangent) {}

  /** The same with other names of its parameters. */
  public DifferentiableMethod withParameters(List<Parameter> renamed) {
    return new DifferentiableMethod(
        callee,
        access,
        isVarargs,
        typeParameters,
        renamed,
        result,
        resultTangent,
        hasUnit,
        exceptions,
        wrt,
        wrtForCallers,
        span);
  }

  /** Whether it has no result, and is there for what it does to its arguments. */
  public boolean returnsNothing() {
    return callee.kind() != Callee.Kind.CONSTRUCTOR && callee.result() == Type.Primitive.VOID;
  }

  /** Whether the entry differentiates less than what callers get. */
  public boolean isNarrowed() {
    return !wrt.equals(wrtForCallers);
  }
}
