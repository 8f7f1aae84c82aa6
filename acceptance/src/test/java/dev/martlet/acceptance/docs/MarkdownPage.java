package dev.martlet.acceptance.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown file as a list of its sections, each with its fenced blocks.
 *
 * @param path where the file is
 * @param sections one for each heading, in order
 */
record MarkdownPage(Path path, List<Section> sections) {

  /** The folder of the root pom. */
  static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..").normalize();

  private static final boolean UPDATE = "update".equals(System.getProperty("cases"));
  private static final String FENCE = "```";

  /** What stands between a heading and the next one. */
  record Section(String title, List<Block> blocks) {

    /** The blocks whose opening fence goes on with one of these words. */
    List<Block> fenced(String... words) {
      return blocks.stream().filter(block -> List.of(words).contains(block.word())).toList();
    }
  }

  /**
   * A fenced block.
   *
   * @param info what stands behind the opening fence
   * @param line the index of the first line within the fence
   */
  record Block(String info, int line, List<String> lines) {
    Block {
      lines = List.copyOf(lines);
    }

    /** What the block is: {@code java refused} is one word. */
    String word() {
      return info.startsWith("java generated") ? "java generated" : info;
    }

    String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  static MarkdownPage read(String path) {
    Path file = ROOT.resolve(path);
    List<Section> sections = new ArrayList<>();
    List<String> lines = lines(file);
    Section section = new Section("", new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(FENCE)) {
        int end = i + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        String info = line.substring(FENCE.length());
        section.blocks().add(new Block(info, i + 1, lines.subList(i + 1, end)));
        i = end;
      } else if (line.startsWith("#")) {
        sections.add(section);
        section = new Section(line.replaceFirst("#+ ", ""), new ArrayList<>());
      }
    }
    sections.add(section);
    return new MarkdownPage(file, sections);
  }

  /** Fails where a block has another text; writes it into the block where that is asked for. */
  void compare(Block block, String actual) {
    if (UPDATE) {
      replace(block, actual);
    } else {
      assertEquals(block.text(), actual);
    }
  }

  private void replace(Block block, String text) {
    List<String> lines = new ArrayList<>(lines(path));
    List<String> old = lines.subList(block.line(), block.line() + block.lines().size());
    old.clear();
    old.addAll(text.lines().toList());
    try {
      Files.write(path, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
