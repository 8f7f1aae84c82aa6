package dev.martlet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the numbers of a {@code .npy} file: {@code {'descr': '<f4', 'fortran_order':
 * False, 'shape': (2, 3), }}, behind a magic word, a version and its length.
 *
 * @param source the file, for messages
 * @param size how many bytes there are before the numbers
 * @param type the type of an element, as NumPy writes it
 * @param isByColumns whether the first index runs fastest
 * @param shape the extents of the axes
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record NpyHeader(Object source, int size, String type, boolean isByColumns, int[] shape) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** NumPy itself refuses to read longer ones unless it is told to. */
  private static final int LONGEST = 10_000;

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*'(\\w+)'\\s*:\\s*('[^']*'|\"[^\"]*\"|True|False|\\([\\d,\\s]*\\))\\s*,?");

  static NpyHeader read(Object source, InputStream data) throws IOException {
    byte[] start = data.readNBytes(8);
    if (start.length < 8 || !Arrays.equals(start, 0, 6, MAGIC, 0, 6)) {
      throw new DataFormatException(source, 0, "should begin with \\x93NUMPY and a version");
    }
    int version = start[6];
    if (version < 1 || version > 3) {
      throw new DataFormatException(
          source, 6, "should be of version 1, 2 or 3, is of " + Byte.toUnsignedInt(start[6]));
    }
    int width = version == 1 ? 2 : 4;
    byte[] bytes = data.readNBytes(width);
    long length = 0;
    for (int i = bytes.length - 1; i >= 0; i--) {
      length = length << 8 | Byte.toUnsignedInt(bytes[i]);
    }
    if (bytes.length < width || length > LONGEST) {
      throw new DataFormatException(
          source, 8, "should be the length of a header, at most %d bytes".formatted(LONGEST));
    }
    byte[] text = data.readNBytes((int) length);
    if (text.length < length) {
      throw new DataFormatException(
          source, 8L + width + text.length, "the header of %d bytes is cut off".formatted(length));
    }
    return parsed(source, 8 + width, new String(text, StandardCharsets.UTF_8), text.length);
  }

  private static NpyHeader parsed(Object source, int from, String text, int length)
      throws DataFormatException {
    String trimmed = text.strip();
    Map<String, String> fields = new LinkedHashMap<>();
    int end = 1;
    if (trimmed.startsWith("{")) {
      Matcher entry = ENTRY.matcher(trimmed).region(1, trimmed.length());
      while (entry.lookingAt()) {
        fields.put(entry.group(1), entry.group(2));
        end = entry.end();
        entry.region(end, trimmed.length());
      }
    }
    String type = fields.getOrDefault("descr", "");
    String order = fields.getOrDefault("fortran_order", "");
    String shape = fields.getOrDefault("shape", "");
    if (fields.size() != 3
        || type.length() < 2
        || !(order.equals("True") || order.equals("False"))
        || !shape.startsWith("(")
        || !trimmed.substring(Math.min(end, trimmed.length())).strip().equals("}")) {
      throw new DataFormatException(
          source,
          from,
          "should be {'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)} or the like, is "
              + (trimmed.length() > 200 ? trimmed.substring(0, 200) + "..." : trimmed));
    }
    return new NpyHeader(
        source,
        from + length,
        type.substring(1, type.length() - 1),
        order.equals("True"),
        shape(source, from, shape));
  }

  private static int[] shape(Object source, int from, String tuple) throws DataFormatException {
    String inner = tuple.substring(1, tuple.length() - 1).strip();
    String extents = inner.endsWith(",") ? inner.substring(0, inner.length() - 1) : inner;
    String[] parts = inner.isEmpty() ? new String[0] : extents.split(",", -1);
    int[] shape = new int[parts.length];
    long size = 1;
    for (int axis = 0; axis < parts.length; axis++) {
      try {
        shape[axis] = Integer.parseInt(parts[axis].strip());
        size = Math.multiplyExact(size, (long) shape[axis]);
      } catch (ArithmeticException | NumberFormatException _) {
        size = Long.MAX_VALUE;
      }
      if (size > Integer.MAX_VALUE) {
        throw new DataFormatException(
            source, from, "should be the shape of at most 2^31 - 1 numbers, is " + tuple);
      }
    }
    return shape;
  }

  /** How many numbers there are. */
  int count() {
    return Arrays.stream(shape).reduce(1, (x, y) -> x * y);
  }
}
