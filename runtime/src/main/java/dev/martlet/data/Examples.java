package dev.martlet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Examples in columns: a record of tensors whose first axes count the examples. A batch of them is
 * such a record too.
 *
 * {@snippet :
 * record Houses(Tensor<Float> features, Tensor<Float> prices) implements Examples<Houses> {
 *   public int size() {
 *     return prices.dimension(0);
 *   }
 *   public Houses rows(int... indices) {
 *     var rows = Tensor.of(indices, indices.length);
 *     return new Houses(features.gathered(rows, 0), prices.gathered(rows, 0));
 *   }
 * }
 * for (Houses batch : houses.shuffled(random).batched(32)) { ... }
 * }
 *
 * @param <E> the record itself
 */
public interface Examples<E extends Examples<E>> {

  /**
   * Counts the examples.
   *
   * @return how many there are
   */
  int size();

  /**
   * Takes some of the examples, in any order.
   *
   * @param indices their numbers, from 0
   * @return these examples
   */
  E rows(int... indices);

  /**
   * Takes examples that stand behind one another.
   *
   * @param from the number of the first one
   * @param to the number behind the last one
   * @return these examples
   */
  default E rows(int from, int to) {
    return rows(IntStream.range(from, to).toArray());
  }

  /**
   * Takes the examples in another order each time.
   *
   * @param random what decides the order
   * @return the order, to be taken in batches
   */
  default Order<E> shuffled(RandomGenerator random) {
    return new Order<>(
        this,
        () -> {
          int[] numbers = IntStream.range(0, size()).toArray();
          for (int i = numbers.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
          }
          return numbers;
        });
  }

  /**
   * Takes the examples in batches, in their order; the last batch may be smaller.
   *
   * @param size how many at a time
   * @return the batches
   * @throws IllegalArgumentException if the size is not positive
   */
  default Dataset<E> batched(int size) {
    return new Order<>(this, () -> IntStream.range(0, size()).toArray()).batched(size);
  }

  /**
   * Divides the examples by chance.
   *
   * @param random what decides where each one goes
   * @param parts how large the parts are, in any unit: 8, 1, 1
   * @return as many sets of examples
   * @throws IllegalArgumentException if a part is negative, or all are zero
   */
  default List<E> split(RandomGenerator random, double... parts) {
    double sum = 0;
    for (double part : parts) {
      if (!(part >= 0)) {
        throw new IllegalArgumentException("split: %s is no part".formatted(part));
      }
      sum += part;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("split: there is no part");
    }
    int[] numbers = shuffled(random).numbers().get();
    List<E> split = new ArrayList<>();
    double before = 0;
    for (double part : parts) {
      int from = (int) Math.round(before / sum * numbers.length);
      before += part;
      int to = (int) Math.round(before / sum * numbers.length);
      split.add(rows(Arrays.copyOfRange(numbers, from, to)));
    }
    return split;
  }
}
