package dev.martlet.optimizer;

import java.util.List;
import java.util.Map;

/**
 * What an optimizer remembers, for a checkpoint: with it, training goes on as if it had never
 * stopped.
 *
 * @param time how many updates there have been
 * @param leaves what it remembers of each array or tensor of the model, by its name: as many lists
 *     of numbers, each {@code float[]} or {@code double[]}, as the optimizer needs
 */
public record OptimizerState(long time, Map<String, List<Object>> leaves) {
  /** Copies the map, not the arrays. */
  public OptimizerState {
    leaves = Map.copyOf(leaves);
  }
}
