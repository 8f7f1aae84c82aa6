package dev.martlet.processor.optimizer;

import java.util.ArrayList;
import java.util.List;

/** What test functions call to have an effect that a test can see. */
public final class Trace {
  private static final List<Object> SEEN = new ArrayList<>();

  private Trace() {}

  /** Remembers a value. */
  public static void see(double value) {
    SEEN.add(value);
  }

  /** Remembers an object: by its text, since a record may be made anew. */
  public static void see(Object value) {
    SEEN.add(String.valueOf(value));
  }

  /** An effect with a result. */
  public static double next(double value) {
    SEEN.add(value);
    return SEEN.size();
  }

  /** Everything since the last time. */
  static List<Object> take() {
    List<Object> seen = List.copyOf(SEEN);
    SEEN.clear();
    return seen;
  }
}
