package dev.martlet.workbench;

import dev.martlet.data.DataFormatException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The pixels of an image, from 0 to 1.
 *
 * @param height how many rows
 * @param width how many columns
 * @param channels 1 for grey, 3 for red, green and blue
 * @param numbers row by row, of each pixel all channels
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Pixels(int height, int width, int channels, float[] numbers) {
  /** No image that people train with is larger; 8,192 x 8,192. */
  private static final long MOST = 1L << 26;

  /** What no format packs into a byte of a file, but for small images. */
  private static final long DENSEST = 2_000;

  /** What readers only warn of, though pixels are missing. */
  private static final Pattern DAMAGE =
      Pattern.compile("premature|truncated|corrupt", Pattern.CASE_INSENSITIVE);

  static Pixels read(Path file) throws IOException {
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream data = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(data);
      if (!readers.hasNext()) {
        throw new DataFormatException(
            file, 0, "should be an image of one of " + List.of(ImageIO.getReaderFileSuffixes()));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(data, true, true);
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        checkSize(file, reader);
        BufferedImage image = reader.read(0);
        for (String warning : warnings) {
          if (DAMAGE.matcher(warning).find()) {
            throw new DataFormatException(
                file, data.getStreamPosition(), "the image is cut off: " + warning);
          }
        }
        return of(image);
      } catch (DataFormatException known) {
        throw known;
      } catch (IOException | RuntimeException damaged) {
        throw new DataFormatException(
            file, data.getStreamPosition(), "the image is damaged: " + damaged);
      } finally {
        reader.dispose();
      }
    }
  }

  /** Before there is memory for it. */
  private static void checkSize(Path file, ImageReader reader) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    long most = Math.min(MOST, (1 << 20) + DENSEST * Files.size(file));
    if (pixels > most) {
      throw new DataFormatException(
          file,
          0,
          "should have at most %d pixels, announces %d x %d"
              .formatted(most, reader.getWidth(0), reader.getHeight(0)));
    }
  }

  private static Pixels of(BufferedImage image) {
    int height = image.getHeight();
    int width = image.getWidth();
    boolean isGrey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    int channels = isGrey ? 1 : 3;
    float[] numbers = new float[Math.multiplyExact(height * width, channels)];
    // Java takes grey for linear light; the samples are what the file has.
    float brightest = (1 << Math.min(16, image.getColorModel().getComponentSize(0))) - 1;
    for (int i = 0; i < height * width; i++) {
      int x = i % width;
      int y = i / width;
      if (isGrey) {
        numbers[i] = image.getRaster().getSample(x, y, 0) / brightest;
      } else {
        int colour = image.getRGB(x, y);
        for (int channel = 0; channel < 3; channel++) {
          numbers[3 * i + channel] = (colour >> 16 - 8 * channel & 0xFF) / 255f;
        }
      }
    }
    return new Pixels(height, width, channels, numbers);
  }

  /** Grey from colours by their brightness, or the same grey in all colours. */
  Pixels in(int wanted) {
    if (wanted == channels) {
      return this;
    }
    float[] changed = new float[height * width * wanted];
    for (int i = 0; i < changed.length; i++) {
      changed[i] =
          wanted == 3
              ? numbers[i / 3]
              : 0.299f * numbers[3 * i] + 0.587f * numbers[3 * i + 1] + 0.114f * numbers[3 * i + 2];
    }
    return new Pixels(height, width, wanted, changed);
  }

  /** Each new pixel is the mean of what it covers of the old ones. */
  Pixels scaled(int newHeight, int newWidth) {
    return newHeight == height && newWidth == width
        ? this
        : scaledRows(newHeight).turned().scaledRows(newWidth).turned();
  }

  private Pixels turned() {
    float[] changed = new float[numbers.length];
    for (int i = 0; i < changed.length; i++) {
      int pixel = i / channels;
      changed[(pixel % width * height + pixel / width) * channels + i % channels] = numbers[i];
    }
    return new Pixels(/* height= */ width, /* width= */ height, channels, changed);
  }

  private Pixels scaledRows(int rows) {
    int length = width * channels;
    float[] changed = new float[rows * length];
    double ratio = (double) height / rows;
    for (int row = 0; row < rows; row++) {
      double from = row * ratio;
      double to = from + ratio;
      for (int old = (int) from; old < Math.min(height, Math.ceil(to)); old++) {
        float part = (float) ((Math.min(to, old + 1) - Math.max(from, old)) / ratio);
        for (int i = 0; i < length; i++) {
          changed[row * length + i] += part * numbers[old * length + i];
        }
      }
    }
    return new Pixels(rows, width, channels, changed);
  }
}
