package dev.martlet.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The program that the README's first command runs: two things that gradients are good for, each
 * beside the known answer. Its exit code says whether they agree.
 */
public final class Quickstart {
  private Quickstart() {}

  /**
   * Runs it.
   *
   * @param args where to write the picture of the fit; by default {@code target/students.png}
   */
  public static void main(String[] args) throws IOException {
    Path picture = Path.of(args.length > 0 ? args[0] : "target/students.png");
    if (!run(System.out, picture)) {
      System.err.println("The numbers do not agree.");
      System.exit(1);
    }
  }

  static boolean run(PrintStream out, Path picture) throws IOException {
    Line fit = StudentScores.fit(out);
    var comparison = new Comparison(out, 1e-8);
    comparison.row("intercept", fit.intercept(), StudentScores.LEAST_SQUARES.intercept());
    comparison.row("slope", fit.slope(), StudentScores.LEAST_SQUARES.slope());
    FitChart.write(picture, fit);
    out.printf("  %s shows the fit%n%n", picture.toAbsolutePath());

    boolean isSameBuilding = BuildingPartials.agree(out);
    return isSameBuilding && comparison.agrees();
  }
}
