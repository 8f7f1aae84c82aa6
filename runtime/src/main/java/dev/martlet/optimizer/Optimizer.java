package dev.martlet.optimizer;

import dev.martlet.DifferentiableType;
import dev.martlet.LeafMapper;
import dev.martlet.TangentVector;
import dev.martlet.dynamic.DynamicTangents;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Moves a model along its gradients, and remembers what it needs from one update to the next.
 *
 * {@snippet :
 * var optimizer = new Adam<>(model, 0.001);
 * for (var batch : data.batched(128)) {
 *   var step = MlpDerivatives.loss.valueWithGradient(model, batch.images(), batch.labels());
 *   model = optimizer.update(model, step.gradient());
 * }
 * }
 *
 * <p>A model is any value of a differentiable type: a record of layers, or of two numbers. An
 * optimizer of one's own extends this class with a rule for {@link #step}. Optimizers are for one
 * thread at a time; the work on large models is spread over several by themselves.
 *
 * @param <M> the type of the model
 */
public abstract class Optimizer<M> {
  private final int states;
  private final Map<String, Numbers[]> remembered = new LinkedHashMap<>();
  private final List<ParameterGroup> groups = new ArrayList<>();
  private final Workspace workspace = new Workspace();
  private Schedule schedule;
  private double weightDecay;
  private double longest = Double.POSITIVE_INFINITY;
  private double largest = Double.POSITIVE_INFINITY;
  private long time;

  /**
   * Prepares an optimizer for a model.
   *
   * @param model what is to be learned; all later models have the same leaves
   * @param schedule the learning rate of each update
   * @param states how many numbers the rule remembers of each leaf
   * @throws IllegalArgumentException if the model has nothing to learn, or the first rate is
   *     negative or no number
   */
  protected Optimizer(M model, Schedule schedule, int states) {
    this.schedule = schedule;
    checkedRate();
    this.states = states;
    LeafMapper preparing = new Preparation();
    DifferentiableType<Object, Object> type = DynamicTangents.type();
    type.mapped(model, preparing);
    if (remembered.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no numbers to learn".formatted(model.getClass().getName()));
    }
  }

  /**
   * Computes the steps of some leaves: reads their gradient, parameters and states, and writes
   * {@link Chunk#step} and the states.
   *
   * @param leaves the leaves
   */
  protected abstract void step(Chunk leaves);

  /**
   * Tells whether steps are scaled array by array, by {@link #trust}.
   *
   * @return false unless overridden
   */
  protected boolean isLayerwise() {
    return false;
  }

  /**
   * Tells whether the rule reads {@link Chunk#parameterNorm} and {@link Chunk#gradientNorm}.
   *
   * @return whether steps are scaled array by array, unless overridden
   */
  protected boolean needsNorms() {
    return isLayerwise();
  }

  /**
   * Gives the factor of the steps of one array or tensor.
   *
   * @param parameterNorm the Euclidean length of its parameters
   * @param stepNorm that of its steps, divided by the learning rate
   * @return 1 unless overridden
   */
  protected double trust(double parameterNorm, double stepNorm) {
    return 1;
  }

  /**
   * Moves a model by one step.
   *
   * @param model the model; it stays as it is
   * @param gradient the gradient of the loss by the model
   * @param <V> the type of its tangent vectors
   * @return the model that comes next
   * @throws IllegalArgumentException if the gradient is not one of such a model, or the learning
   *     rate is negative or no number
   */
  public final <V extends TangentVector<V>> M update(M model, V gradient) {
    GradientLeaves leaves = GradientLeaves.of(gradient);
    double norm = longest < Double.POSITIVE_INFINITY ? leaves.norm(workspace) : 0;
    var update = new Update(leaves, norm > longest ? longest / norm : 1);
    M moved = typeOf(gradient).mapped(model, update);
    time++;
    return moved;
  }

  /** A vector's type is that of a model from which it comes; another one fails at its leaves. */
  @SuppressWarnings("unchecked")
  private DifferentiableType<M, ?> typeOf(TangentVector<?> gradient) {
    return (DifferentiableType<M, ?>) gradient.differentiableType();
  }

  /**
   * Counts the updates.
   *
   * @return how many there have been
   */
  public final long time() {
    return time;
  }

  /**
   * Gives the learning rate.
   *
   * @return that of the next update
   */
  public final double learningRate() {
    return schedule.rate(time);
  }

  /** With a rate that is no number, all that is learned would be none in silence. */
  private double checkedRate() {
    double rate = learningRate();
    if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The learning rate of update %d is %s".formatted(time + 1, rate));
    }
    return rate;
  }

  /**
   * Changes the learning rate.
   *
   * @param schedule the rates from now on; how many updates there have been goes on counting
   * @throws IllegalArgumentException if the next rate is negative or no number
   */
  public final void setSchedule(Schedule schedule) {
    this.schedule = schedule;
    checkedRate();
  }

  /**
   * Sets the weight decay of what is in no group of another one.
   *
   * @param decay which part of the weights
   */
  protected final void setWeightDecay(double decay) {
    this.weightDecay = decay;
  }

  /**
   * Treats some leaves in their own way. Where a leaf is in several groups, the last one counts.
   *
   * @param group the leaves, and how they are treated
   * @return this
   * @throws IllegalArgumentException if the model has no such leaves
   */
  public final Optimizer<M> with(ParameterGroup group) {
    if (remembered.keySet().stream().noneMatch(group.members())) {
      throw new IllegalArgumentException(
          "None of %s is in the group".formatted(remembered.keySet()));
    }
    groups.add(group);
    return this;
  }

  /**
   * Shortens gradients that are longer than a limit to it.
   *
   * @param norm the greatest Euclidean length of a whole gradient
   * @return this
   */
  public final Optimizer<M> clippedToNorm(double norm) {
    longest = positive(norm);
    return this;
  }

  /**
   * Replaces numbers of gradients that are beyond a limit by it.
   *
   * @param limit the greatest absolute value
   * @return this
   */
  public final Optimizer<M> clippedToValue(double limit) {
    largest = positive(limit);
    return this;
  }

  private static double positive(double limit) {
    if (!(limit > 0)) {
      throw new IllegalArgumentException("%s is no limit".formatted(limit));
    }
    return limit;
  }

  /**
   * Gives what the optimizer remembers.
   *
   * @return a copy
   */
  public final OptimizerState state() {
    Map<String, List<Object>> leaves = new HashMap<>();
    remembered.forEach(
        (name, numbers) ->
            leaves.put(
                name,
                Arrays.stream(numbers)
                    .<Object>map(
                        each ->
                            switch (each) {
                              case Numbers.Floats(var buffer) -> buffer.array().clone();
                              case Numbers.Doubles(var buffer) -> buffer.array().clone();
                            })
                    .toList()));
    return new OptimizerState(time, leaves);
  }

  /**
   * Remembers what an optimizer of the same kind and for the same model has remembered.
   *
   * @param state its state
   * @throws IllegalArgumentException if it is of another optimizer or model; says of which leaf
   */
  public final void restore(OptimizerState state) {
    if (!state.leaves().keySet().equals(remembered.keySet())) {
      throw new IllegalArgumentException(
          "The state is of leaves %s, the model has %s"
              .formatted(state.leaves().keySet(), remembered.keySet()));
    }
    remembered.forEach((name, numbers) -> check(name, numbers, saved(state, name)));
    remembered.forEach(
        (name, numbers) -> {
          for (int i = 0; i < states; i++) {
            numbers[i].copy(numbers(saved(state, name).get(i)));
          }
        });
    time = state.time();
  }

  private static List<Object> saved(OptimizerState state, String name) {
    return Objects.requireNonNull(state.leaves().get(name));
  }

  private void check(String name, Numbers[] own, List<Object> given) {
    if (given.size() != states) {
      throw new IllegalArgumentException(
          "The state has %d numbers for each of '%s', this optimizer remembers %d"
              .formatted(given.size(), name, states));
    }
    for (int i = 0; i < states; i++) {
      if (numbers(given.get(i)).size() != own[i].size()) {
        throw new IllegalArgumentException(
            "The state has %d numbers for '%s', which has %d"
                .formatted(numbers(given.get(i)).size(), name, own[i].size()));
      }
    }
  }

  private static Numbers numbers(Object array) {
    return array instanceof float[] floats
        ? new Numbers.Floats(FloatBuffer.wrap(floats))
        : new Numbers.Doubles(DoubleBuffer.wrap((double[]) array));
  }

  /** Notes the leaves that there are. */
  private final class Preparation extends ByArrays {
    @Override
    void map(String name, Numbers leaves, Numbers mapped) {
      Numbers[] numbers = new Numbers[states];
      Arrays.setAll(numbers, _ -> leaves.zeros());
      remembered.put(name, numbers);
      mapped.copy(leaves);
    }
  }

  /** Moves the leaves by a gradient. */
  private final class Update extends ByArrays {
    private final GradientLeaves gradient;
    private final double scale;
    private final double rate = checkedRate();

    Update(GradientLeaves gradient, double scale) {
      this.gradient = gradient;
      this.scale = scale;
    }

    @Override
    void map(String name, Numbers leaves, Numbers mapped) {
      Numbers[] numbers = remembered.get(name);
      if (numbers == null) {
        throw new IllegalArgumentException(
            "The optimizer was made for %s, and this model has '%s'"
                .formatted(remembered.keySet(), name));
      }
      double factor = 1;
      double decay = weightDecay;
      for (ParameterGroup group : groups) {
        if (group.members().test(name)) {
          factor = group.rateFactor();
          decay = group.weightDecay().orElse(weightDecay);
        }
      }
      if (factor == 0) {
        mapped.copy(leaves);
        return;
      }
      Numbers of = gradient.of(name, leaves.size());
      boolean hasNorms = needsNorms();
      double parameterNorm = hasNorms ? Math.sqrt(workspace.squaredNorm(leaves)) : Double.NaN;
      double gradientNorm =
          !hasNorms ? Double.NaN : of == null ? 0 : scale * Math.sqrt(workspace.squaredNorm(of));
      new LeafUpdate(
              leaves,
              of,
              scale,
              largest,
              List.of(numbers),
              rate * factor,
              decay,
              time + 1,
              parameterNorm,
              gradientNorm)
          .run(Optimizer.this, workspace, mapped);
    }
  }
}
