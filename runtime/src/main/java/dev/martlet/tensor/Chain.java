package dev.martlet.tensor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Operations on elements, one after the other, as one pass over memory, with their derivatives in
 * both modes. Values are those of the operations by themselves to the last bit, and so are errors.
 */
final class Chain {
  /** By their texts, of which a program has as many as it has calls. */
  private static final Map<String, Chain> KNOWN = new ConcurrentHashMap<>();

  /** More shapes than these, as of the layers of a deep network, are planned again and again. */
  private static final int PLANS = 32;

  private final String text;

  /** The plans for the shapes that were met; the first one is the newest. */
  private volatile ChainRuns[] known = {};

  private Chain(String text) {
    this.text = text;
  }

  /** What a text describes, of certain inputs. */
  static <S> ChainRun<S> of(String text, List<Tensor<S>> inputs) {
    return of(text, null, inputs);
  }

  /**
   * What a text describes, of certain inputs.
   *
   * @param sliding how the window of a convolution slides, if there is one
   */
  static <S> ChainRun<S> of(String text, @Nullable Sliding sliding, List<Tensor<S>> inputs) {
    Chain chain = KNOWN.get(text);
    if (chain == null) {
      chain = KNOWN.computeIfAbsent(text, Chain::new);
    }
    return new ChainRun<>(chain.runs(sliding, inputs), inputs);
  }

  private ChainRuns runs(@Nullable Sliding sliding, List<? extends Tensor<?>> inputs) {
    ChainRuns[] now = known;
    for (ChainRuns each : now) {
      if (each.fits(sliding, inputs)) {
        return each;
      }
    }
    ChainText read = ChainText.read(text, sliding, inputs.size());
    var added = new ChainRuns(read, ChainPlan.of(read, inputs));
    ChainRuns[] more = new ChainRuns[Math.min(now.length + 1, PLANS)];
    more[0] = added;
    System.arraycopy(now, 0, more, 1, more.length - 1);
    known = more;
    return added;
  }
}
