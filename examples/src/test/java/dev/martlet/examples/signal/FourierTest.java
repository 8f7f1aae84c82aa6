package dev.martlet.examples.signal;

import static dev.martlet.examples.Differences.dot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.examples.Differences;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The transform's derivatives against Parseval's theorem, correlation, and differences. */
final class FourierTest {
  private final double[] signal = new Random(5).doubles(16, -1, 1).toArray();
  private final double[] other = new Random(6).doubles(16, -1, 1).toArray();
  private final double[] wanted = new Random(8).doubles(16, -1, 1).toArray();

  /** The sum of squares is the same on both sides but for n, so its gradient is known. */
  @Test
  void gradientOfAllPowerIsParseval() {
    var all = FourierDerivatives.band.valueWithGradient(signal, 0, 16);
    assertEquals(16 * dot(signal, signal), all.value(), 1e-12);
    for (int i = 0; i < 16; i++) {
      assertEquals(2 * 16 * signal[i], all.gradient()[i], 1e-12);
    }
  }

  @Test
  void powerIsThatOfTheDefinition() {
    double[] power = Fourier.power(signal);
    for (int k = 0; k < 16; k++) {
      double re = 0;
      double im = 0;
      for (int t = 0; t < 16; t++) {
        re += signal[t] * Math.cos(2 * Math.PI * k * t / 16);
        im -= signal[t] * Math.sin(2 * Math.PI * k * t / 16);
      }
      assertEquals(re * re + im * im, power[k], 1e-13);
    }
  }

  /** The gradient is the error, correlated with the signal. */
  @Test
  void gradientOfAFilterIsCorrelation() {
    double[] filtered = new double[16];
    for (int i = 0; i < 16; i++) {
      for (int j = 0; j < 16; j++) {
        filtered[i] += other[j] * signal[(i - j + 16) % 16];
      }
    }
    double[] gradient = FourierDerivatives.filterError.gradient(other, signal, wanted);
    for (int j = 0; j < 16; j++) {
      double expected = 0;
      for (int i = 0; i < 16; i++) {
        expected += (filtered[i] - wanted[i]) * signal[(i - j + 16) % 16];
      }
      assertEquals(expected, gradient[j], 1e-13);
    }
  }

  @Test
  void agreesWithDifferences() {
    assertArrayEquals(
        Differences.gradient((double[] s) -> Fourier.band(s, 2, 5), signal),
        FourierDerivatives.band.gradient(signal, 2, 5),
        1e-8);
    assertArrayEquals(
        Differences.gradient((double[] s) -> dot(wanted, Fourier.power(s)), signal),
        FourierDerivatives.power.pullback(signal).apply(wanted),
        1e-8);
    assertArrayEquals(
        Differences.gradient((double[] f) -> Fourier.filterError(f, signal, wanted), other),
        FourierDerivatives.filterError.gradient(other, signal, wanted),
        1e-8);
  }

  @Test
  void otherLengthsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> FourierDerivatives.band.gradient(new double[12], 0, 1));
    assertArrayEquals(new double[] {6}, FourierDerivatives.band.gradient(new double[] {3}, 0, 1));
  }
}
