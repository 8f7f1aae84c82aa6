package dev.martlet.emitted;

import dev.martlet.DifferentiableType;
import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;

/** What the compiler emits for {@link Samples.Model}, by hand. */
public final class Samples_ModelDerivatives {
  private Samples_ModelDerivatives() {}

  /** What can be done with all models. */
  public static DifferentiableType<Samples.Model, Samples_ModelTangentVector> differentiableType() {
    return ModelType.INSTANCE;
  }

  /** The zero that can be added to tangent vectors of {@code value}. */
  public static Samples_ModelTangentVector zeroTangentVector(Samples.Model value) {
    return ModelType.INSTANCE.zeroTangentVector(value);
  }

  /** {@code value} moved {@code along} a tangent vector. */
  public static Samples.Model moved(Samples.Model value, Samples_ModelTangentVector along) {
    return ModelType.INSTANCE.moved(value, along);
  }

  private static final class ModelType
      implements DifferentiableType<Samples.Model, Samples_ModelTangentVector> {
    static final ModelType INSTANCE = new ModelType();

    @Override
    public Samples_ModelTangentVector zeroTangentVector(Samples.Model value) {
      return new Samples_ModelTangentVector(0f, 0.0);
    }

    @Override
    public Samples.Model moved(Samples.Model value, Samples_ModelTangentVector along) {
      return new Samples.Model(value.w() + along.w(), value.b() + along.b());
    }

    @Override
    public Samples.Model mapped(Samples.Model value, LeafMapper mapper) {
      return new Samples.Model(mapper.map("w", value.w()), mapper.map("b", value.b()));
    }

    @Override
    public Samples_ModelTangentVector mappedTangent(
        Samples_ModelTangentVector tangent, LeafMapper mapper) {
      return new Samples_ModelTangentVector(
          mapper.map("w", tangent.w()), mapper.map("b", tangent.b()));
    }

    @Override
    public Samples_ModelTangentVector combinedTangents(
        Samples_ModelTangentVector first,
        Samples_ModelTangentVector second,
        LeafCombiner combiner) {
      return new Samples_ModelTangentVector(
          combiner.combine("w", first.w(), second.w()),
          combiner.combine("b", first.b(), second.b()));
    }
  }
}
