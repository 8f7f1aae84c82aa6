package dev.martlet;

/**
 * A {@code double} value and the gradient that belongs to it, from one run of the function.
 *
 * @param <G> the type of the gradient
 * @param value the function's own result
 * @param gradient the gradient at those arguments
 */
public record DoubleWithGradient<G>(double value, G gradient) implements WithGradient<G> {

  @Override
  public double number() {
    return value;
  }
}
