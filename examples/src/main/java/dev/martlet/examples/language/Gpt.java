package dev.martlet.examples.language;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.layer.Dense;
import dev.martlet.layer.Embedding;
import dev.martlet.layer.Initializers;
import dev.martlet.layer.Layer;
import dev.martlet.layer.LayerNorm;
import dev.martlet.layer.Training;
import dev.martlet.layer.TransformerBlock;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A small transformer that says which character comes next (after Radford et al. 2019).
 *
 * @param symbols a vector for each character
 * @param places what is added at each place, of shape {@code [context, width]}
 * @param blocks attention and a network, several times
 * @param norm before the scores
 * @param scores of each character
 */
@Differentiable
record Gpt(
    Embedding<Float> symbols,
    Tensor<Float> places,
    List<TransformerBlock<Float>> blocks,
    LayerNorm<Float> norm,
    Dense<Float> scores)
    implements Layer<Tensor<Integer>, Tensor<Float>> {

  static Gpt create(
      int characters, int context, int width, int layers, int heads, RandomGenerator random) {
    var small = Initializers.normal(0.02);
    return new Gpt(
        Embedding.create(DType.FLOAT, characters, width, small, random),
        small.create(DType.FLOAT, random, context, width),
        IntStream.range(0, layers)
            .mapToObj(_ -> TransformerBlock.create(DType.FLOAT, width, heads, true, 0, random))
            .toList(),
        LayerNorm.create(DType.FLOAT, width),
        Dense.create(DType.FLOAT, width, characters, Activations.identity, small, random));
  }

  /** From {@code [batch, time]} to scores of {@code [batch, time, characters]}. */
  @Override
  @Differentiable
  public Tensor<Float> apply(Tensor<Integer> text) {
    Tensor<Float> x = symbols.apply(text).plus(places.sliced(0, 0, text.dimension(1)));
    for (TransformerBlock<Float> block : blocks) {
      x = block.apply(x);
    }
    return scores.apply(norm.apply(x));
  }

  @Override
  @Differentiable
  public Tensor<Float> apply(Tensor<Integer> text, @NoDerivative Training training) {
    Tensor<Float> x = symbols.apply(text).plus(places.sliced(0, 0, text.dimension(1)));
    for (TransformerBlock<Float> block : blocks) {
      x = block.apply(x, training);
    }
    return scores.apply(norm.apply(x));
  }

  @Differentiable(wrt = "this")
  Tensor<Float> loss(Tensor<Integer> text, Tensor<Integer> next) {
    return Losses.softmaxCrossEntropy(apply(text), next);
  }
}
