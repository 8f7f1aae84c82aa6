package dev.martlet.tensor.cotangent;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the classes of the library whose methods are compositions of operations. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface Composed {

  /**
   * The classes.
   *
   * @return the classes
   */
  Class<?>[] value();
}
