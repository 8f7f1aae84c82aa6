package dev.martlet.data;

import dev.martlet.tensor.Tensor;
import java.util.Arrays;

/**
 * Images with their classes.
 *
 * @param images of shape {@code [count, height, width, channels]}, from 0 to 1
 * @param labels the class of each, of shape {@code [count]}
 */
public record LabelledImages(Tensor<Float> images, Tensor<Integer> labels)
    implements Examples<LabelledImages> {
  /**
   * Checks the shapes.
   *
   * @throws IllegalArgumentException if there are more or less labels than images
   */
  public LabelledImages {
    if (images.rank() != 4 || labels.rank() != 1 || images.dimension(0) != labels.dimension(0)) {
      throw new IllegalArgumentException(
          "%s labels for images of shape %s"
              .formatted(Arrays.toString(labels.shape()), Arrays.toString(images.shape())));
    }
  }

  @Override
  public int size() {
    return labels.size();
  }

  @Override
  public LabelledImages rows(int... indices) {
    Tensor<Integer> rows = Tensor.of(indices, indices.length);
    return new LabelledImages(images.gathered(rows, 0), labels.gathered(rows, 0));
  }
}
