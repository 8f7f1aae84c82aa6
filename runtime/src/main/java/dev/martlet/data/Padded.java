package dev.martlet.data;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sequences of different lengths in one tensor: the shorter ones are filled up at their ends.
 *
 * {@snippet :
 * Dataset<Padded<Integer>> batches =
 *     sentences.batchedByLength(32, 20, sentence -> sentence.length, list -> Padded.of(list, 0));
 * }
 *
 * @param values of shape {@code [sequences, time, ...]}
 * @param lengths how long each one is, of shape {@code [sequences]}
 * @param <S> the scalar type
 */
public record Padded<S>(Tensor<S> values, Tensor<Integer> lengths) {

  /**
   * Puts sequences of symbols together.
   *
   * @param sequences the sequences
   * @param filler the symbol that stands behind their ends
   * @return of shape {@code [sequences, time]}
   */
  public static Padded<Integer> of(List<int[]> sequences, int filler) {
    int longest = sequences.stream().mapToInt(sequence -> sequence.length).max().orElse(0);
    int[] values = new int[Math.multiplyExact(sequences.size(), longest)];
    int[] lengths = new int[sequences.size()];
    Arrays.fill(values, filler);
    for (int i = 0; i < lengths.length; i++) {
      int[] sequence = sequences.get(i);
      lengths[i] = sequence.length;
      System.arraycopy(sequence, 0, values, i * longest, sequence.length);
    }
    return new Padded<>(
        Tensor.of(values, lengths.length, longest), Tensor.of(lengths, lengths.length));
  }

  /**
   * Puts sequences of vectors, or of anything else, together; zeros stand behind their ends.
   *
   * @param sequences at least one, of shapes {@code [time, ...]} that differ in their first axes
   *     only
   * @param <S> the scalar type
   * @return of shape {@code [sequences, time, ...]}
   * @throws IllegalArgumentException if there is none, or other axes differ
   */
  public static <S> Padded<S> of(List<Tensor<S>> sequences) {
    if (sequences.isEmpty()) {
      throw new IllegalArgumentException("Padded: there is no sequence");
    }
    int[] lengths = sequences.stream().mapToInt(sequence -> sequence.dimension(0)).toArray();
    int longest = Arrays.stream(lengths).max().orElse(0);
    List<Tensor<S>> filled = new ArrayList<>();
    for (Tensor<S> sequence : sequences) {
      int[] rest = sequence.shape();
      rest[0] = longest - sequence.dimension(0);
      filled.add(
          rest[0] == 0 ? sequence : sequence.concatenated(Tensor.zeros(sequence.dtype(), rest), 0));
    }
    return new Padded<>(Tensor.stack(filled, 0), Tensor.of(lengths, lengths.length));
  }

  /**
   * Tells what belongs to a sequence.
   *
   * @return true for each place before the end of its sequence, of shape {@code [sequences, time]}
   */
  public Tensor<Boolean> mask() {
    int[] ends = lengths.toIntArray();
    int longest = values.dimension(1);
    boolean[] mask = new boolean[ends.length * longest];
    for (int i = 0; i < ends.length; i++) {
      Arrays.fill(mask, i * longest, i * longest + ends[i], true);
    }
    return Tensor.of(mask, ends.length, longest);
  }

  /**
   * Gives weights for a loss in which only the sequences count: see {@code Losses.weightedMean}.
   *
   * @param dtype the type of the weights
   * @param <T> the scalar type
   * @return 1 for each place before the end of its sequence, else 0
   */
  public <T> Tensor<T> weights(DType<T> dtype) {
    return mask().converted(dtype);
  }
}
