package dev.martlet.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where no derivative passes.
 *
 * <ul>
 *   <li>On a parameter: the method is not differentiated with respect to it.
 *   <li>On a record's component or a field: it is not part of the tangent vector.
 *   <li>On a local variable: what was stored there is a constant to the derivative.
 * </ul>
 *
 * {@snippet :
 * @Differentiable
 * static double loss(Model model, @NoDerivative double[] inputs) {
 *   @NoDerivative double scale = largest(inputs);
 *   return model.error(inputs) / scale;
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.LOCAL_VARIABLE,
  ElementType.RECORD_COMPONENT
})
public @interface NoDerivative {}
