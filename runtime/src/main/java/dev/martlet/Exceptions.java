package dev.martlet;

/** What generated code needs to hand on the exceptions of the program. */
public final class Exceptions {
  private Exceptions() {}

  /**
   * Throws an exception, checked or not, as it is: for generated code, which throws what the method
   * that it was made from has thrown.
   *
   * @param exception what is thrown
   * @return never
   */
  public static RuntimeException rethrown(Throwable exception) {
    throw Exceptions.<RuntimeException>unchecked(exception);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X unchecked(Throwable exception) throws X {
    throw (X) exception;
  }
}
