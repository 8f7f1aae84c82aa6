package dev.martlet.dynamic;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The derivatives of one method that can be overridden: for each class of receivers that of the
 * body that its objects run, found once.
 *
 * <p>Companions register what they hold when they are initialized. So no access to them is needed,
 * and an implementation may stand in a jar or module that nobody knew of before.
 *
 * @param <D> the type of the derivatives
 */
public final class Overrides<D> {
  private static final ClassValue<Map<String, Object>> REGISTERED =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private final Class<?> owner;
  private final String name;
  private final Class<?>[] parameters;
  private final ClassValue<D> found =
      new ClassValue<>() {
        @Override
        protected D computeValue(Class<?> type) {
          return find(type);
        }
      };

  private Overrides(Class<?> owner, String name, Class<?>[] parameters) {
    this.owner = owner;
    this.name = name;
    this.parameters = parameters;
  }

  /**
   * Makes the derivatives of a method.
   *
   * @param <D> the type of the derivatives
   * @param owner the class or interface that declares it
   * @param name its name
   * @param parameters its erased parameter types
   * @return its derivatives, found as they are asked for
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <D> Overrides<D> of(Class<?> owner, String name, Class<?>... parameters) {
    return new Overrides<>(owner, name, parameters.clone());
  }

  /**
   * Notes the derivative of one body.
   *
   * @param <D> the type of the derivative
   * @param implementer the class that declares the body
   * @param method the method that it overrides, as the compiler names it
   * @param derivative the body's derivative
   * @return the same
   */
  public static <D> D registered(Class<?> implementer, String method, D derivative) {
    REGISTERED.get(implementer).put(method, derivative);
    return derivative;
  }

  /**
   * Finds the derivative for a receiver.
   *
   * @param receiver of a call
   * @return the derivative of what the call runs
   * @throws UnsupportedOperationException if that has no derivative
   */
  public D of(Object receiver) {
    return found.get(receiver.getClass());
  }

  private D find(Class<?> type) {
    Class<?> implementer = implementer(type);
    String key = key();
    Object derivative = REGISTERED.get(implementer).get(key);
    if (derivative == null) {
      Companions.initialize(implementer);
      derivative = REGISTERED.get(implementer).get(key);
    }
    if (derivative == null) {
      throw new UnsupportedOperationException(
          "'%s.%s' has no derivative: annotate it with @Differentiable and compile it with Martlet"
              .formatted(implementer.getName(), name));
    }
    return DynamicTangents.as(derivative);
  }

  /** The class or interface whose body an object of the class runs, as Java finds it. */
  private Class<?> implementer(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      Method own = declared(each);
      if (own != null && !Modifier.isAbstract(own.getModifiers())) {
        return each;
      }
    }
    try {
      return type.getMethod(name, parameters).getDeclaringClass();
    } catch (NoSuchMethodException none) {
      return owner;
    }
  }

  private @Nullable Method declared(Class<?> type) {
    try {
      return type.getDeclaredMethod(name, parameters);
    } catch (NoSuchMethodException none) {
      return null;
    }
  }

  private String key() {
    return owner.getName()
        + "."
        + name
        + Arrays.stream(parameters).map(Overrides::text).collect(Collectors.joining(",", "(", ")"));
  }

  private static String text(Class<?> type) {
    return type.isArray() ? text(type.getComponentType()) + "[]" : type.getName();
  }
}
