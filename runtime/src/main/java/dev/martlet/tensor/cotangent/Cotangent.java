package dev.martlet.tensor.cotangent;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the cotangent of an operation by one of its operands, composed of operations: it
 * takes the operands, then, if it wants it, the result, and last the result's cotangent. One method
 * may be that of several operations that take the same operands.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Cotangent {

  /**
   * The operation's name, or those of several.
   *
   * @return the names
   */
  String[] of();

  /**
   * The class or interface that declares them.
   *
   * @return the class
   */
  Class<?> in();

  /**
   * The operand, counted from the receiver.
   *
   * @return its position
   */
  int position() default 0;
}
