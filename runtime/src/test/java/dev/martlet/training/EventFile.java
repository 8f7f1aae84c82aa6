package dev.martlet.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads TensorBoard's event files by what is published of them, and shares nothing with the writer:
 * records of TFRecord (length, masked checksum, data, masked checksum), in each an {@code Event} of
 * {@code event.proto}, the checksum bit by bit from the polynomial of CRC-32C.
 */
final class EventFile {
  /** An event: {@code version} or {@code tag} is empty. */
  record Event(double time, long step, String version, String tag, float value) {}

  private EventFile() {}

  static List<Event> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<Event> events = new ArrayList<>();
    while (in.hasRemaining()) {
      int start = in.position();
      long length = in.getLong();
      check(bytes, start, 8, in.getInt());
      int from = in.position();
      in.position(Math.addExact(from, Math.toIntExact(length)));
      check(bytes, from, (int) length, in.getInt());
      events.add(event(in.slice(from, (int) length).order(ByteOrder.LITTLE_ENDIAN)));
    }
    return events;
  }

  private static void check(byte[] bytes, int from, int length, int masked) {
    int rotated = masked - 0xa282ead8;
    int checksum = rotated << 15 | rotated >>> 17;
    if (checksum != crc32c(bytes, from, length)) {
      throw new IllegalArgumentException("byte %d: the checksum is wrong".formatted(from));
    }
  }

  static int crc32c(byte[] bytes, int from, int length) {
    int register = -1;
    for (int i = from; i < from + length; i++) {
      register ^= bytes[i] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        register = register >>> 1 ^ ((register & 1) == 0 ? 0 : 0x82f63b78);
      }
    }
    return ~register;
  }

  private static Event event(ByteBuffer message) {
    Map<Integer, Object> fields = fields(message);
    Map<Integer, Object> value =
        fields.get(5) instanceof ByteBuffer summary
                && fields(summary).get(1) instanceof ByteBuffer first
            ? fields(first)
            : Map.of();
    return new Event(
        fields.get(1) instanceof Long time ? Double.longBitsToDouble(time) : Double.NaN,
        fields.get(2) instanceof Long step ? step : 0,
        fields.get(3) instanceof ByteBuffer version ? text(version) : "",
        value.get(1) instanceof ByteBuffer tag ? text(tag) : "",
        value.get(2) instanceof Integer bits ? Float.intBitsToFloat(bits) : 0);
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }

  /** The fields of a protocol buffer by their numbers, none of which is there twice. */
  private static Map<Integer, Object> fields(ByteBuffer message) {
    Map<Integer, Object> fields = new TreeMap<>();
    while (message.hasRemaining()) {
      long key = varint(message);
      Object value =
          switch ((int) (key & 7)) {
            case 0 -> varint(message);
            case 1 -> message.getLong();
            case 2 -> {
              int length = Math.toIntExact(varint(message));
              ByteBuffer part = message.slice(message.position(), length);
              message.position(message.position() + length);
              yield part.order(ByteOrder.LITTLE_ENDIAN);
            }
            case 5 -> message.getInt();
            default -> throw new IllegalArgumentException("wire type " + (key & 7));
          };
      if (fields.put((int) (key >>> 3), value) != null) {
        throw new IllegalArgumentException("field %d is there twice".formatted(key >>> 3));
      }
    }
    return fields;
  }

  private static long varint(ByteBuffer message) {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = message.get();
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }
}
