package dev.martlet.shadow;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tangent of an object that has identity and may change: it has the tangents of the object's
 * differentiable fields, and may change too. While a derivative is computed it is the object's
 * shadow, which sums up what the fields receive. Where a class extends another one, its tangent
 * extends the other one's.
 *
 * @param <V> the class of the tangent itself, or that at the top of the tangents that it extends
 */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public abstract class ObjectTangent<V extends ObjectTangent<V>>
    implements dev.martlet.TangentVector<V> {
  /** For generated classes. */
  protected ObjectTangent() {}

  /**
   * Reads all fields.
   *
   * @return what they hold, numbers in boxes; null is zero
   */
  protected abstract @Nullable Object[] parts();

  /**
   * Writes all fields.
   *
   * @param parts what they shall hold
   */
  protected abstract void setParts(@Nullable Object[] parts);

  @Override
  public abstract ObjectType<?, V> differentiableType();

  @Override
  public V plus(V other) {
    return sum(this, other);
  }

  @Override
  public V scaled(double factor) {
    return product(this, factor);
  }

  /**
   * Adds two tangents of one object, for generated classes.
   *
   * @param <T> their class
   * @param one the first
   * @param other the second
   * @return the sum
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  protected static <T> T sum(ObjectTangent<?> one, ObjectTangent<?> other) {
    return ObjectGraphs.as(ObjectGraphs.plus(one, other, new IdentityHashMap<>()));
  }

  /**
   * Subtracts two tangents of one object, for generated classes.
   *
   * @param <T> their class
   * @param one the first
   * @param other what is subtracted
   * @return the difference
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  protected static <T> T difference(ObjectTangent<?> one, ObjectTangent<?> other) {
    ObjectTangent<?> negated = product(other, -1);
    return sum(one, negated);
  }

  /**
   * Multiplies a tangent by a number, for generated classes.
   *
   * @param <T> its class
   * @param tangent the tangent
   * @param factor the number
   * @return the product
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  protected static <T> T product(ObjectTangent<?> tangent, double factor) {
    return ObjectGraphs.as(ObjectGraphs.scaled(tangent, factor, new IdentityHashMap<>()));
  }

  /** Sets the numbers to zero; what the tangent refers to stays. */
  final void clear() {
    @Nullable Object[] parts = parts();
    for (int i = 0; i < parts.length; i++) {
      parts[i] =
          switch (parts[i]) {
            case Double _ -> 0.0;
            case Float _ -> 0f;
            case null -> null;
            case Object part -> ObjectGraphs.isReference(part) ? part : null;
          };
    }
    setParts(parts);
  }

  /**
   * Compares field by field; tangents that refer to each other are compared once.
   *
   * @param other what to compare with
   * @return whether it is a tangent of the same class with equal numbers
   */
  @Override
  public final boolean equals(@Nullable Object other) {
    return GraphEquality.areEqual(this, other, new IdentityHashMap<>());
  }

  @Override
  public final int hashCode() {
    int hash = getClass().hashCode();
    for (Object part : parts()) {
      hash = 31 * hash + (part instanceof Number number ? number.hashCode() : 0);
    }
    return hash;
  }

  @Override
  public final String toString() {
    return text(new IdentityHashMap<>());
  }

  private String text(Map<Object, Object> within) {
    String name = getClass().getSimpleName();
    if (within.put(this, this) != null) {
      return name + "[...]";
    }
    List<String> names = differentiableType().fieldNames();
    @Nullable Object[] parts = parts();
    var text = new StringBuilder(name).append('[');
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : ", ")
          .append(names.get(i))
          .append('=')
          .append(text(parts[i], within));
    }
    within.remove(this);
    return text.append(']').toString();
  }

  private static String text(@Nullable Object part, Map<Object, Object> within) {
    return switch (part) {
      case ObjectTangent<?> tangent -> tangent.text(within);
      case Object[] array ->
          Arrays.stream(array)
              .map(element -> text(element, within))
              .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
      case null -> "null";
      case List<?> list ->
          list.stream()
              .map(element -> text(element, within))
              .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
      default -> TangentArrays.text(part);
    };
  }
}
