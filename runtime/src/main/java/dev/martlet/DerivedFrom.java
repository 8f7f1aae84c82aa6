package dev.martlet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the classes whose methods a generated class was made from, beside those that are mentioned
 * in the class that it was generated for. Build tools that compile only what has changed find them
 * here, and generate the class again when one of them changes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DerivedFrom {

  /**
   * The classes.
   *
   * @return top-level classes, by name
   */
  Class<?>[] value();
}
