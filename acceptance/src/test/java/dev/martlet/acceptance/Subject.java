package dev.martlet.acceptance;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A differentiable method with its entry: what the user wrote and what javac made of it.
 *
 * @param method the user's
 * @param entry the constant of the companion
 * @param differentiated the positions of the arguments that it is differentiated with respect to,
 *     the receiver's being the first
 * @param names what a gradient's components are called
 */
record Subject(Method method, Object entry, List<Integer> differentiated, List<String> names) {

  static Subject of(MemoryClassLoader loader, Class<?> type, String name, @Nullable Object[] args) {
    Method method = method(type, name, args);
    Object entry = entry(loader, type, name);
    MethodModel model = model(loader, method);
    List<String> narrowed = wrt(model);
    int receivers = Modifier.isStatic(method.getModifiers()) ? 0 : 1;
    var tangents = new Tangents(loader);
    List<Integer> differentiated = new ArrayList<>();
    List<String> names = new ArrayList<>();
    if (receivers == 1
        && tangents.isDifferentiable(type)
        && (narrowed.isEmpty() || narrowed.contains("this"))) {
      differentiated.add(0);
      names.add("self");
    }
    for (int i = 0; i < method.getParameterCount(); i++) {
      String parameter = method.getParameters()[i].getName();
      if (tangents.isDifferentiable(method.getGenericParameterTypes()[i])
          && !isPassive(model, i)
          && (narrowed.isEmpty() || narrowed.contains(parameter))) {
        differentiated.add(receivers + i);
        names.add(parameter);
      }
    }
    return new Subject(method, entry, differentiated, names);
  }

  /** The user's method itself. */
  @Nullable Object run(@Nullable Object[] args) throws Throwable {
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    return isStatic
        ? Reflection.call(method, null, args)
        : Reflection.call(method, args[0], Arrays.copyOfRange(args, 1, args.length));
  }

  /** A method of the entry, with all arguments of the user's, the receiver first. */
  @Nullable Object ask(String operation, @Nullable Object[] args) throws Throwable {
    Method found =
        operation(operation).orElseThrow(() -> new AssertionError("no " + operation + " " + entry));
    return Reflection.call(found, entry, args);
  }

  boolean offers(String operation) {
    return operation(operation).isPresent();
  }

  private Optional<Method> operation(String name) {
    List<Class<?>> types = new ArrayList<>();
    if (!Modifier.isStatic(method.getModifiers())) {
      types.add(method.getDeclaringClass());
    }
    types.addAll(List.of(method.getParameterTypes()));
    return Reflection.methods(entry.getClass())
        .filter(m -> m.getName().equals(name) && List.of(m.getParameterTypes()).equals(types))
        .findFirst();
  }

  /** The tangents in what a pullback or a gradient returned, in the parameters' order. */
  List<@Nullable Object> split(@Nullable Object gradient) {
    List<@Nullable Object> parts = new ArrayList<>();
    if (differentiated.size() == 1 || gradient == null) {
      parts.add(gradient);
      return parts;
    }
    List<String> found =
        Arrays.stream(gradient.getClass().getRecordComponents())
            .map(component -> component.getName().replaceFirst("_$", ""))
            .toList();
    if (!found.equals(names)) {
      throw new AssertionError("the gradient has " + found + " where " + names + " is expected");
    }
    for (var component : gradient.getClass().getRecordComponents()) {
      parts.add(Reflection.get(component, gradient));
    }
    return parts;
  }

  private static Method method(Class<?> type, String name, @Nullable Object[] args) {
    @Nullable Object[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
    return Reflection.find(type, name, args)
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .or(() -> Reflection.find(type, name, rest))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no method %s in %s for %s".formatted(name, type, Arrays.toString(args))));
  }

  private static Object entry(MemoryClassLoader loader, Class<?> type, String name) {
    try {
      Class<?> companion = loader.loadClass(type.getName().replace('$', '_') + "Derivatives");
      var field = companion.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no entry for " + name + " of " + type, e);
    }
  }

  private static MethodModel model(MemoryClassLoader loader, Method method) {
    String descriptor =
        java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
    byte[] bytes = loader.bytes(method.getDeclaringClass().getName());
    return ClassFile.of().parse(bytes).methods().stream()
        .filter(model -> model.methodName().equalsString(method.getName()))
        .filter(model -> model.methodType().equalsString(descriptor))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> wrt(MethodModel model) {
    return model.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
        .flatMap(attribute -> attribute.annotations().stream())
        .filter(annotation -> is(annotation, "Differentiable"))
        .flatMap(annotation -> annotation.elements().stream())
        .filter(element -> element.name().equalsString("wrt"))
        .map(AnnotationElement::value)
        .flatMap(value -> ((AnnotationValue.OfArray) value).values().stream())
        .map(value -> ((AnnotationValue.OfString) value).stringValue())
        .toList();
  }

  private static boolean isPassive(MethodModel model, int parameter) {
    return model.findAttribute(Attributes.runtimeInvisibleParameterAnnotations()).stream()
        .flatMap(attribute -> attribute.parameterAnnotations().get(parameter).stream())
        .anyMatch(annotation -> is(annotation, "NoDerivative"));
  }

  private static boolean is(Annotation annotation, String name) {
    return annotation.className().equalsString("Ldev/martlet/annotation/" + name + ";");
  }

  /** The arguments with other values for those that are differentiated. */
  @Nullable Object[] with(@Nullable Object[] args, List<? extends @Nullable Object> values) {
    @Nullable Object[] all = args.clone();
    IntStream.range(0, values.size()).forEach(i -> all[differentiated.get(i)] = values.get(i));
    return all;
  }
}
