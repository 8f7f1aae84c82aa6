package dev.martlet.collection;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The derivatives of {@link Optional}. */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway", "NullableOptional"})
public final class OptionalDerivatives {
  private OptionalDerivatives() {}

  /**
   * Original: {@code y = Optional.of(x)}. Adjoint: {@code dx += dy.value}.
   *
   * @param <T> the type of the value
   * @param x the value
   * @return the value with its pullback
   */
  @Derivative(of = "of", in = Optional.class)
  public static <T> ValueWithPullback<Optional<T>, Function<Optional<Object>, Object>> ofPullback(
      T x) {
    return new ValueWithPullback<>(Optional.of(x), OptionalDerivatives::value);
  }

  /**
   * Original: {@code y = Optional.of(x)}. Adjoint: {@code dx += dy.value}.
   *
   * @param <T> the type of the value
   * @param x the value
   * @return the value with its differential
   */
  @Derivative(of = "of", in = Optional.class)
  public static <T>
      ValueWithDifferential<Optional<T>, Function<Object, Optional<Object>>> ofDifferential(T x) {
    return new ValueWithDifferential<>(Optional.of(x), Optional::ofNullable);
  }

  /**
   * Original: {@code y = Optional.ofNullable(x)}. Adjoint: {@code dx += dy.value}.
   *
   * @param <T> the type of the value
   * @param x the value, possibly null
   * @return the value with its pullback
   */
  @Derivative(of = "ofNullable", in = Optional.class)
  public static <T>
      ValueWithPullback<Optional<T>, Function<Optional<Object>, Object>> ofNullablePullback(
          @Nullable T x) {
    return new ValueWithPullback<>(Optional.ofNullable(x), OptionalDerivatives::value);
  }

  /**
   * Original: {@code y = Optional.ofNullable(x)}. Adjoint: {@code dx += dy.value}.
   *
   * @param <T> the type of the value
   * @param x the value, possibly null
   * @return the value with its differential
   */
  @Derivative(of = "ofNullable", in = Optional.class)
  public static <T>
      ValueWithDifferential<Optional<T>, Function<Object, Optional<Object>>> ofNullableDifferential(
          @Nullable T x) {
    return new ValueWithDifferential<>(Optional.ofNullable(x), Optional::ofNullable);
  }

  /**
   * Original: {@code y = x.get()}. Adjoint: {@code dx.value += dy}.
   *
   * @param <T> the type of the value
   * @param self the optional
   * @return the value with its pullback
   */
  @Derivative(of = "get", in = Optional.class)
  public static <T> ValueWithPullback<T, Function<Object, Optional<Object>>> getPullback(
      Optional<? extends T> self) {
    return new ValueWithPullback<>(self.get(), Optional::ofNullable);
  }

  /**
   * Original: {@code y = x.get()}. Adjoint: {@code dx.value += dy}.
   *
   * @param <T> the type of the value
   * @param self the optional
   * @return the value with its differential
   */
  @Derivative(of = "get", in = Optional.class)
  public static <T> ValueWithDifferential<T, Function<Optional<Object>, Object>> getDifferential(
      Optional<? extends T> self) {
    return new ValueWithDifferential<>(self.get(), OptionalDerivatives::value);
  }

  /**
   * Original: {@code y = x.orElseThrow()}. Adjoint: {@code dx.value += dy}.
   *
   * @param <T> the type of the value
   * @param self the optional
   * @return the value with its pullback
   */
  @Derivative(of = "orElseThrow", in = Optional.class)
  public static <T> ValueWithPullback<T, Function<Object, Optional<Object>>> orElseThrowPullback(
      Optional<? extends T> self) {
    return new ValueWithPullback<>(self.orElseThrow(), Optional::ofNullable);
  }

  /**
   * Original: {@code y = x.orElseThrow()}. Adjoint: {@code dx.value += dy}.
   *
   * @param <T> the type of the value
   * @param self the optional
   * @return the value with its differential
   */
  @Derivative(of = "orElseThrow", in = Optional.class)
  public static <T>
      ValueWithDifferential<T, Function<Optional<Object>, Object>> orElseThrowDifferential(
          Optional<? extends T> self) {
    return new ValueWithDifferential<>(self.orElseThrow(), OptionalDerivatives::value);
  }

  private static @Nullable Object value(@Nullable Optional<?> tangent) {
    return tangent == null ? null : tangent.orElse(null);
  }

  /**
   * The tangents of an optional and of what stands in for its value.
   *
   * @param self of the optional
   * @param other of the other value
   */
  public record OrElse(@Nullable Optional<Object> self, @Nullable Object other) {}

  /**
   * Original: {@code y = x.orElse(z)}. Adjoint: {@code dx.value += dy} or {@code dz += dy}.
   *
   * @param <T> the type of the value
   * @param self the optional
   * @param other the value to take where there is none
   * @return the value with its pullback
   */
  @Derivative(of = "orElse", in = Optional.class)
  public static <T> ValueWithPullback<T, Function<Object, OrElse>> orElsePullback(
      Optional<? extends T> self, T other) {
    boolean isPresent = self.isPresent();
    return new ValueWithPullback<>(
        isPresent ? self.get() : other,
        v -> isPresent ? new OrElse(Optional.ofNullable(v), null) : new OrElse(null, v));
  }

  /**
   * Original: {@code y = x.orElse(z)}. Adjoint: {@code dx.value += dy} or {@code dz += dy}.
   *
   * @param <T> the type of the value
   * @param self the optional
   * @param other the value to take where there is none
   * @return the value with its differential
   */
  @Derivative(of = "orElse", in = Optional.class)
  public static <T>
      ValueWithDifferential<T, BiFunction<Optional<Object>, Object, Object>> orElseDifferential(
          Optional<? extends T> self, T other) {
    boolean isPresent = self.isPresent();
    return new ValueWithDifferential<>(
        isPresent ? self.get() : other, (dself, dother) -> isPresent ? value(dself) : dother);
  }
}
