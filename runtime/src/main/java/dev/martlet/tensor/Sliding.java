package dev.martlet.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * How a window slides over an image, or over a sequence or a volume.
 *
 * {@snippet :
 * Convolutions.conv2d(images, filter, Sliding.by(2, 2).withSamePadding());
 * }
 *
 * @param strides how far it moves along each spatial axis
 * @param dilations the distance between its elements along each spatial axis
 * @param isSame whether the image is padded with zeros, so that there are as many positions as
 *     elements, divided by the stride and rounded up; else the window stays within the image
 * @param groups into how many groups channels are divided, which do not see each other
 */
public record Sliding(List<Integer> strides, List<Integer> dilations, boolean isSame, int groups) {

  /**
   * Keeps the numbers.
   *
   * @param strides how far it moves along each spatial axis
   * @param dilations the distance between its elements along each spatial axis
   * @param isSame whether the image is padded with zeros
   * @param groups into how many groups channels are divided
   */
  public Sliding {
    strides = List.copyOf(strides);
    dilations = List.copyOf(dilations);
  }

  /**
   * Makes a window that stays within the image, without dilation.
   *
   * @param strides how far it moves along each spatial axis
   * @return how it slides
   */
  public static Sliding by(int... strides) {
    List<Integer> ones = Arrays.stream(strides).mapToObj(_ -> 1).toList();
    return new Sliding(Arrays.stream(strides).boxed().toList(), ones, false, 1);
  }

  /**
   * Pads the image with zeros.
   *
   * @return the same but for that
   */
  public Sliding withSamePadding() {
    return new Sliding(strides, dilations, true, groups);
  }

  /**
   * Moves the elements of the window apart.
   *
   * @param distances the distance between its elements along each spatial axis
   * @return the same but for that
   */
  public Sliding withDilations(int... distances) {
    return new Sliding(strides, Arrays.stream(distances).boxed().toList(), isSame, groups);
  }

  /**
   * Divides the channels into groups.
   *
   * @param count the number of groups
   * @return the same but for that
   */
  public Sliding withGroups(int count) {
    return new Sliding(strides, dilations, isSame, count);
  }
}
