package dev.martlet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The loops on {@code float}s against the function in double precision. */
class GeluTest {
  private static final int COUNT = 4_003;

  private static float[] arguments() {
    float[] x = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      x[i] = (i - COUNT / 2) / 200f;
    }
    return x;
  }

  @Test
  void valuesAndPartials() {
    float[] x = arguments();
    float[] y = new float[COUNT];
    float[] p = new float[COUNT];
    ActivationFunctions.GELU_TANH.floats().run(x, y, 0, COUNT);
    ActivationFunctions.GELU_TANH.floatPartials().run(x, y, p, 0, COUNT);
    for (int i = 0; i < COUNT; i++) {
      double value = ActivationFunctions.geluTanh(x[i]);
      assertEquals(value, y[i], 3e-7 * (1 + Math.abs(value)), "at " + x[i]);
      assertEquals(ActivationFunctions.geluTanhPartial(x[i]), p[i], 2e-6, "at " + x[i]);
    }
  }

  @Test
  void farAway() {
    float[] x = new float[64];
    float[] specials = {1e4f, -1e4f, 1e30f, -1e30f, 0, -0f, Float.NaN, Float.MAX_VALUE};
    for (int i = 0; i < x.length; i++) {
      x[i] = specials[i % specials.length];
    }
    float[] y = new float[64];
    float[] p = new float[64];
    ActivationFunctions.GELU_TANH.floats().run(x, y, 0, 64);
    ActivationFunctions.GELU_TANH.floatPartials().run(x, y, p, 0, 64);
    for (int i = 0; i < x.length; i++) {
      if (Float.isNaN(x[i])) {
        assertTrue(Float.isNaN(y[i]) && Float.isNaN(p[i]));
      } else {
        assertEquals(Math.max(x[i], 0f), y[i], 0f);
        assertEquals(x[i] > 0 ? 1f : x[i] < 0 ? 0f : 0.5f, p[i], 0f);
      }
    }
  }
}
