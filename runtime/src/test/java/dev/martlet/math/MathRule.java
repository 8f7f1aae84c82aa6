package dev.martlet.math;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A partial derivative and the method that it belongs to, read from the class file: {@link
 * Derivative} is not there at run time.
 *
 * @param rule the partial derivative
 * @param target the method of {@link Math} or {@link StrictMath}
 * @param wrt the index of the parameter that the partial derivative is by
 * @param takesResult whether the rule takes the target's result last
 * @param passesNothing whether that parameter is {@link NoDerivative} in the rule
 */
record MathRule(Method rule, Method target, int wrt, boolean takesResult, boolean passesNothing) {

  private static final List<Class<?>> CLASSES =
      List.of(
          ExponentialDerivatives.class,
          ExtremumDerivatives.class,
          RepresentationDerivatives.class,
          RootDerivatives.class,
          RoundingDerivatives.class,
          ScalingDerivatives.class,
          TrigonometricDerivatives.class,
          StrictExponentialDerivatives.class,
          StrictExtremumDerivatives.class,
          StrictRepresentationDerivatives.class,
          StrictRootDerivatives.class,
          StrictRoundingDerivatives.class,
          StrictScalingDerivatives.class,
          StrictTrigonometricDerivatives.class);

  /** Reads all rules of the package. */
  static List<MathRule> all() {
    List<MathRule> rules = new ArrayList<>();
    for (Class<?> holder : CLASSES) {
      for (MethodModel model : classFile(holder)) {
        rules.add(read(holder, model));
      }
    }
    return rules;
  }

  /** Computes the partial derivative, and the result for it where it asks for that. */
  double partial(Object... arguments) {
    Object[] all = arguments;
    if (takesResult) {
      all = Arrays.copyOf(arguments, arguments.length + 1);
      all[arguments.length] = call(target, arguments);
    }
    return ((Number) call(rule, all)).doubleValue();
  }

  /** Calls a static method of numbers. */
  static Object call(Method method, Object... arguments) {
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new LinkageError(method + Arrays.toString(arguments), e);
    }
  }

  private static List<MethodModel> classFile(Class<?> holder) {
    String name = holder.getSimpleName() + ".class";
    try (InputStream in = holder.getResourceAsStream(name)) {
      return ClassFile.of().parse(in.readAllBytes()).methods().stream()
          .filter(method -> derivative(method).isPresent())
          .toList();
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  private static Optional<Annotation> derivative(MethodModel method) {
    return method.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
        .flatMap(attribute -> attribute.annotations().stream())
        .filter(annotation -> isOf(annotation, Derivative.class))
        .findFirst();
  }

  private static boolean isOf(Annotation annotation, Class<?> type) {
    return annotation.classSymbol().descriptorString().equals(type.descriptorString());
  }

  private static MathRule read(Class<?> holder, MethodModel model) {
    Annotation derivative = derivative(model).orElseThrow();
    String wrt = ((AnnotationValue.OfString) element(derivative, "wrt")).stringValue();
    String of = ((AnnotationValue.OfString) element(derivative, "of")).stringValue();
    ClassDesc in = ((AnnotationValue.OfClass) element(derivative, "in")).classSymbol();
    Method rule =
        Arrays.stream(holder.getMethods())
            .filter(method -> method.getName().equals(model.methodName().stringValue()))
            .filter(
                method ->
                    Arrays.stream(method.getParameterTypes())
                        .map(Class::descriptorString)
                        .toList()
                        .equals(
                            model.methodTypeSymbol().parameterList().stream()
                                .map(ClassDesc::descriptorString)
                                .toList()))
            .findFirst()
            .orElseThrow();
    List<String> names = names(model);
    boolean takesResult = names.getLast().equals("result");
    int arity = names.size() - (takesResult ? 1 : 0);
    try {
      Method target =
          (in.displayName().equals("Math") ? Math.class : StrictMath.class)
              .getMethod(of, Arrays.copyOf(rule.getParameterTypes(), arity));
      int index = names.indexOf(wrt);
      return new MathRule(rule, target, index, takesResult, passesNothing(model, index));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(rule + " has no target", e);
    }
  }

  private static AnnotationValue element(Annotation annotation, String name) {
    return annotation.elements().stream()
        .filter(element -> element.name().equalsString(name))
        .map(AnnotationElement::value)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(MethodModel model) {
    return model.findAttribute(Attributes.methodParameters()).orElseThrow().parameters().stream()
        .map(parameter -> parameter.name().orElseThrow().stringValue())
        .toList();
  }

  private static boolean passesNothing(MethodModel model, int index) {
    return model.findAttribute(Attributes.runtimeInvisibleParameterAnnotations()).stream()
        .flatMap(attribute -> attribute.parameterAnnotations().get(index).stream())
        .anyMatch(annotation -> isOf(annotation, NoDerivative.class));
  }
}
