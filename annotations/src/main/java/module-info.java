/**
 * The annotations that say what is differentiated: {@link dev.martlet.annotation.Differentiable},
 * {@link dev.martlet.annotation.Derivative} and {@link dev.martlet.annotation.NoDerivative}.
 */
module dev.martlet.annotations {
  exports dev.martlet.annotation;
}
