package dev.martlet.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as NumPy 2.4 has written them, and files that nobody should have written. */
class NpyTest {
  /** {@code np.savez_compressed(f, x=[1.5, 2.5], y=[[True, False]])}. */
  private static final String PACKED =
      "UEsDBC0AAAAIAAAAIQCU3hHI//////////8FABQAeC5ucHkBABAAkAAAAAAAAABMAAAAAAAAAJvsF+obEMnI"
          + "UMZQrZ6SWpxcpG6loG6TZqGuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6mjoKtQoUAC4GMPhh"
          + "D6FZHABQSwMELQAAAAgAAAAhABAZOhn//////////wUAFAB5Lm5weQEAEACCAAAAAAAAAEgAAAAAAAAAm+wX"
          + "6hsQychQxlCtnpJanFykbqWgXpNkqK6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkahjoKRpo6CrUK"
          + "ZAMuRgYAUEsBAi0DLQAAAAgAAAAhAJTeEchMAAAAkAAAAAUAAAAAAAAAAAAAAIABAAAAAHgubnB5UEsBAi0D"
          + "LQAAAAgAAAAhABAZOhlIAAAAggAAAAUAAAAAAAAAAAAAAIABgwAAAHkubnB5UEsFBgAAAAACAAIAZgAAAAIB"
          + "AAAAAA==";

  /** {@code np.savez(f, labels=[3, 1, 2])}. */
  private static final String PLAIN =
      "UEsDBC0AAAAAAAAAIQDf6Qyy//////////8KABQAbGFiZWxzLm5weQEAEACYAAAAAAAAAJgAAAAAAAAAk05V"
          + "TVBZAQB2AHsnZGVzY3InOiAnPGk4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDMsKSwg"
          + "fSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoD"
          + "AAAAAAAAAAEAAAAAAAAAAgAAAAAAAABQSwECLQMtAAAAAAAAACEA3+kMspgAAACYAAAACgAAAAAAAAAAAAAA"
          + "gAEAAAAAbGFiZWxzLm5weVBLBQYAAAAAAQABADgAAADUAAAAAAA=";

  /** {@code np.save(f, np.asfortranarray([[0, 1, 2], [3, 4, 5]]))}. */
  private static final String BY_COLUMNS =
      "k05VTVBZAQB2AHsnZGVzY3InOiAnPGk0JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwg"
          + "MyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
          + "IAoAAAAAAwAAAAEAAAAEAAAAAgAAAAUAAAA=";

  @TempDir Path folder;

  private Path written(String text) throws IOException {
    return Files.write(folder.resolve("array"), Base64.getDecoder().decode(text));
  }

  private static byte[] npy(String header, byte... data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(10 + text.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) text.length)
        .put(text)
        .put(data)
        .array();
  }

  private static String header(String type, String shape) {
    return "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n".formatted(type, shape);
  }

  private Path file(String header, byte... data) throws IOException {
    return Files.write(folder.resolve("array.npy"), npy(header, data));
  }

  @Test
  void readsWhatNumPyWrites() throws IOException {
    assertEquals(Tensor.of(new int[] {0, 1, 2, 3, 4, 5}, 2, 3), Npy.read(written(BY_COLUMNS)));
    Map<String, Tensor<?>> arrays = Npy.readArchive(written(PACKED));
    assertEquals(List.of("x", "y"), List.copyOf(arrays.keySet()));
    assertEquals(Tensor.of(new double[] {1.5, 2.5}, 2), arrays.get("x"));
    assertEquals(Tensor.of(new boolean[] {true, false}, 1, 2), arrays.get("y"));
    assertEquals(
        Map.of("labels", Tensor.of(new long[] {3, 1, 2}, 3)), Npy.readArchive(written(PLAIN)));
  }

  @ParameterizedTest
  @CsvSource({
    "|b1, 1, true",
    "|i1, ff, -1",
    "|u1, ff, 255",
    "<i2, feff, -2",
    ">u2, fffe, 65534",
    "<i4, 01000000, 1",
    ">i4, 00000001, 1",
    "<u4, ffffffff, 4294967295",
    "<f2, 003c, 1.0",
    ">f2, c000, -2.0",
    "<f4, 0000c03f, 1.5",
    ">f8, 4004000000000000, 2.5",
    "<i8, ffffffffffffffff, -1",
    ">u8, 7fffffffffffffff, 9223372036854775807"
  })
  void knowsTypes(String type, String bytes, String expected) throws IOException {
    byte[] data = new byte[Math.ceilDiv(bytes.length(), 2)];
    for (int i = 0; i < data.length; i++) {
      data[i] =
          (byte) Integer.parseInt(bytes.substring(2 * i, Math.min(bytes.length(), 2 * i + 2)), 16);
    }
    assertEquals("[" + expected + "]", Npy.read(file(header(type, "(1,)"), data)).toString());
  }

  @Test
  void converts() throws IOException {
    Path file = file(header("|u1", "(2, 1)"), (byte) 7, (byte) 200);
    assertEquals(Tensor.of(new float[] {7, 200}, 2, 1), Npy.read(file, DType.FLOAT));
    assertEquals(
        3.0, Npy.read(file(header("<f2", "()"), (byte) 0, (byte) 0x42), DType.DOUBLE).item());
    assertArrayEquals(new int[] {0, 3}, Npy.read(file(header("<f8", "(0, 3)"))).shape());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "import os",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} + 1",
        "{'descr': '<f4', 'fortran_order': 0, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1 2,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2000000000,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (500000000,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (3,)}",
        "{'descr': '|O', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<c8', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<U2', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': '1'}",
      })
  void refusesHostileHeaders(String header) throws IOException {
    Path file = file(header, (byte) 1, (byte) 2, (byte) 3, (byte) 4);
    String message =
        String.valueOf(assertThrows(DataFormatException.class, () -> Npy.read(file)).getMessage());
    assertTrue(message.startsWith(file + ", byte "), message);
  }

  @Test
  void saysWhere() throws IOException {
    Path cut = file(header("<i4", "(3,)"), (byte) 1, (byte) 0, (byte) 0, (byte) 0, (byte) 5);
    long start = Files.size(cut) - 5;
    assertEquals(
        cut + ", byte " + (start + 5) + ": the file ends, 3 numbers of 4 bytes are announced",
        assertThrows(DataFormatException.class, () -> Npy.read(cut)).getMessage());
    Path unsigned = file(header("<u8", "(1,)"), new byte[] {0, 0, 0, 0, 0, 0, 0, -128});
    assertEquals(
        unsigned + ", byte " + start + ": should be less than 2^63, is 9223372036854775808",
        assertThrows(DataFormatException.class, () -> Npy.read(unsigned)).getMessage());
    byte[] whole = npy(header("<f4", "(2,)"), new byte[8]);
    for (int length = 0; length < whole.length; length++) {
      Path part = Files.write(folder.resolve("part"), Arrays.copyOf(whole, length));
      assertThrows(DataFormatException.class, () -> Npy.read(part));
    }
    byte[] late = whole.clone();
    late[6] = 9;
    Path version = Files.write(folder.resolve("version"), late);
    assertEquals(
        version + ", byte 6: should be of version 1, 2 or 3, is of 9",
        assertThrows(DataFormatException.class, () -> Npy.read(version)).getMessage());
  }

  @Test
  void refusesDamagedArchives() throws IOException {
    byte[] packed = Base64.getDecoder().decode(PACKED);
    Path file = folder.resolve("damaged.npz");
    for (int length : new int[] {0, 3, 100, packed.length - 1}) {
      Files.write(file, Arrays.copyOf(packed, length));
      assertThrows(DataFormatException.class, () -> Npy.readArchive(file));
    }
    byte[] plain = Base64.getDecoder().decode(PLAIN);
    plain[200] ^= 1;
    Files.write(file, plain);
    String message =
        String.valueOf(
            assertThrows(DataFormatException.class, () -> Npy.readArchive(file)).getMessage());
    assertTrue(message.startsWith(file + ", entry labels.npy, byte "), message);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write(1);
    }
    assertEquals(
        file + ", entry readme.txt, byte 0: should be an array whose name ends in .npy",
        assertThrows(DataFormatException.class, () -> Npy.readArchive(file)).getMessage());
  }
}
