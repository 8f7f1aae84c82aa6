package dev.martlet.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.martlet.ValueWithGradient;
import dev.martlet.data.Dataset;
import dev.martlet.optimizer.Sgd;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that is told to end, from outside, as by Ctrl-C. */
class InterruptionTest {
  private static final Tensor<Double> START = Tensor.of(new double[] {0}, 1);
  private static final long SIGINT = 1L << (2 - 1);

  @TempDir Path folder;

  /** Counts its updates, of which there would be enough for hours. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      Trainer.of(
              START,
              new Sgd<>(START, 1),
              Dataset.of(List.of(1, 2, 3)).repeated(1_000_000),
              (_, _, _) -> new ValueWithGradient<>(0.0, Tensor.of(new double[] {-1}, 1)))
          .with(
              (event, _) -> {
                if (event instanceof Event.BatchEnded(_, int batch, _)) {
                  if (batch == 3) {
                    System.out.println("running");
                  }
                  pause();
                }
              })
          .with(new Checkpoints<>(Path.of(args[0])))
          .with(new Interruption<>(Duration.ofSeconds(60)))
          .fit(1);
      System.out.println("ended");
    }

    private static void pause() {
      try {
        Thread.sleep(5);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void endsAfterTheBatchAndSaves(String signal) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "signals are sent by /bin/kill");
    assumeTrue(!signal.equals("INT") || !isIgnored(), "whoever started this ignores SIGINT");
    Path file = folder.resolve("training.safetensors");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (var lines = program.inputReader()) {
      String first = lines.readLine();
      while (first != null && !first.equals("running")) {
        first = lines.readLine();
      }
      assertEquals("running", first);
      assertEquals(
          0, new ProcessBuilder("/bin/kill", "-" + signal, "" + program.pid()).start().waitFor());
      assertTrue(program.waitFor(90, TimeUnit.SECONDS));
    } finally {
      program.destroyForcibly();
    }
    var saved = Checkpoints.read(file, START, new Sgd<>(START, 1));
    assertEquals(0, saved.position().epoch());
    assertTrue(saved.position().batch() >= 4, saved.toString());
    assertEquals(saved.position().batch(), saved.model().get(0));
  }

  /** A signal that is ignored in a program is ignored in those that it starts. */
  private static boolean isIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(
                line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
  }
}
