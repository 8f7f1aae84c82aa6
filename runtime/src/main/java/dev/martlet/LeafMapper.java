package dev.martlet;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.function.DoubleUnaryOperator;

/** Computes new leaves from those of a value or a tangent vector, one by one. */
@FunctionalInterface
public interface LeafMapper {

  /**
   * Maps a {@code double} leaf.
   *
   * @param name the leaf's name, the path of components that leads to it
   * @param leaf the leaf
   * @return the new leaf
   */
  double map(String name, double leaf);

  /**
   * Maps a {@code float} leaf. Unless overridden, it is mapped as a {@code double} and the result
   * is rounded.
   *
   * @param name the leaf's name, the path of components that leads to it
   * @param leaf the leaf
   * @return the new leaf
   */
  default float map(String name, float leaf) {
    return (float) map(name, (double) leaf);
  }

  /**
   * Maps all leaves of an array or a tensor of {@code double}s. Unless overridden, they are mapped
   * one by one.
   *
   * @param block which leaves they are
   * @param leaves the leaves; they can only be read
   * @param mapped where the new leaves are to be written; not to be used after the call
   */
  default void mapAll(LeafBlock block, DoubleBuffer leaves, DoubleBuffer mapped) {
    for (int i = 0; i < leaves.capacity(); i++) {
      mapped.put(i, map(block.leafName(i), leaves.get(i)));
    }
  }

  /**
   * Maps all leaves of an array or a tensor of {@code float}s. Unless overridden, they are mapped
   * one by one.
   *
   * @param block which leaves they are
   * @param leaves the leaves; they can only be read
   * @param mapped where the new leaves are to be written; not to be used after the call
   */
  default void mapAll(LeafBlock block, FloatBuffer leaves, FloatBuffer mapped) {
    for (int i = 0; i < leaves.capacity(); i++) {
      mapped.put(i, map(block.leafName(i), leaves.get(i)));
    }
  }

  /**
   * Tells that this mapper does not read leaves after the call that showed them, so that the memory
   * of a tensor may be used again. Where it may, that memory is never used again.
   *
   * @return false unless overridden
   */
  default boolean isDoneWithLeaves() {
    return false;
  }

  /**
   * Tells that this mapper leaves all leaves as they are, so that what never changes need not be
   * copied: it is then given nothing to write to.
   *
   * @return false unless overridden
   */
  default boolean isIdentity() {
    return false;
  }

  /**
   * Maps what a value carries without learning it. Unless overridden, the new value shares it.
   *
   * @param name the name of the component that carries it
   * @param state the state
   * @param <T> its type
   * @return what the new value carries
   */
  default <T extends CarriedState<T>> T mapState(String name, T state) {
    return state;
  }

  /**
   * Makes the mapper for the leaves of a component, which puts the component's name before theirs.
   *
   * @param component the component's name
   * @return a mapper that passes {@code component.name} on to this one
   */
  default LeafMapper within(String component) {
    LeafMapper outer = this;
    return new LeafMapper() {
      @Override
      public double map(String name, double leaf) {
        return outer.map(component + '.' + name, leaf);
      }

      @Override
      public float map(String name, float leaf) {
        return outer.map(component + '.' + name, leaf);
      }

      @Override
      public void mapAll(LeafBlock block, DoubleBuffer leaves, DoubleBuffer mapped) {
        outer.mapAll(block.within(component), leaves, mapped);
      }

      @Override
      public void mapAll(LeafBlock block, FloatBuffer leaves, FloatBuffer mapped) {
        outer.mapAll(block.within(component), leaves, mapped);
      }

      @Override
      public boolean isDoneWithLeaves() {
        return outer.isDoneWithLeaves();
      }

      @Override
      public boolean isIdentity() {
        return outer.isIdentity();
      }

      @Override
      public <T extends CarriedState<T>> T mapState(String name, T state) {
        return outer.mapState(component + '.' + name, state);
      }
    };
  }

  /**
   * Makes a mapper that does not ask for names, so that none is put together.
   *
   * @param operator computes the new leaves from the old ones
   * @return the mapper
   */
  static LeafMapper unnamed(DoubleUnaryOperator operator) {
    return new LeafMapper() {
      @Override
      public double map(String name, double leaf) {
        return operator.applyAsDouble(leaf);
      }

      @Override
      public void mapAll(LeafBlock block, DoubleBuffer leaves, DoubleBuffer mapped) {
        for (int i = 0; i < leaves.capacity(); i++) {
          mapped.put(i, operator.applyAsDouble(leaves.get(i)));
        }
      }

      @Override
      public void mapAll(LeafBlock block, FloatBuffer leaves, FloatBuffer mapped) {
        for (int i = 0; i < leaves.capacity(); i++) {
          mapped.put(i, (float) operator.applyAsDouble(leaves.get(i)));
        }
      }

      @Override
      public boolean isDoneWithLeaves() {
        return true;
      }

      @Override
      public LeafMapper within(String component) {
        return this;
      }
    };
  }
}
