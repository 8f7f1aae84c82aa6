package dev.martlet;

/**
 * What a pullback of a function of two parameters returns, for who does not know how they are
 * named.
 *
 * <p>The gradient record of a differentiable method of two such parameters is one, beside its
 * components, which are named as the method's parameters.
 *
 * @param <F> the type of the first parameter's tangent
 * @param <S> the type of the second parameter's tangent
 */
public interface BiGradient<F, S> {

  /**
   * Gives the first component.
   *
   * @return the tangent of the first parameter
   */
  F byFirst();

  /**
   * Gives the second component.
   *
   * @return the tangent of the second parameter
   */
  S bySecond();

  /**
   * Makes one from its two components.
   *
   * @param <F> the type of the first parameter's tangent
   * @param <S> the type of the second parameter's tangent
   * @param byFirst the tangent of the first parameter
   * @param bySecond the tangent of the second parameter
   * @return a record of both
   */
  static <F, S> BiGradient<F, S> of(F byFirst, S bySecond) {
    record Components<F, S>(F byFirst, S bySecond) implements BiGradient<F, S> {}
    return new Components<>(byFirst, bySecond);
  }
}
