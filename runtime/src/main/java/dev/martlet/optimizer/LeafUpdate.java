package dev.martlet.optimizer;

import dev.martlet.kernel.Threads;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One update of the leaves of an array or tensor, in pieces that fit into a processor's cache. */
record LeafUpdate(
    Numbers parameters,
    @Nullable Numbers gradient,
    double scale,
    double limit,
    List<Numbers> states,
    double rate,
    double weightDecay,
    long time,
    double parameterNorm,
    double gradientNorm) {

  /** Nanoseconds for a leaf, roughly. */
  private static final double COST = 2;

  /** The gradient as the rule sees it. */
  void readGradient(int from, int count, double[] to, float[] scratch) {
    if (gradient == null) {
      Arrays.fill(to, 0, count, 0);
      return;
    }
    gradient.read(from, count, to, scratch);
    if (scale != 1) {
      for (int i = 0; i < count; i++) {
        to[i] *= scale;
      }
    }
    if (limit < Double.POSITIVE_INFINITY) {
      for (int i = 0; i < count; i++) {
        to[i] = Math.max(-limit, Math.min(limit, to[i]));
      }
    }
  }

  void run(Optimizer<?> optimizer, Workspace workspace, Numbers to) {
    if (optimizer.isLayerwise()) {
      runLayerwise(optimizer, workspace, to);
      return;
    }
    Threads.forRange(
        parameters.size(),
        Chunk.SIZE,
        COST,
        (start, end) -> {
          Chunk chunk = workspace.take(this);
          for (int from = start; from < end; from += Chunk.SIZE) {
            chunk.read(from, Math.min(Chunk.SIZE, end - from));
            optimizer.step(chunk);
            chunk.writeStates(from);
            chunk.writeMoved(from, 1, to);
          }
          workspace.giveBack(chunk);
        });
  }

  /** All steps first: how long they are decides how far they go. */
  private void runLayerwise(Optimizer<?> optimizer, Workspace workspace, Numbers to) {
    int size = parameters.size();
    Chunk chunk = workspace.take(this);
    double[] steps = workspace.steps(size);
    double squares = 0;
    for (int from = 0; from < size; from += Chunk.SIZE) {
      chunk.read(from, Math.min(Chunk.SIZE, size - from));
      optimizer.step(chunk);
      chunk.writeStates(from);
      for (int i = 0; i < chunk.size(); i++) {
        steps[from + i] = chunk.step()[i];
        squares += chunk.step()[i] * chunk.step()[i];
      }
    }
    double length = rate == 0 ? 0 : Math.sqrt(squares) / rate;
    double factor = optimizer.trust(parameterNorm, length);
    for (int from = 0; from < size; from += Chunk.SIZE) {
      chunk.read(from, Math.min(Chunk.SIZE, size - from));
      System.arraycopy(steps, from, chunk.step(), 0, chunk.size());
      chunk.writeMoved(from, factor, to);
    }
    workspace.giveBack(chunk);
  }
}
