package dev.martlet.dynamic;

import dev.martlet.DifferentiableType;
import org.jspecify.annotations.Nullable;

/**
 * Knows what can be done with the values of each class. Companions register what they hold when
 * they are initialized; a class whose companion has not been used yet has it initialized here. That
 * needs no access to the companion: it may be hidden in a module of its own.
 */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class DifferentiableTypes {
  private static final ClassValue<Slot> SLOTS =
      new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
          return new Slot();
        }
      };

  private DifferentiableTypes() {}

  private static final class Slot {
    private volatile @Nullable DifferentiableType<Object, Object> type;
    private volatile boolean isLoaded;
  }

  /**
   * Notes the type object of a class.
   *
   * @param <D> the type of the object
   * @param type the class
   * @param object what can be done with its values
   * @return the object
   */
  public static <D extends DifferentiableType<?, ?>> D registered(Class<?> type, D object) {
    SLOTS.get(type).type = unchecked(object);
    return object;
  }

  /** The type object for a value; null where it has no derivative. */
  static @Nullable DifferentiableType<Object, Object> of(Object value) {
    var declared = DynamicTangents.declaredType(value);
    if (declared != null) {
      return unchecked(declared);
    }
    return ofClass(value.getClass());
  }

  /**
   * Finds the type object of a class.
   *
   * @param type the class
   * @return what can be done with its values; null where they have no derivative
   */
  public static @Nullable DifferentiableType<Object, Object> ofClass(Class<?> type) {
    Slot slot = SLOTS.get(type);
    if (slot.type == null && !slot.isLoaded && !type.isArray()) {
      Companions.initialize(type);
      slot.isLoaded = true;
    }
    return slot.type;
  }

  /** It is used with its own values and tangents only. */
  @SuppressWarnings("unchecked")
  static DifferentiableType<Object, Object> unchecked(DifferentiableType<?, ?> type) {
    return (DifferentiableType<Object, Object>) type;
  }
}
