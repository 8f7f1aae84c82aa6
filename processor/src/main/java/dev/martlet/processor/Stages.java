package dev.martlet.processor;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Verifier;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Runs one stage after the other, each result verified, and knows which one is at work. */
final class Stages {
  private final BiConsumer<String, Function> observer;
  private String current = "start";
  private String text = "";

  /**
   * @param observer is shown the name and the result of every stage
   */
  Stages(BiConsumer<String, Function> observer) {
    this.observer = observer;
  }

  /** Runs a stage. */
  Function run(String stage, Supplier<Function> work) {
    current = stage;
    Function result = work.get();
    text = result.toString();
    Verifier.verify(result);
    observer.accept(stage, result);
    return result;
  }

  /** Forgets what was done for another method. */
  void restart() {
    current = "start";
    text = "";
  }

  /** The stage that failed. */
  String current() {
    return current;
  }

  /** The last function that a stage made. */
  String text() {
    return text;
  }
}
