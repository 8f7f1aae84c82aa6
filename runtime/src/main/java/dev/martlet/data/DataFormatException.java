package dev.martlet.data;

import java.io.IOException;

/**
 * A file that is not what it should be. The message names the file, the place and what should be
 * there.
 */
public final class DataFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param source the file
   * @param offset the byte at which reading failed
   * @param expectation what should be there, and what is
   */
  public DataFormatException(Object source, long offset, String expectation) {
    super("%s, byte %d: %s".formatted(source, offset, expectation));
  }
}
