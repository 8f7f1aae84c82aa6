package dev.martlet.tensor;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One step of a chain.
 *
 * @param operation what it does
 * @param operands with what
 */
record ChainStep(Operation operation, List<Operand> operands) {

  /** What a step works on. */
  sealed interface Operand {
    /** An input of the chain, or the result of an earlier step: those are counted after inputs. */
    record Value(int index) implements Operand {}

    /** A number, rounded to the type of the elements. */
    record Scalar(double number) implements Operand {}
  }

  /** Whether it works on one of some values. */
  boolean isOf(BitSet values) {
    return operands.stream()
        .anyMatch(operand -> operand instanceof Operand.Value(var index) && values.get(index));
  }

  /** The step by itself, with numbers as tensors of the other operand's type. */
  <S> List<Tensor<S>> arguments(IntFunction<Tensor<S>> values) {
    Tensor<S> first = argument(operands.getFirst(), values);
    return operands.size() == 1
        ? List.of(first)
        : List.of(first, argument(operands.getLast(), values));
  }

  private <S> Tensor<S> argument(Operand operand, IntFunction<Tensor<S>> values) {
    return switch (operand) {
      case Operand.Value(var index) -> values.apply(index);
      case Operand.Scalar(var number) -> Broadcast.number(values.apply(firstValue()), number);
    };
  }

  private int firstValue() {
    for (Operand operand : operands) {
      if (operand instanceof Operand.Value(var index)) {
        return index;
      }
    }
    throw new IllegalStateException("a step without a tensor");
  }
}
