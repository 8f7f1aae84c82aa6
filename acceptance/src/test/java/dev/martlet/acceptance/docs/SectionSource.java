package dev.martlet.acceptance.docs;

import dev.martlet.acceptance.docs.MarkdownPage.Block;
import dev.martlet.acceptance.docs.MarkdownPage.Section;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Turns the Java blocks of a section into one source file. A block is whole types, or members of a
 * class {@code Example}, or statements, which become a {@code main} method. A section without
 * imports gets ours, and those of the collections.
 */
final class SectionSource {
  /** The class that statements are put into. */
  static final String MAIN = "Main";

  private static final String IMPORTS =
      """
      import dev.martlet.*;
      import dev.martlet.annotation.*;
      import static dev.martlet.DifferentialOperators.*;
      import java.util.*;
      import java.util.function.*;
      """;

  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:(?:public|static|final|abstract|sealed) )*(?:class|record|interface|enum) ",
          Pattern.MULTILINE);
  private static final Pattern MEMBER = Pattern.compile("^(?:@|//.*\n@|(?:static|final) )");
  private static final Pattern IMPORT = Pattern.compile("^import .*;\n", Pattern.MULTILINE);

  private enum Kind {
    TYPES,
    MEMBERS,
    STATEMENTS
  }

  private SectionSource() {}

  static String of(Section section) {
    List<Block> blocks = section.fenced("java", "java refused");
    var imports = new StringBuilder();
    for (Block block : blocks) {
      IMPORT.matcher(block.text()).results().forEach(found -> imports.append(found.group()));
    }
    return (imports.isEmpty() ? IMPORTS : imports.toString())
        + joined(blocks, Kind.TYPES)
        + enclosed("final class Example {", joined(blocks, Kind.MEMBERS), "}")
        + enclosed(
            "final class " + MAIN + " { static void main() throws Throwable {",
            joined(blocks, Kind.STATEMENTS),
            "} }");
  }

  private static String enclosed(String opening, String text, String closing) {
    return text.isEmpty() ? "" : opening + "\n" + text + closing + "\n";
  }

  private static String joined(List<Block> blocks, Kind kind) {
    var text = new StringBuilder();
    for (Block block : blocks) {
      String withoutImports = IMPORT.matcher(block.text()).replaceAll("").stripLeading();
      if (kind(withoutImports) == kind) {
        text.append(withoutImports);
      }
    }
    return text.toString();
  }

  private static Kind kind(String block) {
    if (TYPE.matcher(block).find()) {
      return Kind.TYPES;
    }
    return MEMBER.matcher(block).find() ? Kind.MEMBERS : Kind.STATEMENTS;
  }
}
