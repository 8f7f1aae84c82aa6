package dev.martlet.emitted;

import dev.martlet.DifferentiableType;
import dev.martlet.TangentVector;

/** The tangent vector of {@link Samples.Model}. */
public record Samples_ModelTangentVector(float w, double b)
    implements TangentVector<Samples_ModelTangentVector> {

  /** The zero vector. */
  public static Samples_ModelTangentVector zero() {
    return new Samples_ModelTangentVector(0f, 0.0);
  }

  @Override
  public Samples_ModelTangentVector plus(Samples_ModelTangentVector other) {
    return new Samples_ModelTangentVector(w + other.w, b + other.b);
  }

  @Override
  public Samples_ModelTangentVector minus(Samples_ModelTangentVector other) {
    return new Samples_ModelTangentVector(w - other.w, b - other.b);
  }

  @Override
  public Samples_ModelTangentVector negated() {
    return new Samples_ModelTangentVector(-w, -b);
  }

  @Override
  public Samples_ModelTangentVector scaled(double factor) {
    return new Samples_ModelTangentVector((float) (w * factor), b * factor);
  }

  @Override
  public DifferentiableType<Samples.Model, Samples_ModelTangentVector> differentiableType() {
    return Samples_ModelDerivatives.differentiableType();
  }
}
