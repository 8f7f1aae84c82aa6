package dev.martlet.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whether multiples are computed at once, later or never: nobody sees a difference. */
class ScaledTest {
  private static final int[] SIZES = {0, 1, 10, 17, 1_023, 1_024, 1_027, 5_001};
  private static final double FACTOR = -0.1;

  private final Random random = new Random(1);

  private float[] floats(int size) {
    float[] numbers = new float[size];
    float[] specials = {Float.NaN, Float.POSITIVE_INFINITY, -0f, 0, Float.MIN_VALUE, 3e38f};
    for (int i = 0; i < size; i++) {
      numbers[i] = i % 7 == 3 ? specials[i % specials.length] : (float) random.nextGaussian();
    }
    return numbers;
  }

  @Test
  void sumsOfFloats() {
    for (int size : SIZES) {
      float[] x = floats(size);
      float[] y = floats(size);
      float[] expected = new float[size];
      for (int i = 0; i < size; i++) {
        expected[i] = x[i] + (float) (y[i] * FACTOR);
      }
      Tensor<Float> scaled = Tensor.of(y, size).scaled(FACTOR);
      assertArrayEquals(expected, Tensor.of(x, size).plus(scaled).toFloatArray());
      assertArrayEquals(expected, scaled.plus(Tensor.of(x, size)).toFloatArray());
      scaled.toFloatArray();
      assertArrayEquals(expected, Tensor.of(x, size).plus(scaled).toFloatArray());
    }
  }

  @Test
  void sumsOfDoubles() {
    for (int size : SIZES) {
      double[] x = random.doubles(size).toArray();
      double[] y = random.doubles(size).toArray();
      double[] expected = new double[size];
      double[] both = new double[size];
      for (int i = 0; i < size; i++) {
        expected[i] = x[i] + y[i] * FACTOR;
        both[i] = x[i] * 3 + y[i] * FACTOR;
      }
      Tensor<Double> first = Tensor.of(x, size);
      Tensor<Double> second = Tensor.of(y, size);
      assertArrayEquals(expected, first.plus(second.scaled(FACTOR)).toDoubleArray());
      assertArrayEquals(both, first.scaled(3).plus(second.scaled(FACTOR)).toDoubleArray());
    }
  }

  @Test
  void inAnotherShapeAndStretched() {
    Tensor<Double> x = RuleCheck.random(40, 50);
    Tensor<Double> scaled = x.scaled(2);
    assertEquals(x.plus(x).sum(0), scaled.sum(0));
    assertEquals(x.plus(x).reshaped(2_000), x.scaled(1).reshaped(2_000).plus(x.reshaped(2_000)));
    Tensor<Double> cube = RuleCheck.random(3, 40, 50);
    assertEquals(cube.plus(x.times(2)), cube.plus(x.scaled(2)));
  }

  @Test
  void memoryOfWhatIsMultipliedNeedNotBeKept() {
    try (var memory = TensorMemory.reused()) {
      Tensor<Float> scaled = Tensor.full(DType.FLOAT, 3, 2_048).scaled(2);
      memory.keepOnly(scaled);
      Tensor.full(DType.FLOAT, 5, 2_048);
      assertEquals(6f, scaled.get(2_047));
      Tensor<Float> lost = Tensor.full(DType.FLOAT, 3, 2_048).scaled(2);
      memory.keepOnly();
      assertThrows(IllegalStateException.class, () -> lost.get(0));
      assertThrows(IllegalStateException.class, () -> lost.scaled(2));
    }
  }
}
