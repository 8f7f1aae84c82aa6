package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/**
 * A function value of the result's type, a functional interface: the region is its body, its
 * parameters the interface method's; it may use the values around it and yields at most one result.
 */
public record Closure(Value result, Region body, Span span) implements Op {

  @Override
  public List<Value> results() {
    return List.of(result);
  }

  @Override
  public List<Value> operands() {
    return List.of();
  }

  @Override
  public List<Region> regions() {
    return List.of(body);
  }

  @Override
  public Closure rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
    return new Closure(results.getFirst(), regions.getFirst(), span);
  }
}
