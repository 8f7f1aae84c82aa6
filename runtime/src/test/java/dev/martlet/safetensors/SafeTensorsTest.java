package dev.martlet.safetensors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {
  @TempDir Path folder;

  private static final Map<String, List<Tensor<Float>>> MODEL =
      Map.of("layers", List.of(Tensor.of(new float[] {1, -2, 3.5f, 4, 5, 6}, 2, 3)));

  private Path file(String header, int bytes) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer content =
        ByteBuffer.allocate(8 + text.length + bytes)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(text.length)
            .put(text);
    return Files.write(folder.resolve("made.safetensors"), content.array());
  }

  @Test
  void goesThereAndBack() throws IOException {
    Path file = folder.resolve("new/folder/model.safetensors");
    Models.write(file, MODEL);
    Map<String, List<Tensor<Float>>> other =
        Map.of("layers", List.of(Tensor.of(new float[6], 2, 3)));
    assertEquals(MODEL, Models.read(file, other));
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
    byte[] bytes = Files.readAllBytes(file);
    String header = "{\"layers.0\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}}";
    assertTrue(
        new String(bytes, StandardCharsets.ISO_8859_1).startsWith(header, 8),
        () -> new String(bytes, StandardCharsets.ISO_8859_1));
    assertEquals(0, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8, "aligned");
  }

  @Test
  void saysWhatDiffers() throws IOException {
    Path file = folder.resolve("model.safetensors");
    Models.write(file, MODEL);
    assertEquals(
        file + " does not fit the model: 'layers.0' is F32 [2, 3] there, and F32 [3, 2] here",
        assertThrows(
                IOException.class,
                () -> Models.read(file, Map.of("layers", List.of(Tensor.of(new float[6], 3, 2)))))
            .getMessage());
    assertEquals(
        file
            + " does not fit the model: it lacks [heads.0], and has [layers.0], which the model"
            + " has not",
        assertThrows(
                IOException.class,
                () -> Models.read(file, Map.of("heads", List.of(Tensor.of(new float[6], 2, 3)))))
            .getMessage());
  }

  @Test
  void keepsMetadata() throws IOException {
    Path file = folder.resolve("texts.safetensors");
    var texts = Map.of("a \"b\"\\\n", "\u00e9 \u0001");
    new SafeTensors(Map.of(), texts).write(file);
    assertEquals(texts, SafeTensors.read(file).metadata());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{} x",
        "{\"a\":1}",
        "{\"a\":1.5}",
        "{\"__metadata__\":{\"a\":1}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F99\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1000000000],\"data_offsets\":[0,4000000000]}}",
        "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]",
        "{\"\\u12\":1}",
      })
  void refusesHostileHeaders(String header) throws IOException {
    Path file = file(header, 4);
    String message = assertThrows(IOException.class, () -> SafeTensors.read(file)).toString();
    assertTrue(message.contains(": " + file + ", byte "), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[2,4]}}",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[1,3]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],"
            + "\"data_offsets\":[9223372036854775804,9223372036854775807]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-9223372036854775808,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,4]}}",
        "{\"a\":{\"dtype\":4,\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"__metadata__\":[],\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"a\":null}",
      })
  void refusesOffsetsThatLie(String header) throws IOException {
    refusesHostileHeaders(header);
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path file = file("{\"\u00fc\": 1}", 0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[11] = ' ';
    Files.write(file, bytes);
    String message = assertThrows(IOException.class, () -> SafeTensors.read(file)).toString();
    assertTrue(message.contains(file + ", byte 10: the header should be UTF-8"), message);
    // Places count bytes, and not letters.
    Path late = file("{\"\u00fc\": ?}", 0);
    message = assertThrows(IOException.class, () -> SafeTensors.read(late)).toString();
    assertTrue(message.contains(late + ", byte 15: "), message);
  }

  @Test
  void refusesLengthsThatLie() throws IOException {
    Path file = folder.resolve("lie.safetensors");
    for (long length : new long[] {-1, Long.MAX_VALUE, 1_000_000_000_000L, 3}) {
      Files.write(
          file, ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array());
      assertThrows(IOException.class, () -> SafeTensors.read(file));
    }
    Files.write(file, new byte[3]);
    assertThrows(IOException.class, () -> SafeTensors.read(file));
  }
}
