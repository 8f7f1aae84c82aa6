package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of {@code -Amartlet.report}, read as a browser shows them. */
class ReportTest {
  private static final SourceText METHODS =
      new SourceText(
          "shown/Methods.java",
          """
          package shown;

          import dev.martlet.annotation.*;
          import java.util.List;

          final class Methods {
            @Differentiable
            static double rosenbrock(double[] x) {
              double sum = 0;
              for (int i = 0; i < x.length - 1; i++) {
                double a = x[i + 1] - x[i] * x[i];
                double b = 1 - x[i];
                sum += 100 * a * a + b * b;
              }
              return sum;
            }

            @Differentiable
            static double loop(double x, double r, int n) {
              double scale = n * 0.5;
              for (int i = 0; i < n; i++) {
                x = r * x * (1 - Math.sin(x)) / scale;
              }
              return x;
            }

            @Differentiable
            static double sum(double x, double y) {
              return x + y;
            }

            @Differentiable
            static double sum(double x, List<Double> data) {
              String text = "<b>&'" + data.size();
              return data.get(0) * x + text.length();
            }

            @Differentiable(checkpoint = 7)
            static double kept(double x, double[] u, int n) {
              for (int step = 0; step < n; step++) {
                x = Math.sin(x * u[0]);
                u[0] += x;
              }
              return x;
            }
          }
          """);

  private static final SourceText OTHER =
      new SourceText(
          "shown/Other.java",
          """
          package shown;

          import dev.martlet.annotation.Differentiable;

          interface Other {
            @Differentiable
            record Point(double x, @dev.martlet.annotation.NoDerivative double y) {
              @Differentiable
              double product() {
                return x * y;
              }
            }
          }
          """);

  @TempDir Path folder;

  private Compilation compile(Path to, SourceText... sources) {
    return Compilation.Request.of(List.of(sources), List.of("-Amartlet.report=" + to)).run();
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".html"));
  }

  /** The part of a page about one method. */
  private String section(String title) throws IOException {
    for (String section : page("shown.Methods").split("<section>", -1)) {
      if (section.contains("<h2>" + title + "</h2>")) {
        return section;
      }
    }
    throw new AssertionError("no section about " + title);
  }

  private static String part(String html, String tag, String kind) {
    var matcher =
        Pattern.compile("<" + tag + " class=\"" + kind + "\">(.*?)</" + tag + ">", Pattern.DOTALL)
            .matcher(html);
    assertTrue(matcher.find(), () -> "no " + kind + " in " + html);
    return matcher.group(1);
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static double ratio(String section) {
    var matcher = Pattern.compile("<strong>([0-9.]+) times the method").matcher(section);
    assertTrue(matcher.find());
    return Double.parseDouble(matcher.group(1));
  }

  @Test
  void rosenbrockStoresNothing() throws IOException {
    compile(folder, METHODS);
    String section = section("rosenbrock(double[])");
    String source = part(section, "pre", "source");
    assertTrue(text(source).startsWith("@Differentiable\n"), source);
    assertTrue(text(source).contains("for (int i = 0; i < x.length - 1; i++) {"), source);
    assertTrue(source.contains("double <mark>a</mark> = "), source);
    assertFalse(source.contains("<mark>i</mark>"), source);
    assertTrue(text(part(section, "pre", "reverse")).startsWith("public double[] gradient("));
    assertTrue(part(section, "pre", "forward").contains("dsum"));
    assertTrue(part(section, "p", "stored").startsWith("Nothing"));
    // Both sweeps go through an iteration at once: all of it is still there.
    assertFalse(section.contains("\"recomputed\""), section);
    assertTrue(ratio(section) > 1 && ratio(section) < 4, section);
  }

  @Test
  void loopSaysWhatItStoresAndWhy() throws IOException {
    compile(folder, METHODS);
    String section = section("loop(double, double, int)");
    assertTrue(section.contains("Differentiated by <code>x</code>, <code>r</code>."), section);
    String source = part(section, "pre", "source");
    assertTrue(source.contains("double scale = n * 0.5;"), "passive: " + source);
    assertTrue(source.contains("<mark>x</mark> = <mark>r * x * ("), source);
    assertTrue(
        text(part(section, "pre", "reverse")).contains("double[] xs = Tapes.ofDoubles(n2);"));
    String stored = part(section, "table", "stored");
    assertTrue(
        stored.contains(
            "<td><code>x</code></td><td><code>double</code></td><td><code>double[]</code></td>"
                + "<td>every iteration</td><td><code>r * x</code>"),
        stored);
    assertTrue(
        stored.contains("<code>Math.sin(x)</code> <span class=\"faint\">line 22</span>"), stored);
  }

  @Test
  void keptStatesAreShown() throws IOException {
    compile(folder, METHODS);
    String section = section("kept(double, double[], int)");
    String stored = part(section, "table", "stored");
    assertTrue(stored.contains("<td><code>x</code></td>"), stored);
    assertTrue(stored.contains("<td><code>u</code></td>"), stored);
    assertTrue(stored.contains("<td>every state that is kept</td>"), stored);
    assertTrue(part(section, "pre", "reverse").contains("checkpoints.keeps(step)"), section);
  }

  @Test
  void overloadsHaveTheirOwnCode() throws IOException {
    compile(folder, METHODS);
    assertTrue(
        text(part(section("sum(double, double)"), "pre", "reverse"))
            .contains("(double x, double y)"));
    assertTrue(
        text(part(section("sum(double, List)"), "pre", "reverse")).contains("List<Double> data"));
  }

  @Test
  void everythingIsEscapedAndNothingComesFromOutside() throws IOException {
    compile(folder, METHODS, OTHER);
    for (String name : List.of("shown.Methods", "shown.Other.Point", "index")) {
      String page = page(name);
      String body = page.substring(page.indexOf("<body>"));
      String tags =
          body.replaceAll(
              "</?(body|p|a|h1|h2|h3|mark|section|div|pre|details|summary|table|tr|th|td|code|span"
                  + "|strong|br|html)( (class|href)=\"[\\w.]+\")?>",
              "");
      assertFalse(tags.contains("<"), tags);
      assertFalse(Pattern.compile("https?:|<script|<link|@import|url\\(").matcher(page).find());
      assertTrue(page.contains("prefers-color-scheme: dark"));
    }
    assertTrue(text(section("sum(double, List)")).contains("\"<b>&'\" + data.size()"));
  }

  @Test
  void pagesAreReproducible() throws IOException {
    compile(folder.resolve("one"), METHODS, OTHER);
    compile(folder.resolve("two"), METHODS, OTHER);
    assertEquals(contents(folder.resolve("one")), contents(folder.resolve("two")));
    assertEquals(3, contents(folder.resolve("one")).size());
  }

  @Test
  void someClassesLeaveTheOthers() throws IOException {
    compile(folder, METHODS, OTHER);
    String both = page("index");
    assertTrue(both.contains("<a href=\"shown.Methods.html\">shown.Methods</a>"), both);
    assertTrue(both.contains("<a href=\"shown.Other.Point.html\">shown.Other.Point</a>"), both);
    assertTrue(both.contains("5 methods, up to "), both);
    compile(folder, OTHER);
    assertEquals(both, page("index"));
  }

  @Test
  void aFolderThatCannotBeIsAWarning() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "content");
    Compilation compilation = compile(file, METHODS, OTHER);
    assertEquals("content", Files.readString(file));
    assertTrue(compilation.classes().containsKey("shown.MethodsDerivatives"));
    assertEquals(
        1,
        compilation.diagnostics().stream()
            .filter(each -> each.getMessage(null).contains("[MRT0902]"))
            .peek(each -> assertFalse(each.getKind() == Diagnostic.Kind.ERROR))
            .count());
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
