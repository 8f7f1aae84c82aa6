package dev.martlet.acceptance;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Turns a result into one number: the sum of its leaves, each times the cotangent's. */
final class Weights {
  private Weights() {}

  static double sum(@Nullable Object cotangent, @Nullable Object value) {
    if (cotangent instanceof Number weight && value instanceof Number number) {
      return weight.doubleValue() * number.doubleValue();
    }
    double sum = 0;
    if (cotangent != null && value != null) {
      for (RecordComponent component : cotangent.getClass().getRecordComponents()) {
        Object weight = Reflection.get(component, cotangent);
        sum += sum(weight, Reflection.get(value, component.getName().replaceFirst("_$", "")));
      }
    }
    return sum;
  }
}
