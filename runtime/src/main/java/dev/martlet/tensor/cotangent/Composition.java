package dev.martlet.tensor.cotangent;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method, which takes the same operands, what an operation is where its derivative is
 * differentiated once more. That is for operations whose cotangents depend on more than operands
 * and result, such as numbers drawn by chance.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Composition {

  /**
   * The operation's name.
   *
   * @return the name
   */
  String of();

  /**
   * The class or interface that declares it.
   *
   * @return the class
   */
  Class<?> in();
}
