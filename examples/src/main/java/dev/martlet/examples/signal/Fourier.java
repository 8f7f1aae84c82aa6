package dev.martlet.examples.signal;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * The fast Fourier transform, by butterflies in place, and what one measures with it. Its
 * derivative is a Fourier transform too, in the other direction; here it is what comes out.
 */
public final class Fourier {
  private Fourier() {}

  /**
   * Transforms a signal in place.
   *
   * @param re real parts, a power of two of them
   * @param im imaginary parts, as many
   */
  static void transform(double[] re, double[] im) {
    int n = re.length;
    if (Integer.bitCount(n) != 1) {
      throw new IllegalArgumentException(n + " is no power of two");
    }
    for (int i = 1, j = 0; i < n; i++) {
      int bit = n >> 1;
      while ((j & bit) != 0) {
        j ^= bit;
        bit >>= 1;
      }
      j ^= bit;
      if (i < j) {
        double swap = re[i];
        re[i] = re[j];
        re[j] = swap;
        swap = im[i];
        im[i] = im[j];
        im[j] = swap;
      }
    }
    for (int size = 2; size <= n; size <<= 1) {
      int half = size / 2;
      for (int k = 0; k < half; k++) {
        double angle = -2 * Math.PI * k / size;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = k; i < n; i += size) {
          int j = i + half;
          double oddRe = re[j] * cos - im[j] * sin;
          double oddIm = re[j] * sin + im[j] * cos;
          re[j] = re[i] - oddRe;
          im[j] = im[i] - oddIm;
          re[i] += oddRe;
          im[i] += oddIm;
        }
      }
    }
  }

  /**
   * The power of a signal, frequency by frequency.
   *
   * @param signal a power of two of samples
   * @return the squares of the transform's absolute values
   */
  @Differentiable
  public static double[] power(double[] signal) {
    double[] re = signal.clone();
    double[] im = new double[signal.length];
    transform(re, im);
    double[] power = new double[re.length];
    for (int k = 0; k < power.length; k++) {
      power[k] = re[k] * re[k] + im[k] * im[k];
    }
    return power;
  }

  /**
   * The power of a signal in a band of frequencies.
   *
   * @param signal a power of two of samples
   * @param from the first frequency
   * @param to the first one that is not in the band
   * @return the sum of the power there
   */
  @Differentiable
  public static double band(double[] signal, int from, int to) {
    double[] power = power(signal);
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += power[k];
    }
    return sum;
  }

  /**
   * How far a filter's answer is from what is wanted of it: convolution by way of the transform.
   *
   * @param filter the answer to an impulse
   * @param signal what is filtered
   * @param wanted what should come out
   * @return half of the sum of squares
   */
  @Differentiable
  public static double filterError(
      double[] filter, @NoDerivative double[] signal, @NoDerivative double[] wanted) {
    int n = filter.length;
    double[] fRe = filter.clone();
    double[] fIm = new double[n];
    double[] sRe = signal.clone();
    double[] sIm = new double[n];
    transform(fRe, fIm);
    transform(sRe, sIm);
    // The inverse transform is the transform of the conjugate, but for the factor.
    for (int k = 0; k < n; k++) {
      double re = fRe[k] * sRe[k] - fIm[k] * sIm[k];
      double im = fRe[k] * sIm[k] + fIm[k] * sRe[k];
      fRe[k] = re / n;
      fIm[k] = -im / n;
    }
    transform(fRe, fIm);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double error = fRe[i] - wanted[i];
      sum += error * error / 2;
    }
    return sum;
  }
}
