package dev.martlet.processor;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Verifier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one stage after the other, each result verified, and knows which one is at work. */
final class Stages {
  /** Is shown what the stages do. */
  @FunctionalInterface
  interface Observer {

    /**
     * Takes what a stage did.
     *
     * @param function the name of the function that the stage is at work on
     * @param text what the stage has to show
     */
    void see(String stage, String function, Supplier<String> text);
  }

  private final Observer observer;
  private String current = "start";
  private @Nullable Function last;

  /**
   * Nothing has run yet.
   *
   * @param observer is shown the name and the result of every stage
   */
  Stages(Observer observer) {
    this.observer = observer;
  }

  /** Runs a stage. */
  Function run(String stage, Supplier<Function> work) {
    current = stage;
    Function result = work.get();
    last = result;
    Verifier.verify(result);
    observer.see(stage, result.name(), result::toString);
    return result;
  }

  /** Shows what is known of a function. */
  void show(String facts, Function function, Supplier<String> text) {
    observer.see(facts, function.name(), text);
  }

  /** Forgets what was done for another method. */
  void restart() {
    current = "start";
    last = null;
  }

  /** The stage that failed. */
  String current() {
    return current;
  }

  /** The last function that a stage made. */
  String text() {
    return last == null ? "" : last.toString();
  }
}
