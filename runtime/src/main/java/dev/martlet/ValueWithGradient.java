package dev.martlet;

/**
 * A value and the gradient that belongs to it, from one run of the function.
 *
 * @param <V> the type of the value
 * @param <G> the type of the gradient
 * @param value the function's own result
 * @param gradient the gradient at those arguments
 */
public record ValueWithGradient<V, G>(V value, G gradient) implements WithGradient<G> {

  @Override
  public double number() {
    return switch (value) {
      case Number number -> number.doubleValue();
      case DifferentiableValue<?, ?> object -> object.number();
      default -> throw new IllegalArgumentException("no number: " + value);
    };
  }
}
