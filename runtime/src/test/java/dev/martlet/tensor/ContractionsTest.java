package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractionsTest {
  private static final Map<Character, Integer> EXTENTS =
      Map.of('i', 2, 'j', 3, 'k', 4, 'b', 2, 'z', 0);

  private record Contracted(String equation) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> y) {
      return x.contracted(y, equation);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> reverse(
        Tensor<S> x, Tensor<S> y) {
      return TensorContractions.contractedPullback(x, y, equation);
    }

    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> forward(
        Tensor<S> x, Tensor<S> y) {
      return TensorContractions.contractedDifferential(x, y, equation);
    }

    RuleCheck.Binary operation() {
      return new RuleCheck.Binary(this::value, this::reverse, this::forward);
    }
  }

  private static int[] shape(String letters) {
    return letters.chars().map(letter -> EXTENTS.get((char) letter)).toArray();
  }

  @Test
  void equations() {
    for (String equation :
        List.of(
            "ij,jk->ik",
            "ij,jk->ki",
            "bij,bjk->bik",
            "bij,kbj->ikb",
            "i,i->",
            "i,j->ij",
            "i,j->ji",
            "ij,ij->ij",
            "ij,ij->",
            "ij,k->k",
            "ij,j->",
            ",i->i",
            "ij,->j",
            ",->",
            "ijk,bk->bij",
            "iz,zk->ik",
            "z,z->",
            "bijk,jb->ki",
            "ij,ik->i")) {
      String[] parts = equation.split("->|,", -1);
      Tensor<Double> x = RuleCheck.random(shape(parts[0]));
      Tensor<Double> y = RuleCheck.random(shape(parts[1]));
      Tensor<Double> z = x.contracted(y, equation);
      Shapes.forEachIndex(
          shape(parts[2]),
          index -> assertEquals(sum(x, y, parts, index), z.get(index), 1e-12, equation));
      RuleCheck.check(new Contracted(equation).operation(), x, y);
    }
  }

  /** Over all values of all letters. */
  private static double sum(Tensor<Double> x, Tensor<Double> y, String[] parts, int[] index) {
    String all =
        (parts[0] + parts[1])
            .chars()
            .distinct()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    double[] sum = new double[1];
    Shapes.forEachIndex(
        shape(all),
        values -> {
          if (java.util.Arrays.equals(index, picked(parts[2], all, values))) {
            sum[0] += x.get(picked(parts[0], all, values)) * y.get(picked(parts[1], all, values));
          }
        });
    return sum[0];
  }

  private static int[] picked(String letters, String all, int[] values) {
    return letters.chars().map(letter -> values[all.indexOf(letter)]).toArray();
  }

  @Test
  void dotAndOuter() {
    Tensor<Double> x = RuleCheck.random(5);
    Tensor<Double> y = RuleCheck.random(5);
    assertEquals(x.times(y).sum().item(), x.dot(y).item(), 1e-12);
    RuleCheck.check(
        new RuleCheck.Binary(
            TensorContractions::dot,
            TensorContractions::dotPullback,
            TensorContractions::dotDifferential),
        x,
        y);
    for (int[] shape : List.of(new int[0], new int[] {3}, new int[] {2, 3}, new int[] {0, 2})) {
      Tensor<Double> other = RuleCheck.random(shape);
      Tensor<Double> products = x.outer(other);
      Shapes.forEachIndex(
          products.shape(),
          index ->
              assertEquals(
                  x.get(index[0]) * other.get(java.util.Arrays.copyOfRange(index, 1, index.length)),
                  products.get(index)));
      RuleCheck.check(
          new RuleCheck.Binary(
              TensorContractions::outer,
              TensorContractions::outerPullback,
              TensorContractions::outerDifferential),
          x,
          other);
    }
  }

  @Test
  void aliased() {
    Tensor<Double> x = RuleCheck.random(4);
    var pulled = TensorContractions.dotPullback(x, x).pullback().apply(Tensor.scalar(1.0));
    assertEquals(x, pulled.first());
    assertEquals(x, pulled.second());
  }

  @Test
  void trace() {
    for (int[] shape : List.of(new int[] {3, 3}, new int[] {2, 4, 4}, new int[] {2, 3})) {
      Tensor<Double> x = RuleCheck.random(shape);
      RuleCheck.assertClose(x.trace(), x.diagonal().sum(-1));
      RuleCheck.check(
          new RuleCheck.Unary(
              TensorContractions::trace,
              TensorContractions::tracePullback,
              TensorContractions::traceDifferential),
          x);
    }
    assertMessage("trace: shape [2] is no matrix", () -> RuleCheck.random(2).trace());
  }

  @Test
  void errors() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    assertMessage("dot: shapes [2, 3] and [2, 3] are no vectors of one length", () -> x.dot(x));
    assertMessage(
        "contracted: \"ij,jk\" is not of the form \"ij,jk->ik\"", () -> x.contracted(x, "ij,jk"));
    assertMessage(
        "contracted: \"ij->i\" is not of the form \"ij,jk->ik\"", () -> x.contracted(x, "ij->i"));
    assertMessage(
        "contracted: \"ij,jk->ik\" for shapes [2, 3] and [2, 3]: j has extents 3 and 2",
        () -> x.contracted(x, "ij,jk->ik"));
    assertMessage(
        "contracted: \"ijk,jk->i\" has 3 letters for shape [2, 3]: ijk",
        () -> x.contracted(x, "ijk,jk->i"));
    assertMessage(
        "contracted: \"ii,jk->i\" has i twice in one tensor", () -> x.contracted(x, "ii,jk->i"));
    assertMessage(
        "contracted: \"ij,ij->k\" has k in the result only", () -> x.contracted(x, "ij,ij->k"));
    assertMessage(
        "contracted: \"i.,ij->\" has ., which is no letter", () -> x.contracted(x, "i.,ij->"));
    assertMessage(
        "outer: needs a tensor of FLOAT or DOUBLE, not of LONG",
        () -> Tensor.scalar(1L).outer(Tensor.scalar(1L)));
  }
}
