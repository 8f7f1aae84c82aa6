package dev.martlet.tensor;

import dev.martlet.kernel.Repetition;
import dev.martlet.shape.Broadcasting;
import dev.martlet.shape.Shape;
import dev.martlet.tensor.ChainStep.Operand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which steps of a chain are done block by block, for inputs of certain shapes: those whose result
 * has the shape of the chain's. The others come before, each by itself: products of matrices,
 * convolutions, and what is smaller and is stretched later. Where shapes or types do not fit, all
 * steps are done by themselves, so that the one that does not fit says so.
 *
 * @param dtype the type of all inputs
 * @param shapes those of the inputs
 * @param fused the steps that are done block by block
 * @param sources what those read, inputs or results of other steps
 * @param repetitions how each of these is read, none where it has the chain's shape
 * @param shape that of the results of the fused steps
 * @param root the last one of the fused steps
 */
record ChainPlan(
    DType<?> dtype,
    List<Shape> shapes,
    BitSet fused,
    List<Integer> sources,
    List<Optional<Repetition>> repetitions,
    Shape shape,
    int root) {

  static ChainPlan of(ChainText chain, List<? extends Tensor<?>> inputs) {
    List<Shape> given = inputs.stream().<Shape>map(Tensor::layout).toList();
    DType<?> dtype = inputs.getFirst().dtype();
    boolean isOfOneType = inputs.stream().allMatch(input -> input.dtype() == dtype);
    if (isOfOneType && dtype.isDifferentiable()) {
      Optional<List<Shape>> shapes = shapes(chain, inputs);
      if (shapes.isPresent()) {
        return new Planning(chain, dtype, given, shapes.get())
            .plan()
            .orElseGet(() -> singly(dtype, given));
      }
    }
    return singly(dtype, given);
  }

  /** All steps by themselves. */
  static ChainPlan singly(DType<?> dtype, List<Shape> shapes) {
    return new ChainPlan(dtype, shapes, new BitSet(), List.of(), List.of(), Shape.SCALAR, -1);
  }

  /** The shapes of all values; none where some do not fit. */
  private static Optional<List<Shape>> shapes(ChainText chain, List<? extends Tensor<?>> inputs) {
    List<Shape> shapes = new ArrayList<>();
    inputs.forEach(input -> shapes.add(input.layout()));
    try {
      for (ChainStep step : chain.steps()) {
        List<Shape> operands = new ArrayList<>();
        List<Tensor<?>> tensors = new ArrayList<>();
        for (Operand operand : step.operands()) {
          operands.add(
              operand instanceof Operand.Value(var index) ? shapes.get(index) : Shape.SCALAR);
          if (operand instanceof Operand.Value(var index) && index < inputs.size()) {
            tensors.add(inputs.get(index));
          }
        }
        if (step.operation().isOfInputs() && tensors.size() < operands.size()) {
          return Optional.empty();
        }
        shapes.add(step.operation().shape(tensors, operands));
      }
      return Optional.of(shapes);
    } catch (IllegalArgumentException unfit) {
      // The step by itself will say so, when those before it have been done.
      return Optional.empty();
    }
  }

  /** Whether it is that for some inputs. */
  boolean fits(List<? extends Tensor<?>> inputs) {
    if (inputs.size() != shapes.size()) {
      return false;
    }
    for (int i = 0; i < inputs.size(); i++) {
      Tensor<?> input = inputs.get(i);
      Shape expected = shapes.get(i);
      if (input.dtype() != dtype
          || input.layout() != expected && !input.layout().equals(expected)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some steps are done block by block. */
  boolean isFused() {
    return !fused.isEmpty();
  }

  private record Planning(ChainText chain, DType<?> dtype, List<Shape> given, List<Shape> shapes) {

    /** None where nothing can be fused. */
    Optional<ChainPlan> plan() {
      List<ChainStep> steps = chain.steps();
      int root = steps.size() - 1;
      if (steps.get(root).operation() instanceof Operation.Total
          && steps.get(root).operands().getFirst() instanceof Operand.Value(var index)) {
        root = index - chain.inputs();
      }
      if (root < 0 || !isElementwise(root)) {
        return Optional.empty();
      }
      Shape shape = shapes.get(chain.inputs() + root);
      BitSet fused = new BitSet();
      BitSet read = new BitSet();
      mark(root, shape, fused, read);
      if (shape.size() == 0 || isReadBefore(fused, root)) {
        return Optional.empty();
      }
      List<Integer> sources = read.stream().boxed().toList();
      List<Optional<Repetition>> repetitions =
          sources.stream().map(source -> repetition(shapes.get(source), shape)).toList();
      return Optional.of(new ChainPlan(dtype, given, fused, sources, repetitions, shape, root));
    }

    private boolean isElementwise(int step) {
      return switch (chain.steps().get(step).operation()) {
        case Operation.OfElement _, Operation.OfPair _ -> true;
        case Operation.Product _, Operation.Convolution _, Operation.Total _ -> false;
      };
    }

    private void mark(int step, Shape shape, BitSet fused, BitSet read) {
      fused.set(step);
      for (Operand operand : chain.steps().get(step).operands()) {
        if (operand instanceof Operand.Value(var index)) {
          int inner = index - chain.inputs();
          if (inner >= 0 && isElementwise(inner) && shapes.get(index).equals(shape)) {
            if (!fused.get(inner)) {
              mark(inner, shape, fused, read);
            }
          } else {
            read.set(index);
          }
        }
      }
    }

    /** Whether a step that comes before needs one that is fused. */
    private boolean isReadBefore(BitSet fused, int root) {
      for (int i = 0; i < root; i++) {
        for (Operand operand : chain.steps().get(i).operands()) {
          if (!fused.get(i)
              && operand instanceof Operand.Value(var index)
              && index >= chain.inputs()
              && fused.get(index - chain.inputs())) {
            return true;
          }
        }
      }
      return false;
    }

    private static Optional<Repetition> repetition(Shape from, Shape to) {
      return from.equals(to)
          ? Optional.empty()
          : Repetition.of(to.toArray(), Broadcasting.strides(from, to));
    }
  }
}
