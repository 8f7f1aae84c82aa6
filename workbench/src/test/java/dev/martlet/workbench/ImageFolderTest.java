package dev.martlet.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.data.DataFormatException;
import dev.martlet.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
  @TempDir Path folder;

  @BeforeAll
  static void hasNoScreen() {
    System.setProperty("java.awt.headless", "true");
  }

  private Path file(String name, String format, int type, int width, int... samples)
      throws IOException {
    var image = new BufferedImage(width, samples.length / width, type);
    for (int i = 0; i < samples.length; i++) {
      if (type == BufferedImage.TYPE_BYTE_GRAY) {
        image.getRaster().setSample(i % width, i / width, 0, samples[i]);
      } else {
        image.setRGB(i % width, i / width, samples[i]);
      }
    }
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    assertTrue(ImageIO.write(image, format, file.toFile()));
    return file;
  }

  @Test
  void readsAndScales() throws IOException {
    file("dark/b.png", "png", BufferedImage.TYPE_BYTE_GRAY, 2, 0, 51, 102, 255);
    file("dark/a.png", "png", BufferedImage.TYPE_INT_RGB, 1, 0xff0000, 0x0000ff);
    file("bright/c.png", "png", BufferedImage.TYPE_BYTE_GRAY, 4, 0, 51, 204, 255);
    Files.createDirectories(folder.resolve("empty"));
    Files.write(folder.resolve("dark/.hidden"), new byte[] {1});
    var grey = ImageFolder.read(folder, 2, 2, 1);
    assertEquals(List.of("bright", "dark", "empty"), grey.classes());
    assertEquals(Tensor.of(new int[] {0, 1, 1}, 3), grey.images().labels());
    assertArrayEquals(
        new float[] {0.1f, 0.9f, 0.1f, 0.9f, 0.299f, 0.299f, 0.114f, 0.114f, 0, 0.2f, 0.4f, 1},
        grey.images().images().toFloatArray(),
        1e-6f);
    var colours = ImageFolder.read(folder, 1, 1, 3);
    assertArrayEquals(
        new float[] {0.5f, 0.5f, 0.5f, 0.5f, 0, 0.5f, 0.4f, 0.4f, 0.4f},
        colours.images().images().toFloatArray(),
        1e-6f);
    assertThrows(IllegalArgumentException.class, () -> ImageFolder.read(folder, 1, 1, 2));
  }

  private String refused(Path file) {
    String message =
        String.valueOf(
            assertThrows(
                    DataFormatException.class,
                    () -> ImageFolder.read(folder, 4, 4, 1),
                    file::toString)
                .getMessage());
    assertTrue(message.startsWith(file + ", byte "), message);
    return message;
  }

  @Test
  void refusesWhatIsNoImage() throws IOException {
    assertThrows(DataFormatException.class, () -> ImageFolder.read(folder, 4, 4, 1));
    Path text = folder.resolve("a/notes.txt");
    Files.createDirectories(text.getParent());
    Files.writeString(text, "no image");
    assertTrue(refused(text).contains("should be an image of one of"));
  }

  /** Cut anywhere, an image is refused and never half read. */
  @Test
  void refusesWhatIsCutOff() throws IOException {
    int[] noise = new Random(1).ints(32 * 32, 0, 1 << 24).toArray();
    for (String format : List.of("png", "jpg", "bmp")) {
      Path file = file("a/cut." + format, format, BufferedImage.TYPE_INT_RGB, 32, noise);
      byte[] whole = Files.readAllBytes(file);
      assertEquals(1, ImageFolder.read(folder, 4, 4, 1).images().size());
      for (int part = 1; part < 10; part++) {
        Files.write(file, Arrays.copyOf(whole, whole.length * part / 10));
        refused(file);
      }
      Files.delete(file);
    }
  }

  /** A header that claims 60,000 x 60,000 pixels in a file of a hundred bytes. */
  @Test
  void takesNoMemoryForWhatIsClaimed() throws IOException {
    Path file = file("a/claim.png", "png", BufferedImage.TYPE_BYTE_GRAY, 1, 0);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer header = ByteBuffer.wrap(bytes);
    header.putInt(16, 60_000).putInt(20, 60_000);
    var checksum = new CRC32();
    checksum.update(bytes, 12, 17);
    header.putInt(29, (int) checksum.getValue());
    Files.write(file, bytes);
    assertTrue(refused(file).contains("announces 60000 x 60000"));
  }
}
