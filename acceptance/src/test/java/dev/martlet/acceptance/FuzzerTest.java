package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Made-up programs over all that is differentiated, {@code -Dfuzz.programs=20000 -Dfuzz.seed=7} of
 * them for who asks; and bugs that are planted and have to be found.
 */
class FuzzerTest {
  private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 200);
  private static final int SEED = Integer.getInteger("fuzz.seed", 1);
  private static final int BATCH = 50;

  /** What may be refused, by the documents, where it comes together in a certain way. */
  private static final Set<String> REFUSALS = Set.of("MRT0301", "MRT0302", "MRT0304", "MRT0312");

  /** How many failures of one kind are worth the time that it takes to reduce them. */
  private static final int REDUCED = 3;

  @Test
  void derivativesOfMadeUpPrograms() throws IOException {
    var fuzzer = Fuzzer.ofTheProcessor();
    List<String> written = new ArrayList<>();
    Map<String, Integer> kinds = new HashMap<>();
    int compared = 0;
    int kinks = 0;
    int refused = 0;
    for (int first = 0; first < PROGRAMS; first += BATCH) {
      Fuzzer.Report report = fuzzer.run(batch(first, Math.min(BATCH, PROGRAMS - first)));
      compared += report.compared();
      kinks += report.kinks();
      for (Fuzzer.Failure failure : report.failures()) {
        if (isRefusal(failure.kind())) {
          refused++;
          continue;
        }
        boolean isOld = kinds.merge(failure.kind(), 1, Integer::sum) > REDUCED;
        written.add(write(isOld ? failure : new Shrinking(fuzzer, 60).shrunk(failure), failure));
      }
    }
    System.out.printf(
        "%,d made-up programs, %,d refused: %,d points compared with differences, %,d at kinks%n",
        PROGRAMS, refused, compared, kinks);
    assertEquals(List.of(), written, "programs that fail, reduced");
    assertTrue(compared > 10 * kinks, "most points have to be smooth");
    assertTrue(
        refused <= PROGRAMS / (MadeUpProgram.ASKS_TWICE ? 1 : 20), "few programs may be refused");
  }

  /** Much is not differentiated twice; but each time there has to be a reason. */
  private static boolean isRefusal(String kind) {
    return REFUSALS.contains(kind)
        || MadeUpProgram.ASKS_TWICE && kind.startsWith("MRT") && !kind.equals("MRT0999");
  }

  @Test
  void wrongRuleIsFound() {
    var rules =
        new SourceText(
            "made/WrongRules.java",
            """
            package made;
            final class WrongRules {
              @dev.martlet.annotation.Derivative(of = "tanh", in = Math.class, wrt = "x")
              static double tanhByX(double x, double result) { return 1 - result; }
            }
            """);
    found(new Fuzzer(UnaryOperator.identity(), List.of(rules)), "differences");
  }

  @Test
  void lostOverwrittenValueIsFound() {
    // What a loop records for the way back is the value of the first iteration only.
    UnaryOperator<String> forgetful =
        text ->
            text.replaceAll(
                "(?m)^(\\s+)(\\w+)\\[(i\\w*)\\] = (\\w+);", "$1if ($3 == 0) $2[$3] = $4;");
    found(new Fuzzer(forgetful, List.of()), "");
  }

  @Test
  void overwrittenElementThatIsReadAgainIsFound() {
    found(new Fuzzer(FuzzerTest::readingAgain, List.of()), "");
  }

  /**
   * Keeps nothing before an element is overwritten: from there on, what was read before is read
   * again.
   */
  private static String readingAgain(String text) {
    Pattern overwritten =
        Pattern.compile("(?m)^ +double (\\w+) = (\\w+\\[\\w+]);\\n +\\2 = [^;]*;\\n");
    var result = new StringBuilder();
    String rest = text;
    for (Matcher m = overwritten.matcher(rest); m.find(); m = overwritten.matcher(rest)) {
      result.append(rest, 0, m.end());
      int end = rest.indexOf("\n    }\n", m.end());
      String method = rest.substring(m.end(), end);
      rest = method.replaceAll("\\b" + m.group(1) + "\\b(?! =)", m.group(2)) + rest.substring(end);
    }
    return result.append(rest).toString();
  }

  /** Fails where 500 programs do not show a bug; the program that shows it is small in the end. */
  private static void found(Fuzzer fuzzer, String kind) {
    Optional<Fuzzer.Failure> failure = Optional.empty();
    for (int first = 0; first < 500 && failure.isEmpty(); first += 20) {
      failure =
          fuzzer.run(batch(first, 20)).failures().stream().filter(FuzzerTest::isWrong).findFirst();
    }
    assertTrue(failure.isPresent(), "500 programs do not show the bug");
    Fuzzer.Failure shrunk = new Shrinking(fuzzer, 8).shrunk(failure.get());
    assertTrue(kind.isEmpty() || shrunk.kind().equals(kind), shrunk.message());
    assertTrue(
        shrunk.program().choices().size() <= failure.get().program().choices().size(),
        shrunk.program().source());
    assertEquals(List.of(), Fuzzer.ofTheProcessor().run(List.of(shrunk.program())).failures());
  }

  /** Whether a derivative is wrong, and not just missing. */
  private static boolean isWrong(Fuzzer.Failure failure) {
    return !failure.kind().startsWith("MRT") && !failure.kind().equals("javac");
  }

  private static List<MadeUpProgram> batch(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> MadeUpProgram.random("Made" + i, SEED * 1_000_003L + i))
        .toList();
  }

  private static String write(Fuzzer.Failure shrunk, Fuzzer.Failure original) throws IOException {
    Path folder = Path.of(System.getProperty("basedir", ""), "target", "fuzz");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("Kit.java"),
        MadeUpProgram.kit().getCharContent(true),
        StandardCharsets.UTF_8);
    Path file = folder.resolve(original.program().name() + ".java");
    Files.writeString(
        file,
        "// %s%n// made up by seed %d%n%s"
            .formatted(shrunk.message().replace("\n", "\n// "), SEED, shrunk.program().source()));
    return shrunk.kind() + " " + file;
  }
}
