package dev.martlet.tensor.cotangent;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the classes of the library, beside those of the package, that the processor looks into. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface Composed {

  /**
   * Those whose methods are compositions of operations.
   *
   * @return the classes
   */
  Class<?>[] operations();

  /**
   * Those whose methods stand in derivatives: partial derivatives of the JDK's functions, and what
   * is done with the shadows of arrays.
   *
   * @return the classes
   */
  Class<?>[] partials();
}
