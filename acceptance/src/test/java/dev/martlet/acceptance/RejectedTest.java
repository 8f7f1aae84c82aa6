package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.martlet.processor.diagnostics.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each program of {@code rejected} is refused for the reasons beside its lines, and no others. */
class RejectedTest {

  /** What no program can provoke: another compiler, and a bug of ours. */
  static final Set<Diagnostic> NOT_OF_PROGRAMS =
      Set.of(Diagnostic.NOT_JAVAC, Diagnostic.REPORT_NOT_WRITTEN, Diagnostic.INTERNAL);

  @TestFactory
  Stream<DynamicTest> programs() {
    return Program.in("rejected").stream()
        .map(program -> dynamicTest(program.path(), () -> check(Refusal.of(program))));
  }

  @Test
  void eachDiagnosticHasAnExample() {
    Set<String> subjects =
        Program.in("rejected").stream()
            .filter(program -> program.simpleName().equals("Example"))
            .map(Program::subject)
            .collect(Collectors.toSet());
    assertEquals(
        List.of(),
        Arrays.stream(Diagnostic.values())
            .filter(diagnostic -> !NOT_OF_PROGRAMS.contains(diagnostic))
            .filter(diagnostic -> !subjects.contains(diagnostic.code()))
            .toList());
  }

  @Test
  void codesAreUnique() {
    List<String> codes = Arrays.stream(Diagnostic.values()).map(Diagnostic::code).toList();
    assertEquals(codes.stream().distinct().toList(), codes);
  }

  private static void check(Refusal refusal) {
    assertEquals("", String.join("\n", refusal.complaints()));
    assertEquals(List.of(), refusal.missingEntries());
  }
}
