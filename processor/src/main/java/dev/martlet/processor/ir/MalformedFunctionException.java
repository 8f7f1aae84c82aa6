package dev.martlet.processor.ir;

/** A function that breaks a rule of the IR, which is a bug of the stage that made it. */
public final class MalformedFunctionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedFunctionException(String function, String place, String rule) {
    super("%s, in function %s at: %s".formatted(rule, function, place));
  }
}
