package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Tensor;
import java.util.List;

/**
 * Layers of any number and kind, one after the other.
 *
 * {@snippet :
 * var model = Sequential.of(
 *     Dense.create(784, 512, relu, random),
 *     new Dropout<>(0.2),
 *     Dense.create(512, 10, identity, random));
 * }
 *
 * @param layers the layers, the first one first
 * @param <S> the scalar type
 */
@Differentiable
public record Sequential<S>(List<Layer<Tensor<S>, Tensor<S>>> layers)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Puts layers one after the other.
   *
   * @param layers the layers, the first one first
   * @param <S> the scalar type
   * @return the layer that applies them all
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is read only.
  public static <S> Sequential<S> of(Layer<Tensor<S>, Tensor<S>>... layers) {
    return new Sequential<>(List.of(layers));
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> input) {
    Tensor<S> value = input;
    for (Layer<Tensor<S>, Tensor<S>> layer : layers) {
      value = layer.apply(value);
    }
    return value;
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> input, @NoDerivative Training training) {
    Tensor<S> value = input;
    for (Layer<Tensor<S>, Tensor<S>> layer : layers) {
      value = layer.apply(value, training);
    }
    return value;
  }

  /**
   * Describes the layers.
   *
   * @param input what the first one takes: one example is enough
   * @return the layers, with the shapes of what they give, and how much they have to learn
   */
  public Summary summary(Tensor<S> input) {
    return Summary.of(this, input);
  }
}
