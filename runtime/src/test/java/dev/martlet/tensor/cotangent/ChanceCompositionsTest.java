package dev.martlet.tensor.cotangent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is differentiated once more draws the same numbers as the operation, and gives the same. */
class ChanceCompositionsTest {
  private static final double[] SPECIAL = {
    0, -0.0, 1, -2.5, Double.NaN, Double.POSITIVE_INFINITY, 1e300, Double.MIN_VALUE
  };

  private static <S> void check(Tensor<S> x, double rate, int seed) {
    var random = new Random(seed);
    var other = new Random(seed);
    double[] expected = x.droppedOut(rate, random).toDoubleArray();
    double[] composed = ChanceCompositions.droppedOut(x, rate, other).toDoubleArray();
    // The factor of floats is rounded to one of them.
    assertArrayEquals(expected, composed, x.dtype() == DType.FLOAT ? 1e-5 : 1e-300);
    assertEquals(random.nextLong(), other.nextLong());
  }

  @Test
  void dropout() {
    for (int seed = 0; seed < 20; seed++) {
      for (double rate : new double[] {0, 0.3, 0.9}) {
        check(Tensor.of(SPECIAL, 2, 4), rate, seed);
        check(Tensor.of(SPECIAL, 8).converted(DType.FLOAT), rate, seed);
        check(Tensor.zeros(DType.DOUBLE, 2, 0), rate, seed);
      }
    }
  }

  @Test
  void dropoutWithoutARate() {
    for (double rate : new double[] {1, -0.1, Double.NaN}) {
      var message =
          assertThrows(
              IllegalArgumentException.class,
              () -> ChanceCompositions.droppedOut(Tensor.scalar(2.0), rate, new Random(1)));
      assertEquals("droppedOut: rate " + rate + " is not within 0 and 1", message.getMessage());
    }
  }
}
