package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.shape.Shape;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A sum of products over the axes of two tensors, as one product of stacks of matrices; with its
 * derivatives in both modes, which are sums of products again.
 *
 * @param operation who asks, for messages
 * @param first a letter for each axis of the first tensor
 * @param second a letter for each axis of the second one
 * @param result a letter for each axis of the result
 */
record Contraction(String operation, String first, String second, String result) {

  static Contraction dot(Tensor<?> x, Tensor<?> y) {
    checkTypes("dot", x, y);
    if (x.rank() != 1 || y.rank() != 1 || x.size() != y.size()) {
      throw new IllegalArgumentException(
          "dot: shapes %s and %s are no vectors of one length".formatted(x.layout(), y.layout()));
    }
    return new Contraction("dot", "i", "i", "");
  }

  static Contraction outer(Tensor<?> x, Tensor<?> y) {
    checkTypes("outer", x, y);
    String letters = letters(x.rank() + y.rank());
    return new Contraction(
        "outer", letters.substring(0, x.rank()), letters.substring(x.rank()), letters);
  }

  private static String letters(int count) {
    var letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append((char) ('a' + i));
    }
    return letters.toString();
  }

  static Contraction of(Tensor<?> x, Tensor<?> y, String equation) {
    checkTypes("contracted", x, y);
    Contraction contraction = letters(equation);
    checkLetters(equation, contraction.first);
    checkLetters(equation, contraction.second);
    checkLetters(equation, contraction.result);
    checkRank(equation, contraction.first, x);
    checkRank(equation, contraction.second, y);
    for (int axis = 0; axis < contraction.first.length(); axis++) {
      char letter = contraction.first.charAt(axis);
      int other = contraction.second.indexOf(letter);
      if (other >= 0 && x.dimension(axis) != y.dimension(other)) {
        throw refused(
            equation,
            "for shapes %s and %s: %s has extents %d and %d"
                .formatted(x.layout(), y.layout(), letter, x.dimension(axis), y.dimension(other)));
      }
    }
    for (char letter : contraction.result.toCharArray()) {
      if (contraction.first.indexOf(letter) < 0 && contraction.second.indexOf(letter) < 0) {
        throw refused(equation, "has %s in the result only".formatted(letter));
      }
    }
    return contraction;
  }

  /** The letters of an equation, whatever they are. */
  static Contraction letters(String equation) {
    String[] sides = equation.split("->", -1);
    String[] factors = sides[0].split(",", -1);
    if (sides.length != 2 || factors.length != 2) {
      throw refused(equation, "is not of the form \"ij,jk->ik\"");
    }
    return new Contraction("contracted", factors[0].strip(), factors[1].strip(), sides[1].strip());
  }

  private static void checkTypes(String operation, Tensor<?> x, Tensor<?> y) {
    x.dtype().kernels(operation);
    if (x.dtype() != y.dtype()) {
      throw new IllegalArgumentException(
          "%s: tensors of %s and %s".formatted(operation, x.dtype(), y.dtype()));
    }
  }

  private static void checkLetters(String equation, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (!Character.isLetter(letter)) {
        throw refused(equation, "has %s, which is no letter".formatted(letter));
      }
      if (letters.indexOf(letter, i + 1) >= 0) {
        throw refused(equation, "has %s twice in one tensor".formatted(letter));
      }
    }
  }

  private static void checkRank(String equation, String letters, Tensor<?> x) {
    if (letters.length() != x.rank()) {
      throw refused(
          equation,
          "has %d letters for shape %s: %s".formatted(letters.length(), x.layout(), letters));
    }
  }

  private static IllegalArgumentException refused(String equation, String reason) {
    return new IllegalArgumentException("contracted: \"%s\" %s".formatted(equation, reason));
  }

  <S> Tensor<S> value(Tensor<S> x, Tensor<S> y) {
    String left = matching(first, letter -> isIn(result, letter) && !isIn(second, letter));
    String right = matching(second, letter -> isIn(result, letter) && !isIn(first, letter));
    String stacked = matching(first, letter -> isIn(result, letter) && isIn(second, letter));
    String summed = matching(first, letter -> !isIn(result, letter) && isIn(second, letter));
    Tensor<S> a = ordered(x, first, stacked + left + summed);
    Tensor<S> b = ordered(y, second, stacked + summed + right);
    int stack = a.layout().product(0, stacked.length());
    int rows = a.layout().product(stacked.length(), stacked.length() + left.length());
    int depth = b.layout().product(stacked.length(), stacked.length() + summed.length());
    int columns = b.layout().product(stacked.length() + summed.length(), b.rank());
    Tensor<S> product =
        MatrixProduct.of(
                operation,
                Layout.reshaped(a, Shape.of(stack, rows, depth)),
                Layout.reshaped(b, Shape.of(stack, depth, columns)),
                false,
                false)
            .value(operation);
    int[] extents =
        IntStream.concat(
                Arrays.stream(a.shape()).limit(stacked.length() + left.length()),
                Arrays.stream(b.shape()).skip(stacked.length() + summed.length()))
            .toArray();
    return ordered(Layout.reshaped(product, Shape.of(extents)), stacked + left + right, result);
  }

  private static boolean isIn(String letters, int letter) {
    return letters.indexOf(letter) >= 0;
  }

  private static String matching(String letters, IntPredicate condition) {
    return letters
        .chars()
        .filter(condition)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The axes in another order; those that it does not have are added up. */
  private static <S> Tensor<S> ordered(Tensor<S> x, String from, String to) {
    int[] gone = IntStream.range(0, from.length()).filter(i -> !isIn(to, from.charAt(i))).toArray();
    String left = matching(from, letter -> isIn(to, letter));
    Tensor<S> sum = gone.length == 0 ? x : x.sum(gone);
    return left.equals(to)
        ? sum
        : Layout.permuted(sum, to.chars().map(letter -> left.indexOf(letter)).toArray());
  }

  /** Original: {@code z = sum(x * y)}. Adjoint: {@code dx += sum(dz * y); dy += sum(x * dz)}. */
  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback(
      Tensor<S> x, Tensor<S> y) {
    Tensor<S> z = value(x, y);
    return new ValueWithPullback<>(
        z,
        dz -> {
          Cotangents.check(operation, dz, z.dtype(), z.layout());
          return new TensorPair<>(
              Tensor.deferred(x.dtype(), x.layout(), () -> adjoint(dz, y, true, x.layout())),
              Tensor.deferred(y.dtype(), y.layout(), () -> adjoint(dz, x, false, y.layout())));
        });
  }

  /** What was added up within one factor is stretched. */
  private <S> Tensor<S> adjoint(Tensor<S> dz, Tensor<S> other, boolean isOfFirst, Shape shape) {
    Tensor<S> sum =
        new Contraction(operation, result, isOfFirst ? second : first, known(isOfFirst))
            .value(dz, other);
    return Layout.stretched(Layout.reshaped(sum, Shape.of(kept(shape, isOfFirst))), shape);
  }

  /** The contraction of the result's cotangent with the other factor. */
  String adjoint(boolean isOfFirst) {
    return "%s,%s->%s".formatted(result, isOfFirst ? second : first, known(isOfFirst));
  }

  /** The shape of a factor in which what was added up within it has extent 1. */
  int[] kept(Shape shape, boolean isOfFirst) {
    String own = isOfFirst ? first : second;
    int[] kept = shape.toArray();
    for (int axis = 0; axis < kept.length; axis++) {
      if (!isIn(known(isOfFirst), own.charAt(axis))) {
        kept[axis] = 1;
      }
    }
    return kept;
  }

  /** The letters of a factor that were not added up within it. */
  private String known(boolean isOfFirst) {
    String other = isOfFirst ? second : first;
    return matching(
        isOfFirst ? first : second, letter -> isIn(result, letter) || isIn(other, letter));
  }

  <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          differential(Tensor<S> x, Tensor<S> y) {
    return new ValueWithDifferential<>(
        value(x, y),
        (dx, dy) -> {
          Tensor<S> byFirst = value(Cotangents.orZero(operation, dx, x), y);
          return byFirst.plus(value(x, Cotangents.orZero(operation, dy, y)));
        });
  }
}
