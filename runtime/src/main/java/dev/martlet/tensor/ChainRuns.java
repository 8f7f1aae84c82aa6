package dev.martlet.tensor;

import dev.martlet.kernel.BlockProgram;
import dev.martlet.kernel.Repetition;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A chain's plan for certain shapes with the programs that carry it out, made when needed. */
final class ChainRuns {
  private final ChainText text;
  private final ChainPlan plan;
  private final int[] alone;
  private final int[] sources;
  private final @Nullable Repetition[] repetitions;
  private final Map<BitSet, BlockProgram> tangents = new ConcurrentHashMap<>();
  private volatile @Nullable BlockProgram values;
  private volatile ChainCode.@Nullable Reverse reverse;

  ChainRuns(ChainText text, ChainPlan plan) {
    this.text = text;
    this.plan = plan;
    int steps = text.steps().size();
    this.alone =
        IntStream.range(0, plan.isFused() ? plan.root() : steps)
            .filter(step -> !plan.fused().get(step))
            .toArray();
    this.sources = plan.sources().stream().mapToInt(Integer::intValue).toArray();
    this.repetitions =
        plan.repetitions().stream().map(each -> each.orElse(null)).toArray(Repetition[]::new);
  }

  ChainText text() {
    return text;
  }

  ChainPlan plan() {
    return plan;
  }

  /** Whether it is that for some inputs. */
  boolean fits(@Nullable Sliding sliding, List<? extends Tensor<?>> inputs) {
    return Objects.equals(text.sliding(), sliding) && plan.fits(inputs);
  }

  /** The steps that are done by themselves, in their order. */
  int[] alone() {
    return alone;
  }

  /** What the fused steps read. */
  int[] sources() {
    return sources;
  }

  /** How a source is read; null where it has the shape of the result. */
  @Nullable Repetition repetition(int source) {
    return repetitions[source];
  }

  /** Whether the result is the sum of what the fused steps compute. */
  boolean isSummed() {
    return plan.isFused() && plan.root() < text.steps().size() - 1;
  }

  BlockProgram values() {
    BlockProgram known = values;
    if (known == null) {
      known = code().values();
      values = known;
    }
    return known;
  }

  ChainCode.Reverse reverse() {
    ChainCode.Reverse known = reverse;
    if (known == null) {
      known = code().reverse();
      reverse = known;
    }
    return known;
  }

  /**
   * The program for tangents.
   *
   * @param moved the sources that have one
   */
  BlockProgram tangents(BitSet moved) {
    return tangents.computeIfAbsent(moved, set -> code().tangents(set));
  }

  private ChainCode code() {
    return new ChainCode(text, plan);
  }
}
