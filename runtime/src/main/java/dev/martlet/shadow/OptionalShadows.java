package dev.martlet.shadow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shadows in optionals. What leads to no array or object has null as its shadow, so that
 * an empty optional may be the shadow of one that is not.
 *
 * <p>For generated code.
 */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class OptionalShadows {
  private OptionalShadows() {}

  /**
   * Reads the shadow of an optional's value.
   *
   * @param shadow of the optional
   * @return the shadow of the value, or null
   */
  public static @Nullable Object value(@Nullable Object shadow) {
    return shadow == null ? null : ((Optional<?>) shadow).orElse(null);
  }

  /**
   * Reads the shadow of an optional's value, or of what stands in for it.
   *
   * @param optional the optional itself
   * @param shadow of the optional
   * @param other the shadow of what stands in
   * @return the shadow of the one that counts, or null
   */
  public static @Nullable Object orElse(
      Object optional, @Nullable Object shadow, @Nullable Object other) {
    return ((Optional<?>) optional).isPresent() ? value(shadow) : other;
  }
}
