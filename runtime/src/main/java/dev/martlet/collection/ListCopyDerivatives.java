package dev.martlet.collection;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.dynamic.ListElements;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The derivatives of copying a {@link List}: the tangent of a copy is the list's own. */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway", "NonApiType"})
public final class ListCopyDerivatives {
  private ListCopyDerivatives() {}

  /**
   * Original: {@code y = copy of list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list what is copied
   * @return the copy with its pullback
   */
  @Derivative(of = "copy", in = ListElements.class)
  public static <E> ValueWithPullback<ArrayList<E>, UnaryOperator<List<Object>>> copyPullback(
      List<? extends E> list) {
    return new ValueWithPullback<>(ListElements.copy(list), v -> v);
  }

  /**
   * Original: {@code y = copy of list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list what is copied
   * @return the copy with its differential
   */
  @Derivative(of = "copy", in = ListElements.class)
  public static <E>
      ValueWithDifferential<ArrayList<E>, UnaryOperator<List<Object>>> copyDifferential(
          List<? extends E> list) {
    return new ValueWithDifferential<>(ListElements.copy(list), dlist -> dlist);
  }

  /**
   * Original: {@code y = copy of list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list what is copied
   * @return the copy with its pullback
   */
  @Derivative(of = "copyOf", in = ListElements.class)
  public static <E> ValueWithPullback<List<E>, UnaryOperator<List<Object>>> copyOfPullback(
      List<? extends E> list) {
    return new ValueWithPullback<>(ListElements.copyOf(list), v -> v);
  }

  /**
   * Original: {@code y = copy of list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list what is copied
   * @return the copy with its differential
   */
  @Derivative(of = "copyOf", in = ListElements.class)
  public static <E> ValueWithDifferential<List<E>, UnaryOperator<List<Object>>> copyOfDifferential(
      List<? extends E> list) {
    return new ValueWithDifferential<>(ListElements.copyOf(list), dlist -> dlist);
  }

  /**
   * Original: {@code y = copy of list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list what is copied
   * @return the copy with its pullback
   */
  @Derivative(of = "copyToList", in = ListElements.class)
  public static <E> ValueWithPullback<List<E>, UnaryOperator<List<Object>>> copyToListPullback(
      List<? extends E> list) {
    return new ValueWithPullback<>(ListElements.copyToList(list), v -> v);
  }

  /**
   * Original: {@code y = copy of list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list what is copied
   * @return the copy with its differential
   */
  @Derivative(of = "copyToList", in = ListElements.class)
  public static <E>
      ValueWithDifferential<List<E>, UnaryOperator<List<Object>>> copyToListDifferential(
          List<? extends E> list) {
    return new ValueWithDifferential<>(ListElements.copyToList(list), dlist -> dlist);
  }

  /**
   * Original: {@code y = copy of list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list what is copied
   * @return the copy with its pullback
   */
  @Derivative(of = "copyFixed", in = ListElements.class)
  public static <E> ValueWithPullback<List<E>, UnaryOperator<List<Object>>> copyFixedPullback(
      List<? extends E> list) {
    return new ValueWithPullback<>(ListElements.copyFixed(list), v -> v);
  }

  /**
   * Original: {@code y = copy of list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list what is copied
   * @return the copy with its differential
   */
  @Derivative(of = "copyFixed", in = ListElements.class)
  public static <E>
      ValueWithDifferential<List<E>, UnaryOperator<List<Object>>> copyFixedDifferential(
          List<? extends E> list) {
    return new ValueWithDifferential<>(ListElements.copyFixed(list), dlist -> dlist);
  }
}
