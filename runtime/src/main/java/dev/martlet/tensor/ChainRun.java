package dev.martlet.tensor;

import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.BlockProgram;
import dev.martlet.kernel.Storage;
import dev.martlet.shape.Shape;
import dev.martlet.tensor.ChainStep.Operand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a chain: it holds its inputs and the results of the steps that are done by
 * themselves.
 *
 * @param <S> the scalar type
 */
final class ChainRun<S> {
  private final ChainRuns runs;
  private final ChainPlan plan;
  private final List<ChainStep> steps;
  private final int inputs;
  private final @Nullable Tensor<S>[] values;
  private @Nullable Function<Tensor<S>, List<Tensor<S>>> @Nullable [] pullbacks;

  ChainRun(ChainRuns runs, List<Tensor<S>> inputs) {
    this.runs = runs;
    this.plan = runs.plan();
    this.steps = runs.text().steps();
    this.inputs = inputs.size();
    this.values = tensors(this.inputs + steps.size());
    for (int i = 0; i < this.inputs; i++) {
      values[i] = inputs.get(i);
    }
  }

  @SuppressWarnings("unchecked") // Java has no arrays of a type with arguments.
  private static <S> Tensor<S>[] tensors(int length) {
    return (Tensor<S>[]) new Tensor<?>[length];
  }

  @SuppressWarnings("unchecked") // As above.
  private static <S> Function<Tensor<S>, List<Tensor<S>>>[] functions(int length) {
    return (Function<Tensor<S>, List<Tensor<S>>>[]) new Function<?, ?>[length];
  }

  Tensor<S> value() {
    return value(_ -> true);
  }

  /**
   * @param isUnread whether a source is not needed later
   */
  private Tensor<S> value(IntPredicate isUnread) {
    for (int step : runs.alone()) {
      alone(step);
    }
    return plan.isFused() ? fused(runs.values(), target(isUnread), null) : last();
  }

  /**
   * The value with what gives the cotangents of all inputs.
   *
   * @param combined what these are handed on as
   */
  <G> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, G>> pullback(
      Function<Tensor<S>[], G> combined) {
    for (int step : runs.alone()) {
      if (runs.text().active().get(inputs + step)) {
        withPullback(step);
      } else {
        alone(step);
      }
    }
    if (!plan.isFused()) {
      return new ValueWithPullback<>(last(), dz -> combined.apply(back(dz, null, null)));
    }
    ChainCode.Reverse reverse = runs.reverse();
    Tensor<S> result = fused(runs.values(), target(reverse.unread()::get), null);
    return new ValueWithPullback<>(
        result,
        dz -> {
          Cotangents.check(name(), dz, result.dtype(), result.layout());
          return combined.apply(back(dz, reverse, result));
        });
  }

  /** The value with what gives the tangent of the result; null for zero among those of inputs. */
  ValueWithDifferential<Tensor<S>, Function<List<@Nullable Tensor<S>>, Tensor<S>>> differential() {
    return new ValueWithDifferential<>(value(_ -> false), this::tangent);
  }

  private Tensor<S> tangent(List<@Nullable Tensor<S>> tangents) {
    @Nullable Tensor<S>[] moved = tensors(values.length);
    for (int i = 0; i < inputs; i++) {
      Tensor<S> tangent = tangents.get(i);
      if (tangent != null) {
        Cotangents.checkTangent(name(), tangent, value(i));
        moved[i] = tangent;
      }
    }
    for (int step : runs.alone()) {
      moved[inputs + step] = tangent(step, moved);
    }
    if (!plan.isFused()) {
      Tensor<S> tangent = moved[moved.length - 1];
      return tangent != null ? tangent : Tensor.zeros(last().dtype(), last().layout());
    }
    BitSet sources = new BitSet();
    for (int i = 0; i < runs.sources().length; i++) {
      sources.set(i, moved[runs.sources()[i]] != null);
    }
    return sources.isEmpty()
        ? Tensor.zeros(value(0).dtype(), runs.isSummed() ? Shape.SCALAR : plan.shape())
        : fused(runs.tangents(sources), target(_ -> false), moved);
  }

  /** That of the last step, which messages name. */
  private String name() {
    return steps.getLast().operation().name();
  }

  private Tensor<S> value(int index) {
    Tensor<S> value = values[index];
    if (value == null) {
      throw new IllegalStateException("a value that is not there: " + index);
    }
    return value;
  }

  private Tensor<S> last() {
    return value(values.length - 1);
  }

  private List<Tensor<S>> arguments(int step) {
    return steps.get(step).arguments(this::value);
  }

  private void alone(int step) {
    values[inputs + step] = steps.get(step).operation().value(arguments(step));
  }

  private void withPullback(int step) {
    if (pullbacks == null) {
      pullbacks = functions(steps.size());
    }
    var rule = steps.get(step).operation().pullback(arguments(step));
    values[inputs + step] = rule.value();
    pullbacks[step] = rule.pullback();
  }

  /** The tangent of a step's result; null where that is zero. */
  private @Nullable Tensor<S> tangent(int step, @Nullable Tensor<S>[] moved) {
    List<@Nullable Tensor<S>> tangents = new ArrayList<>();
    boolean isZero = true;
    for (Operand operand : steps.get(step).operands()) {
      Tensor<S> tangent = operand instanceof Operand.Value(var index) ? moved[index] : null;
      tangents.add(tangent);
      isZero &= tangent == null;
    }
    return isZero ? null : steps.get(step).operation().tangent(arguments(step), tangents);
  }

  /**
   * What the result is written to: a fresh tensor, or a product of matrices or a convolution that
   * nobody else has; for a sum it is not used.
   *
   * @param isUnread whether a source is not needed later
   */
  private Tensor<S> target(IntPredicate isUnread) {
    if (runs.isSummed()) {
      return value(0);
    }
    for (int i = 0; i < runs.sources().length; i++) {
      int source = runs.sources()[i];
      if (source >= inputs
          && isUnread.test(i)
          && steps.get(source - inputs).operation().isOfInputs()
          && value(source).layout().equals(plan.shape())) {
        return value(source);
      }
    }
    return fresh();
  }

  private Tensor<S> fresh() {
    return TensorMemory.unset(value(0).dtype(), plan.shape());
  }

  private Storage<Object> storage() {
    return value(0).dtype().storage();
  }

  /** The elements of a tensor, which is stretched as one of the sources is. */
  private Object elements(Tensor<S> x, int source) {
    return runs.repetition(source) != null ? x.array() : Layout.stretched(x, plan.shape()).array();
  }

  /**
   * Runs the fused steps.
   *
   * @param moved tangents of inputs and steps, for a program that reads them
   */
  private Tensor<S> fused(
      BlockProgram program, Tensor<S> target, @Nullable Tensor<S> @Nullable [] moved) {
    int count = runs.sources().length;
    Object[] arrays = new Object[moved == null ? count : 2 * count + 2];
    for (int i = 0; i < count; i++) {
      int source = runs.sources()[i];
      arrays[i] = elements(value(source), i);
      Tensor<S> tangent = moved == null ? null : moved[source];
      if (tangent != null) {
        arrays[count + 2 + i] = elements(tangent, i);
      }
    }
    Object[] targets = runs.isSummed() ? new Object[0] : new Object[] {target.array()};
    double[][] sums = program.run(arrays, targets, plan.shape().size());
    if (!runs.isSummed()) {
      return target;
    }
    double sum = 0;
    for (double block : sums[0]) {
      sum += block;
    }
    return Tensor.full(target.dtype(), sum, Shape.SCALAR);
  }

  /** The cotangents of the inputs. */
  private Tensor<S>[] back(
      Tensor<S> dz, ChainCode.@Nullable Reverse reverse, @Nullable Tensor<S> result) {
    @Nullable Tensor<S>[] cotangents = tensors(values.length);
    if (reverse == null || result == null) {
      cotangents[values.length - 1] = dz;
    } else {
      fusedBack(dz, reverse, result, cotangents);
    }
    int[] alone = runs.alone();
    for (int i = alone.length - 1; i >= 0 && pullbacks != null; i--) {
      var pullback = pullbacks[alone[i]];
      Tensor<S> cotangent = cotangents[inputs + alone[i]];
      if (pullback != null && cotangent != null) {
        List<Tensor<S>> shares = pullback.apply(cotangent);
        List<Operand> operands = steps.get(alone[i]).operands();
        for (int j = 0; j < operands.size(); j++) {
          if (operands.get(j) instanceof Operand.Value(var index)
              && runs.text().active().get(index)) {
            add(cotangents, index, shares.get(j));
          }
        }
      }
    }
    Tensor<S>[] all = tensors(inputs);
    for (int i = 0; i < inputs; i++) {
      Tensor<S> cotangent = cotangents[i];
      all[i] = cotangent != null ? cotangent : untouched(i);
    }
    return all;
  }

  private void fusedBack(
      Tensor<S> dz, ChainCode.Reverse reverse, Tensor<S> result, @Nullable Tensor<S>[] cotangents) {
    int count = runs.sources().length;
    Object[] arrays = new Object[count + 2];
    for (int i = 0; i < count; i++) {
      if (!reverse.unread().get(i)) {
        arrays[i] = elements(value(runs.sources()[i]), i);
      }
    }
    arrays[count] = result.array();
    arrays[count + 1] = dz.array();
    List<ChainCode.Share> shares = reverse.shares();
    int size = plan.shape().size();
    Tensor<S>[] written = tensors(reverse.stores());
    Object[] targets = new Object[written.length];
    for (int i = 0; i < written.length; i++) {
      written[i] = fresh();
      targets[i] = written[i].array();
    }
    double[][] sums = reverse.program().run(arrays, targets, size);
    for (ChainCode.Share share : shares) {
      Tensor<S> of = value(share.value());
      int number = share.number();
      add(
          cotangents,
          share.value(),
          share.isStored()
              ? Layout.unstretched(
                  number == ChainCode.Share.GIVEN ? dz : written[number], of.layout())
              : rounded(of, sums[number]));
    }
  }

  private Tensor<S> rounded(Tensor<S> of, double[] sums) {
    Object array = storage().allocate(sums.length);
    for (int i = 0; i < sums.length; i++) {
      storage().set(array, i, sums[i]);
    }
    return Tensor.owning(of.dtype(), of.layout(), array);
  }

  private void add(@Nullable Tensor<S>[] cotangents, int index, Tensor<S> share) {
    Tensor<S> known = cotangents[index];
    cotangents[index] = known == null ? share : known.plus(share);
  }

  /** That of an input from which nothing comes; who asks for a constant's is mistaken. */
  private Tensor<S> untouched(int input) {
    Tensor<S> x = value(input);
    if (runs.text().active().get(input)) {
      return Tensor.zeros(x.dtype(), x.layout());
    }
    return Tensor.deferred(
        x.dtype(),
        x.layout(),
        () -> {
          throw new IllegalStateException("the derivative by a constant of a chain");
        });
  }
}
