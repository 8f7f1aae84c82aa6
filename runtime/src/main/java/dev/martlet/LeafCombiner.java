package dev.martlet;

import java.util.function.DoubleBinaryOperator;

/** Computes new leaves from those of two tangent vectors, pair by pair. */
@FunctionalInterface
public interface LeafCombiner {

  /**
   * Combines two {@code double} leaves.
   *
   * @param name the leaves' name, the path of components that leads to them
   * @param first the first vector's leaf
   * @param second the second vector's leaf
   * @return the new leaf
   */
  double combine(String name, double first, double second);

  /**
   * Combines two {@code float} leaves. Unless overridden, they are combined as {@code double}s and
   * the result is rounded.
   *
   * @param name the leaves' name, the path of components that leads to them
   * @param first the first vector's leaf
   * @param second the second vector's leaf
   * @return the new leaf
   */
  default float combine(String name, float first, float second) {
    return (float) combine(name, (double) first, (double) second);
  }

  /**
   * Makes the combiner for the leaves of a component, which puts the component's name before
   * theirs.
   *
   * @param component the component's name
   * @return a combiner that passes {@code component.name} on to this one
   */
  default LeafCombiner within(String component) {
    LeafCombiner outer = this;
    return new LeafCombiner() {
      @Override
      public double combine(String name, double first, double second) {
        return outer.combine(component + '.' + name, first, second);
      }

      @Override
      public float combine(String name, float first, float second) {
        return outer.combine(component + '.' + name, first, second);
      }
    };
  }

  /**
   * Makes a combiner that does not ask for names, so that none is put together.
   *
   * @param operator computes the new leaves from pairs of old ones
   * @return the combiner
   */
  static LeafCombiner unnamed(DoubleBinaryOperator operator) {
    return new LeafCombiner() {
      @Override
      public double combine(String name, double first, double second) {
        return operator.applyAsDouble(first, second);
      }

      @Override
      public LeafCombiner within(String component) {
        return this;
      }
    };
  }
}
