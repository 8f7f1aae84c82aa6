package dev.martlet.tensor;

import dev.martlet.annotation.Differentiable;
import java.util.Locale;

/** The functions that {@link Activations} has constants for. */
enum NamedActivation implements Activation {
  IDENTITY,
  RELU,
  RELU6,
  ELU,
  SELU,
  LEAKY_RELU,
  SIGMOID,
  HARD_SIGMOID,
  HARD_SWISH,
  SOFTPLUS,
  TANH,
  GELU,
  GELU_TANH,
  SILU,
  MISH,
  SOFTMAX;

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
