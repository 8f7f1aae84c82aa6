package dev.martlet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SizeBudgetTest {

  private static final SizeBudget BUDGET = new SizeBudget(400, 600);

  @Test
  void everyFileIsWithinTheBudget() {
    List<SourceFile> files = SourceTree.files();
    System.out.print(SizeBudget.report(files));
    assertEquals(List.of(), BUDGET.complaints(files));
  }

  @Test
  void theTreeIsRead() {
    assertTrue(
        SourceTree.files().stream()
            .anyMatch(file -> file.path().endsWith("/SizeBudgetTest.java") && file.lines() > 20));
  }

  @Test
  void complainsOfWhatIsTooLong() {
    assertEquals(
        List.of(
            "a/src/main/java/B.java has 401 lines of 400",
            "a/src/test/java/D.java has 601 lines of 600"),
        BUDGET.complaints(
            List.of(
                new SourceFile("a/src/main/java/A.java", 400),
                new SourceFile("a/src/main/java/B.java", 401),
                new SourceFile("a/src/test/java/C.java", 600),
                new SourceFile("a/src/test/java/D.java", 601))));
  }
}
