package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.adjointEquation;
import static dev.martlet.tensor.Arrangements.keptLetters;
import static dev.martlet.tensor.Arrangements.places;
import static dev.martlet.tensor.Chaining.chained;
import static dev.martlet.tensor.cotangent.PickCotangents.scattered;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorContractions;

/** The cotangents of sums of products, and of diagonals. */
public final class ContractionCotangents {
  private ContractionCotangents() {}

  /**
   * Original: {@code z = x.dot(y)}. Adjoint: {@code dx += y dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "dot", in = TensorContractions.class)
  public static <S> Tensor<S> dotByX(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return chained(y, cotangent);
  }

  /**
   * Original: {@code z = x.dot(y)}. Adjoint: {@code dy += x dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "dot", in = TensorContractions.class, position = 1)
  public static <S> Tensor<S> dotByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return chained(x, cotangent);
  }

  /**
   * Original: {@code z[i, j] = x[i] y[j]}. Adjoint: {@code dx[i] += sum over j of y[j] dz[i, j]}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "outer", in = TensorContractions.class)
  public static <S> Tensor<S> outerByX(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return cotangent.reshaped(x.size(), y.size()).matmul(y.flattened()).reshaped(x.shape());
  }

  /**
   * Original: {@code z[i, j] = x[i] y[j]}. Adjoint: {@code dy[j] += sum over i of x[i] dz[i, j]}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "outer", in = TensorContractions.class, position = 1)
  public static <S> Tensor<S> outerByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return x.flattened().matmul(cotangent.reshaped(x.size(), y.size())).reshaped(y.shape());
  }

  /**
   * Original: {@code z = x.contracted(y, equation)}. Adjoint: {@code dx += sum(dz y) over the
   * letters that x does not have}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param equation the letters of the axes
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "contracted", in = TensorContractions.class)
  public static <S> Tensor<S> contractedByX(
      Tensor<S> x, Tensor<S> y, String equation, Tensor<S> cotangent) {
    return cotangent
        .contracted(y, adjointEquation(equation, 0))
        .reshaped(keptLetters(x, equation, 0))
        .broadcastTo(x.shape());
  }

  /**
   * Original: {@code z = x.contracted(y, equation)}. Adjoint: {@code dy += sum(dz x) over the
   * letters that y does not have}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param equation the letters of the axes
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "contracted", in = TensorContractions.class, position = 1)
  public static <S> Tensor<S> contractedByY(
      Tensor<S> x, Tensor<S> y, String equation, Tensor<S> cotangent) {
    return cotangent
        .contracted(x, adjointEquation(equation, 1))
        .reshaped(keptLetters(y, equation, 1))
        .broadcastTo(y.shape());
  }

  /**
   * Original: {@code y = x.trace()}. Adjoint: {@code dx[i, i] += dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "trace", in = TensorContractions.class)
  public static <S> Tensor<S> trace(Tensor<S> x, Tensor<S> cotangent) {
    Tensor<Integer> diagonal = places(x).diagonal();
    return scattered(cotangent.expanded(-1).broadcastTo(diagonal.shape()), diagonal, x);
  }
}
