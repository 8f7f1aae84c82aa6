package dev.martlet.processor.transform;

import dev.martlet.processor.diagnostics.Findings;

/**
 * A function calls something whose custom rule serves the other mode only, so that it has no
 * derivative in this one. That is no mistake until somebody asks for it.
 */
public final class MissingModeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Findings findings;

  MissingModeException(Findings findings) {
    super("a rule lacks the mode");
    this.findings = findings;
  }

  /** The calls in question. */
  public Findings findings() {
    return findings;
  }
}
