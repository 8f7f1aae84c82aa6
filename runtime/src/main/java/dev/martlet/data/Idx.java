package dev.martlet.data;

import dev.martlet.tensor.Tensor;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The IDX format, in which MNIST is published: a header with the type and the extents, then the
 * numbers. Files whose names end in {@code .gz} are unpacked.
 */
public final class Idx {
  private static final int UNSIGNED_BYTE = 0x08;
  private static final int CHUNK = 1 << 16;

  private Idx() {}

  /**
   * Reads a file of bytes.
   *
   * @param file the file
   * @return the numbers, from 0 to 255
   * @throws DataFormatException if the file is no such file, is cut off or too long
   * @throws IOException if it cannot be read
   */
  public static Tensor<Integer> read(Path file) throws IOException {
    try (InputStream stream = open(file)) {
      var data = new DataInputStream(stream);
      int[] shape = shape(file, data);
      long size = Arrays.stream(shape).asLongStream().reduce(1, (x, y) -> x * y);
      int[] numbers = numbers(file, data, shape, size);
      return Tensor.of(numbers, shape);
    } catch (ZipException damaged) {
      throw new DataFormatException(file, 0, "no gzip: " + damaged.getMessage());
    }
  }

  private static InputStream open(Path file) throws IOException {
    var stream = new BufferedInputStream(Files.newInputStream(file));
    if (!file.toString().endsWith(".gz")) {
      return stream;
    }
    try {
      return new BufferedInputStream(new GZIPInputStream(stream, CHUNK), CHUNK);
    } catch (IOException damaged) {
      stream.close();
      throw new DataFormatException(file, 0, "should be gzip: " + damaged.getMessage());
    }
  }

  private static int[] shape(Path file, DataInputStream data) throws IOException {
    try {
      int magic = data.readInt();
      int rank = magic & 0xFF;
      if (magic >>> 8 != UNSIGNED_BYTE || rank == 0) {
        throw new DataFormatException(
            file, 0, "should be 0x000008 and the number of axes, is 0x%08x".formatted(magic));
      }
      int[] shape = new int[rank];
      long size = 1;
      for (int axis = 0; axis < rank; axis++) {
        shape[axis] = data.readInt();
        if (shape[axis] < 0 || size * shape[axis] > Integer.MAX_VALUE) {
          throw new DataFormatException(
              file,
              4L + 4L * axis,
              "the extent of axis %d is %s".formatted(axis, Integer.toUnsignedString(shape[axis])));
        }
        size *= shape[axis];
      }
      return shape;
    } catch (EOFException _) {
      throw new DataFormatException(file, Files.size(file), "the header is cut off");
    }
  }

  /** Grows with what is really there, and not with what the header promises. */
  private static int[] numbers(Path file, InputStream data, int[] shape, long size)
      throws IOException {
    long header = 4L + 4L * shape.length;
    int[] numbers = new int[(int) Math.min(size, CHUNK)];
    byte[] bytes = new byte[CHUNK];
    int count = 0;
    try {
      while (count < size) {
        int read = data.read(bytes, 0, (int) Math.min(CHUNK, size - count));
        if (read < 0) {
          throw new DataFormatException(
              file,
              header + count,
              "the file ends, %s announces %d numbers".formatted(text(shape), size));
        }
        if (count + read > numbers.length) {
          numbers = Arrays.copyOf(numbers, (int) Math.min(size, 2L * (count + read)));
        }
        for (int i = 0; i < read; i++) {
          numbers[count + i] = Byte.toUnsignedInt(bytes[i]);
        }
        count += read;
      }
      if (data.read() >= 0) {
        throw new DataFormatException(
            file, header + count, "%s should end here".formatted(text(shape)));
      }
    } catch (EOFException _) {
      throw new DataFormatException(file, header + count, "the packed data is cut off");
    }
    return numbers;
  }

  private static String text(int[] shape) {
    return "shape "
        + Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining("x"));
  }
}
