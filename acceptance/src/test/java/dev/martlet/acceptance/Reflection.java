package dev.martlet.acceptance;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls methods of classes that were compiled by the test, whatever their visibility. */
final class Reflection {
  private Reflection() {}

  /** Calls a method and throws what it throws. */
  static @Nullable Object call(Method method, @Nullable Object receiver, @Nullable Object[] args)
      throws Throwable {
    method.setAccessible(true);
    try {
      return method.invoke(receiver, args);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** Calls a method that has no reason to fail. */
  static @Nullable Object get(Method method, @Nullable Object receiver) {
    try {
      return call(method, receiver, new Object[0]);
    } catch (Throwable e) {
      throw new IllegalStateException(method + " failed", e);
    }
  }

  static @Nullable Object get(RecordComponent component, Object value) {
    return get(component.getAccessor(), value);
  }

  /** Reads {@code value.name()}. */
  static Object get(Object value, String name) {
    Method method =
        methods(value.getClass())
            .filter(m -> m.getName().equals(name) && m.getParameterCount() == 0)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + name + "() in " + value));
    Object result = get(method, value);
    if (result == null) {
      throw new IllegalStateException(name + "() is null in " + value);
    }
    return result;
  }

  /** Makes a record from its components, as they stand in its header. */
  static Object newRecord(Class<?> type, List<? extends @Nullable Object> components) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(components.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type + " of " + components, e);
    }
  }

  /** The one method of a functional interface that an object implements: pullbacks and so on. */
  static Method functionOf(Object function) {
    return interfaces(function.getClass())
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .filter(method -> method.getName().equals("apply"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no apply in " + function.getClass()));
  }

  /** The method of an object whose name and arguments are given; exact types win. */
  static Optional<Method> find(Class<?> type, String name, @Nullable Object[] args) {
    List<Method> fitting =
        methods(type)
            .filter(m -> m.getName().equals(name) && !m.isBridge())
            .filter(m -> m.getParameterCount() == args.length)
            .toList();
    return Stream.of(Fit.EXACT, Fit.ASSIGNABLE)
        .flatMap(fit -> fitting.stream().filter(m -> fit.all(m.getParameterTypes(), args)))
        .findFirst();
  }

  static Stream<Method> methods(Class<?> type) {
    return Stream.concat(
        Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
            .flatMap(c -> Arrays.stream(c.getDeclaredMethods())),
        interfaces(type).flatMap(c -> Arrays.stream(c.getMethods())));
  }

  private static Stream<Class<?>> interfaces(@Nullable Class<?> type) {
    return type == null
        ? Stream.of()
        : Stream.concat(
            Stream.concat(
                type.isInterface() ? Stream.of(type) : Stream.of(),
                Arrays.stream(type.getInterfaces()).flatMap(Reflection::interfaces)),
            interfaces(type.getSuperclass()));
  }
}
