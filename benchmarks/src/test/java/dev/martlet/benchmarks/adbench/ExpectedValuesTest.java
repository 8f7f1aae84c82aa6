package dev.martlet.benchmarks.adbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values and gradients of ADBench's objectives are the expected ones, those that Martlet writes and
 * those written by hand. Needs {@code -Dmartlet.data=<folder>}, which holds the files.
 */
final class ExpectedValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"test", "1k/gmm_d2_K5", "1k/gmm_d10_K25"})
  void mixture(String name) throws IOException {
    var at = Instances.mixture(file("gmm/" + name + ".txt"));
    String expected = expected("gmm/" + name.replace("gmm_", "").replace("1k/", "1k_"));
    var actual =
        MixtureDerivatives.logLikelihood.valueWithGradient(
            at.alphas(), at.means(), at.factors(), at.points(), at.gamma(), at.m());
    assertSame(numbers(expected, "value"), actual.value());
    assertSame(
        numbers(expected, "gradient"),
        flat(
            new double[][] {actual.gradient().alphas()},
            actual.gradient().means(),
            actual.gradient().factors()));
    var byHand =
        MixtureByHand.gradient(
            at.alphas(), at.means(), at.factors(), at.points(), at.gamma(), at.m());
    assertSame(
        numbers(expected, "gradient"),
        flat(new double[][] {byHand.alphas()}, byHand.means(), byHand.factors()));
  }

  @Test
  void memory() throws IOException {
    var at = Instances.memory(file("lstm/lstm_l2_c1024.txt"));
    String expected = expected("lstm/lstm_l2_c1024");
    var actual =
        MemoryDerivatives.loss.valueWithGradient(at.main(), at.extra(), at.state(), at.sequence());
    assertSame(numbers(expected, "value"), actual.value());
    assertSame(
        numbers(expected, "gradient"), flat(actual.gradient().main(), actual.gradient().extra()));
    var byHand = MemoryByHand.gradient(at.main(), at.extra(), at.state(), at.sequence());
    assertSame(numbers(expected, "gradient"), flat(byHand.main(), byHand.extra()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "ba1_n49_m7776_p31843"})
  void projection(String name) throws IOException {
    var at = Instances.projection(file("ba/" + name + ".txt"));
    String expected = expected("ba/" + name);
    var actual =
        ProjectionDerivatives.error.valueWithPullback(
            at.camera(), at.point(), at.weight(), at.feature());
    assertSame(numbers(expected, "reproj_err_obs0"), actual.value());
    double[] rows =
        Stream.of(new double[] {1, 0}, new double[] {0, 1})
            .map(cotangent -> actual.pullback().apply(cotangent))
            .flatMapToDouble(
                row ->
                    DoubleStream.concat(
                        DoubleStream.concat(
                            Arrays.stream(row.camera()), Arrays.stream(row.point())),
                        DoubleStream.of(row.weight())))
            .toArray();
    assertSame(numbers(expected, "jac_block_2x15"), rows);
    assertSame(
        numbers(expected, "jac_block_2x15"),
        ProjectionByHand.jacobian(at.camera(), at.point(), at.weight(), at.feature()));
    assertSame(numbers(expected, "w_err_obs0"), Projection.weightError(at.weight()));
    assertSame(
        numbers(expected, "w_err_d"), ProjectionDerivatives.weightError.gradient(at.weight()));
  }

  /** Where the rotation is none, it has a derivative nevertheless. */
  @Test
  void projectionWithoutRotation() {
    double[] camera = {0, 0, 0, 0.3, -0.2, 4, 2, 0.1, 0.2, 0.01, -0.02};
    double[] point = {1, 2, 3};
    double[] feature = {0.5, 0.25};
    double[] byHand = ProjectionByHand.jacobian(camera, point, 0.7, feature);
    var pullback = ProjectionDerivatives.error.pullback(camera, point, 0.7, feature);
    for (int i = 0; i < 2; i++) {
      var row = pullback.apply(new double[] {1 - i, i});
      double[] camera15 = Arrays.copyOfRange(byHand, 15 * i, 15 * i + 11);
      assertSame(camera15, row.camera());
      assertSame(Arrays.copyOfRange(byHand, 15 * i + 11, 15 * i + 14), row.point());
      assertSame(new double[] {byHand[15 * i + 14]}, row.weight());
    }
  }

  private static double[] flat(double[][]... parts) {
    return Arrays.stream(parts).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
  }

  private static void assertSame(double[] expected, double... actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < actual.length; i++) {
      double off = Math.abs(expected[i] - actual[i]);
      double scale = Math.max(1, Math.abs(expected[i]) + Math.abs(actual[i]));
      assertTrue(off / scale < 1e-8, i + ": " + expected[i] + " but " + actual[i]);
    }
  }

  private static Path file(String name) {
    String folder = System.getProperty("martlet.data");
    assumeTrue(folder != null, "needs -Dmartlet.data=<folder> with ADBench's files");
    Path file = Path.of(folder, "adbench", name);
    assumeTrue(Files.exists(file), () -> "needs " + file);
    return file;
  }

  private static String expected(String name) throws IOException {
    return Files.readString(file("expected/" + name + ".json"));
  }

  /** The numbers that a file has under a name, brackets left out. */
  private static double[] numbers(String json, String name) {
    int from = json.indexOf('"' + name + "\":") + name.length() + 3;
    int to = json.indexOf('"', from);
    String text = to < 0 ? json.substring(from) : json.substring(from, to);
    return Arrays.stream(text.split("[^-+.0-9eE]+"))
        .filter(number -> !number.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
