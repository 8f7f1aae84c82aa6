package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reduces a failing program to a small one that fails in the same way: leaves out decisions or
 * makes them smaller, as long as that helps. The candidates of a step are compiled together.
 */
final class Shrinking {
  private static final int BATCH = 12;

  private final Fuzzer fuzzer;
  private final int steps;

  /**
   * @param steps how often programs are compiled, at most
   */
  Shrinking(Fuzzer fuzzer, int steps) {
    this.fuzzer = fuzzer;
    this.steps = steps;
  }

  /** The smallest failure that was found. */
  Fuzzer.Failure shrunk(Fuzzer.Failure failure) {
    Fuzzer.Failure smallest = failure;
    int start = 0;
    for (int step = 0; step < steps; step++) {
      List<List<Integer>> candidates = candidates(smallest.program().choices());
      if (start >= candidates.size()) {
        return smallest;
      }
      List<List<Integer>> batch =
          candidates.subList(start, Math.min(start + BATCH, candidates.size()));
      Fuzzer.Failure smaller = smallest(batch, smallest);
      start = smaller == smallest ? start + BATCH : 0;
      smallest = smaller;
    }
    return smallest;
  }

  private Fuzzer.Failure smallest(List<List<Integer>> candidates, Fuzzer.Failure known) {
    List<MadeUpProgram> programs = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    for (List<Integer> candidate : candidates) {
      var program = MadeUpProgram.of("MadeSmaller" + programs.size(), Choices.of(candidate));
      if (size(program) < size(known.program()) && sources.add(program.source())) {
        programs.add(program);
      }
    }
    return programs.isEmpty()
        ? known
        : fuzzer.run(programs).failures().stream()
            .filter(failure -> failure.kind().equals(known.kind()))
            .min((one, other) -> Long.compare(size(one.program()), size(other.program())))
            .orElse(known);
  }

  /** By the text first, then by the decisions, so that each step is one forward. */
  private static long size(MadeUpProgram program) {
    int name = program.source().split(program.name(), -1).length * program.name().length();
    long sum = program.choices().stream().mapToLong(choice -> choice).sum();
    return (program.source().length() - name) * 1_000_000L + Math.min(sum, 999_999);
  }

  /** Large cuts first. */
  private static List<List<Integer>> candidates(List<Integer> choices) {
    List<List<Integer>> candidates = new ArrayList<>();
    for (int length = Math.max(choices.size() / 2, 1); length > 0; length /= 2) {
      for (int start = 0; start + length <= choices.size(); start += length) {
        List<Integer> without = new ArrayList<>(choices.subList(0, start));
        without.addAll(choices.subList(start + length, choices.size()));
        candidates.add(without);
        List<Integer> zeros = new ArrayList<>(choices);
        zeros.subList(start, start + length).replaceAll(_ -> 0);
        candidates.add(zeros);
      }
    }
    return candidates;
  }
}
