package face;

import dev.martlet.DifferentiableType;
import dev.martlet.annotation.Differentiable;

// What optimizers are written against.
// expect leaves() == "inner.w=1.0 inner.b=2.0 scale=3.0 "
// expect descended(TypeObject_ModelDerivatives.differentiableType(), new Model(new Inner(1, 2), 3f, 4), TypeObjectDerivatives.f.gradient(new Model(new Inner(1, 2), 3f, 4))) == new Model(new Inner(1 - 0.5 * 3, 2), 3f - 0.5f, 4)
// check f(new Model(new Inner(1, 2), 3f, 4))
final class TypeObject {
  @Differentiable
  record Inner(double w, double b) {}

  @Differentiable
  record Model(Inner inner, float scale, int n) {}

  @Differentiable
  static double f(Model m) {
    return m.inner().w() * m.scale();
  }

  static String leaves() {
    var text = new StringBuilder();
    TypeObject_ModelDerivatives.differentiableType()
        .forEachLeaf(
            new Model(new Inner(1, 2), 3f, 4),
            (name, leaf) -> text.append(name).append('=').append(leaf).append(' '));
    return text.toString();
  }

  static <M, V> M descended(DifferentiableType<M, V> type, M model, V gradient) {
    return type.moved(model, type.mappedTangent(gradient, (name, leaf) -> -0.5 * leaf));
  }
}
