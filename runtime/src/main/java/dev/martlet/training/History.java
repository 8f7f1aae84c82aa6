package dev.martlet.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** The numbers of each epoch: {@code loss}, and what else has been measured. */
public final class History {
  private final List<Epoch> epochs = new ArrayList<>();

  History() {}

  /**
   * One epoch.
   *
   * @param number its number, from 0
   * @param values its numbers by name, in the order in which they are shown
   * @param seconds how long it took
   */
  public record Epoch(int number, Map<String, Double> values, double seconds) {
    /** Copies the numbers. */
    public Epoch {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Gives a number.
     *
     * @param name its name
     * @return the number; none if there is no such number
     */
    public OptionalDouble value(String name) {
      Double value = values.get(name);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }

  void add(Epoch epoch) {
    epochs.add(epoch);
  }

  /**
   * Gives a number of the epoch that has ended last.
   *
   * @param name its name
   * @return the number
   * @throws IllegalArgumentException if there is no such number
   */
  public double last(String name) {
    return epochs.stream()
        .skip(Math.max(0, epochs.size() - 1))
        .map(epoch -> epoch.values().get(name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no '%s' in %s".formatted(name, names())));
  }

  /**
   * Gives all epochs.
   *
   * @return those that have ended, the first one first
   */
  public List<Epoch> epochs() {
    return List.copyOf(epochs);
  }

  /**
   * Gives the names of all numbers.
   *
   * @return the names, in the order in which they are shown
   */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    epochs.forEach(epoch -> names.addAll(epoch.values().keySet()));
    return names;
  }

  /**
   * Gives a number of all epochs.
   *
   * @param name its name
   * @return the numbers; {@code NaN} for epochs without it
   */
  public double[] values(String name) {
    return epochs.stream().mapToDouble(epoch -> epoch.value(name).orElse(Double.NaN)).toArray();
  }
}
