package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.frontend.CotangentRules.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of the runtime's sources those are read that may be of use. */
class CotangentRulesTest {
  private static final Texts LIBRARY =
      new Texts(
          Map.of("dev.martlet.tensor.cotangent.Rules", "", "dev.martlet.math.More", ""),
          Map.of(
              "l.Dense", "record Dense() {}",
              "l.Pair", "record Pair(Dense one, Dense other) {}",
              "dev.martlet.tensor.RegressionLosses", ""));

  private static Set<String> used(String source, Map<String, String> drafts) {
    return LIBRARY.usedBy(List.of("class Other {}", source), drafts).all().keySet();
  }

  @Test
  void numbersNeedNoTensors() {
    assertEquals(Set.of("dev.martlet.math.More"), used("class Numbers {}", Map.of()));
  }

  @Test
  void whatIsNamedAndWhatThatNames() {
    assertEquals(
        Set.of("dev.martlet.math.More", "l.Pair", "l.Dense"), used("Pair pair;", Map.of()));
    assertEquals(Set.of("dev.martlet.math.More", "l.Dense"), used("Dense dense;", Map.of()));
  }

  /**
   * A tensor that a method of another jar returns is named in no source, but in drafts; losses are
   * called by the name of a class that inherits them.
   */
  @Test
  void tensorsInSourcesOrDrafts() {
    Set<String> expected =
        Set.of(
            "dev.martlet.math.More",
            "dev.martlet.tensor.cotangent.Rules",
            "dev.martlet.tensor.RegressionLosses");
    assertEquals(expected, used("import dev.martlet.tensor.Tensor;", Map.of()));
    assertEquals(expected, used("", Map.of("D", "import dev.martlet.tensor.TensorArithmetic;")));
  }
}
