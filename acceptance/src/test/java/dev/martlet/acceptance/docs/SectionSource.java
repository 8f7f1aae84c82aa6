package dev.martlet.acceptance.docs;

import dev.martlet.acceptance.docs.MarkdownPage.Block;
import dev.martlet.acceptance.docs.MarkdownPage.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the Java blocks of a section into source files. A block is whole types, each of which gets
 * a file, or members of a class {@code Example}, or statements, which become a {@code main} method.
 * A section without imports gets ours, and those of the collections.
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
          "^(?:(?:public|final|abstract|sealed) )*(?:class|record|interface|enum) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern END_OF_TYPE = Pattern.compile("(?m)(?<=^}|\\{})$\\n*");
  private static final Pattern MEMBER = Pattern.compile("^(?:@|/[/*]|(?:static|final) )");
  private static final Pattern IMPORT = Pattern.compile("^import .*;\n", Pattern.MULTILINE);

  private SectionSource() {}

  /** The sources by the names of their classes. */
  static Map<String, String> of(Section section) {
    List<String> blocks = new ArrayList<>();
    String imports = "";
    for (Block block : section.fenced("java", "java refused")) {
      Matcher matcher = IMPORT.matcher(block.text());
      imports += matcher.results().map(found -> found.group()).collect(Collectors.joining());
      blocks.add(matcher.replaceAll("").stripLeading());
    }
    String head = imports.isEmpty() ? IMPORTS : imports;

    Map<String, String> sources = new TreeMap<>();
    var members = new StringBuilder();
    var statements = new StringBuilder();
    for (String block : blocks) {
      if (TYPE.matcher(block).find()) {
        for (String type : END_OF_TYPE.splitAsStream(block).toList()) {
          sources.put(name(type), head + type);
        }
      } else {
        (MEMBER.matcher(block).find() ? members : statements).append(block);
      }
    }
    if (!members.isEmpty()) {
      sources.put("Example", head + "final class Example {\n" + members + "}\n");
    }
    if (!statements.isEmpty()) {
      String opening = "final class %s { static void main() throws Throwable {\n".formatted(MAIN);
      sources.put(MAIN, head + opening + statements + "} }\n");
    }
    return sources;
  }

  private static String name(String type) {
    Matcher matcher = TYPE.matcher(type);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no type in\n" + type);
    }
    return matcher.group(1);
  }
}
