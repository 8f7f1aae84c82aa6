package dev.martlet.data;

import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Handwritten digits (LeCun, Cortes and Burges): images of 28 x 28 grey pixels, and which digit
 * each one is. Fashion-MNIST has the same form.
 *
 * @param training to learn from: 60,000 in the original
 * @param test to see what has been learned: 10,000
 */
public record Mnist(LabelledImages training, LabelledImages test) {
  private static final int CLASSES = 10;

  /**
   * Reads the four files, packed or not.
   *
   * @param folder where they are, by their usual names: {@code train-images-idx3-ubyte.gz} ...
   * @return the images and labels
   * @throws DataFormatException if a file is none of these
   * @throws IOException if one cannot be read
   */
  public static Mnist read(Path folder) throws IOException {
    return new Mnist(pair(folder, "train"), pair(folder, "t10k"));
  }

  private static LabelledImages pair(Path folder, String name) throws IOException {
    Path imageFile = file(folder, name + "-images-idx3-ubyte");
    Path labelFile = file(folder, name + "-labels-idx1-ubyte");
    Tensor<Integer> images = Idx.read(imageFile);
    Tensor<Integer> labels = Idx.read(labelFile);
    if (images.rank() != 3) {
      throw new DataFormatException(
          imageFile, 3, "should have 3 axes, has %d".formatted(images.rank()));
    }
    if (labels.rank() != 1 || labels.size() != images.dimension(0)) {
      throw new DataFormatException(
          labelFile,
          4,
          "should have a label for each of %d images, has shape %s"
              .formatted(images.dimension(0), Arrays.toString(labels.shape())));
    }
    int[] classes = labels.toIntArray();
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] >= CLASSES) {
        throw new DataFormatException(
            labelFile, 8L + i, "should be a digit, is %d".formatted(classes[i]));
      }
    }
    return new LabelledImages(scaled(images), labels);
  }

  private static Tensor<Float> scaled(Tensor<Integer> images) {
    int[] pixels = images.toIntArray();
    float[] scaled = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      scaled[i] = pixels[i] / 255f;
    }
    return Tensor.of(scaled, images.dimension(0), images.dimension(1), images.dimension(2), 1);
  }

  private static Path file(Path folder, String name) {
    Path packed = folder.resolve(name + ".gz");
    Path plain = folder.resolve(name);
    return Files.exists(plain) && !Files.exists(packed) ? plain : packed;
  }
}
