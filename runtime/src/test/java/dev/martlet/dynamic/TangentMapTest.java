package dev.martlet.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sums of maps of tangents are carried out at the first look, in the order of their terms. */
class TangentMapTest {

  @Test
  void valuesOfTheSameKeyAreAdded() {
    var sum =
        DynamicTangents.plus(
            MapTangents.of("a", 1.0, "b", 2.0), MapTangents.of("c", 3.0, "a", 4.0));
    assertEquals(Map.of("a", 5.0, "b", 2.0, "c", 3.0), sum);
    assertEquals(List.of("a", "b", "c"), List.copyOf(sum.keySet()));
    assertEquals("{a=5.0, b=2.0, c=3.0}", sum.toString());
    assertEquals(3, sum.size());
  }

  @Test
  void nothingIsZero() {
    var sum = DynamicTangents.plus(MapTangents.of("a", null), MapTangents.of("a", 4.0, null, 1.0));
    assertEquals(4.0, sum.get("a"));
    assertEquals(1.0, sum.get(null));
    assertEquals(null, sum.get("b"));
  }

  @Test
  void aLongSumIsNotRecursive() {
    Map<String, Object> sum = MapTangents.of("a", 0.0);
    for (int i = 0; i < 200_000; i++) {
      sum = DynamicTangents.plus(sum, MapTangents.of(i % 2 == 0 ? "a" : "b", 1.0));
    }
    assertEquals(Map.of("a", 100_000.0, "b", 100_000.0), sum);
    Map<String, Object> other = MapTangents.of("a", 0.0);
    for (int i = 0; i < 200_000; i++) {
      other = DynamicTangents.plus(MapTangents.of("a", 1.0), other);
    }
    assertEquals(Map.of("a", 200_000.0), other);
  }

  @Test
  void nobodyChangesIt() {
    var sum = DynamicTangents.plus(MapTangents.of("a", 1.0), MapTangents.of("b", 2.0));
    assertThrows(UnsupportedOperationException.class, () -> sum.put("a", 2.0));
    assertThrows(UnsupportedOperationException.class, sum::clear);
  }
}
