package dev.martlet;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * Functions over the elements of arrays and lists, from the first to the last. In a differentiable
 * method they are differentiated like the loops that they are, with what the functions capture.
 *
 * {@snippet :
 * double[] squares = DifferentiableSequences.map(values, x -> x * x);
 * double[] sums = DifferentiableSequences.scan(values, 0, Double::sum);
 * }
 */
public final class DifferentiableSequences {
  private DifferentiableSequences() {}

  /**
   * Applies a function to each element.
   *
   * @param values the elements
   * @param f the function
   * @return a new array of its results
   */
  public static double[] map(double[] values, DoubleUnaryOperator f) {
    double[] results = new double[values.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = f.applyAsDouble(values[i]);
    }
    return results;
  }

  /**
   * Puts all elements together, from the left.
   *
   * @param values the elements
   * @param f puts what came until then and an element together
   * @return what comes out; the element itself where there is one only
   * @throws NoSuchElementException where there is none
   */
  public static double reduce(double[] values, DoubleBinaryOperator f) {
    if (values.length == 0) {
      throw new NoSuchElementException("No value present");
    }
    double result = values[0];
    for (int i = 1; i < values.length; i++) {
      result = f.applyAsDouble(result, values[i]);
    }
    return result;
  }

  /**
   * Puts a start and all elements together, from the left.
   *
   * @param values the elements
   * @param start what to start from
   * @param f puts what came until then and an element together
   * @return what comes out; the start where there is no element
   */
  public static double fold(double[] values, double start, DoubleBinaryOperator f) {
    double result = start;
    for (double value : values) {
      result = f.applyAsDouble(result, value);
    }
    return result;
  }

  /**
   * Like {@link #fold(double[], double, DoubleBinaryOperator)}, with all that comes out on the way.
   *
   * @param values the elements
   * @param start what to start from
   * @param f puts what came until then and an element together
   * @return for each element what has come out with it
   */
  public static double[] scan(double[] values, double start, DoubleBinaryOperator f) {
    double[] results = new double[values.length];
    double result = start;
    for (int i = 0; i < results.length; i++) {
      result = f.applyAsDouble(result, values[i]);
      results[i] = result;
    }
    return results;
  }

  /**
   * Applies a function to each element.
   *
   * @param <T> the type of the elements
   * @param <R> the type of the results
   * @param values the elements
   * @param f the function
   * @return an unmodifiable list of its results
   */
  public static <T, R> List<R> map(List<T> values, Function<? super T, ? extends R> f) {
    List<R> results = new ArrayList<>(values.size());
    for (T value : values) {
      results.add(f.apply(value));
    }
    return List.copyOf(results);
  }

  /**
   * Puts all elements together, from the left.
   *
   * @param <T> the type of the elements
   * @param values the elements
   * @param f puts what came until then and an element together
   * @return what comes out; the element itself where there is one only
   * @throws NoSuchElementException where there is none
   */
  public static <T> T reduce(List<T> values, BinaryOperator<T> f) {
    T result = values.getFirst();
    for (T value : values.subList(1, values.size())) {
      result = f.apply(result, value);
    }
    return result;
  }

  /**
   * Puts a start and all elements together, from the left.
   *
   * @param <T> the type of the elements
   * @param <R> the type of the result
   * @param values the elements
   * @param start what to start from
   * @param f puts what came until then and an element together
   * @return what comes out; the start where there is no element
   */
  public static <T, R> R fold(List<T> values, R start, BiFunction<R, ? super T, R> f) {
    R result = start;
    for (T value : values) {
      result = f.apply(result, value);
    }
    return result;
  }

  /**
   * Like {@link #fold(List, Object, BiFunction)}, with all that comes out on the way.
   *
   * @param <T> the type of the elements
   * @param <R> the type of the results
   * @param values the elements
   * @param start what to start from
   * @param f puts what came until then and an element together
   * @return for each element what has come out with it, an unmodifiable list
   */
  public static <T, R> List<R> scan(List<T> values, R start, BiFunction<R, ? super T, R> f) {
    List<R> results = new ArrayList<>(values.size());
    R result = start;
    for (T value : values) {
      result = f.apply(result, value);
      results.add(result);
    }
    return List.copyOf(results);
  }
}
