package dev.martlet.acceptance;

import dev.martlet.shadow.ObjectTangent;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a result into one number: the sum of its leaves, each times the cotangent's. */
final class Weights {
  private Weights() {}

  static double sum(@Nullable Object cotangent, @Nullable Object value) {
    return sum(cotangent, value, new IdentityHashMap<>());
  }

  /** The same cotangent of one object counts once, however many ways lead there. */
  private static double sum(
      @Nullable Object cotangent, @Nullable Object value, Map<Object, Object> known) {
    if (cotangent instanceof ObjectTangent<?> && known.put(cotangent, cotangent) != null) {
      return 0;
    }
    if (cotangent instanceof Number weight && value instanceof Number number) {
      return weight.doubleValue() * number.doubleValue();
    }
    double sum = 0;
    if (cotangent instanceof List<?> weights && value instanceof List<?> elements) {
      for (int i = 0; i < weights.size(); i++) {
        sum += sum(weights.get(i), elements.get(i), known);
      }
      return sum;
    }
    if (cotangent instanceof Map<?, ?> weights && value instanceof Map<?, ?> elements) {
      for (var entry : weights.entrySet()) {
        sum += sum(entry.getValue(), elements.get(entry.getKey()), known);
      }
      return sum;
    }
    if (cotangent instanceof Optional<?> weight && value instanceof Optional<?> element) {
      return sum(weight.orElse(null), element.orElse(null), known);
    }
    if (cotangent != null && value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        sum += sum(Array.get(cotangent, i), Array.get(value, i), known);
      }
    } else if (cotangent instanceof ObjectTangent<?> && value != null) {
      for (Field field : ObjectFields.of(cotangent.getClass())) {
        Field own = ObjectFields.of(value, field.getName());
        sum += sum(ObjectFields.get(field, cotangent), ObjectFields.get(own, value), known);
      }
    } else if (cotangent != null && value != null) {
      for (RecordComponent component : cotangent.getClass().getRecordComponents()) {
        Object weight = Reflection.get(component, cotangent);
        if (weight != null) {
          sum +=
              sum(weight, Reflection.get(value, component.getName().replaceFirst("_$", "")), known);
        }
      }
    }
    return sum;
  }
}
