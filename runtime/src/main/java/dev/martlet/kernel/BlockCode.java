package dev.martlet.kernel;

import dev.martlet.kernel.BlockProgram.Place;
import dev.martlet.kernel.BlockProgram.Place.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Code without branches over blocks of elements, in the making: each value is computed once from
 * earlier ones. What no output needs is left out in the end.
 *
 * <pre>{@code
 * int x = code.load(0);
 * int y = code.apply(kernels.values().apply(Pointwise.EXP), x, 1);
 * code.store(y, 0);
 * BlockProgram program = code.finish(1_024);
 * }</pre>
 */
public final class BlockCode {
  private static final double NANOSECONDS_TO_MOVE = 0.1;

  private final Kernels<Object> kernels;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();
  private int targets;
  private int sums;

  /**
   * Begins.
   *
   * @param kernels the loops over one type of elements
   */
  public BlockCode(Kernels<Object> kernels) {
    this.kernels = kernels;
  }

  /** How a value comes about; the numbers are those of other values. */
  private sealed interface Node {
    record Load(int source) implements Node {}

    record Repeated(int source, Repetition repetition) implements Node {}

    record Constant(double value) implements Node {}

    record Unary(UnaryLoop<Object> loop, int x) implements Node {}

    record Binary(BinaryLoop<Object> loop, int x, int y) implements Node {}
  }

  /** What becomes of a value; it is written to a target or added to sums. */
  private sealed interface Output {
    int value();

    record Store(int value, int target) implements Output {}

    record Gathered(int value, int sums, Repetition repetition) implements Output {}

    record Folded(int value, int sums) implements Output {}
  }

  private final List<Double> costs = new ArrayList<>();

  private int added(Node node, double nanoseconds) {
    nodes.add(node);
    costs.add(nanoseconds);
    return nodes.size() - 1;
  }

  /**
   * Reads an array that is as long as all.
   *
   * @param source its number
   * @return the value
   */
  public int load(int source) {
    return added(new Node.Load(source), NANOSECONDS_TO_MOVE);
  }

  /**
   * Reads an array that is repeated.
   *
   * @param source its number
   * @param repetition how it is read
   * @return the value
   */
  public int load(int source, Repetition repetition) {
    return added(new Node.Repeated(source, repetition), 0);
  }

  /**
   * Takes a number for all elements.
   *
   * @param value the number, rounded to the type of the elements
   * @return the value
   */
  public int number(double value) {
    return added(new Node.Constant(value), 0);
  }

  /**
   * Applies a function.
   *
   * @param loop the function
   * @param x its argument
   * @param nanoseconds about what an element costs
   * @return the value
   */
  public int apply(UnaryLoop<Object> loop, int x, double nanoseconds) {
    return added(new Node.Unary(loop, x), nanoseconds);
  }

  /**
   * Applies a function of two arguments.
   *
   * @param loop the function
   * @param x its first argument
   * @param y its second argument
   * @param nanoseconds about what an element costs
   * @return the value
   */
  public int apply(BinaryLoop<Object> loop, int x, int y, double nanoseconds) {
    return added(new Node.Binary(loop, x, y), nanoseconds);
  }

  /**
   * Writes a value to an array that is as long as all.
   *
   * @param value the value
   * @return the number of the target
   */
  public int store(int value) {
    outputs.add(new Output.Store(value, targets));
    return targets++;
  }

  /**
   * Adds a value to the elements of a small array that is read repeatedly.
   *
   * @param value the value
   * @param repetition how the small array is read
   * @return the number of the sums, which are as many as the small array has elements
   */
  public int gather(int value, Repetition repetition) {
    outputs.add(new Output.Gathered(value, sums, repetition));
    return sums++;
  }

  /**
   * Adds up all elements of a value as {@link Reductions} does, so that the sum is the same to the
   * last bit; blocks must be as long as its ones.
   *
   * @param value the value
   * @return the number of the sums, one for each block
   */
  public int fold(int value) {
    outputs.add(new Output.Folded(value, sums));
    return sums++;
  }

  /**
   * Ends the code.
   *
   * @param length the elements of a block
   * @return the program
   */
  public BlockProgram finish(int length) {
    return new Assembly(length).program();
  }

  /** Gives values buffers that are free again when the value has been used for the last time. */
  private final class Assembly {
    private final int length;
    private final int[] lastUse = new int[nodes.size()];
    private final BitSet bound = new BitSet();
    private final Place[] places = new Place[nodes.size()];
    private final BitSet pinned = new BitSet();
    private final BitSet free = new BitSet();
    private final List<BlockProgram.Step> constants = new ArrayList<>();
    private final List<BlockProgram.Step> preparation = new ArrayList<>();
    private final List<BlockProgram.Step> body = new ArrayList<>();
    private int count;
    private double nanoseconds;

    Assembly(int length) {
      this.length = length;
    }

    BlockProgram program() {
      findUses();
      findBound();
      for (int i = 0; i < nodes.size(); i++) {
        if (lastUse[i] > 0) {
          emit(i);
        }
      }
      return new BlockProgram(
          kernels, length, count, gathered(), folded(), constants, preparation, body, nanoseconds);
    }

    /** The last use of each value, counted from 1; 0 for what is not used. Outputs come at once. */
    private void findUses() {
      for (Output output : outputs) {
        lastUse[output.value()] = Math.max(lastUse[output.value()], output.value() + 1);
      }
      for (int i = nodes.size() - 1; i >= 0; i--) {
        if (lastUse[i] > 0) {
          for (int operand : operands(nodes.get(i))) {
            lastUse[operand] = Math.max(lastUse[operand], i + 1);
          }
        }
      }
    }

    /** Values that loops take which want all of them at the same place: in buffers. */
    private void findBound() {
      for (int i = 0; i < nodes.size(); i++) {
        if (lastUse[i] > 0 && !isMoved(nodes.get(i))) {
          bound.set(i);
          for (int operand : operands(nodes.get(i))) {
            bound.set(operand);
          }
        }
      }
    }

    private static boolean isMoved(Node node) {
      return switch (node) {
        case Node.Load _ -> true;
        case Node.Repeated _, Node.Constant _ -> false;
        case Node.Unary(var loop, _) -> loop instanceof MovedUnaryLoop<Object>;
        case Node.Binary(var loop, _, _) -> loop instanceof MovedBinaryLoop<Object>;
      };
    }

    /** The value behind which nothing is read that may have been written over. */
    private int firstStored() {
      return outputs.stream()
          .filter(Output.Store.class::isInstance)
          .mapToInt(Output::value)
          .min()
          .orElse(nodes.size());
    }

    /** Where a value can be without a buffer. */
    private Optional<Place> ownPlace(int value) {
      if (bound.get(value)) {
        return Optional.empty();
      }
      if (nodes.get(value) instanceof Node.Load(var source)) {
        return lastUse[value] <= firstStored() + 1
            ? Optional.of(new Place(Kind.SOURCE, source))
            : Optional.empty();
      }
      return outputs.stream()
          .filter(output -> output instanceof Output.Store && output.value() == value)
          .map(output -> new Place(Kind.TARGET, ((Output.Store) output).target()))
          .findFirst();
    }

    private void emit(int value) {
      Node node = nodes.get(value);
      for (int operand : operands(node)) {
        if (lastUse[operand] == value + 1) {
          release(operand);
        }
      }
      boolean isPrepared =
          switch (node) {
            case Node.Constant _ -> true;
            case Node.Repeated(_, var repetition) -> repetition.repeatsWithin(length);
            case Node.Load _, Node.Unary _, Node.Binary _ -> false;
          };
      Place place = ownPlace(value).orElseGet(() -> buffer(isPrepared));
      places[value] = place;
      List<BlockProgram.Step> steps =
          node instanceof Node.Constant ? constants : isPrepared ? preparation : body;
      step(node, place).ifPresent(steps::add);
      nanoseconds += costs.get(value);
      for (Output output : outputs) {
        if (output.value() == value) {
          step(output, place).ifPresent(body::add);
          nanoseconds += NANOSECONDS_TO_MOVE;
        }
      }
      if (lastUse[value] == value + 1) {
        release(value);
      }
    }

    private Place buffer(boolean isPrepared) {
      int buffer = isPrepared || free.isEmpty() ? count++ : free.nextSetBit(0);
      free.clear(buffer);
      pinned.set(buffer, isPrepared);
      return new Place(Kind.BUFFER, buffer);
    }

    private void release(int value) {
      if (places[value].kind() == Kind.BUFFER && !pinned.get(places[value].number())) {
        free.set(places[value].number());
      }
    }

    private Optional<BlockProgram.Step> step(Node node, Place place) {
      return switch (node) {
        case Node.Load(var source) ->
            place.kind() == Kind.SOURCE
                ? Optional.empty()
                : Optional.of(new BlockProgram.Load(source, place.number()));
        case Node.Repeated(var source, var repetition) ->
            Optional.of(new BlockProgram.Repeat(source, repetition, place.number()));
        case Node.Constant(var number) ->
            Optional.of(new BlockProgram.Fill(number, place.number()));
        case Node.Unary(var loop, var x) ->
            Optional.of(new BlockProgram.Unary(loop, places[x], place));
        case Node.Binary(var loop, var x, var y) ->
            Optional.of(new BlockProgram.Binary(loop, places[x], places[y], place));
      };
    }

    private static Optional<BlockProgram.Step> step(Output output, Place place) {
      return switch (output) {
        case Output.Store(_, var target) ->
            place.equals(new Place(Kind.TARGET, target))
                ? Optional.empty()
                : Optional.of(new BlockProgram.Store(place, target));
        case Output.Gathered(_, var sums, var repetition) ->
            Optional.of(new BlockProgram.Gather(place, sums, repetition));
        case Output.Folded(_, var sums) -> Optional.of(new BlockProgram.FoldUp(place, sums));
      };
    }

    private int[] gathered() {
      int[] lengths = new int[sums];
      for (Output output : outputs) {
        if (output instanceof Output.Gathered(_, var number, var repetition)) {
          lengths[number] = repetition.count();
        }
      }
      return lengths;
    }

    private boolean folded() {
      return outputs.stream().anyMatch(Output.Folded.class::isInstance);
    }
  }

  private static int[] operands(Node node) {
    return switch (node) {
      case Node.Load _, Node.Repeated _, Node.Constant _ -> new int[0];
      case Node.Unary(_, var x) -> new int[] {x};
      case Node.Binary(_, var x, var y) -> new int[] {x, y};
    };
  }

  /**
   * Tells whether an output needs an array.
   *
   * @param source the number of the array
   * @return whether it is read
   */
  public boolean reads(int source) {
    BitSet live = new BitSet();
    outputs.forEach(output -> live.set(output.value()));
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (live.get(i)) {
        for (int operand : operands(nodes.get(i))) {
          live.set(operand);
        }
        if (nodes.get(i) instanceof Node.Load(var read) && read == source
            || nodes.get(i) instanceof Node.Repeated(var repeated, _) && repeated == source) {
          return true;
        }
      }
    }
    return false;
  }
}
