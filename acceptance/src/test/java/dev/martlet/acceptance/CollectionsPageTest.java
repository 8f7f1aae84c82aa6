package dev.martlet.acceptance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples in the tables of {@code docs/collections.md} are differentiated as it says. */
class CollectionsPageTest {
  @TestFactory
  Stream<DynamicTest> examples() {
    return new ExamplesPage(
            "collections",
            "double x, List<Double> list, Map<String, Double> map, Optional<Double> optional",
            "1.5, List.of(2.5, -2.0), Map.of(\"a\", 3.0), Optional.of(0.5)")
        .tests();
  }
}
