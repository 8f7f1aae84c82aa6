package dev.martlet.collection;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.dynamic.ListElements;
import dev.martlet.dynamic.ListTangents;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The derivatives of reading a {@link List}. */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public final class ListDerivatives {
  private ListDerivatives() {}

  /**
   * Original: {@code y = list.get(i)}. Adjoint: {@code dlist[i] += dy}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @param index the place of the element
   * @return the element with its pullback
   */
  @Derivative(of = "get", in = List.class)
  public static <E> ValueWithPullback<E, Function<Object, List<Object>>> getPullback(
      List<? extends E> self, int index) {
    E element = self.get(index);
    int size = self.size();
    return new ValueWithPullback<>(element, v -> ListTangents.at(size, index, v));
  }

  /**
   * Original: {@code y = list.get(i)}. Adjoint: {@code dlist[i] += dy}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @param index the place of the element
   * @return the element with its differential
   */
  @Derivative(of = "get", in = List.class)
  public static <E> ValueWithDifferential<E, Function<List<Object>, Object>> getDifferential(
      List<? extends E> self, int index) {
    E element = self.get(index);
    return new ValueWithDifferential<>(element, dlist -> ListTangents.get(dlist, index));
  }

  /**
   * Original: {@code y = list.getFirst()}. Adjoint: {@code dlist[0] += dy}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @return the element with its pullback
   */
  @Derivative(of = "getFirst", in = List.class)
  public static <E> ValueWithPullback<E, Function<Object, List<Object>>> getFirstPullback(
      List<? extends E> self) {
    E element = self.getFirst();
    int size = self.size();
    return new ValueWithPullback<>(element, v -> ListTangents.at(size, 0, v));
  }

  /**
   * Original: {@code y = list.getFirst()}. Adjoint: {@code dlist[0] += dy}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @return the element with its differential
   */
  @Derivative(of = "getFirst", in = List.class)
  public static <E> ValueWithDifferential<E, Function<List<Object>, Object>> getFirstDifferential(
      List<? extends E> self) {
    E element = self.getFirst();
    return new ValueWithDifferential<>(element, dlist -> ListTangents.get(dlist, 0));
  }

  /**
   * Original: {@code y = list.getLast()}. Adjoint: {@code dlist[n - 1] += dy}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @return the element with its pullback
   */
  @Derivative(of = "getLast", in = List.class)
  public static <E> ValueWithPullback<E, Function<Object, List<Object>>> getLastPullback(
      List<? extends E> self) {
    E element = self.getLast();
    int size = self.size();
    int last = self.size() - 1;
    return new ValueWithPullback<>(element, v -> ListTangents.at(size, last, v));
  }

  /**
   * Original: {@code y = list.getLast()}. Adjoint: {@code dlist[n - 1] += dy}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @return the element with its differential
   */
  @Derivative(of = "getLast", in = List.class)
  public static <E> ValueWithDifferential<E, Function<List<Object>, Object>> getLastDifferential(
      List<? extends E> self) {
    E element = self.getLast();
    int last = self.size() - 1;
    return new ValueWithDifferential<>(element, dlist -> ListTangents.get(dlist, last));
  }

  /**
   * Original: {@code y = part of list from i on}. Adjoint: {@code dlist[i + k] += dy[k]}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @param from the first one's place
   * @param to the place behind the last one
   * @return the part with its pullback
   */
  @Derivative(of = "subList", in = List.class)
  public static <E>
      ValueWithPullback<List<E>, Function<List<Object>, List<Object>>> subListPullback(
          List<E> self, int from, int to) {
    List<E> part = self.subList(from, to);
    int size = self.size();
    return new ValueWithPullback<>(part, v -> ListTangents.around(size, from, v));
  }

  /**
   * Original: {@code y = part of list from i on}. Adjoint: {@code dlist[i + k] += dy[k]}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @param from the first one's place
   * @param to the place behind the last one
   * @return the part with its differential
   */
  @Derivative(of = "subList", in = List.class)
  public static <E>
      ValueWithDifferential<List<E>, Function<List<Object>, List<Object>>> subListDifferential(
          List<E> self, int from, int to) {
    return new ValueWithDifferential<>(
        self.subList(from, to),
        dlist -> dlist == null || dlist.isEmpty() ? dlist : dlist.subList(from, to));
  }

  /**
   * Original: {@code y = list backwards}. Adjoint: {@code dlist[n - 1 - k] += dy[k]}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @return the view with its pullback
   */
  @Derivative(of = "reversed", in = List.class)
  public static <E> ValueWithPullback<List<E>, UnaryOperator<List<Object>>> reversedPullback(
      List<E> self) {
    return new ValueWithPullback<>(self.reversed(), v -> v == null ? v : v.reversed());
  }

  /**
   * Original: {@code y = list backwards}. Adjoint: {@code dlist[n - 1 - k] += dy[k]}.
   *
   * @param <E> the type of the elements
   * @param self the list
   * @return the view with its differential
   */
  @Derivative(of = "reversed", in = List.class)
  public static <E>
      ValueWithDifferential<List<E>, UnaryOperator<List<Object>>> reversedDifferential(
          List<E> self) {
    return new ValueWithDifferential<>(
        self.reversed(), dlist -> dlist == null ? dlist : dlist.reversed());
  }

  /**
   * Original: {@code y = list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list the list
   * @return the view with its pullback
   */
  @Derivative(of = "unmodifiableList", in = Collections.class)
  public static <E>
      ValueWithPullback<List<E>, UnaryOperator<List<Object>>> unmodifiableListPullback(
          List<? extends E> list) {
    return new ValueWithPullback<>(Collections.unmodifiableList(list), v -> v);
  }

  /**
   * Original: {@code y = list}. Adjoint: {@code dlist += dy}.
   *
   * @param <E> the type of the elements
   * @param list the list
   * @return the view with its differential
   */
  @Derivative(of = "unmodifiableList", in = Collections.class)
  public static <E>
      ValueWithDifferential<List<E>, UnaryOperator<List<Object>>> unmodifiableListDifferential(
          List<? extends E> list) {
    return new ValueWithDifferential<>(Collections.unmodifiableList(list), dlist -> dlist);
  }

  /**
   * Original: {@code y = list.get(i)}. Adjoint: {@code dlist[i] += dy}.
   *
   * @param <E> the type of the elements
   * @param iterator over the list
   * @param list what the iterator is over
   * @param index the place of the element
   * @return the element with its pullback
   */
  @Derivative(of = "next", in = ListElements.class)
  public static <E> ValueWithPullback<E, Function<Object, List<Object>>> nextPullback(
      @NoDerivative Iterator<? extends E> iterator, List<? extends E> list, int index) {
    E element = ListElements.next(iterator, list, index);
    int size = list.size();
    return new ValueWithPullback<>(element, v -> ListTangents.at(size, index, v));
  }

  /**
   * Original: {@code y = list.get(i)}. Adjoint: {@code dlist[i] += dy}.
   *
   * @param <E> the type of the elements
   * @param iterator over the list
   * @param list what the iterator is over
   * @param index the place of the element
   * @return the element with its differential
   */
  @Derivative(of = "next", in = ListElements.class)
  public static <E> ValueWithDifferential<E, Function<List<Object>, Object>> nextDifferential(
      @NoDerivative Iterator<? extends E> iterator, List<? extends E> list, int index) {
    E element = ListElements.next(iterator, list, index);
    return new ValueWithDifferential<>(element, dlist -> ListTangents.get(dlist, index));
  }
}
