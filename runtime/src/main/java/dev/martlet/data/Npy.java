package dev.martlet.data;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * NumPy's files: an array in {@code .npy}, and named arrays in {@code .npz}.
 *
 * {@snippet :
 * Tensor<Float> features = Npy.read(Path.of("features.npy"), DType.FLOAT);   // np.save
 * Map<String, Tensor<?>> arrays = Npy.readArchive(Path.of("data.npz"));      // np.savez
 * }
 *
 * <p>Real numbers of two, four and eight bytes become tensors of {@code FLOAT}, {@code FLOAT} and
 * {@code DOUBLE}, whole ones of {@code INTEGER} or, where these are too short, {@code LONG}, and
 * truth values of {@code BOOLEAN}. Arrays of objects are refused: to read them is to run a program.
 */
public final class Npy {
  private Npy() {}

  /**
   * Reads a {@code .npy} file.
   *
   * @param file the file
   * @return the array
   * @throws DataFormatException if the file is no such file, is cut off or too long, or has
   *     elements of another kind
   * @throws IOException if it cannot be read
   */
  public static Tensor<?> read(Path file) throws IOException {
    try (InputStream data = new BufferedInputStream(Files.newInputStream(file))) {
      return read(file, data);
    }
  }

  /**
   * Reads a {@code .npy} file, whatever numbers it has, as numbers of a type.
   *
   * @param file the file
   * @param dtype the type that is wanted; numbers are converted as a cast does
   * @param <S> the scalar type
   * @return the array
   * @throws DataFormatException if the file is no such file, is cut off or too long, or has
   *     elements of another kind
   * @throws IOException if it cannot be read
   */
  public static <S> Tensor<S> read(Path file, DType<S> dtype) throws IOException {
    return read(file).converted(dtype);
  }

  /**
   * Reads a {@code .npz} file.
   *
   * @param file the file, packed or not
   * @return its arrays by name, in their order
   * @throws DataFormatException if the file is no such file, is cut off or damaged, or has elements
   *     of another kind
   * @throws IOException if it cannot be read
   */
  public static Map<String, Tensor<?>> readArchive(Path file) throws IOException {
    Map<String, Tensor<?>> arrays = new LinkedHashMap<>();
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String source = file + ", entry " + entry.getName();
        if (!entry.getName().endsWith(".npy")) {
          throw new DataFormatException(source, 0, "should be an array whose name ends in .npy");
        }
        String name = entry.getName().substring(0, entry.getName().length() - ".npy".length());
        var checked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        try (InputStream data = new BufferedInputStream(checked)) {
          if (arrays.put(name, read(source, data)) != null) {
            throw new DataFormatException(source, 0, "is there twice");
          }
        } catch (ZipException | EOFException damaged) {
          throw new DataFormatException(source, 0, "the packed data is damaged: " + damaged);
        }
        if (checked.getChecksum().getValue() != entry.getCrc()) {
          throw new DataFormatException(
              source,
              0,
              "should have the checksum %08x, has %08x"
                  .formatted(entry.getCrc(), checked.getChecksum().getValue()));
        }
      }
    } catch (ZipException damaged) {
      throw new DataFormatException(file, 0, "should be a zip archive: " + damaged.getMessage());
    }
    return arrays;
  }

  private static Tensor<?> read(Object source, InputStream data) throws IOException {
    NpyHeader header = NpyHeader.read(source, data);
    Elements elements = Elements.of(header);
    long size = (long) header.count() * elements.width();
    if (size > Integer.MAX_VALUE - 8) {
      throw new DataFormatException(
          source, header.size(), "should have less than 2^31 bytes, announces %d".formatted(size));
    }
    // Takes memory as data arrives, and not as the header promises.
    byte[] bytes = data.readNBytes((int) size);
    long end = (long) header.size() + bytes.length;
    if (bytes.length < size) {
      throw new DataFormatException(
          source,
          end,
          "the file ends, %d numbers of %d bytes are announced"
              .formatted(header.count(), elements.width()));
    }
    if (data.read() >= 0) {
      throw new DataFormatException(source, end, "the file should end here");
    }
    ByteBuffer numbers = ByteBuffer.wrap(bytes).order(elements.order());
    return header.isByColumns()
        ? elements.tensor(header, numbers, reversed(header.shape())).transposed()
        : elements.tensor(header, numbers, header.shape());
  }

  private static int[] reversed(int[] shape) {
    int[] reversed = new int[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      reversed[axis] = shape[shape.length - 1 - axis];
    }
    return reversed;
  }

  /** What the elements of a file are. */
  private record Elements(char kind, int width, ByteOrder order) {
    private static final List<String> KNOWN =
        List.of("b1", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8");

    static Elements of(NpyHeader header) throws DataFormatException {
      String type = header.type();
      if (type.length() != 3 || "<>|=".indexOf(type.charAt(0)) < 0 || !isKnown(type)) {
        throw new DataFormatException(
            header.source(),
            0,
            "should have elements of one of %s, has '%s'".formatted(KNOWN, type));
      }
      return new Elements(
          type.charAt(1),
          type.charAt(2) - '0',
          type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean isKnown(String type) {
      return KNOWN.contains(type.substring(1));
    }

    Tensor<?> tensor(NpyHeader header, ByteBuffer bytes, int[] shape) throws DataFormatException {
      int count = header.count();
      return switch (kind) {
        case 'b' -> {
          boolean[] truths = new boolean[count];
          for (int i = 0; i < count; i++) {
            truths[i] = bytes.get(i) != 0;
          }
          yield Tensor.of(truths, shape);
        }
        case 'f' -> real(bytes, count, shape);
        default ->
            width == 8 || kind == 'u' && width == 4
                ? longs(header, bytes, shape)
                : ints(bytes, count, shape);
      };
    }

    private Tensor<?> real(ByteBuffer bytes, int count, int[] shape) {
      if (width == 8) {
        double[] doubles = new double[count];
        bytes.asDoubleBuffer().get(doubles);
        return Tensor.of(doubles, shape);
      }
      float[] floats = new float[count];
      if (width == 4) {
        bytes.asFloatBuffer().get(floats);
      } else {
        for (int i = 0; i < count; i++) {
          floats[i] = Float.float16ToFloat(bytes.getShort(2 * i));
        }
      }
      return Tensor.of(floats, shape);
    }

    private Tensor<Integer> ints(ByteBuffer bytes, int count, int[] shape) {
      int[] ints = new int[count];
      boolean isUnsigned = kind == 'u';
      for (int i = 0; i < count; i++) {
        ints[i] =
            switch (width) {
              case 1 -> isUnsigned ? Byte.toUnsignedInt(bytes.get(i)) : bytes.get(i);
              case 2 ->
                  isUnsigned ? Short.toUnsignedInt(bytes.getShort(2 * i)) : bytes.getShort(2 * i);
              default -> bytes.getInt(4 * i);
            };
      }
      return Tensor.of(ints, shape);
    }

    private Tensor<Long> longs(NpyHeader header, ByteBuffer bytes, int[] shape)
        throws DataFormatException {
      long[] longs = new long[header.count()];
      for (int i = 0; i < longs.length; i++) {
        longs[i] = width == 4 ? Integer.toUnsignedLong(bytes.getInt(4 * i)) : bytes.getLong(8 * i);
        if (kind == 'u' && longs[i] < 0) {
          throw new DataFormatException(
              header.source(),
              header.size() + 8L * i,
              "should be less than 2^63, is " + Long.toUnsignedString(longs[i]));
        }
      }
      return Tensor.of(longs, shape);
    }
  }
}
