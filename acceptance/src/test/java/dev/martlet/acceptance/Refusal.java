package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Holds what javac says of a program against the markers beside its lines.
 *
 * <pre>
 * return unknown(x); // error: MRT0107 unknown       the code, then words of the message
 * // entry good                                      this method gets its entry all the same
 * </pre>
 */
record Refusal(Program program, Compilation compilation) {

  private static final Pattern MARKER =
      Pattern.compile("// (error|warning): (\\S+)((?:(?!// ).)*)");
  private static final Pattern ENTRY = Pattern.compile("^// entry (\\w+)$");
  private static final Pattern CODE = Pattern.compile("\\[(MRT\\d{4})]");

  /** A diagnostic that is expected, or one that came. */
  private record Remark(long line, String kind, String code, String text) {
    boolean satisfies(Remark marker) {
      return line == marker.line
          && kind.equals(marker.kind)
          && code.equals(marker.code)
          && text.contains(marker.text);
    }

    @Override
    public String toString() {
      return "line %d: %s: %s %s".formatted(line, kind, code, text);
    }
  }

  static Refusal of(Program program) {
    List<SourceText> sources =
        List.of(new SourceText(program.simpleName() + ".java", program.source()));
    return new Refusal(program, Compilation.Request.of(sources, List.of("-Xlint:all")).run());
  }

  /** What is missing and what came unasked. */
  List<String> complaints() {
    List<Remark> came = new ArrayList<>(remarks().toList());
    List<String> complaints = new ArrayList<>();
    for (Remark marker : markers()) {
      Optional<Remark> found = came.stream().filter(r -> r.satisfies(marker)).findFirst();
      found.ifPresentOrElse(came::remove, () -> complaints.add("missing    " + marker));
    }
    came.forEach(remark -> complaints.add("unexpected " + remark));
    return complaints;
  }

  /** Methods that should have got an entry and have not. */
  List<String> missingEntries() {
    return program
        .source()
        .lines()
        .map(ENTRY::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .filter(name -> !hasEntry(name))
        .toList();
  }

  /** What javac printed, without the folders of the file. */
  String output() {
    return compilation.messages().replace("/" + program.simpleName(), program.simpleName());
  }

  /** The program without our markers. */
  static String plainSource(Program program) {
    return program
        .source()
        .lines()
        .filter(line -> !ENTRY.matcher(line).matches())
        .map(line -> MARKER.matcher(line).replaceAll("").stripTrailing())
        .reduce("", (text, line) -> text + line + "\n");
  }

  private boolean hasEntry(String name) {
    String companion = compilation.generated().get(program.simpleName() + "Derivatives");
    return companion != null && companion.contains(" " + name + " = new ");
  }

  private List<Remark> markers() {
    List<Remark> markers = new ArrayList<>();
    List<String> lines = program.source().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = MARKER.matcher(lines.get(i));
      while (matcher.find()) {
        markers.add(
            new Remark(i + 1, matcher.group(1), matcher.group(2), matcher.group(3).strip()));
      }
    }
    return markers;
  }

  private Stream<Remark> remarks() {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(Refusal::remark);
  }

  private static Remark remark(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ENGLISH);
    Matcher code = CODE.matcher(message);
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    return new Remark(
        diagnostic.getLineNumber(), kind, code.find() ? code.group(1) : "javac", message);
  }
}
