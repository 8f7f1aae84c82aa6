package dev.martlet.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call: its result or what it threw, what it printed, and its arguments afterwards.
 */
// Compared by its own methods only.
@SuppressWarnings("ArrayRecordComponent")
record Run(
    @Nullable Object result,
    @Nullable Throwable thrown,
    String printed,
    @Nullable Object[] arguments) {

  /** Something to run with fresh arguments. */
  @FunctionalInterface
  interface Body {
    @Nullable Object run(@Nullable Object[] arguments) throws Throwable;
  }

  static Run of(Supplier<@Nullable Object[]> arguments, Body body) {
    @Nullable Object[] fresh = arguments.get();
    PrintStream out = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    @Nullable Object result = null;
    @Nullable Throwable thrown = null;
    try {
      result = body.run(fresh);
    } catch (Throwable e) {
      thrown = e;
    } finally {
      System.setOut(out);
    }
    return new Run(result, thrown, printed.toString(StandardCharsets.UTF_8), fresh);
  }

  /** The result of a call that should not have thrown, which may be {@code null}. */
  @Nullable Object returned(String what) {
    if (thrown != null) {
      throw new AssertionError(what + " threw " + thrown, thrown);
    }
    return result;
  }

  /** The result of a call that should not have thrown. */
  Object value(String what) {
    if (thrown != null) {
      throw new AssertionError(what + " threw " + thrown, thrown);
    }
    if (result == null) {
      throw new AssertionError(what + " returned null");
    }
    return result;
  }

  /** Fails unless this had the effects that another run had. */
  void hasEffectsOf(Run other, String what) {
    if (!printed.equals(other.printed)) {
      throw new AssertionError(
          "%s printed%n%s%nwhere the method prints%n%s".formatted(what, printed, other.printed));
    }
    if (!Sameness.of(arguments, other.arguments)) {
      throw new AssertionError(
          "%s left the arguments %s where the method leaves %s"
              .formatted(
                  what, Arrays.deepToString(arguments), Arrays.deepToString(other.arguments)));
    }
  }

  /** Fails unless this threw what another run threw. */
  void throwsAs(Run other, String what) {
    Throwable expected = other.thrown;
    if (expected == null) {
      throw new AssertionError("the method itself returned " + other.result);
    }
    if (thrown == null) {
      throw new AssertionError(what + " returned where the method throws " + expected);
    }
    boolean sameMessage =
        expected instanceof NullPointerException
            || String.valueOf(thrown.getMessage()).equals(String.valueOf(expected.getMessage()));
    if (thrown.getClass() != expected.getClass() || !sameMessage) {
      throw new AssertionError(what + " threw " + thrown + ", the method " + expected, thrown);
    }
  }
}
