package dev.martlet;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

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
   * Is shown all leaves of an array or a tensor of {@code double}s. Unless overridden, they are
   * shown one by one.
   *
   * @param block which leaves they are
   * @param leaves the leaves; they can only be read
   */
  default void visitAll(LeafBlock block, DoubleBuffer leaves) {
    for (int i = 0; i < leaves.capacity(); i++) {
      visit(block.leafName(i), leaves.get(i));
    }
  }

  /**
   * Is shown all leaves of an array or a tensor of {@code float}s. Unless overridden, they are
   * shown one by one.
   *
   * @param block which leaves they are
   * @param leaves the leaves; they can only be read
   */
  default void visitAll(LeafBlock block, FloatBuffer leaves) {
    for (int i = 0; i < leaves.capacity(); i++) {
      visit(block.leafName(i), leaves.get(i));
    }
  }

  /**
   * Tells that this visitor does not read leaves after the call that showed them, so that the
   * memory of a tensor may be used again. Where it may, that memory is never used again.
   *
   * @return false unless overridden
   */
  default boolean isDoneWithLeaves() {
    return false;
  }

  /**
   * Is shown what a value carries without learning it. Unless overridden, nothing is done with it.
   *
   * @param name the name of the component that carries it
   * @param state the state
   */
  default void visitState(String name, CarriedState<?> state) {}

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

      @Override
      public void mapAll(LeafBlock block, DoubleBuffer leaves, DoubleBuffer mapped) {
        visitor.visitAll(block, leaves);
        mapped.put(0, leaves, 0, mapped.capacity());
      }

      @Override
      public void mapAll(LeafBlock block, FloatBuffer leaves, FloatBuffer mapped) {
        visitor.visitAll(block, leaves);
        mapped.put(0, leaves, 0, mapped.capacity());
      }

      @Override
      public boolean isDoneWithLeaves() {
        return visitor.isDoneWithLeaves();
      }

      @Override
      public boolean isIdentity() {
        return true;
      }

      @Override
      public <T extends CarriedState<T>> T mapState(String name, T state) {
        visitor.visitState(name, state);
        return state;
      }
    };
  }
}
