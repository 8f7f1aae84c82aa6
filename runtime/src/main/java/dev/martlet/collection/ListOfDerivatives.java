package dev.martlet.collection;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.dynamic.ListTangents;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The derivatives of {@code List.of} with 1 to 5 elements. */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public final class ListOfDerivatives {
  private ListOfDerivatives() {}

  /**
   * Original: {@code list = List.of(e1, ...)}. Adjoint: {@code de1 += dlist[0], ...}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @return the list with its pullback
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithPullback<List<E>, Function<List<Object>, Object>> ofPullback(E e1) {
    return new ValueWithPullback<>(List.of(e1), v -> ListTangents.get(v, 0));
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Tangent: {@code dlist = List.of(de1, ...)}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @return the list with its differential
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithDifferential<List<E>, Function<Object, List<Object>>> ofDifferential(
      E e1) {
    return new ValueWithDifferential<>(List.of(e1), ListTangents::of);
  }

  /**
   * The tangents of 2 elements.
   *
   * @param e1 of the first element
   * @param e2 of the second element
   */
  public record Of2(@Nullable Object e1, @Nullable Object e2) {}

  /**
   * Original: {@code list = List.of(e1, ...)}. Adjoint: {@code de1 += dlist[0], ...}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @return the list with its pullback
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithPullback<List<E>, Function<List<Object>, Of2>> ofPullback(E e1, E e2) {
    return new ValueWithPullback<>(
        List.of(e1, e2), v -> new Of2(ListTangents.get(v, 0), ListTangents.get(v, 1)));
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Tangent: {@code dlist = List.of(de1, ...)}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @return the list with its differential
   */
  @Derivative(of = "of", in = List.class)
  public static <E>
      ValueWithDifferential<List<E>, BiFunction<Object, Object, List<Object>>> ofDifferential(
          E e1, E e2) {
    return new ValueWithDifferential<>(List.of(e1, e2), ListTangents::of);
  }

  /**
   * The tangents of 3 elements.
   *
   * @param e1 of the first element
   * @param e2 of the second element
   * @param e3 of the third element
   */
  public record Of3(@Nullable Object e1, @Nullable Object e2, @Nullable Object e3) {}

  /** From the tangents of 3 elements to the list's. */
  @FunctionalInterface
  public interface Differential3 {
    /**
     * Pushes tangents forward.
     *
     * @param e1 of the first element
     * @param e2 of the second element
     * @param e3 of the third element
     * @return the list's tangent
     */
    List<Object> apply(@Nullable Object e1, @Nullable Object e2, @Nullable Object e3);
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Adjoint: {@code de1 += dlist[0], ...}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @return the list with its pullback
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithPullback<List<E>, Function<List<Object>, Of3>> ofPullback(
      E e1, E e2, E e3) {
    return new ValueWithPullback<>(
        List.of(e1, e2, e3),
        v -> new Of3(ListTangents.get(v, 0), ListTangents.get(v, 1), ListTangents.get(v, 2)));
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Tangent: {@code dlist = List.of(de1, ...)}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @return the list with its differential
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithDifferential<List<E>, Differential3> ofDifferential(E e1, E e2, E e3) {
    return new ValueWithDifferential<>(List.of(e1, e2, e3), ListTangents::of);
  }

  /**
   * The tangents of 4 elements.
   *
   * @param e1 of the first element
   * @param e2 of the second element
   * @param e3 of the third element
   * @param e4 of the fourth element
   */
  public record Of4(
      @Nullable Object e1, @Nullable Object e2, @Nullable Object e3, @Nullable Object e4) {}

  /** From the tangents of 4 elements to the list's. */
  @FunctionalInterface
  public interface Differential4 {
    /**
     * Pushes tangents forward.
     *
     * @param e1 of the first element
     * @param e2 of the second element
     * @param e3 of the third element
     * @param e4 of the fourth element
     * @return the list's tangent
     */
    List<Object> apply(
        @Nullable Object e1, @Nullable Object e2, @Nullable Object e3, @Nullable Object e4);
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Adjoint: {@code de1 += dlist[0], ...}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @param e4 the fourth element
   * @return the list with its pullback
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithPullback<List<E>, Function<List<Object>, Of4>> ofPullback(
      E e1, E e2, E e3, E e4) {
    return new ValueWithPullback<>(
        List.of(e1, e2, e3, e4),
        v ->
            new Of4(
                ListTangents.get(v, 0),
                ListTangents.get(v, 1),
                ListTangents.get(v, 2),
                ListTangents.get(v, 3)));
  }

  /**
   * Original: {@code list = List.of(e1, ...)}. Tangent: {@code dlist = List.of(de1, ...)}.
   *
   * @param <E> the type of the elements
   * @param e1 the first element
   * @param e2 the second element
   * @param e3 the third element
   * @param e4 the fourth element
   * @return the list with its differential
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithDifferential<List<E>, Differential4> ofDifferential(
      E e1, E e2, E e3, E e4) {
    return new ValueWithDifferential<>(List.of(e1, e2, e3, e4), ListTangents::of);
  }

  /**
   * The tangents of 5 elements.
   *
   * @param e1 of the first element
   * @param e2 of the second element
   * @param e3 of the third element
   * @param e4 of the fourth element
   * @param e5 of the fifth element
   */
  public record Of5(
      @Nullable Object e1,
      @Nullable Object e2,
      @Nullable Object e3,
      @Nullable Object e4,
      @Nullable Object e5) {}

  /** From the tangents of 5 elements to the list's. */
  @FunctionalInterface
  public interface Differential5 {
    /**
     * Pushes tangents forward.
     *
     * @param e1 of the first element
     * @param e2 of the second element
     * @param e3 of the third element
     * @param e4 of the fourth element
     * @param e5 of the fifth element
     * @return the list's tangent
     */
    List<Object> apply(
        @Nullable Object e1,
        @Nullable Object e2,
        @Nullable Object e3,
        @Nullable Object e4,
        @Nullable Object e5);
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
   * @return the list with its pullback
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithPullback<List<E>, Function<List<Object>, Of5>> ofPullback(
      E e1, E e2, E e3, E e4, E e5) {
    return new ValueWithPullback<>(
        List.of(e1, e2, e3, e4, e5),
        v ->
            new Of5(
                ListTangents.get(v, 0),
                ListTangents.get(v, 1),
                ListTangents.get(v, 2),
                ListTangents.get(v, 3),
                ListTangents.get(v, 4)));
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
   * @return the list with its differential
   */
  @Derivative(of = "of", in = List.class)
  public static <E> ValueWithDifferential<List<E>, Differential5> ofDifferential(
      E e1, E e2, E e3, E e4, E e5) {
    return new ValueWithDifferential<>(List.of(e1, e2, e3, e4, e5), ListTangents::of);
  }
}
