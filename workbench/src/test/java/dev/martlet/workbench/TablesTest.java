package dev.martlet.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  @TempDir Path folder;

  private Path csv(String text) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  @Test
  void readsTables() throws IOException {
    Path file = csv("name, area,rooms\n\"a, b\",1.5,3\nc,-2e3, 4\n");
    assertEquals(
        Tensor.of(new double[] {3, 1.5, 4, -2000}, 2, 2),
        Tables.readCsv(file, List.of("rooms", "area")));
    assertEquals(
        file + ", line 1: should have one column 'price', has [name, area, rooms]",
        assertThrows(IOException.class, () -> Tables.readCsv(file, List.of("price"))).getMessage());
    csv("area\n1\nmany\n");
    assertTrue(
        assertThrows(IOException.class, () -> Tables.readCsv(file, List.of("area")))
            .toString()
            .endsWith("'area' should be a number, is 'many'"));
    csv("area,rooms\n1\n");
    assertThrows(IOException.class, () -> Tables.readCsv(file, List.of("rooms")));
    csv("area\n\"1\n");
    assertThrows(IOException.class, () -> Tables.readCsv(file, List.of("area")));
  }

  private String refused(Path file) {
    return String.valueOf(
        assertThrows(IOException.class, () -> Tables.readCsv(file, List.of("area"))).getMessage());
  }

  @Test
  void saysWhatIsWrongWithTables() throws IOException {
    Path file = csv("\uFEFFarea,rooms\r\n1.5,2\r\n");
    assertEquals(Tensor.of(new double[] {1.5}, 1, 1), Tables.readCsv(file, List.of("area")));
    for (String text : List.of("1f", "2.d", "0x1p3", "1,5", "", "1e", "--1", "1_000")) {
      csv("area\n1\n\"" + text + "\"\n");
      assertEquals(
          file + ", line 3: 'area' should be a number, is '" + text + "'", refused(file), text);
    }
    csv("rooms,area\n1,.5\n1\n");
    assertEquals(file + ", line 3: 'area' is missing", refused(file));
    csv("area\n1\n\"2\n");
    assertTrue(refused(file).startsWith(file + ": "), refused(file));
    csv("\"area\n");
    assertTrue(refused(file).startsWith(file + ": "), refused(file));
    csv("area,area\n1,2\n");
    assertEquals(file + ", line 1: should have one column 'area', has [area, area]", refused(file));
    csv("");
    assertEquals(file + ", line 1: should have one column 'area', has []", refused(file));
    Files.write(file, "area\n1\n\u00fc\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(file + ", byte 7: should be text in UTF-8", refused(file));
    assertTrue(refused(folder.resolve("none.csv")).contains("none.csv"));
  }

  @Test
  void readsWords() throws IOException {
    Path file = csv("species,mass\nGentoo,5\n\"Adelie \",3.7\n, 4\nGentoo,5.1\n");
    List<String> words = Tables.readTexts(file, "species");
    assertEquals(List.of("Gentoo", "Adelie", "", "Gentoo"), words);
    assertEquals(
        file + ", line 1: should have one column 'sex', has [species, mass]",
        assertThrows(IOException.class, () -> Tables.readTexts(file, "sex")).getMessage());
    csv("mass,species\n5,Gentoo\n4\n");
    assertEquals(
        file + ", line 3: 'species' is missing",
        assertThrows(IOException.class, () -> Tables.readTexts(file, "species")).getMessage());
  }

  @Test
  void numbersWords() {
    var species = Categories.of(List.of("Gentoo", "Adelie", "Gentoo"));
    assertEquals(List.of("Adelie", "Gentoo"), species.names());
    assertEquals(Tensor.of(new int[] {1, 0, 1}, 3), species.numbers());
    assertEquals(
        Tensor.of(new int[] {1}, 1), Categories.of(List.of("Gentoo"), species.names()).numbers());
    assertEquals(
        "word 0, 'gentoo', is none of [Adelie, Gentoo]",
        assertThrows(
                IllegalArgumentException.class,
                () -> Categories.of(List.of("gentoo"), species.names()))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Categories.of(List.of(), List.of("a", "b", "a")));
    assertEquals(Tensor.of(new int[0], 0), Categories.of(List.of()).numbers());
  }
}
