package dev.martlet;

import java.util.Arrays;
import java.util.List;

/**
 * Which leaves the elements of an array or a tensor are, where they are shown all at once.
 *
 * @param name the path of components that leads to the array
 * @param shape the extents of its axes
 * @param isArray whether its elements are named as those of Java's arrays are, {@code w[3]}, and
 *     not {@code w.3}
 */
public record LeafBlock(String name, List<Integer> shape, boolean isArray) {
  /** Copies the shape. */
  public LeafBlock {
    shape = List.copyOf(shape);
  }

  /**
   * Describes the elements of a Java array.
   *
   * @param name the array's name
   * @param length how many they are
   * @return the description
   */
  public static LeafBlock ofArray(String name, int length) {
    return new LeafBlock(name, List.of(length), true);
  }

  /**
   * Describes the elements of what has a shape.
   *
   * @param shape the extents of its axes
   * @return the description, without a name
   */
  public static LeafBlock ofShape(int... shape) {
    return new LeafBlock("", Arrays.stream(shape).boxed().toList(), false);
  }

  /**
   * Puts the name of a component before this one's.
   *
   * @param component the component's name
   * @return the same leaves as part of that component
   */
  public LeafBlock within(String component) {
    return new LeafBlock(name.isEmpty() ? component : component + '.' + name, shape, isArray);
  }

  /**
   * Gives the name of one leaf.
   *
   * @param index its number, row by row
   * @return the name
   */
  public String leafName(int index) {
    return isArray ? name + '[' + index + ']' : name.isEmpty() ? "" + index : name + '.' + index;
  }
}
