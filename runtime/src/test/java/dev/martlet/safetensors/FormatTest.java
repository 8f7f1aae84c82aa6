package dev.martlet.safetensors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Written files by the rules of the format, read without any of our reader: eight bytes with the
 * length of the header, little endian; a header of JSON that begins with a brace and is filled up
 * with spaces; offsets that begin after it, without holes and overlaps, up to the end of the file;
 * metadata of text to text.
 */
class FormatTest {
  private static final Pattern TENSOR =
      Pattern.compile(
          "\"([^\"]+)\":\\{\"dtype\":\"(F32|F64)\",\"shape\":\\[([\\d,]*)\\],"
              + "\"data_offsets\":\\[(\\d+),(\\d+)\\]\\}");

  @TempDir Path folder;

  @Test
  void filesKeepTheRules() throws IOException {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("weight", Tensor.of(new float[] {1, -2, 3.5f, 4, 5, 6}, 2, 3));
    model.put("rate", 0.25);
    model.put("none", Tensor.of(new double[0], 0, 2));
    Path file = folder.resolve("model.safetensors");
    new SafeTensors(Models.stored(model), Map.of("epoch", "3")).write(file);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = Math.toIntExact(in.getLong());
    String header = new String(bytes, 8, length, StandardCharsets.UTF_8);
    String metadata = "{\"__metadata__\":{\"epoch\":\"3\"},";
    assertTrue(header.startsWith(metadata), header);
    ByteBuffer data = in.slice(8 + length, bytes.length - 8 - length);
    data.order(ByteOrder.LITTLE_ENDIAN);
    Matcher tensor = TENSOR.matcher(header).region(metadata.length(), header.length());
    List<String> seen = new ArrayList<>();
    int end = 0;
    while (tensor.lookingAt()) {
      assertEquals(end, Integer.parseInt(tensor.group(4)), "no hole, no overlap");
      end = Integer.parseInt(tensor.group(5));
      int width = tensor.group(2).equals("F32") ? 4 : 8;
      var numbers = new StringBuilder();
      for (int at = Integer.parseInt(tensor.group(4)); at < end; at += width) {
        numbers.append(' ').append(width == 4 ? data.getFloat(at) : data.getDouble(at));
      }
      seen.add(tensor.group(1) + " [" + tensor.group(3) + "]" + numbers);
      boolean isLast = header.charAt(tensor.end()) == '}';
      tensor.region(tensor.end() + 1, header.length());
      if (isLast) {
        break;
      }
    }
    assertEquals("", header.substring(tensor.regionStart()).replace(" ", ""));
    assertEquals(data.capacity(), end, "up to the end of the file");
    assertEquals(
        List.of("weight [2,3] 1.0 -2.0 3.5 4.0 5.0 6.0", "rate [] 0.25", "none [0,2]"), seen);
  }
}
