package dev.martlet;

/**
 * What a model carries without learning it along a gradient: the means that a normalization has
 * seen, say. It is a {@code @NoDerivative} component of a differentiable record. All models share
 * it that come from one another by updates; files and copies of a model have numbers of their own.
 *
 * {@snippet :
 * public final class Seen implements CarriedState<Seen> {
 *   private volatile double count;
 *
 *   public Seen mapped(LeafMapper mapper) {
 *     var copy = new Seen();
 *     copy.count = mapper.map("count", count);
 *     return copy;
 *   }
 * }
 * }
 *
 * @param <T> the class itself
 */
public interface CarriedState<T extends CarriedState<T>> {

  /**
   * Makes a state of its own.
   *
   * @param mapper computes its numbers from those of this one, which stay as they are
   * @return the copy
   */
  T mapped(LeafMapper mapper);
}
