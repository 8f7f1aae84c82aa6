package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/** Records as values: making one from its components, and reading a component. */
public sealed interface Aggregate extends Op {

  /**
   * The canonical constructor of the result's type, where it does nothing of its own: a {@link
   * Structure#transparent} record, a tangent vector, or a record that the compiler generates. Other
   * constructors are calls.
   */
  record NewRecord(Value result, List<Value> operands, Span span) implements Aggregate {
    public NewRecord {
      operands = List.copyOf(operands);
    }

    @Override
    public NewRecord rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new NewRecord(results.getFirst(), operands, span);
    }
  }

  /** {@code record.component()} of such a record; throws where the record is null. */
  record ReadComponent(Value result, Value record, String component, Span span)
      implements Aggregate {
    @Override
    public List<Value> operands() {
      return List.of(record);
    }

    @Override
    public ReadComponent rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new ReadComponent(results.getFirst(), operands.getFirst(), component, span);
    }
  }

  /** The one result. */
  @Override
  Value result();

  @Override
  default List<Value> results() {
    return List.of(result());
  }
}
