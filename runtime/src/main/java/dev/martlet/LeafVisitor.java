package dev.martlet;

/** Is shown the leaves of a value or a tangent vector, one by one, with their names. */
@FunctionalInterface
public interface LeafVisitor {

  /**
   * Is shown a {@code double} leaf.
   *
   * @param name the leaf's name, the path of components that leads to it
   * @param leaf the leaf
   */
  void visit(String name, double leaf);

  /**
   * Is shown a {@code float} leaf. Unless overridden, it is shown as the {@code double} that it is.
   *
   * @param name the leaf's name, the path of components that leads to it
   * @param leaf the leaf
   */
  default void visit(String name, float leaf) {
    visit(name, (double) leaf);
  }

  /**
   * Makes a mapper that shows each leaf to this visitor and leaves it as it is.
   *
   * @return the mapper
   */
  default LeafMapper asMapper() {
    LeafVisitor visitor = this;
    return new LeafMapper() {
      @Override
      public double map(String name, double leaf) {
        visitor.visit(name, leaf);
        return leaf;
      }

      @Override
      public float map(String name, float leaf) {
        visitor.visit(name, leaf);
        return leaf;
      }
    };
  }
}
