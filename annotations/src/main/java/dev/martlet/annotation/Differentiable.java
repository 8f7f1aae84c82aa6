package dev.martlet.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method or a type differentiable: javac then writes its derivative as ordinary Java.
 *
 * <p>A differentiable method {@code f} of a class {@code Foo} gets an entry {@code
 * FooDerivatives.f}, which answers everything that can be asked of it.
 *
 * {@snippet :
 * final class Silly {
 *   @Differentiable
 *   static double sillyExp(double x) {
 *     return Math.pow(Math.E, x);
 *   }
 * }
 *
 * double slope = SillyDerivatives.sillyExp.gradient(3.0);
 * }
 *
 * <p>A differentiable record, final class or sealed interface {@code Model} gets a tangent vector,
 * {@code ModelTangentVector}, with one component for each differentiable component of the model.
 *
 * {@snippet :
 * @Differentiable
 * record Model(float w, float b) {
 *   @Differentiable
 *   float applied(float input) {
 *     return w * input + b;
 *   }
 * }
 *
 * var gradient = ModelDerivatives.applied.gradient(new Model(4f, 3f), 2f);
 * ModelTangentVector self = gradient.self();
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface Differentiable {

  /**
   * The names of the parameters with respect to which the method is differentiated, and {@code
   * "this"} for the receiver.
   *
   * <p>By default these are all parameters whose type is differentiable and that are not {@link
   * NoDerivative}, and the receiver where its type is differentiable. The order of the names does
   * not matter: a gradient's components stand in the order of the parameters. On a type this has no
   * meaning and is left empty.
   *
   * @return the names of the differentiated parameters, or nothing for all that can be
   */
  String[] wrt() default {};

  /**
   * How many states of a loop are kept, so that its gradient takes memory for these and not for
   * every step: the steps between them are run again in the reverse sweep.
   *
   * {@snippet :
   * @Differentiable(checkpoint = 200)
   * static double simulate(double x) {
   *   for (int step = 0; step < 1_000_000; step++) {
   *     x += 1e-6 * Math.sin(x);
   *   }
   *   return x;
   * }
   * }
   *
   * <p>This concerns the loops of the method that are in no other loop of it, and their reverse
   * sweeps. The states are chosen so that as few steps as possible are run again (by Griewank and
   * Walther's binomial schedule); the gradient is the same, bit for bit. What a step does must be
   * the same when it is run again: a body that prints, draws random numbers or changes objects is
   * an error. On a type this has no meaning and is left out.
   *
   * @return the number of states, or 0 to keep what is needed of every step
   */
  int checkpoint() default 0;
}
