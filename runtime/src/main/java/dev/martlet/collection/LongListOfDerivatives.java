package dev.martlet.collection;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.dynamic.ListTangents;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The derivatives of {@code List.of} with 6 to 8 elements. */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public final class LongListOfDerivatives {
  private LongListOfDerivatives() {}

  /**
   * The tangents of 6 elements.
   *
   * @param e1 of the first element
   * @param e2 of the second element
   * @param e3 of the third element
   * @param e4 of the fourth element
   * @param e5 of the fifth element
   * @param e6 of the sixth element
   */
  public record Of6(
      @Nullable Object e1,
      @Nullable Object e2,
      @Nullable Object e3,
      @Nullable Object e4,
      @Nullable Object e5,
      @Nullable Object e6) {}

  /** From the tangents of 6 elements to the list's. */
  @FunctionalInterface
  public interface Differential6 {
    /**
     * Pushes tangents forward.
     *
     * @param e1 of the first element
     * @param e2 of the second element
     * @param e3 of the third element
     * @param e4 of the fourth element
     * @param e5 of the fifth element
     * @param e6 of the sixth element
     * @return the list's tangent
     */
    List<Object> apply(
        @Nullable Object e1,
        @Nullable Object e2,
        @Nullable Object e3,
        @Nullable Object e4,
        @Nullable Object e5,
        @Nullable Object e6);
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Adjoint: {@code de1 += dlist[0], ...}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @param e4 the fourth element
   * @param e5 the fifth element
   * @param e6 the sixth element
   * @return the list with its pullback
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithPullback<List<E>, Function<List<Object>, Of6>> ofPullback(
      E e1, E e2, E e3, E e4, E e5, E e6) {
    return new ValueWithPullback<>(
        List.of(e1, e2, e3, e4, e5, e6),
        v ->
            new Of6(
                ListTangents.get(v, 0),
                ListTangents.get(v, 1),
                ListTangents.get(v, 2),
                ListTangents.get(v, 3),
                ListTangents.get(v, 4),
                ListTangents.get(v, 5)));
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Tangent: {@code dlist = List.of(de1, ...)}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @param e4 the fourth element
   * @param e5 the fifth element
   * @param e6 the sixth element
   * @return the list with its differential
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithDifferential<List<E>, Differential6> ofDifferential(
      E e1, E e2, E e3, E e4, E e5, E e6) {
    return new ValueWithDifferential<>(List.of(e1, e2, e3, e4, e5, e6), ListTangents::of);
  }

  /**
   * The tangents of 7 elements.
   *
   * @param e1 of the first element
   * @param e2 of the second element
   * @param e3 of the third element
   * @param e4 of the fourth element
   * @param e5 of the fifth element
   * @param e6 of the sixth element
   * @param e7 of the seventh element
   */
  public record Of7(
      @Nullable Object e1,
      @Nullable Object e2,
      @Nullable Object e3,
      @Nullable Object e4,
      @Nullable Object e5,
      @Nullable Object e6,
      @Nullable Object e7) {}

  /** From the tangents of 7 elements to the list's. */
  @FunctionalInterface
  public interface Differential7 {
    /**
     * Pushes tangents forward.
     *
     * @param e1 of the first element
     * @param e2 of the second element
     * @param e3 of the third element
     * @param e4 of the fourth element
     * @param e5 of the fifth element
     * @param e6 of the sixth element
     * @param e7 of the seventh element
     * @return the list's tangent
     */
    List<Object> apply(
        @Nullable Object e1,
        @Nullable Object e2,
        @Nullable Object e3,
        @Nullable Object e4,
        @Nullable Object e5,
        @Nullable Object e6,
        @Nullable Object e7);
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Adjoint: {@code de1 += dlist[0], ...}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @param e4 the fourth element
   * @param e5 the fifth element
   * @param e6 the sixth element
   * @param e7 the seventh element
   * @return the list with its pullback
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithPullback<List<E>, Function<List<Object>, Of7>> ofPullback(
      E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return new ValueWithPullback<>(
        List.of(e1, e2, e3, e4, e5, e6, e7),
        v ->
            new Of7(
                ListTangents.get(v, 0),
                ListTangents.get(v, 1),
                ListTangents.get(v, 2),
                ListTangents.get(v, 3),
                ListTangents.get(v, 4),
                ListTangents.get(v, 5),
                ListTangents.get(v, 6)));
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Tangent: {@code dlist = List.of(de1, ...)}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @param e4 the fourth element
   * @param e5 the fifth element
   * @param e6 the sixth element
   * @param e7 the seventh element
   * @return the list with its differential
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithDifferential<List<E>, Differential7> ofDifferential(
      E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return new ValueWithDifferential<>(List.of(e1, e2, e3, e4, e5, e6, e7), ListTangents::of);
  }

  /**
   * The tangents of 8 elements.
   *
   * @param e1 of the first element
   * @param e2 of the second element
   * @param e3 of the third element
   * @param e4 of the fourth element
   * @param e5 of the fifth element
   * @param e6 of the sixth element
   * @param e7 of the seventh element
   * @param e8 of the eighth element
   */
  public record Of8(
      @Nullable Object e1,
      @Nullable Object e2,
      @Nullable Object e3,
      @Nullable Object e4,
      @Nullable Object e5,
      @Nullable Object e6,
      @Nullable Object e7,
      @Nullable Object e8) {}

  /** From the tangents of 8 elements to the list's. */
  @FunctionalInterface
  public interface Differential8 {
    /**
     * Pushes tangents forward.
     *
     * @param e1 of the first element
     * @param e2 of the second element
     * @param e3 of the third element
     * @param e4 of the fourth element
     * @param e5 of the fifth element
     * @param e6 of the sixth element
     * @param e7 of the seventh element
     * @param e8 of the eighth element
     * @return the list's tangent
     */
    List<Object> apply(
        @Nullable Object e1,
        @Nullable Object e2,
        @Nullable Object e3,
        @Nullable Object e4,
        @Nullable Object e5,
        @Nullable Object e6,
        @Nullable Object e7,
        @Nullable Object e8);
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Adjoint: {@code de1 += dlist[0], ...}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @param e4 the fourth element
   * @param e5 the fifth element
   * @param e6 the sixth element
   * @param e7 the seventh element
   * @param e8 the eighth element
   * @return the list with its pullback
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithPullback<List<E>, Function<List<Object>, Of8>> ofPullback(
      E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return new ValueWithPullback<>(
        List.of(e1, e2, e3, e4, e5, e6, e7, e8),
        v ->
            new Of8(
                ListTangents.get(v, 0),
                ListTangents.get(v, 1),
                ListTangents.get(v, 2),
                ListTangents.get(v, 3),
                ListTangents.get(v, 4),
                ListTangents.get(v, 5),
                ListTangents.get(v, 6),
                ListTangents.get(v, 7)));
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Tangent: {@code dlist = List.of(de1, ...)}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @param e4 the fourth element
   * @param e5 the fifth element
   * @param e6 the sixth element
   * @param e7 the seventh element
   * @param e8 the eighth element
   * @return the list with its differential
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithDifferential<List<E>, Differential8> ofDifferential(
      E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return new ValueWithDifferential<>(List.of(e1, e2, e3, e4, e5, e6, e7, e8), ListTangents::of);
  }
}
