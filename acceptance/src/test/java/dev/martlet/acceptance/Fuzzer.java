package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Compiles made-up programs with the processor, many at a time, and holds what comes out against
 * the programs themselves.
 *
 * @param sabotage changes generated sources before they are used: for tests of the fuzzer itself
 * @param rules further sources to compile with each batch
 */
record Fuzzer(UnaryOperator<String> sabotage, List<SourceText> rules) {

  private static final List<String> LINT = List.of("-Xlint:all", "-Xdiags:verbose");

  static Fuzzer ofTheProcessor() {
    return new Fuzzer(UnaryOperator.identity(), List.of());
  }

  /**
   * Something wrong with a program.
   *
   * @param kind in one word or two, by which two failures are the same
   */
  record Failure(MadeUpProgram program, String kind, String message) {}

  /** What became of some programs; how many points were compared with differences, and not. */
  record Report(List<Failure> failures, int compared, int kinks) {}

  /** Compiles and runs programs, whose names must be different. */
  Report run(List<MadeUpProgram> programs) {
    Map<String, MadeUpProgram> rest = new LinkedHashMap<>();
    programs.forEach(program -> rest.put(program.name(), program));
    List<Failure> failures = new ArrayList<>();
    Compilation processed = processed(List.copyOf(rest.values()));
    Compilation compiled = processed;
    while (true) {
      List<Failure> refused = refused(rest, compiled);
      if (refused.isEmpty() && compiled.hasErrors()) {
        refused = List.of(culprit(List.copyOf(rest.values()), compiled));
      }
      if (refused.isEmpty()) {
        Report report = checked(rest, compiled);
        failures.addAll(report.failures());
        return new Report(failures, report.compared(), report.kinks());
      }
      failures.addAll(refused);
      refused.forEach(failure -> rest.remove(failure.program().name()));
      List<MadeUpProgram> others = List.copyOf(rest.values());
      Map<String, String> generated = processed.generated();
      if (others.stream().allMatch(program -> program.hasEntries(generated))) {
        compiled = withGenerated(others, generated);
      } else {
        processed = processed(others);
        compiled = processed;
      }
    }
  }

  /** One of the programs that an error is about that stands at something shared. */
  private Failure culprit(List<MadeUpProgram> programs, Compilation compiled) {
    if (programs.size() < 2) {
      String message =
          compiled.diagnostics().stream()
              .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
              .map(Object::toString)
              .findFirst()
              .orElseThrow();
      if (programs.isEmpty()) {
        throw new AssertionError("javac blames no program:\n" + message);
      }
      return new Failure(programs.getFirst(), kind(message), message);
    }
    List<MadeUpProgram> half = programs.subList(0, programs.size() / 2);
    Compilation ofHalf = processed(half);
    List<MadeUpProgram> other = programs.subList(half.size(), programs.size());
    return ofHalf.hasErrors() ? culprit(half, ofHalf) : culprit(other, processed(other));
  }

  private static Report checked(Map<String, MadeUpProgram> programs, Compilation compiled) {
    var loader = new MemoryClassLoader(new TreeMap<>(compiled.classes()));
    List<Failure> failures = new ArrayList<>();
    List<MadeUpCheck.Question> questions = new ArrayList<>();
    int compared = 0;
    int kinks = 0;
    for (MadeUpProgram program : programs.values()) {
      var check = new MadeUpCheck(loader, program);
      check.run().ifPresentOrElse(failures::add, () -> questions.addAll(check.questions()));
      compared += check.compared();
      kinks += check.kinks();
    }
    failures.addAll(new Crowd(questions).failures());
    return new Report(failures, compared, kinks);
  }

  /** All of it in one run of javac; what is sabotaged has been compiled once more. */
  private Compilation processed(List<MadeUpProgram> programs) {
    Compilation compiled = Compilation.Request.of(sources(programs), LINT).run();
    if (compiled.hasErrors() || !isSabotage()) {
      return compiled;
    }
    Compilation sabotaged = withGenerated(programs, compiled.generated());
    return new Compilation(
        sabotaged.diagnostics(), sabotaged.classes(), compiled.generated(), compiled.origins());
  }

  /**
   * Without the processor, which need not do again what it did when it refused other programs of
   * the same batch.
   */
  private Compilation withGenerated(List<MadeUpProgram> programs, Map<String, String> generated) {
    List<SourceText> all = new ArrayList<>(sources(programs));
    generated.forEach(
        (name, text) -> {
          if (MadeUpProgram.isPartOf(name, programs)) {
            all.add(new SourceText(name.replace('.', '/') + ".java", sabotage.apply(text)));
          }
        });
    List<String> options = isSabotage() ? List.of() : LINT;
    return new Compilation.Request(all, Compilation.LIBRARIES, Map.of(), List.of(), options).run();
  }

  private boolean isSabotage() {
    return !sabotage.equals(UnaryOperator.<String>identity());
  }

  private List<SourceText> sources(List<MadeUpProgram> programs) {
    return Stream.concat(
            Stream.concat(Stream.of(MadeUpProgram.kit()), rules.stream()),
            programs.stream().map(MadeUpProgram::text))
        .toList();
  }

  /**
   * Errors anywhere, and warnings in what is generated; the programs themselves may be strange, and
   * what is copied from them may be so in the same way.
   */
  private static List<Failure> refused(Map<String, MadeUpProgram> programs, Compilation compiled) {
    Map<String, String> messages = new LinkedHashMap<>();
    Set<String> strange =
        compiled.diagnostics().stream()
            .filter(diagnostic -> !isGenerated(diagnostic))
            .map(Fuzzer::warning)
            .collect(Collectors.toSet());
    String shared = null;
    for (Diagnostic<? extends JavaFileObject> diagnostic : compiled.diagnostics()) {
      boolean isError = diagnostic.getKind() == Diagnostic.Kind.ERROR;
      String name = programOf(diagnostic);
      if (programs.containsKey(name)) {
        boolean isOurs =
            isGenerated(diagnostic)
                && diagnostic.getKind() != Diagnostic.Kind.NOTE
                && !strange.contains(warning(diagnostic));
        if (isError || isOurs) {
          messages.putIfAbsent(name, diagnostic.toString());
        }
      } else if (isError && shared == null) {
        shared = diagnostic.toString();
      }
    }
    if (shared != null) {
      blame(shared, programs, compiled, messages);
    }
    return messages.entrySet().stream()
        .map(
            entry ->
                new Failure(
                    Objects.requireNonNull(programs.get(entry.getKey())),
                    kind(entry.getValue()),
                    entry.getValue()))
        .collect(Collectors.toList());
  }

  private static String path(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject file = diagnostic.getSource();
    return file == null ? "" : file.toUri().getPath();
  }

  private static boolean isGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
    String path = path(diagnostic);
    return path.endsWith("Derivatives.java") || path.endsWith("Vector.java");
  }

  private static String programOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    return path(diagnostic)
        .replaceFirst(".*/(Made\\w*?)(_\\w+)?(Derivatives|TangentVector)?\\.java", "$1");
  }

  /** What is said of which program. */
  private static String warning(Diagnostic<? extends JavaFileObject> diagnostic) {
    return programOf(diagnostic) + " " + diagnostic.getCode();
  }

  /** An error at something shared is about the programs that have got no derivatives. */
  private static void blame(
      String message,
      Map<String, MadeUpProgram> programs,
      Compilation compiled,
      Map<String, String> messages) {
    if (programs.values().stream().anyMatch(program -> program.hasEntries(compiled.generated()))) {
      programs.forEach(
          (name, program) -> {
            if (!program.hasEntries(compiled.generated())) {
              messages.putIfAbsent(name, message);
            }
          });
    }
  }

  private static String kind(String message) {
    int code = message.indexOf("[MRT");
    return code < 0 ? "javac" : message.substring(code + 1, code + 8);
  }
}
