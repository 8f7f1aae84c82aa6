package dev.martlet.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method the derivative rule of another method, the <em>target</em>, in place of the
 * derivative that would be made from the target's body.
 *
 * <p>The rule takes the target's parameters, the receiver of an instance method first. There are
 * two forms. A rule <b>with a closure</b> returns the value and the linear map that goes with it:
 * {@code ValueWithPullback} for reverse mode, {@code ValueWithDifferential} for forward mode.
 *
 * {@snippet :
 * @Derivative(of = "sillyExp")
 * static ValueWithPullback<Double, DoubleUnaryOperator> sillyExpDerivative(double x) {
 *   double y = sillyExp(x);
 *   return new ValueWithPullback<>(y, v -> v * y);
 * }
 * }
 *
 * <p>A rule <b>without a closure</b> names a scalar parameter in {@link #wrt} and returns the
 * partial derivative by it. It may take the target's result as a last parameter named {@code
 * result}, and serves both modes.
 *
 * {@snippet :
 * @Derivative(of = "exp", in = Math.class, wrt = "x")
 * static double expByX(double x, double result) {
 *   return result;
 * }
 * }
 *
 * <p>A {@link NoDerivative} parameter of a rule gets no derivative: none passes through the
 * target's parameter in its place, whatever the partial derivative there.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Derivative {

  /**
   * The name of the target; {@code "new"} for a constructor. Among overloads, the rule's parameter
   * types decide.
   *
   * @return the target's name
   */
  String of();

  /**
   * The class that the target stands in.
   *
   * @return the target's class, or {@code void.class} for the class that the rule itself stands in
   */
  Class<?> in() default void.class;

  /**
   * The parameter by which a rule without a closure is the partial derivative.
   *
   * @return the name of one of the rule's own parameters, or {@code ""} for a rule with a closure
   */
  String wrt() default "";

  /**
   * Whether a partial derivative of 0 means that the result does not depend on the parameter at
   * all, like {@code Math.max} on the smaller of its arguments. No derivative passes then, also
   * where it would meet an infinite one: {@code 0 * infinity} is 0 here. For rules without a
   * closure whose partial derivatives are finite.
   *
   * @return whether the target selects among its parameters
   */
  boolean selects() default false;
}
