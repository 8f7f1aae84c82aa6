package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/**
 * One method in SSA form: its body's parameters are the method's (the receiver first, named {@code
 * self}), its body's yields the results. A Java method has one result or none; a function inside
 * the compiler may have several.
 *
 * @param name the key by which calls name it, as {@link Callee#key()} writes it
 * @param resultTypes the types of what the body yields
 * @param exceptions the checked exceptions that the method declares
 */
public record Function(
    String name, List<Type> resultTypes, List<Type> exceptions, Region body, Span span) {
  public Function {
    resultTypes = List.copyOf(resultTypes);
    exceptions = List.copyOf(exceptions);
  }

  public List<Value> parameters() {
    return body.parameters();
  }

  /** This function with another body of the same type. */
  public Function withBody(Region replacement) {
    return new Function(name, resultTypes, exceptions, replacement, span);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
