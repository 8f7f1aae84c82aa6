package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries are safe for many threads: eight of them get what one gets, to the bit. */
class ConcurrencyTest {
  private static final int THREADS = 8;

  /** A gradient to be asked for, and what one thread got. */
  private record Question(Program program, int number, Check.OfCall call, Object answer) {
    Object ask() throws Throwable {
      var runner = new CheckRunner(Suite.accepted().loader(), program);
      return gradient(runner, number, call);
    }
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    List<Question> questions = questions();
    assertTrue(questions.size() > 100, () -> "only " + questions.size());
    try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<List<String>>> tasks =
          IntStream.range(0, THREADS)
              .<Callable<List<String>>>mapToObj(thread -> () -> complaints(questions, thread))
              .toList();
      for (Future<List<String>> future : executor.invokeAll(tasks)) {
        assertEquals(List.of(), future.get());
      }
    }
  }

  private static List<String> complaints(List<Question> questions, int thread) {
    List<Question> mine = new ArrayList<>(questions);
    Collections.shuffle(mine, new Random(thread));
    List<String> complaints = new ArrayList<>();
    for (Question question : mine) {
      try {
        Object answer = question.ask();
        if (!Sameness.of(question.answer(), answer)) {
          complaints.add(question.program().path() + ": " + answer + ", not " + question.answer());
        }
      } catch (Throwable e) {
        complaints.add(question.program().path() + ": " + e);
      }
    }
    return complaints;
  }

  /** Those of programs that print nothing, keep no state and do not recur deeply. */
  private static List<Question> questions() throws Exception {
    List<Question> questions = new ArrayList<>();
    for (Program program : Suite.accepted().programs()) {
      String source = program.source();
      boolean simple =
          !source.contains("System.out")
              && !source.contains("static void reset()")
              && !source.matches("(?s).*\\sstatic int \\w+;.*")
              && !program.subject().equals("recursion");
      List<Check> checks = program.checks();
      for (int i = 0; simple && i < checks.size(); i++) {
        if (checks.get(i) instanceof Check.Derivatives call) {
          var runner = new CheckRunner(Suite.accepted().loader(), program);
          try {
            questions.add(new Question(program, i, call, gradient(runner, i, call)));
          } catch (Throwable e) {
            throw new IllegalStateException(program.path() + " fails alone", e);
          }
        }
      }
    }
    return questions;
  }

  private static Object gradient(CheckRunner runner, int number, Check.OfCall call)
      throws Throwable {
    Subject subject = runner.subject(number, call);
    @Nullable Object[] arguments = runner.arguments(number).get();
    String operation = subject.offers("valueWithGradient") ? "valueWithGradient" : "value";
    Object answer = subject.ask(operation, arguments);
    return answer == null ? "null" : answer;
  }
}
