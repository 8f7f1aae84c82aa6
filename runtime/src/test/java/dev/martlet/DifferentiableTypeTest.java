package dev.martlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.emitted.Samples.Model;
import dev.martlet.emitted.SamplesDerivatives;
import dev.martlet.emitted.Samples_ModelDerivatives;
import dev.martlet.emitted.Samples_ModelTangentVector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What optimizers, checkpoints and gradient checks do, without knowing the type of the model. */
class DifferentiableTypeTest {
  private static final DifferentiableType<Model, Samples_ModelTangentVector> MODEL_TYPE =
      Samples_ModelDerivatives.differentiableType();
  private static final DifferentiableType<Pair, PairTangentVector> PAIR_TYPE = new PairType();
  private static final Pair PAIR = new Pair("p", new Model(4f, 3.0), 2.0);

  /** A model in a model, and something that is not differentiable. */
  record Pair(String name, Model inner, double outer) {}

  record PairTangentVector(Samples_ModelTangentVector inner, double outer)
      implements TangentVector<PairTangentVector> {
    @Override
    public PairTangentVector plus(PairTangentVector other) {
      return new PairTangentVector(inner.plus(other.inner), outer + other.outer);
    }

    @Override
    public PairTangentVector scaled(double factor) {
      return new PairTangentVector(inner.scaled(factor), outer * factor);
    }

    @Override
    public DifferentiableType<Pair, PairTangentVector> differentiableType() {
      return PAIR_TYPE;
    }
  }

  private static final class PairType implements DifferentiableType<Pair, PairTangentVector> {
    @Override
    public PairTangentVector zeroTangentVector(Pair value) {
      return new PairTangentVector(MODEL_TYPE.zeroTangentVector(value.inner()), 0.0);
    }

    @Override
    public Pair moved(Pair value, PairTangentVector along) {
      return new Pair(
          value.name(),
          MODEL_TYPE.moved(value.inner(), along.inner()),
          value.outer() + along.outer());
    }

    @Override
    public Pair mapped(Pair value, LeafMapper mapper) {
      return new Pair(
          value.name(),
          MODEL_TYPE.mapped(value.inner(), mapper.within("inner")),
          mapper.map("outer", value.outer()));
    }

    @Override
    public PairTangentVector mappedTangent(PairTangentVector tangent, LeafMapper mapper) {
      return new PairTangentVector(
          MODEL_TYPE.mappedTangent(tangent.inner(), mapper.within("inner")),
          mapper.map("outer", tangent.outer()));
    }

    @Override
    public PairTangentVector combinedTangents(
        PairTangentVector first, PairTangentVector second, LeafCombiner combiner) {
      return new PairTangentVector(
          MODEL_TYPE.combinedTangents(first.inner(), second.inner(), combiner.within("inner")),
          combiner.combine("outer", first.outer(), second.outer()));
    }
  }

  private static PairTangentVector tangent(float w, double b, double outer) {
    return new PairTangentVector(new Samples_ModelTangentVector(w, b), outer);
  }

  @Test
  void vectorsAreAlgebra() {
    assertEquals(tangent(5f, 7.0, 9.0), tangent(1f, 2.0, 3.0).plus(tangent(4f, 5.0, 6.0)));
    assertEquals(tangent(-3f, -3.0, -3.0), tangent(1f, 2.0, 3.0).minus(tangent(4f, 5.0, 6.0)));
    assertEquals(tangent(-1f, -0.0, 3.0), tangent(1f, 0.0, -3.0).negated());
    assertEquals(tangent(0.5f, 1.0, 1.5), tangent(1f, 2.0, 3.0).scaled(0.5));
    assertSame(PAIR_TYPE, tangent(1f, 2.0, 3.0).differentiableType());
  }

  @Test
  void movesAlongAVectorAndKeepsTheRest() {
    assertEquals(tangent(0f, 0.0, 0.0), PAIR_TYPE.zeroTangentVector(PAIR));
    assertEquals(
        new Pair("p", new Model(5f, 5.0), 5.0), PAIR_TYPE.moved(PAIR, tangent(1f, 2.0, 3.0)));
  }

  @Test
  void leavesHaveTheirPathsForNames() {
    List<String> seen = new ArrayList<>();
    PAIR_TYPE.forEachLeaf(PAIR, (name, leaf) -> seen.add(name + "=" + leaf));
    assertEquals(List.of("inner.w=4.0", "inner.b=3.0", "outer=2.0"), seen);
    seen.clear();
    PAIR_TYPE.forEachTangentLeaf(
        tangent(1f, 2.0, 3.0), (name, leaf) -> seen.add(name + "=" + leaf));
    assertEquals(List.of("inner.w=1.0", "inner.b=2.0", "outer=3.0"), seen);
    seen.clear();
    PAIR_TYPE.combinedTangents(
        tangent(1f, 2.0, 3.0),
        tangent(4f, 5.0, 6.0),
        (name, first, second) -> {
          seen.add(name);
          return first + second;
        });
    assertEquals(List.of("inner.w", "inner.b", "outer"), seen);
  }

  @Test
  void aVisitorSeesFloatsAsFloats() {
    List<Object> seen = new ArrayList<>();
    PAIR_TYPE.forEachLeaf(
        new Pair("p", new Model(0.1f, 0.1), 0.1),
        new LeafVisitor() {
          @Override
          public void visit(String name, double leaf) {
            seen.add(leaf);
          }

          @Override
          public void visit(String name, float leaf) {
            seen.add(leaf);
          }
        });
    assertEquals(List.of(0.1f, 0.1, 0.1), seen);
  }

  @Test
  void mapsByNameAndByValue() {
    assertEquals(
        new Pair("p", new Model(4f, 0.0), 2.0),
        PAIR_TYPE.mapped(PAIR, (name, leaf) -> name.endsWith(".b") ? 0.0 : leaf));
    assertEquals(
        tangent(1f, 4.0, 9.0),
        PAIR_TYPE.mappedTangent(tangent(1f, 2.0, 3.0), LeafMapper.unnamed(x -> x * x)));
    assertEquals(
        tangent(4f, 10.0, 18.0),
        PAIR_TYPE.combinedTangents(
            tangent(1f, 2.0, 3.0),
            tangent(4f, 5.0, 6.0),
            LeafCombiner.unnamed((first, second) -> first * second)));
  }

  /** Adam's step as an optimizer would write it, for any model. */
  private static <M, V extends TangentVector<V>> M adamStep(
      DifferentiableType<M, V> type, M model, V gradient, double rate) {
    V zero = type.zeroTangentVector(model);
    V mean = zero.plus(gradient.scaled(0.1));
    V square =
        type.combinedTangents(
            zero, gradient, LeafCombiner.unnamed((v, g) -> 0.999 * v + 0.001 * g * g));
    V step =
        type.combinedTangents(
            mean, square, LeafCombiner.unnamed((m, v) -> m / 0.1 / (Math.sqrt(v / 0.001) + 1e-8)));
    return type.moved(model, step.scaled(-rate));
  }

  @Test
  void anOptimizerNeedsNoMore() {
    Model stepped =
        adamStep(MODEL_TYPE, new Model(4f, 3.0), new Samples_ModelTangentVector(2f, -5.0), 0.5);
    assertEquals(3.5f, stepped.w(), 1e-6f);
    assertEquals(3.5, stepped.b(), 1e-6);
  }

  /** The largest error of a gradient, by central differences leaf by leaf, for any model. */
  private static <M, V> double gradientError(
      DifferentiableType<M, V> type, M model, V gradient, ToDoubleFunction<M> function) {
    List<Double> errors = new ArrayList<>();
    double h = 1e-3;
    type.forEachTangentLeaf(
        gradient,
        (name, component) -> {
          M above = type.mapped(model, (leaf, x) -> leaf.equals(name) ? x + h : x);
          M below = type.mapped(model, (leaf, x) -> leaf.equals(name) ? x - h : x);
          double difference =
              (function.applyAsDouble(above) - function.applyAsDouble(below)) / (2 * h);
          errors.add(Math.abs(difference - component));
        });
    return errors.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  @Test
  void aGradientCheckNeedsNoMore() {
    var loss = SamplesDerivatives.loss;
    Model model = new Model(4f, 3.0);
    assertTrue(gradientError(MODEL_TYPE, model, loss.gradient(model), loss) < 1e-2);
    var wrong = loss.gradient(model).plus(new Samples_ModelTangentVector(0f, 1.0));
    assertTrue(gradientError(MODEL_TYPE, model, wrong, loss) > 0.5);
  }
}
