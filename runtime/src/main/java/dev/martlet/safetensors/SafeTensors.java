package dev.martlet.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a safetensors file.
 *
 * @param tensors the tensors by their names
 * @param metadata whatever else there is, as text
 */
public record SafeTensors(Map<String, StoredTensor> tensors, Map<String, String> metadata) {
  private static final long LONGEST_HEADER = 100_000_000;
  private static final Map<String, Integer> SIZES =
      Map.ofEntries(
          Map.entry("BOOL", 1),
          Map.entry("U8", 1),
          Map.entry("I8", 1),
          Map.entry("F16", 2),
          Map.entry("BF16", 2),
          Map.entry("I16", 2),
          Map.entry("U16", 2),
          Map.entry("F32", 4),
          Map.entry("I32", 4),
          Map.entry("U32", 4),
          Map.entry("F64", 8),
          Map.entry("I64", 8),
          Map.entry("U64", 8));

  /**
   * Writes a file. It is complete, or as it was before.
   *
   * @param file where to
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path beside = absolute.resolveSibling("." + absolute.getFileName() + ".part");
    try {
      try (var channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        byte[] header = header().getBytes(StandardCharsets.UTF_8);
        ByteBuffer start = ByteBuffer.allocate(8 + header.length).order(ByteOrder.LITTLE_ENDIAN);
        writeAll(channel, start.putLong(header.length).put(header).flip());
        for (StoredTensor tensor : tensors.values()) {
          writeAll(channel, tensor.bytes().duplicate().rewind());
        }
        channel.force(true);
      }
      try {
        Files.move(beside, absolute, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException _) {
        Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private String header() {
    Map<String, Object> header = new LinkedHashMap<>();
    if (!metadata.isEmpty()) {
      header.put("__metadata__", metadata);
    }
    long offset = 0;
    for (var entry : tensors.entrySet()) {
      StoredTensor tensor = entry.getValue();
      long end = offset + tensor.bytes().capacity();
      Map<String, Object> description = new LinkedHashMap<>();
      description.put("dtype", tensor.type());
      description.put("shape", tensor.shape());
      description.put("data_offsets", List.of(offset, end));
      header.put(entry.getKey(), description);
      offset = end;
    }
    String text = Json.write(header);
    // The data begins at a multiple of eight bytes.
    return text + " ".repeat((8 - text.getBytes(StandardCharsets.UTF_8).length % 8) % 8);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return what is in it
   * @throws IOException if it cannot be read, or is not such a file: says where and why
   */
  public static SafeTensors read(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long size = channel.size();
      long length = readExactly(file, channel, 0, 8).getLong();
      if (length < 2 || length > LONGEST_HEADER || length > size - 8) {
        throw damaged(
            file,
            0,
            "a header of %s bytes in a file of %d".formatted(Long.toUnsignedString(length), size));
      }
      String text = text(file, readExactly(file, channel, 8, (int) length));
      Object parsed;
      try {
        parsed = Json.read(text);
      } catch (Json.SyntaxException failure) {
        byte[] before = text.substring(0, failure.offset()).getBytes(StandardCharsets.UTF_8);
        throw damaged(file, 8 + before.length, failure.reason());
      }
      if (!(parsed instanceof Map<?, ?> header)) {
        throw damaged(file, 8, "the header is no JSON object");
      }
      return read(file, channel, header, 8 + length);
    }
  }

  private static String text(Path file, ByteBuffer header) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(header).toString();
    } catch (CharacterCodingException damaged) {
      throw damaged(file, 8 + header.position(), "the header should be UTF-8: " + damaged);
    }
  }

  private static SafeTensors read(Path file, FileChannel channel, Map<?, ?> header, long start)
      throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    List<Map.Entry<String, Entry>> entries = new ArrayList<>();
    for (var each : header.entrySet()) {
      String name = (String) each.getKey();
      if (name.equals("__metadata__")) {
        if (!(each.getValue() instanceof Map<?, ?> texts)) {
          throw damaged(file, 8, "__metadata__ is no JSON object");
        }
        for (var text : texts.entrySet()) {
          if (!(text.getValue() instanceof String value)) {
            throw damaged(file, 8, "'%s' in __metadata__ is no text".formatted(text.getKey()));
          }
          metadata.put((String) text.getKey(), value);
        }
      } else {
        entries.add(Map.entry(name, Entry.of(file, name, each.getValue())));
      }
    }
    entries.sort((x, y) -> Long.compare(x.getValue().from(), y.getValue().from()));
    long size = channel.size() - start;
    long end = 0;
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    for (var each : entries) {
      Entry entry = each.getValue();
      if (entry.from() != end || entry.to() > size) {
        throw damaged(
            file,
            start + Math.min(end, size),
            "'%s' is from %d to %d, where %d of %d bytes come next"
                .formatted(each.getKey(), entry.from(), entry.to(), end, size));
      }
      end = entry.to();
      ByteBuffer bytes =
          readExactly(file, channel, start + entry.from(), (int) (entry.to() - entry.from()));
      tensors.put(each.getKey(), new StoredTensor(entry.type(), entry.shape(), bytes));
    }
    if (end != size) {
      throw damaged(file, start + end, "%d bytes belong to no tensor".formatted(size - end));
    }
    return new SafeTensors(tensors, metadata);
  }

  /** What the header says of one tensor. */
  private record Entry(String type, List<Long> shape, long from, long to) {

    static Entry of(Path file, String name, Object description) throws IOException {
      if (!(description instanceof Map<?, ?> fields)
          || !(fields.get("dtype") instanceof String type)
          || !(fields.get("shape") instanceof List<?> shape)
          || !(fields.get("data_offsets") instanceof List<?> offsets)
          || offsets.size() != 2) {
        throw damaged(file, 8, "'%s' needs dtype, shape and data_offsets".formatted(name));
      }
      Integer width = SIZES.get(type);
      if (width == null) {
        throw damaged(file, 8, "'%s' is of the unknown type '%s'".formatted(name, type));
      }
      List<Long> extents = new ArrayList<>();
      long size = width;
      for (Object extent : shape) {
        if (!(extent instanceof Long number)
            || number < 0
            || number > 0 && size > Integer.MAX_VALUE / number) {
          throw damaged(
              file, 8, "'%s' has an extent of %s, or is too large".formatted(name, extent));
        }
        size *= number;
        extents.add(number);
      }
      if (!(offsets.get(0) instanceof Long from)
          || !(offsets.get(1) instanceof Long to)
          || from < 0
          || to < from
          || to - from != size) {
        throw damaged(
            file, 8, "'%s' of %d bytes has the offsets %s".formatted(name, size, offsets));
      }
      return new Entry(type, extents, from, to);
    }
  }

  /** Allocates no more than the file has. */
  private static ByteBuffer readExactly(Path file, FileChannel channel, long from, int count)
      throws IOException {
    if (from + count > channel.size()) {
      throw damaged(file, channel.size(), "the file is cut off");
    }
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw damaged(file, from + bytes.position(), "the file is cut off");
      }
    }
    return bytes.flip();
  }

  private static IOException damaged(Path file, long offset, String what) {
    return new IOException("%s, byte %d: %s".formatted(file, offset, what));
  }
}
