package dev.martlet.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaddedTest {

  @Test
  void fillsUp() {
    Padded<Integer> batch = Padded.of(List.of(new int[] {3, 1, 2}, new int[0], new int[] {5}), 9);
    assertEquals(Tensor.of(new int[] {3, 1, 2, 9, 9, 9, 5, 9, 9}, 3, 3), batch.values());
    assertEquals(Tensor.of(new int[] {3, 0, 1}, 3), batch.lengths());
    assertEquals(
        Tensor.of(new double[] {1, 1, 1, 0, 0, 0, 1, 0, 0}, 3, 3), batch.weights(DType.DOUBLE));
    Padded<Float> vectors =
        Padded.of(
            List.of(
                Tensor.of(new float[] {1, 2}, 1, 2), Tensor.of(new float[] {3, 4, 5, 6}, 2, 2)));
    assertEquals(Tensor.of(new float[] {1, 2, 0, 0, 3, 4, 5, 6}, 2, 2, 2), vectors.values());
    assertEquals(Tensor.of(new boolean[] {true, false, true, true}, 2, 2), vectors.mask());
    assertThrows(IllegalArgumentException.class, () -> Padded.of(List.<Tensor<Float>>of()));
  }

  @Test
  void takesWhatIsOfOneLength() {
    Dataset<String> words =
        Dataset.of(List.of("dddd", "a", "ccc", "bb", "eeeee", "z", "yy", "xxx"));
    List<List<String>> batches = new ArrayList<>();
    words.batchedByLength(2, 2, String::length, List::copyOf).forEach(batches::add);
    assertEquals(
        List.of(
            List.of("a", "bb"),
            List.of("ccc", "dddd"),
            List.of("z", "yy"),
            List.of("xxx", "eeeee")),
        batches);
    assertThrows(
        IllegalArgumentException.class,
        () -> words.batchedByLength(2, 0, String::length, List::copyOf));
  }
}
