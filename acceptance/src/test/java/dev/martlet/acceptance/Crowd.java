package dev.martlet.acceptance;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Asks questions again from eight threads at once, which get to the bit what one got. */
record Crowd(List<MadeUpCheck.Question> questions) {
  private static final int THREADS = 8;

  List<Fuzzer.Failure> failures() {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<List<Fuzzer.Failure>>> tasks =
          IntStream.range(0, THREADS)
              .<Callable<List<Fuzzer.Failure>>>mapToObj(thread -> () -> complaints(thread))
              .toList();
      List<Fuzzer.Failure> failures = new ArrayList<>();
      for (Future<List<Fuzzer.Failure>> future : executor.invokeAll(tasks)) {
        failures.addAll(future.get());
      }
      return failures.stream().limit(1).toList();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      System.setOut(out);
    }
  }

  private List<Fuzzer.Failure> complaints(int thread) {
    List<MadeUpCheck.Question> mine = new ArrayList<>(questions);
    Collections.shuffle(mine, new Random(thread));
    List<Fuzzer.Failure> complaints = new ArrayList<>();
    for (MadeUpCheck.Question question : mine) {
      Object again;
      try {
        again = question.pullbacks().again();
      } catch (Throwable e) {
        again = e;
      }
      if (!Sameness.of(question.answer(), again)) {
        String message = "among threads: " + again + ", not " + question.answer();
        complaints.add(new Fuzzer.Failure(question.program(), "threads", message));
      }
    }
    return complaints;
  }
}
