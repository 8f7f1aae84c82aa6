package dev.martlet.processor.ir;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the {@link Interpreter} asks of Java's classes, by reflection. */
final class JavaClasses {
  private final ClassLoader loader;
  private final Map<Type, List<String>> shapes = new HashMap<>();

  JavaClasses(ClassLoader loader, List<Structure> structures) {
    this.loader = loader;
    for (Structure structure : structures) {
      shapes.put(
          structure.type(),
          structure.components().stream().map(Structure.Component::name).toList());
      shapes.put(
          structure.tangent(),
          structure.differentiableComponents().stream()
              .map(Structure.Component::tangentName)
              .toList());
    }
  }

  /** The class of a type, erased; none where it does not exist (yet). */
  Optional<Class<?>> find(Type type) {
    return switch (type) {
      case Type.Primitive primitive -> Optional.of(primitive(primitive));
      case Type.Declared(var name, _) -> find(name);
      case Type.Array(var element) -> find(element).map(Class::arrayType);
      case Type.Variable _, Type.Wildcard _ -> Optional.of(Object.class);
    };
  }

  private Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, true, loader));
    } catch (ClassNotFoundException _) {
      return Optional.empty();
    }
  }

  private Class<?> require(Type type) {
    return find(type).orElseThrow(() -> new IllegalArgumentException("there is no class " + type));
  }

  private static Class<?> primitive(Type.Primitive type) {
    return switch (type) {
      case BOOLEAN -> boolean.class;
      case BYTE -> byte.class;
      case SHORT -> short.class;
      case CHAR -> char.class;
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
      case VOID -> void.class;
    };
  }

  /** The box that {@code valueOf} gives, which has an identity of its own or is a cached one. */
  static Object boxed(Object primitive) {
    return switch (primitive) {
      case Double x -> Double.valueOf(x.doubleValue());
      case Float x -> Float.valueOf(x.floatValue());
      case Integer x -> Integer.valueOf(x.intValue());
      case Long x -> Long.valueOf(x.longValue());
      case Short x -> Short.valueOf(x.shortValue());
      case Byte x -> Byte.valueOf(x.byteValue());
      case Character x -> Character.valueOf(x.charValue());
      default -> primitive;
    };
  }

  @Nullable Object cast(Type type, @Nullable Object object) {
    Optional<Class<?>> target = find(type);
    return target.isEmpty() || object instanceof RecordValue ? object : target.get().cast(object);
  }

  boolean isInstance(Type type, @Nullable Object object) {
    return object instanceof RecordValue record
        ? record.type().equals(type)
        : find(type).map(target -> target.isInstance(object)).orElse(false);
  }

  // Records and tapes, whose classes may not exist yet.

  Object newRecord(Type type, List<@Nullable Object> components) {
    Optional<Class<?>> found = find(type);
    if (found.isPresent()) {
      for (Constructor<?> constructor : found.get().getDeclaredConstructors()) {
        if (constructor.getParameterCount() == components.size()) {
          return invoke(
              constructor, () -> accessible(constructor).newInstance(components.toArray()));
        }
      }
      throw new IllegalArgumentException(
          type + " has no constructor with " + components.size() + " parameters");
    }
    List<String> names = shapes.get(type);
    if (names == null) {
      throw new IllegalArgumentException("there is neither a class nor a structure " + type);
    }
    return new RecordValue(type, names, components);
  }

  @Nullable Object component(Object record, String name) {
    return record instanceof RecordValue value
        ? value.component(name)
        : invokeMethod(method(record.getClass(), name), record, List.of());
  }

  Object newTape(Type type) {
    Optional<Class<?>> found = find(type);
    if (found.isEmpty()) {
      return new ArrayList<@Nullable Object>();
    }
    return invoke(
        found.get(), () -> accessible(found.get().getDeclaredConstructor()).newInstance());
  }

  void push(Object tape, @Nullable Object value) {
    if (tape instanceof List<?>) {
      @SuppressWarnings("unchecked") // NewTape made it.
      var list = (List<@Nullable Object>) tape;
      list.add(value);
    } else {
      invokeMethod(named(tape.getClass(), "push", 1), tape, Arrays.asList(value));
    }
  }

  @Nullable Object get(Object tape, int index) {
    return tape instanceof List<?> list
        ? list.get(index)
        : invokeMethod(named(tape.getClass(), "get", 1), tape, List.of(index));
  }

  private static Method named(Class<?> type, String name, int parameters) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no method " + name));
  }

  // Arrays.

  Object newArray(Type type, List<Integer> dimensions) {
    Class<?> element = require(type);
    for (int i = 0; i < dimensions.size(); i++) {
      element = Objects.requireNonNull(element.componentType());
    }
    return Array.newInstance(element, dimensions.stream().mapToInt(n -> n).toArray());
  }

  Object arrayOf(Type type, List<@Nullable Object> elements) {
    Object array = newArray(type, List.of(elements.size()));
    for (int i = 0; i < elements.size(); i++) {
      Array.set(array, i, elements.get(i));
    }
    return array;
  }

  void writeElement(Object array, int index, @Nullable Object value) {
    if (array instanceof @Nullable Object[] references) {
      references[index] = value;
    } else {
      Array.set(array, index, value);
    }
  }

  // Fields and calls.

  @Nullable Object readField(String owner, String name, @Nullable Object object) {
    return invoke(owner, () -> field(owner, name).get(object));
  }

  void writeField(String owner, String name, @Nullable Object object, @Nullable Object value) {
    invoke(
        owner,
        () -> {
          field(owner, name).set(object, value);
          return "";
        });
  }

  private Field field(String owner, String name) {
    Class<?> start = require(Type.declared(owner));
    for (Class<?> type : selfAndSupertypes(start)) {
      try {
        return accessible(type.getDeclaredField(name));
      } catch (NoSuchFieldException _) {
        // It may be inherited.
      }
    }
    throw new IllegalArgumentException(owner + " has no field " + name);
  }

  @Nullable Object call(Callee callee, List<@Nullable Object> arguments) {
    Class<?> owner = require(Type.declared(callee.owner()));
    Class<?>[] parameters =
        callee.parameters().stream().map(this::require).toArray(Class<?>[]::new);
    return switch (callee.kind()) {
      case CONSTRUCTOR ->
          invoke(
              owner,
              () ->
                  accessible(owner.getDeclaredConstructor(parameters))
                      .newInstance(arguments.toArray()));
      case INSTANCE ->
          invokeMethod(
              method(owner, callee.name(), parameters),
              arguments.getFirst(),
              arguments.subList(1, arguments.size()));
      case STATIC -> {
        // `f.gradient` is the method of the object in the constant f.
        int dot = callee.name().lastIndexOf('.');
        if (dot < 0) {
          yield invokeMethod(method(owner, callee.name(), parameters), null, arguments);
        }
        String constant = callee.name().substring(0, dot);
        Object entry = Objects.requireNonNull(readField(callee.owner(), constant, null));
        String name = callee.name().substring(dot + 1);
        yield invokeMethod(method(entry.getClass(), name, parameters), entry, arguments);
      }
    };
  }

  private static Method method(Class<?> owner, String name, Class<?>... parameters) {
    for (Class<?> type : selfAndSupertypes(owner)) {
      try {
        return accessible(type.getDeclaredMethod(name, parameters));
      } catch (NoSuchMethodException _) {
        // It may be inherited.
      }
    }
    throw new IllegalArgumentException(
        "%s has no method %s%s".formatted(owner, name, Arrays.toString(parameters)));
  }

  private static List<Class<?>> selfAndSupertypes(Class<?> start) {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> type = start; type != null; type = type.getSuperclass()) {
      types.add(type);
    }
    for (int i = 0; i < types.size(); i++) {
      types.addAll(Arrays.asList(types.get(i).getInterfaces()));
    }
    if (start.isInterface()) {
      types.add(Object.class);
    }
    return types;
  }

  private static @Nullable Object invokeMethod(
      Method method, @Nullable Object receiver, List<? extends @Nullable Object> arguments) {
    return invoke(method, () -> accessible(method).invoke(receiver, arguments.toArray()));
  }

  private static <T extends AccessibleObject> T accessible(T member) {
    // The JDK's own may refuse; what is public there needs no permission.
    boolean _ = member.trySetAccessible();
    return member;
  }

  /** Something that reflection does. */
  private interface Reflective<T extends @Nullable Object> {
    T perform() throws ReflectiveOperationException;
  }

  private static <T extends @Nullable Object> T invoke(Object what, Reflective<T> action) {
    try {
      return action.perform();
    } catch (InvocationTargetException e) {
      throw JavaClasses.<RuntimeException>sneaky(Objects.requireNonNull(e.getCause()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot reach " + what, e);
    }
  }

  /** Throws the program's exception as it is, checked or not. */
  @SuppressWarnings("unchecked")
  static <E extends Throwable> RuntimeException sneaky(Throwable exception) throws E {
    throw (E) exception;
  }
}
