package dev.martlet.processor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the report: a page for each class, and one that leads to them. A compilation of some of
 * the classes writes their pages and leaves the others; the index is made from the pages that are
 * there.
 */
public final class ReportFolder {
  private static final Pattern META =
      Pattern.compile("<meta name=\"martlet-(class|summary)\" content=\"([^\"]*)\">");

  private final Path folder;

  public ReportFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the page of a class, or takes it away where nothing of the class is differentiated.
   *
   * @param className its qualified name
   * @param companion the text of the class that was generated for it
   */
  public void write(String className, List<MethodFacts> methods, String companion)
      throws IOException {
    Path page = folder.resolve(className + ".html");
    if (methods.isEmpty()) {
      Files.deleteIfExists(page);
      return;
    }
    Files.createDirectories(folder);
    Files.writeString(page, ReportPage.of(className, methods, companion));
  }

  /** Writes the index. */
  public void writeIndex() throws IOException {
    Files.createDirectories(folder);
    var rows = new StringBuilder();
    for (Map.Entry<String, String> page : pages().entrySet()) {
      rows.append("<tr><td><a href=\"")
          .append(page.getKey())
          .append(".html\">")
          .append(page.getKey())
          .append("</a></td><td>")
          .append(page.getValue())
          .append("</td></tr>\n");
    }
    Files.writeString(
        folder.resolve("index.html"),
        Html.page(
            "Derivatives",
            "",
            "<h1>Derivatives</h1>\n<table>\n<tr><th>class</th><th>gradients</th></tr>\n"
                + rows
                + "</table>\n"));
  }

  /** By the classes of our pages, what is said of them; both are escaped already. */
  private Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.getFileName().toString().endsWith(".html")) {
          readMeta(file, pages);
        }
      }
    }
    return pages;
  }

  private static void readMeta(Path file, Map<String, String> pages) throws IOException {
    String name = "";
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines.limit(12)::iterator) {
        Matcher meta = META.matcher(line);
        if (meta.matches() && meta.group(1).equals("class")) {
          name = meta.group(2);
        } else if (meta.matches() && !name.isEmpty()) {
          pages.put(name, meta.group(2));
        }
      }
    }
  }
}
