package dev.martlet.tensor;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.tensor.ChainStep.Operand;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Operations on elements, one after the other, as one pass over memory, with their derivatives in
 * both modes. Values are those of the operations by themselves to the last bit, and so are errors.
 */
final class Chain {
  /** By the number of inputs. */
  private static final List<Map<String, Chain>> KNOWN =
      Stream.<Map<String, Chain>>generate(ConcurrentHashMap::new).limit(5).toList();

  private static final Map<Convolving, Chain> CONVOLVING = new ConcurrentHashMap<>();

  /** More shapes than these are planned again and again. */
  private static final int PLANS = 8;

  private final ChainText text;

  /** The inputs and the results that are not constant. */
  private final BitSet active;

  /** The plans for the shapes that were met; the first one is the newest. */
  private volatile ChainRuns[] known = {};

  private record Convolving(String text, Sliding sliding, int inputs) {}

  private Chain(ChainText text) {
    this.text = text;
    this.active = (BitSet) text.activeInputs().clone();
    for (int i = 0; i < text.steps().size(); i++) {
      for (Operand operand : text.steps().get(i).operands()) {
        if (operand instanceof Operand.Value(var index) && active.get(index)) {
          active.set(text.inputs() + i);
        }
      }
    }
  }

  /**
   * The chain that a text describes.
   *
   * @param inputs how many inputs it has
   */
  static Chain of(String text, int inputs) {
    Map<String, Chain> all = KNOWN.get(inputs);
    Chain known = all.get(text);
    return known != null
        ? known
        : all.computeIfAbsent(text, _ -> new Chain(ChainText.read(text, null, inputs)));
  }

  /**
   * The chain that a text describes in which there is a convolution.
   *
   * @param sliding how its window slides
   * @param inputs how many inputs it has
   */
  static Chain of(String text, Sliding sliding, int inputs) {
    return CONVOLVING.computeIfAbsent(
        new Convolving(text, sliding, inputs),
        _ -> new Chain(ChainText.read(text, sliding, inputs)));
  }

  ChainText text() {
    return text;
  }

  /** Whether an input or the result of a step is not constant. */
  boolean isActive(int value) {
    return active.get(value);
  }

  BitSet active() {
    return active;
  }

  private ChainRuns runs(List<? extends Tensor<?>> inputs) {
    ChainRuns[] now = known;
    for (ChainRuns each : now) {
      if (each.plan().fits(inputs)) {
        return each;
      }
    }
    var added = new ChainRuns(this, ChainPlan.of(text, inputs));
    ChainRuns[] more = new ChainRuns[Math.min(now.length + 1, PLANS)];
    more[0] = added;
    System.arraycopy(now, 0, more, 1, more.length - 1);
    known = more;
    return added;
  }

  <S> Tensor<S> value(List<Tensor<S>> inputs) {
    return new ChainRun<>(runs(inputs), inputs).value();
  }

  <S> ValueWithPullback<Tensor<S>, Function<Tensor<S>, Tensor<S>[]>> pullback(
      List<Tensor<S>> inputs) {
    return new ChainRun<>(runs(inputs), inputs).pullback();
  }

  /** The value with what gives the tangent of the result; null for zero among those of inputs. */
  <S> ValueWithDifferential<Tensor<S>, Function<List<@Nullable Tensor<S>>, Tensor<S>>> differential(
      List<Tensor<S>> inputs) {
    return new ChainRun<>(runs(inputs), inputs).differential();
  }
}
