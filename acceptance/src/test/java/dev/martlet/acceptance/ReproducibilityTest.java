package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two compilations give the same bytes, also where javac is told the files in another order. */
class ReproducibilityTest {

  @Test
  void sameBytes() {
    List<Program> programs =
        new ArrayList<>(
            Program.in("accepted").stream()
                .filter(program -> program.path().matches("(records|loops|numerics|rules)/.*"))
                .filter(program -> !Suite.accepted().refused().containsKey(program))
                .toList());
    Compilation first = compile(programs);
    Collections.shuffle(programs, new Random(7));
    Compilation second = compile(programs);
    assertFalse(first.hasErrors(), first::messages);
    assertEquals(first.generated(), second.generated());
    assertEquals(first.classes().keySet(), second.classes().keySet());
    first
        .classes()
        .forEach((name, bytes) -> assertArrayEquals(bytes, second.classes().get(name), name));
  }

  private static Compilation compile(List<Program> programs) {
    List<SourceText> sources = programs.stream().map(SourceText::of).toList();
    return Compilation.Request.of(sources, List.of()).run();
  }
}
