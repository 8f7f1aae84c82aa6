package dev.martlet.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Writes the numbers of each epoch to an event file that TensorBoard reads.
 *
 * <p>Such a file is a sequence of records, framed by their lengths and checksums, each a protocol
 * buffer {@code Event} with the time, the step and a {@code Summary} of one number.
 *
 * @param <M> the type of the model
 */
public final class TensorBoardLog<M> implements Callback<M> {
  private final Path file;

  /**
   * Makes one.
   *
   * @param folder the folder of this run; TensorBoard is started with it, or one above it
   */
  public TensorBoardLog(Path folder) {
    long now = System.currentTimeMillis();
    this.file = folder.resolve("events.out.tfevents." + now / 1_000 + ".martlet." + now % 1_000);
  }

  /**
   * Gives the file.
   *
   * @return the event file in the folder
   */
  public Path file() {
    return file;
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    try {
      switch (event) {
        case Event.FitStarted _ -> {
          Files.createDirectories(file.toAbsolutePath().getParent());
          append(started().text(3, "brain.Event:2"));
        }
        case Event.EpochEnded(int epoch) -> {
          for (var value : fitting.history().epochs().getLast().values().entrySet()) {
            var number =
                new Message().text(1, value.getKey()).number(2, value.getValue().floatValue());
            var summary = new Message().message(1, number);
            append(started().whole(2, epoch + 1L).message(5, summary));
          }
        }
        case Event.FitEnded _,
            Event.EpochStarted _,
            Event.BatchEnded _,
            Event.ValidationStarted _ -> {}
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Message started() {
    return new Message().number(1, System.currentTimeMillis() / 1_000.0);
  }

  private void append(Message message) throws IOException {
    byte[] data = message.bytes();
    byte[] length = new byte[8];
    little(length).putLong(data.length);
    byte[] record = new byte[16 + data.length];
    little(record).putLong(data.length).putInt(masked(length)).put(data).putInt(masked(data));
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(record);
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A checksum that differs from that of data with checksums in it. */
  private static int masked(byte[] data) {
    var checksum = new CRC32C();
    checksum.update(data);
    return Integer.rotateRight((int) checksum.getValue(), 15) + 0xa282ead8;
  }

  /** A protocol buffer. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message whole(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message number(int field, double value) {
      varint((long) field << 3 | 1);
      byte[] bytes = new byte[8];
      little(bytes).putDouble(value);
      out.writeBytes(bytes);
      return this;
    }

    Message number(int field, float value) {
      varint((long) field << 3 | 5);
      byte[] bytes = new byte[4];
      little(bytes).putFloat(value);
      out.writeBytes(bytes);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes());
    }

    private Message bytes(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    private void varint(long value) {
      long left = value;
      while ((left & ~0x7FL) != 0) {
        out.write((int) (left & 0x7F | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
