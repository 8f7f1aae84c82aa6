package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/**
 * Growing sequences that a forward sweep appends to and a later sweep reads by index, any number of
 * times. A tape's type is one of the runtime's, {@code dev.martlet.tape.DoubleTape} and its kin.
 * (Where the number of entries is known beforehand the transform uses arrays instead.)
 */
public sealed interface TapeAccess extends Op {

  /** An empty tape of the result's type. */
  record NewTape(Value result, Span span) implements TapeAccess {
    @Override
    public List<Value> results() {
      return List.of(result);
    }

    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public NewTape rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new NewTape(results.getFirst(), span);
    }
  }

  /** Appends a value. */
  record Push(Value tape, Value value, Span span) implements TapeAccess {
    @Override
    public List<Value> results() {
      return List.of();
    }

    @Override
    public List<Value> operands() {
      return List.of(tape, value);
    }

    @Override
    public Push rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Push(operands.get(0), operands.get(1), span);
    }
  }

  /** The entry at an index; the same whenever it is read. */
  record Get(Value result, Value tape, Value index, Span span) implements TapeAccess {
    @Override
    public List<Value> results() {
      return List.of(result);
    }

    @Override
    public List<Value> operands() {
      return List.of(tape, index);
    }

    @Override
    public Get rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Get(results.getFirst(), operands.get(0), operands.get(1), span);
    }
  }
}
