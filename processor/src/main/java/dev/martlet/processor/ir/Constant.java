package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compile-time constant: a boxed primitive of the result's type (Boolean, Byte, Short, Character,
 * Integer, Long, Float, Double), a String, or null.
 */
public record Constant(Value result, @Nullable Object value, Span span) implements Op {

  @Override
  public List<Value> results() {
    return List.of(result);
  }

  @Override
  public List<Value> operands() {
    return List.of();
  }

  @Override
  public Constant rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
    return new Constant(results.getFirst(), value, span);
  }
}
