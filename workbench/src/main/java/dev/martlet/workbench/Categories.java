package dev.martlet.workbench;

import dev.martlet.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words with numbers, as a loss wants classes.
 *
 * {@snippet :
 * var species = Categories.of(Tables.readTexts(Path.of("penguins.csv"), "species"));
 * Tensor<Integer> classes = species.numbers();
 * String name = species.names().get(2);
 * }
 *
 * @param numbers the number of each word, of shape {@code [words]}
 * @param names the word of each number
 */
public record Categories(Tensor<Integer> numbers, List<String> names) {
  /** Copies the names. */
  public Categories {
    names = List.copyOf(names);
  }

  /**
   * Numbers words in their alphabetical order.
   *
   * @param words the words, in any order, with repetitions
   * @return their numbers
   */
  public static Categories of(List<String> words) {
    return of(words, words.stream().distinct().sorted().toList());
  }

  /**
   * Numbers words as others were before, such as those of a test as those of the training.
   *
   * @param words the words
   * @param names the word of each number
   * @return their numbers
   * @throws IllegalArgumentException if a word is not among the names, or a name is there twice
   */
  public static Categories of(List<String> words, List<String> names) {
    Map<String, Integer> number = new HashMap<>();
    for (String name : names) {
      if (number.putIfAbsent(name, number.size()) != null) {
        throw new IllegalArgumentException("'%s' is twice in %s".formatted(name, names));
      }
    }
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      Integer known = number.get(words.get(i));
      if (known == null) {
        throw new IllegalArgumentException(
            "word %d, '%s', is none of %s".formatted(i, words.get(i), names));
      }
      numbers[i] = known;
    }
    return new Categories(Tensor.of(numbers, numbers.length), names);
  }
}
