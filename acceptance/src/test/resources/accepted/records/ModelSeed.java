package records;

import dev.martlet.annotation.Differentiable;

// expect new ModelSeed.Model(4f, 3f).applied(2f) == 11f
// expect ModelSeed_ModelDerivatives.applied.gradient(new Model(4f, 3f), 2f).self().w() == 2f
// expect ModelSeed_ModelDerivatives.applied.gradient(new Model(4f, 3f), 2f).self().b() == 1f
// expect ModelSeed_ModelDerivatives.applied.gradient(new Model(4f, 3f), 2f).input() == 4f
// expect ModelSeed_ModelDerivatives.applied.gradient(new Model(4f, 3f), 2f).self().toString() == "ModelSeed_ModelTangentVector[w=2.0, b=1.0]"
// check Model.applied(new Model(4f, 3f), 2f)
final class ModelSeed {
  @Differentiable
  record Model(float w, float b) {
    @Differentiable
    float applied(float input) {
      return w * input + b;
    }
  }
}
