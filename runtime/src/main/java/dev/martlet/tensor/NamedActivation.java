package dev.martlet.tensor;

import dev.martlet.annotation.Differentiable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The functions that {@link Activations} has constants for. */
enum NamedActivation implements Activation {
  IDENTITY(""),
  RELU("; relu(t1)"),
  RELU6("; relu6(t1)"),
  ELU("; elu(t1, 1.0)"),
  SELU("; selu(t1)"),
  LEAKY_RELU("; leakyRelu(t1, 0.2)"),
  SIGMOID("; sigmoid(t1)"),
  HARD_SIGMOID("; hardSigmoid(t1)"),
  HARD_SWISH("; hardSwish(t1)"),
  SOFTPLUS("; softplus(t1)"),
  TANH("; tanh(t1)"),
  GELU("; gelu(t1)"),
  GELU_TANH("; geluTanh(t1)"),
  SILU("; silu(t1)"),
  MISH("; mish(t1)"),
  SOFTMAX("");

  private static final String BIASED = "(x0, x1); plus(t0, x2)";

  /** Of all of them, by what computes the sums: a text that is the same object is found faster. */
  private static final Map<String, Map<NamedActivation, String>> CHAINS = new ConcurrentHashMap<>();

  private final String steps;

  NamedActivation(String steps) {
    this.steps = steps;
  }

  /**
   * A chain that computes sums, adds a bias, and applies an activation where that works on each
   * element by itself.
   *
   * @param sums the method that computes them
   */
  static String chain(String sums, Activation activation) {
    return activation instanceof NamedActivation named
        ? Objects.requireNonNull(CHAINS.computeIfAbsent(sums, NamedActivation::chains).get(named))
        : sums + BIASED;
  }

  private static Map<NamedActivation, String> chains(String sums) {
    var chains = new EnumMap<NamedActivation, String>(NamedActivation.class);
    for (NamedActivation each : values()) {
      chains.put(each, sums + BIASED + each.steps);
    }
    return chains;
  }

  /** Whether a chain has done all that an activation does. */
  static boolean isInChain(Activation activation) {
    return activation instanceof NamedActivation named && named != SOFTMAX;
  }

  @Override
  @Differentiable
  public <S> Tensor<S> apply(Tensor<S> x) {
    return switch (this) {
      case IDENTITY -> x;
      case RELU -> Rectifiers.relu(x);
      case RELU6 -> Rectifiers.relu6(x);
      case ELU -> Rectifiers.elu(x, 1);
      case SELU -> Rectifiers.selu(x);
      case LEAKY_RELU -> Rectifiers.leakyRelu(x, 0.2);
      case SIGMOID -> Activations.sigmoid(x);
      case HARD_SIGMOID -> Rectifiers.hardSigmoid(x);
      case HARD_SWISH -> Rectifiers.hardSwish(x);
      case SOFTPLUS -> Activations.softplus(x);
      case TANH -> x.tanh();
      case GELU -> Activations.gelu(x);
      case GELU_TANH -> Activations.geluTanh(x);
      case SILU -> Activations.silu(x);
      case MISH -> Activations.mish(x);
      case SOFTMAX -> x.softmax(-1);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
