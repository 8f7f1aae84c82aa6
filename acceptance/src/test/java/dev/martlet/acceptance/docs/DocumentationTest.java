package dev.martlet.acceptance.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.martlet.acceptance.docs.MarkdownPage.Block;
import dev.martlet.acceptance.docs.MarkdownPage.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each section with {@code java} blocks compiles without a warning, and prints what its {@code
 * text} block says. Where a block is fenced as {@code java refused}, the compiler says what the
 * {@code text} block says; {@code java generated Type method} shows what was generated.
 */
final class DocumentationTest {
  private static final List<String> PAGES =
      List.of(
          "README.md",
          "docs/guide.md",
          "docs/math-rules.md",
          "docs/tensors.md",
          "docs/learning.md");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> sections() {
    return PAGES.stream()
        .map(MarkdownPage::read)
        .flatMap(
            page ->
                // From the end, so that updates do not move what is still to come.
                page.sections().reversed().stream()
                    .filter(section -> !section.fenced("java", "java refused").isEmpty())
                    .map(
                        section ->
                            DynamicTest.dynamicTest(
                                page.path().getFileName() + ": " + section.title(),
                                () -> holds(page, section))));
  }

  private void holds(MarkdownPage page, Section section)
      throws IOException, ReflectiveOperationException {
    var run =
        new SectionRun(SectionSource.of(section), Files.createTempDirectory(folder, "section"));
    String complaints = run.compile();
    List<Block> expected = section.fenced("text");
    if (!section.fenced("java refused").isEmpty()) {
      assertNotEquals("", complaints);
      page.compare(expected.getFirst(), complaints);
      return;
    }
    assertEquals("", complaints);
    for (Block generated : section.fenced("java generated").reversed()) {
      String[] words = generated.info().split(" ", -1);
      page.compare(generated, run.generated(words[2], words[3]));
    }
    if (!expected.isEmpty()) {
      page.compare(expected.getFirst(), run.run());
    }
  }
}
