package dev.martlet.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a chain of calls of a method and of others like it, in differentiable code, may be
 * replaced with one call that does all of it. For libraries whose operations go over memory.
 *
 * <p>The method changes nothing and depends on nothing but its arguments. Those of reference type
 * are of the same type as the result; those of primitive type are part of what is done, so that
 * only calls with constants are fused. A static method {@code applied} of the class {@link #by}
 * takes the text of the chain and one, two, three or four inputs; it has {@link Derivative} rules
 * as any other method, and gives the same results and throws the same exceptions as the calls one
 * after the other.
 *
 * <p>A method that may stand {@linkplain Place#FIRST first} may have one argument of another
 * reference type, which says how it is done. The text leaves it out; {@code applied} of that
 * method's class takes it between the text and the inputs, and knows the other steps, too. A chain
 * has one such step at most.
 *
 * <p>The text names the steps, as in {@code "times(x0, 2.0); plus(t0, c1); relu(t1)"}, for {@code
 * relu(x.times(2).plus(bias))}. {@code x0} is the first input, {@code c1} the second one where no
 * derivative by it is wanted, and {@code t0} the result of the first step.
 *
 * {@snippet :
 * @Fusible(by = Fused.class)
 * Series plus(Series other)
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Fusible {

  /**
   * The class that runs chains.
   *
   * @return a class with static methods {@code applied}
   */
  Class<?> by();

  /**
   * Where in a chain the method may stand.
   *
   * @return the place
   */
  Place at() default Place.ANYWHERE;

  /** Where in a chain a method may stand. */
  enum Place {
    /** Anywhere: it works on elements. */
    ANYWHERE,
    /** At the beginning: what it works on is not computed by the chain. */
    FIRST,
    /** At the end: it works on what the chain has computed. */
    LAST
  }
}
