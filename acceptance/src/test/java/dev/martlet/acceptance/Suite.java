package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Programs, compiled together in one run of javac and loaded; those that javac refuses are left out
 * of a second run, so that each has its own test.
 *
 * @param programs those that were compiled
 * @param refused what javac said of each of the others
 * @param generated the companions and tangent vectors, by qualified name
 * @param loader has the classes, the drivers included
 */
record Suite(
    List<Program> programs,
    Map<Program, String> refused,
    Map<String, String> generated,
    MemoryClassLoader loader) {

  private static final class Accepted {
    static final Suite SUITE = of(Program.in("accepted"));
  }

  /** All programs of {@code accepted}. */
  static Suite accepted() {
    return Accepted.SUITE;
  }

  /** The binary names of all classes. */
  Set<String> classNames() {
    return loader.names();
  }

  static Suite of(List<Program> programs) {
    Map<Program, String> refused = new HashMap<>();
    List<Program> rest = new ArrayList<>(programs);
    Compilation compiled = compile(rest);
    while (compiled.hasErrors()) {
      Map<Program, String> blamed = blamed(rest, compiled);
      if (blamed.isEmpty()) {
        throw new AssertionError("javac blames no program:\n" + compiled.messages());
      }
      refused.putAll(blamed);
      rest.removeAll(blamed.keySet());
      compiled = compile(rest);
    }
    Map<String, byte[]> classes = new TreeMap<>(compiled.classes());
    Compilation drivers = drivers(rest, compiled.classes());
    while (drivers.hasErrors()) {
      Map<Program, String> blamed = blamed(rest, drivers);
      refused.putAll(blamed);
      if (!rest.removeAll(blamed.keySet())) {
        throw new AssertionError("javac blames no driver:\n" + drivers.messages());
      }
      drivers = drivers(rest, compiled.classes());
    }
    classes.putAll(drivers.classes());
    return new Suite(rest, refused, compiled.generated(), new MemoryClassLoader(classes));
  }

  private static Compilation compile(List<Program> programs) {
    return Compilation.Request.of(
            programs.stream().map(SourceText::of).toList(), Compilation.STRICT)
        .run();
  }

  /** Compiles the drivers of programs that have been compiled. */
  static Compilation drivers(List<Program> programs, Map<String, byte[]> classes) {
    List<java.nio.file.Path> classPath = new ArrayList<>(Compilation.LIBRARIES);
    classPath.add(Compilation.location(Suite.class));
    return new Compilation.Request(
            Driver.sources(programs), classPath, classes, List.of(), List.of())
        .run();
  }

  /** The programs that javac's errors and warnings are about, a companion's being its program's. */
  private static Map<Program, String> blamed(List<Program> programs, Compilation compilation) {
    Map<Program, String> blamed = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
      JavaFileObject file = diagnostic.getSource();
      boolean serious = diagnostic.getKind() != Diagnostic.Kind.NOTE;
      if (file != null && serious) {
        String path = file.toUri().getPath().substring(1);
        programs.stream()
            .filter(program -> isOf(path, program))
            .forEach(program -> blamed.merge(program, diagnostic + "\n", String::concat));
      }
    }
    return blamed;
  }

  private static boolean isOf(String path, Program program) {
    String own = program.binaryName(program.simpleName()).replace('.', '/');
    return path.equals(program.path())
        || path.equals(own + ".java")
        || path.startsWith(own)
            && path.substring(own.length()).matches("(_\\w+)?(Derivatives|TangentVector|Driver).*");
  }
}
