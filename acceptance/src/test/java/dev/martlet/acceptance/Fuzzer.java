package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    while (true) {
      Compilation compiled = compile(List.copyOf(rest.values()));
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
    Compilation ofHalf = compile(half);
    List<MadeUpProgram> other = programs.subList(half.size(), programs.size());
    return ofHalf.hasErrors() ? culprit(half, ofHalf) : culprit(other, compile(other));
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

  private Compilation compile(List<MadeUpProgram> programs) {
    List<SourceText> sources =
        Stream.concat(
                Stream.concat(Stream.of(MadeUpProgram.kit()), rules.stream()),
                programs.stream().map(MadeUpProgram::text))
            .toList();
    Compilation compiled =
        Compilation.Request.of(sources, List.of("-Xlint:all", "-Xdiags:verbose")).run();
    return compiled.hasErrors() ? compiled : sabotaged(sources, compiled);
  }

  private Compilation sabotaged(List<SourceText> sources, Compilation compiled) {
    List<SourceText> all = new ArrayList<>(sources);
    compiled
        .generated()
        .forEach(
            (name, text) ->
                all.add(new SourceText(name.replace('.', '/') + ".java", sabotage.apply(text))));
    return sabotage.equals(UnaryOperator.<String>identity())
        ? compiled
        : new Compilation.Request(all, Compilation.LIBRARIES, Map.of(), List.of(), List.of()).run();
  }

  /** Errors anywhere, and warnings in what is generated; the programs themselves may be strange. */
  private static List<Failure> refused(Map<String, MadeUpProgram> programs, Compilation compiled) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : compiled.diagnostics()) {
      JavaFileObject file = diagnostic.getSource();
      String path = file == null ? "" : file.toUri().getPath();
      boolean isGenerated = path.endsWith("Derivatives.java") || path.endsWith("Vector.java");
      boolean isError = diagnostic.getKind() == Diagnostic.Kind.ERROR;
      String name =
          path.replaceFirst(".*/(Made\\w*?)(_\\w+)?(Derivatives|TangentVector)?\\.java", "$1");
      if (programs.containsKey(name)
          && (isError || isGenerated && diagnostic.getKind() != Diagnostic.Kind.NOTE)) {
        messages.merge(name, diagnostic.toString(), (one, other) -> one);
      }
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

  private static String kind(String message) {
    int code = message.indexOf("[MRT");
    return code < 0 ? "javac" : message.substring(code + 1, code + 8);
  }
}
