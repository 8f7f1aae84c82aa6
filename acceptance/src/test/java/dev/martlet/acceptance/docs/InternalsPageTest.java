package dev.martlet.acceptance.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.acceptance.docs.MarkdownPage.Block;
import dev.martlet.acceptance.docs.MarkdownPage.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on internals shows what the stages print of its method. */
final class InternalsPageTest {
  private static final List<String> STAGES =
      List.of("lower", "optimize", "activity", "differentiate: gradient", "optimize: gradient");

  @TempDir Path folder;

  @Test
  void showsTheTextOfTheStages() throws IOException {
    var page = MarkdownPage.read("docs/internals.md");
    Section method = page.sections().stream().filter(this::hasSource).findFirst().orElseThrow();
    Path texts = folder.resolve("stages");
    var run = new SectionRun(SectionSource.of(method), folder, "-Amartlet.debug=" + texts);
    assertEquals("", run.compile());

    Map<String, String> shown = new HashMap<>(stages(texts));
    shown.keySet().retainAll(STAGES);
    shown.put("gradient", run.generated("RobustDerivatives", "gradient"));
    for (Section section : page.sections().reversed()) {
      for (Block block : section.blocks().reversed()) {
        String text = shown.remove(block.info().replaceFirst("\\w+ ?", ""));
        if (text != null) {
          page.compare(block, text);
        }
      }
    }
    assertTrue(shown.isEmpty(), () -> "not on the page: " + shown.keySet());
  }

  private boolean hasSource(Section section) {
    return !section.fenced("java").isEmpty();
  }

  /** The text of each stage by its name, as the processor's debug option writes it. */
  private static Map<String, String> stages(Path folder) throws IOException {
    Map<String, String> stages = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        for (String part : Files.readString(file).split("(?m)^== ", -1)) {
          int end = part.indexOf('\n');
          stages.put(part.substring(0, Math.max(0, end)), part.substring(end + 1));
        }
      }
    }
    return stages;
  }
}
