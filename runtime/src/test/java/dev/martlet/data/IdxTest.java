package dev.martlet.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
  @TempDir Path folder;

  private static byte[] idx(int[] header, int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * header.length + numbers.length);
    Arrays.stream(header).forEach(bytes::putInt);
    Arrays.stream(numbers).forEach(number -> bytes.put((byte) number));
    return bytes.array();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private void assertRefused(String expected, String name, byte[] bytes) throws IOException {
    Path file = file(name, bytes);
    String message = assertThrows(DataFormatException.class, () -> Idx.read(file)).getMessage();
    assertEquals(file + ", " + expected, message);
  }

  @Test
  void reads() throws IOException {
    byte[] bytes = idx(new int[] {0x802, 2, 3}, 0, 1, 2, 127, 128, 255);
    Tensor<Integer> expected = Tensor.of(new int[] {0, 1, 2, 127, 128, 255}, 2, 3);
    assertEquals(expected, Idx.read(file("plain", bytes)));
    assertEquals(expected, Idx.read(file("packed.gz", packed(bytes))));
    assertArrayEquals(
        new int[] {0, 7}, Idx.read(file("empty", idx(new int[] {0x802, 0, 7}))).shape());
  }

  @Test
  void refusesWhatIsDamaged() throws IOException {
    assertRefused(
        "byte 0: should be 0x000008 and the number of axes, is 0x00000d01",
        "floats",
        idx(new int[] {0xd01, 1}, 0));
    assertRefused(
        "byte 4: the extent of axis 0 is 4294967295", "negative", idx(new int[] {0x801, -1}));
    assertRefused(
        "byte 8: the extent of axis 1 is 65536", "huge", idx(new int[] {0x802, 65_536, 65_536}));
    assertRefused(
        "byte 10: the file ends, shape 2000000000 announces 2000000000 numbers",
        "cut",
        idx(new int[] {0x801, 2_000_000_000}, 1, 2));
    assertRefused("byte 9: shape 1 should end here", "long", idx(new int[] {0x801, 1}, 1, 2));
    assertRefused("byte 3: the header is cut off", "short", new byte[] {0, 0, 8});
    assertRefused(
        "byte 0: should be gzip: Not in GZIP format", "none.gz", idx(new int[] {0x801, 1}, 1));
    byte[] half = packed(idx(new int[] {0x801, 4}, 1, 2, 3, 4));
    Path cut = file("half.gz", Arrays.copyOf(half, half.length - 9));
    Exception damaged = assertThrows(DataFormatException.class, () -> Idx.read(cut));
    assertTrue(damaged.toString().contains("cut"));
    byte[] many = packed(idx(new int[] {0x801, 300}, new Random(1).ints(300).toArray()));
    for (int at = 10; at < many.length; at++) {
      byte[] wrong = many.clone();
      wrong[at] ^= 0x55;
      Path bad = file("wrong.gz", wrong);
      String message =
          String.valueOf(
              assertThrows(DataFormatException.class, () -> Idx.read(bad), "byte " + at)
                  .getMessage());
      assertTrue(message.startsWith(bad + ", byte "), message);
    }
  }

  @Test
  void readsDigits() throws IOException {
    file("train-images-idx3-ubyte", idx(new int[] {0x803, 2, 1, 2}, 0, 255, 51, 102));
    file("train-labels-idx1-ubyte", idx(new int[] {0x801, 2}, 3, 9));
    file("t10k-images-idx3-ubyte.gz", packed(idx(new int[] {0x803, 1, 1, 2}, 255, 0)));
    Path labels = file("t10k-labels-idx1-ubyte.gz", packed(idx(new int[] {0x801, 1}, 4)));
    Mnist mnist = Mnist.read(folder);
    assertEquals(Tensor.of(new float[] {0, 1, 0.2f, 0.4f}, 2, 1, 2, 1), mnist.training().images());
    assertEquals(Tensor.of(new int[] {3, 9}, 2), mnist.training().labels());
    assertEquals(1, mnist.test().size());
    Files.write(labels, packed(idx(new int[] {0x801, 1}, 11)));
    assertEquals(
        labels + ", byte 8: should be a digit, is 11",
        assertThrows(DataFormatException.class, () -> Mnist.read(folder)).getMessage());
    Files.write(labels, packed(idx(new int[] {0x801, 2}, 1, 1)));
    assertThrows(DataFormatException.class, () -> Mnist.read(folder));
  }
}
