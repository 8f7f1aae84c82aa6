package dev.martlet.workbench;

import dev.martlet.data.DataFormatException;
import dev.martlet.data.LabelledImages;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Images in folders, one folder for each class: {@code cats/1.png}, {@code dogs/7.jpg}.
 *
 * {@snippet :
 * var animals = ImageFolder.read(Path.of("animals"), 64, 64, 3);
 * for (LabelledImages batch : animals.images().shuffled(random).batched(32)) { ... }
 * }
 *
 * @param images all images, scaled to the same size, with the numbers of their classes
 * @param classes the names of the folders, in alphabetical order
 */
public record ImageFolder(LabelledImages images, List<String> classes) {
  /** Copies the names. */
  public ImageFolder {
    classes = List.copyOf(classes);
  }

  /**
   * Reads all images. Files and folders whose names begin with a dot are not looked at.
   *
   * @param folder where the folders of the classes are
   * @param height how many rows of pixels all images get
   * @param width how many columns
   * @param channels 1 for grey, 3 for red, green and blue
   * @return the images
   * @throws DataFormatException if a file is no image that Java reads, is damaged, or claims to be
   *     much larger than it can be
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if there are no such channels
   */
  public static ImageFolder read(Path folder, int height, int width, int channels)
      throws IOException {
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException("1 or 3 channels, not " + channels);
    }
    List<String> classes = new ArrayList<>();
    List<float[]> images = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (Path inner : sorted(folder, Files::isDirectory)) {
      for (Path file : sorted(inner, Files::isRegularFile)) {
        images.add(Pixels.read(file).in(channels).scaled(height, width).numbers());
        labels.add(classes.size());
      }
      classes.add(inner.getFileName().toString());
    }
    if (classes.isEmpty()) {
      throw new DataFormatException(folder, 0, "should have a folder for each class, has none");
    }
    int size = height * width * channels;
    float[] numbers = new float[Math.multiplyExact(images.size(), size)];
    for (int i = 0; i < images.size(); i++) {
      System.arraycopy(images.get(i), 0, numbers, i * size, size);
    }
    return new ImageFolder(
        new LabelledImages(
            Tensor.of(numbers, images.size(), height, width, channels),
            Tensor.of(labels.stream().mapToInt(Integer::intValue).toArray(), labels.size())),
        classes);
  }

  private static List<Path> sorted(Path folder, Predicate<Path> condition) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(condition)
          .sorted()
          .toList();
    }
  }
}
