package dev.martlet.tensor;

import dev.martlet.kernel.BlockCode;
import dev.martlet.kernel.BlockProgram;
import dev.martlet.kernel.Kernels;
import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Pointwise;
import dev.martlet.kernel.Repetition;
import dev.martlet.tensor.ChainStep.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the code for the fused steps of a chain: their values, their adjoints, their tangents.
 * What adjoints need of values is computed again within the block.
 *
 * <p>It reads the sources of the plan, in their order, then the chain's result, then its cotangent,
 * then the tangents of the sources.
 */
final class ChainCode {
  /** Elements of a block: those of some values are in the first cache at once. */
  private static final int BLOCK = 1_024;

  /** A sum is made of the sums of so many elements. */
  private static final int SUMMED = 2_048;

  /** Functions whose derivative is computed from their result alone. */
  private static final Set<String> BY_RESULT =
      Set.of("sqrt", "exp", "expm1", "relu", "tanh", "sigmoid", "reciprocal");

  /** Functions whose derivative is computed from their argument alone. */
  private static final Set<String> BY_ARGUMENT =
      Set.of(
          "negated",
          "abs",
          "squared",
          "log",
          "log1p",
          "sin",
          "cos",
          "erf",
          "softplus",
          "relu6",
          "gelu",
          "geluTanh",
          "silu",
          "mish",
          "hardSigmoid",
          "hardSwish",
          "leakyRelu",
          "clip");

  private final ChainText chain;
  private final ChainPlan plan;
  private final Kernels<Object> kernels;
  private final BlockCode code;
  private final int[] nodes;

  ChainCode(ChainText chain, ChainPlan plan) {
    this.chain = chain;
    this.plan = plan;
    this.kernels = plan.dtype().kernels("chain");
    this.code = new BlockCode(kernels);
    this.nodes = new int[chain.inputs() + chain.steps().size()];
    Arrays.fill(nodes, -1);
  }

  /**
   * A cotangent that the sweep back computes.
   *
   * @param value whose it is: an input's, or the result's of another step
   * @param isStored whether it is there in the chain's shape, or else summed
   * @param number its number among what is written, or summed
   */
  record Share(int value, boolean isStored, int number) {
    /** The number of what need not be written: the cotangent of the chain's result. */
    static final int GIVEN = -1;
  }

  /**
   * The sweep back.
   *
   * @param program what computes it
   * @param shares what it computes
   * @param stores how many of these are written
   * @param unread sources whose elements are not needed
   */
  record Reverse(BlockProgram program, List<Share> shares, int stores, BitSet unread) {}

  private boolean isSummed() {
    return plan.root() < chain.steps().size() - 1;
  }

  private int block() {
    return isSummed() ? SUMMED : BLOCK;
  }

  BlockProgram values() {
    int result = node(chain.inputs() + plan.root());
    int _ = isSummed() ? code.fold(result) : code.store(result);
    return code.finish(block());
  }

  /** Original: z = f(x, y, ...). Adjoint: what its steps' adjoints are, the last one first. */
  Reverse reverse() {
    int root = chain.inputs() + plan.root();
    int[] cotangents = new int[nodes.length];
    Arrays.fill(cotangents, -1);
    int result = plan.sources().size();
    int given = isSummed() ? code.load(result + 1, Repetition.OF_NUMBER) : code.load(result + 1);
    cotangents[root] = given;
    if (!isSummed()
        && chain.steps().get(plan.root()).operation() instanceof Operation.OfElement(var function)
        && BY_RESULT.contains(function.name())) {
      nodes[root] = code.load(result);
    }
    for (int step = plan.root(); step >= 0; step--) {
      int value = chain.inputs() + step;
      if (plan.fused().get(step) && chain.active().get(value) && cotangents[value] >= 0) {
        List<Operand> operands = chain.steps().get(step).operands();
        for (int i = 0; i < operands.size(); i++) {
          if (operands.get(i) instanceof Operand.Value(var index) && chain.active().get(index)) {
            int share = chained(step, i, cotangents[value]);
            cotangents[index] =
                cotangents[index] < 0 ? share : pair(Pairwise.PLUS, cotangents[index], share);
          }
        }
      }
    }
    return reverse(cotangents, given);
  }

  private Reverse reverse(int[] cotangents, int given) {
    List<Share> shares = new ArrayList<>();
    int stores = 0;
    for (int i = 0; i < plan.sources().size(); i++) {
      int source = plan.sources().get(i);
      if (chain.active().get(source) && cotangents[source] >= 0) {
        Optional<Repetition> repetition = plan.repetitions().get(i);
        if (cotangents[source] == given && !isSummed()) {
          shares.add(new Share(source, true, Share.GIVEN));
        } else if (repetition.isEmpty()) {
          shares.add(new Share(source, true, code.store(cotangents[source])));
          stores++;
        } else {
          int number = code.gather(cotangents[source], repetition.get());
          shares.add(new Share(source, false, number));
        }
      }
    }
    BitSet unread = new BitSet();
    for (int i = 0; i < plan.sources().size(); i++) {
      unread.set(i, !code.reads(i));
    }
    return new Reverse(code.finish(BLOCK), List.copyOf(shares), stores, unread);
  }

  /**
   * The sweep forward.
   *
   * @param tangents the sources that have a tangent
   */
  BlockProgram tangents(BitSet tangents) {
    int[] moved = new int[nodes.length];
    Arrays.fill(moved, -1);
    for (int i = 0; i < plan.sources().size(); i++) {
      if (tangents.get(i)) {
        moved[plan.sources().get(i)] = load(plan.sources().size() + 2 + i, i);
      }
    }
    for (int step = 0; step <= plan.root(); step++) {
      if (plan.fused().get(step)) {
        int value = chain.inputs() + step;
        List<Operand> operands = chain.steps().get(step).operands();
        for (int i = 0; i < operands.size(); i++) {
          if (operands.get(i) instanceof Operand.Value(var index) && moved[index] >= 0) {
            int share = chained(step, i, moved[index]);
            moved[value] = moved[value] < 0 ? share : pair(Pairwise.PLUS, moved[value], share);
          }
        }
      }
    }
    int result = moved[chain.inputs() + plan.root()];
    int _ = isSummed() ? code.fold(result) : code.store(result);
    return code.finish(block());
  }

  /** A cotangent or tangent times the derivative of a step by one of its operands. */
  private int chained(int step, int operand, int factor) {
    ChainStep of = chain.steps().get(step);
    int result = chain.inputs() + step;
    return switch (of.operation()) {
      case Operation.OfElement(var function) ->
          function == Pointwise.NEGATED
              ? unary(function, factor)
              : chained(factor, partial(function, of.operands().getFirst(), result));
      case Operation.OfPair(var function) ->
          chained(function, operand, of.operands().getFirst(), of.operands().getLast(), factor);
      case Operation.Product _, Operation.Convolution _, Operation.Total _ ->
          throw new IllegalStateException("not elementwise: " + of);
    };
  }

  private int partial(Pointwise function, Operand x, int result) {
    int argument = BY_RESULT.contains(function.name()) ? node(result) : node(x);
    int value = BY_ARGUMENT.contains(function.name()) ? argument : node(result);
    return code.apply(kernels.partials().apply(function), argument, value, function.nanoseconds());
  }

  private int chained(Pairwise function, int operand, Operand x, Operand y, int factor) {
    if (function == Pairwise.PLUS || function == Pairwise.MINUS && operand == 0) {
      return factor;
    }
    if (function == Pairwise.MINUS) {
      return unary(Pointwise.NEGATED, factor);
    }
    if (function == Pairwise.TIMES) {
      return chained(factor, node(operand == 0 ? y : x));
    }
    var partials = operand == 0 ? kernels.pairsByFirst() : kernels.pairsBySecond();
    return chained(
        factor, code.apply(partials.apply(function), node(x), node(y), function.nanoseconds()));
  }

  private int chained(int factor, int partial) {
    return code.apply(kernels.chained(), factor, partial, 0.2);
  }

  private int pair(Pairwise function, int x, int y) {
    return code.apply(kernels.pairs().apply(function), x, y, function.nanoseconds());
  }

  private int unary(Pointwise function, int x) {
    return code.apply(kernels.values().apply(function), x, function.nanoseconds());
  }

  private int node(Operand operand) {
    return switch (operand) {
      case Operand.Value(var index) -> node(index);
      case Operand.Scalar(var number) -> code.number(number);
    };
  }

  private int node(int value) {
    if (nodes[value] < 0) {
      int source = plan.sources().indexOf(value);
      nodes[value] =
          source >= 0 ? load(source, source) : node(chain.steps().get(value - chain.inputs()));
    }
    return nodes[value];
  }

  private int node(ChainStep step) {
    return switch (step.operation()) {
      case Operation.OfElement(var function) -> unary(function, node(step.operands().getFirst()));
      case Operation.OfPair(var function) ->
          pair(function, node(step.operands().getFirst()), node(step.operands().getLast()));
      case Operation.Product _, Operation.Convolution _, Operation.Total _ ->
          throw new IllegalStateException("not elementwise: " + step);
    };
  }

  /** Reads an array as one of the sources is read. */
  private int load(int array, int source) {
    return plan.repetitions()
        .get(source)
        .map(repetition -> code.load(array, repetition))
        .orElseGet(() -> code.load(array));
  }
}
