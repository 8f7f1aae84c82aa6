package dev.martlet.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.tensor.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final Dataset<Integer> NUMBERS = Dataset.of(List.of(1, 2, 3, 4, 5));

  private static <E> List<E> list(Dataset<E> dataset) {
    List<E> elements = new ArrayList<>();
    dataset.forEach(elements::add);
    return elements;
  }

  @Test
  void views() {
    assertEquals(List.of(2, 4, 6, 8, 10), list(NUMBERS.mapped(x -> 2 * x)));
    assertEquals(List.of(2, 4), list(NUMBERS.filtered(x -> x % 2 == 0)));
    assertEquals(List.of(), list(NUMBERS.filtered(_ -> false)));
    assertEquals(List.of(1, 2), list(NUMBERS.limited(2)));
    assertEquals(List.of(4, 5), list(NUMBERS.skipped(3)));
    assertEquals(List.of(), list(NUMBERS.skipped(9)));
    assertEquals(List.of(1, 2, 1, 2), list(NUMBERS.limited(2).repeated(2)));
    assertEquals(List.of(), list(NUMBERS.repeated(0)));
    assertEquals(
        List.of(List.of(1, 2), List.of(3, 4), List.of(5)), list(NUMBERS.batched(2, x -> x)));
    assertEquals(
        List.of(new Dataset.Pair<>(1, "a"), new Dataset.Pair<>(2, "b")),
        list(NUMBERS.zipped(Dataset.of(List.of("a", "b")))));
    assertThrows(IllegalArgumentException.class, () -> NUMBERS.batched(0, x -> x));
  }

  @Test
  void iteratorsEnd() {
    for (Dataset<?> view :
        List.<Dataset<?>>of(
            NUMBERS.filtered(x -> x > 4),
            NUMBERS.limited(1),
            NUMBERS.limited(1).repeated(1),
            NUMBERS.batched(9, x -> x),
            NUMBERS.limited(1).readAhead(1),
            NUMBERS.zipped(NUMBERS.limited(1)))) {
      Iterator<?> elements = view.iterator();
      elements.next();
      assertFalse(elements.hasNext());
      assertFalse(elements.hasNext());
      assertThrows(NoSuchElementException.class, elements::next);
    }
  }

  @Test
  void shuffles() {
    Dataset<Integer> shuffled = NUMBERS.shuffled(new SplittableRandom(3));
    List<Integer> first = list(shuffled);
    List<Integer> second = list(shuffled);
    assertNotEquals(first, second);
    assertEquals(List.of(1, 2, 3, 4, 5), first.stream().sorted().toList());
    assertEquals(first, list(NUMBERS.shuffled(new SplittableRandom(3))));
  }

  @Test
  void readsAhead() {
    var count = new AtomicInteger();
    Dataset<Integer> numbers =
        NUMBERS.mapped(
            x -> {
              count.incrementAndGet();
              return x * x;
            });
    assertEquals(List.of(1, 4, 9, 16, 25), list(numbers.readAhead(2)));
    assertEquals(5, count.get());
    Dataset<Integer> failing = NUMBERS.<Integer>mapped(x -> 6 / (3 - x)).readAhead(1);
    Iterator<Integer> elements = failing.iterator();
    assertEquals(3, elements.next());
    assertEquals(6, elements.next());
    assertThrows(ArithmeticException.class, elements::next);
  }

  private static LabelledImages images(int count) {
    int[] labels = IntStream.range(0, count).toArray();
    float[] pixels = new float[count];
    for (int i = 0; i < count; i++) {
      pixels[i] = i;
    }
    return new LabelledImages(Tensor.of(pixels, count, 1, 1, 1), Tensor.of(labels, count));
  }

  @Test
  void columns() {
    List<LabelledImages> batches = list(images(5).batched(2));
    assertEquals(3, batches.size());
    assertEquals(Tensor.of(new int[] {2, 3}, 2), batches.get(1).labels());
    assertEquals(Tensor.of(new float[] {4}, 1, 1, 1, 1), batches.get(2).images());
    List<Integer> seen = new ArrayList<>();
    for (LabelledImages batch : images(100).shuffled(new SplittableRandom(1)).batched(7)) {
      assertEquals(
          batch.labels().toIntArray()[0],
          (int) batch.images().get(0, 0, 0, 0),
          "rows stay together");
      IntStream.of(batch.labels().toIntArray()).forEach(seen::add);
    }
    assertNotEquals(IntStream.range(0, 100).boxed().toList(), seen);
    assertEquals(IntStream.range(0, 100).boxed().toList(), seen.stream().sorted().toList());
    List<LabelledImages> split = images(10).split(new SplittableRandom(1), 8, 1, 1);
    assertEquals(List.of(8, 1, 1), split.stream().map(LabelledImages::size).toList());
    assertThrows(
        IllegalArgumentException.class, () -> images(3).split(new SplittableRandom(1), 1, -1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LabelledImages(images(2).images(), Tensor.of(new int[] {1}, 1)));
  }
}
