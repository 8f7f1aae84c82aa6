package dev.martlet.tensor.cotangent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.ValueWithPullback;
import dev.martlet.dynamic.DynamicTangents;
import dev.martlet.dynamic.TangentDerivatives;
import dev.martlet.tensor.Activation;
import dev.martlet.tensor.ActivationDerivatives;
import dev.martlet.tensor.Chaining;
import dev.martlet.tensor.Eigendecomposition;
import dev.martlet.tensor.EigendecompositionTangentVector;
import dev.martlet.tensor.QrFactors;
import dev.martlet.tensor.QrFactorsTangentVector;
import dev.martlet.tensor.SingularValues;
import dev.martlet.tensor.SingularValuesTangentVector;
import dev.martlet.tensor.Tensor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the composed cotangents against the pullbacks of the operations' own rules. */
class CotangentsTest {
  private static final List<Class<?>> HOLDERS =
      List.of(
          ActivationCotangents.class,
          ArithmeticCotangents.class,
          AttentionCotangents.class,
          BoundCotangents.class,
          ChainingCotangents.class,
          ContractionCotangents.class,
          ConversionCotangents.class,
          ConvolutionCotangents.class,
          DecompositionCotangents.class,
          DepthwiseConvolutionCotangents.class,
          EquationCotangents.class,
          FactorCotangents.class,
          JoiningCotangents.class,
          LogarithmCotangents.class,
          MomentCotangents.class,
          NormalizationCotangents.class,
          PickCotangents.class,
          PoolingCotangents.class,
          PowerCotangents.class,
          ProductCotangents.class,
          ReductionCotangents.class,
          ResizingCotangents.class,
          ShapeCotangents.class,
          TangentCotangents.class,
          TransposedConvolutionCotangents.class,
          TrigonometryCotangents.class);

  @TestFactory
  Stream<DynamicTest> agreeWithTheRules() {
    return CotangentArguments.all().entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(
                        arguments ->
                            DynamicTest.dynamicTest(
                                entry.getKey() + " " + Arrays.deepToString(arguments),
                                () -> check(entry.getKey(), arguments))));
  }

  @Test
  void areAllTested() {
    var untested = new TreeSet<String>();
    Map<String, List<Object[]>> arguments = CotangentArguments.all();
    for (Method rule : rules()) {
      for (String op : names(rule)) {
        boolean isTested =
            arguments.getOrDefault(op, List.of()).stream().anyMatch(each -> isOf(rule, op, each));
        if (!isTested) {
          untested.add(rule.getDeclaringClass().getSimpleName() + "." + rule.getName() + " " + op);
        }
      }
    }
    assertEquals(new TreeSet<>(), untested);
  }

  /** An operation with rules has them by all operands that its own rule has cotangents for. */
  @Test
  void leaveOutNoOperand() throws ReflectiveOperationException {
    for (var entry : CotangentArguments.all().entrySet()) {
      for (Object[] arguments : entry.getValue()) {
        Object pulled = pulled(entry.getKey(), arguments, cotangent(entry.getKey(), arguments));
        long rules = rules().stream().filter(rule -> isOf(rule, entry.getKey(), arguments)).count();
        assertEquals(
            components(pulled).size(), rules, entry.getKey() + Arrays.deepToString(arguments));
      }
    }
  }

  /** A function of which no second derivative is known is not taken for another one. */
  @Test
  void refuseUnknownActivations() {
    Activation doubled =
        new Activation() {
          @Override
          public <S> Tensor<S> apply(Tensor<S> x) {
            return x.times(2);
          }
        };
    Tensor<Double> x = Tensor.scalar(1.0);
    assertThrows(
        UnsupportedOperationException.class, () -> ActivationCotangents.apply(doubled, x, x, x));
  }

  private static void check(String op, Object[] arguments) throws ReflectiveOperationException {
    Object cotangent = cotangent(op, arguments);
    List<Object> pulled = components(pulled(op, arguments, cotangent));
    List<Method> rules =
        rules().stream()
            .filter(rule -> isOf(rule, op, arguments))
            .sorted(Comparator.comparingInt(CotangentsTest::position))
            .toList();
    for (int i = 0; i < rules.size(); i++) {
      Method rule = rules.get(i);
      List<Object> given = new ArrayList<>(List.of(arguments));
      if (rule.getParameterCount() == arguments.length + 2) {
        given.add(rule(op, arguments).value());
      }
      given.add(cotangent);
      assertArrayEquals(
          numbers(pulled.get(i)),
          numbers(rule.invoke(null, given.toArray())),
          1e-12,
          rule.getName());
    }
  }

  private static int position(Method rule) {
    return rule.getAnnotation(Cotangent.class).position();
  }

  private static double[] numbers(Object value) {
    return switch (value) {
      case Tensor<?> tensor -> tensor.toDoubleArray();
      case List<?> list ->
          list.stream().flatMapToDouble(each -> Arrays.stream(numbers(each))).toArray();
      default -> new double[] {((Number) value).doubleValue()};
    };
  }

  private static Object cotangent(String op, Object[] arguments)
      throws ReflectiveOperationException {
    return switch (rule(op, arguments).value()) {
      case Tensor<?> result -> cotangent(op, result);
      case QrFactors<?>(var q, var r) ->
          new QrFactorsTangentVector<>(factors(op, q), factors(op, r));
      case Eigendecomposition<?>(var w, var v) ->
          new EigendecompositionTangentVector<>(factors(op, w), factors(op, v));
      case SingularValues<?>(var u, var s, var v) ->
          new SingularValuesTangentVector<>(factors(op, u), factors(op, s), factors(op, v));
      case List<?> list -> list.stream().map(each -> cotangent(op, (Tensor<?>) each)).toList();
      default -> 1.5;
    };
  }

  private static Tensor<?> cotangent(String op, Tensor<?> result) {
    return factors(op, result).converted(result.dtype());
  }

  /** Zeros among the factors: at a pole nothing flows where nothing came. */
  private static Tensor<Double> factors(String op, Tensor<?> result) {
    double[] factors = CotangentArguments.some(99, result.shape()).toDoubleArray();
    double[] values = result.toDoubleArray();
    for (int i = 0; i < factors.length; i++) {
      if (!Double.isFinite(values[i])) {
        factors[i] = 0;
      }
    }
    if (op.matches("sqrt|log")) {
      factors[0] = 0;
    }
    return Tensor.of(factors, result.shape());
  }

  @SuppressWarnings("unchecked") // Whatever an operation's rule is.
  private static Object pulled(String op, Object[] arguments, Object cotangent)
      throws ReflectiveOperationException {
    Object pullback = rule(op, arguments).pullback();
    Method apply =
        Arrays.stream(pullback.getClass().getMethods())
            .filter(method -> method.getName().equals("apply") && !method.isDefault())
            .findFirst()
            .orElseThrow();
    apply.setAccessible(true);
    return apply.invoke(pullback, cotangent);
  }

  private static ValueWithPullback<?, ?> rule(String op, Object[] arguments)
      throws ReflectiveOperationException {
    for (Method rule : rules()) {
      if (isOf(rule, op, arguments)) {
        Class<?> owner = rule.getAnnotation(Cotangent.class).in();
        if (owner == Activation.class) {
          return ActivationDerivatives.apply.valueWithPullback(
              (Activation) arguments[0], (Tensor<?>) arguments[1]);
        }
        Class<?> holder = owner == DynamicTangents.class ? TangentDerivatives.class : owner;
        for (Class<?> in : List.of(holder, Chaining.class)) {
          for (Method method : in.getDeclaredMethods()) {
            if (method.getName().equals(simple(op) + "Pullback") && accepts(method, arguments)) {
              return (ValueWithPullback<?, ?>) invoke(method, arguments);
            }
          }
        }
      }
    }
    throw new NoSuchMethodException(op + Arrays.deepToString(arguments));
  }

  private static Object invoke(Method method, Object[] arguments)
      throws ReflectiveOperationException {
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  private static List<Object> components(Object pulled) throws ReflectiveOperationException {
    if (!(pulled instanceof Record)) {
      return List.of(pulled);
    }
    List<Object> components = new ArrayList<>();
    for (RecordComponent component : pulled.getClass().getRecordComponents()) {
      components.add(component.getAccessor().invoke(pulled));
    }
    return components;
  }

  private static List<Method> rules() {
    return HOLDERS.stream()
        .flatMap(holder -> Arrays.stream(holder.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Cotangent.class))
        .toList();
  }

  private static boolean isOf(Method rule, String op, Object[] arguments) {
    return names(rule).contains(op) && takes(rule, simple(op), arguments);
  }

  /** What is there for any type is told apart from the operations. */
  private static List<String> names(Method rule) {
    Cotangent of = rule.getAnnotation(Cotangent.class);
    String owner = of.in() == DynamicTangents.class ? "DynamicTangents." : "";
    return Arrays.stream(of.of()).map(name -> owner + name).toList();
  }

  private static String simple(String op) {
    return op.substring(op.indexOf('.') + 1);
  }

  /** Whether the rule is that of an operation with these arguments. */
  private static boolean takes(Method rule, String name, Object[] arguments) {
    Class<?>[] types = rule.getParameterTypes();
    int more = types.length - arguments.length;
    List<Method> operations =
        Arrays.stream(rule.getAnnotation(Cotangent.class).in().getDeclaredMethods())
            .filter(method -> method.getName().equals(name))
            .toList();
    return (more == 1 || more == 2 && takesResult(types, operations))
        && accepts(Arrays.copyOf(types, arguments.length), arguments)
        && operations.stream().anyMatch(method -> isCalled(method, arguments));
  }

  /** Whether there is no operation that has another tensor in its place. */
  private static boolean takesResult(Class<?>[] types, List<Method> operations) {
    Class<?>[] operands = Arrays.copyOf(types, types.length - 1);
    Class<?> last = operands[operands.length - 1];
    return operations.stream().anyMatch(method -> method.getReturnType() == last)
        && operations.stream()
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .noneMatch(method -> Arrays.equals(method.getParameterTypes(), operands));
  }

  private static boolean isCalled(Method operation, Object[] arguments) {
    return Modifier.isStatic(operation.getModifiers())
        ? accepts(operation, arguments)
        : accepts(operation, Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static boolean accepts(Method method, Object[] arguments) {
    return accepts(method.getParameterTypes(), arguments);
  }

  private static boolean accepts(Class<?>[] types, Object[] arguments) {
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      Class<?> type = types[i];
      Object argument = arguments[i];
      boolean fits =
          type == double.class
              ? argument instanceof Double
              : type == int.class
                  ? argument instanceof Integer
                  : type == float.class
                      ? argument instanceof Float
                      : type == boolean.class
                          ? argument instanceof Boolean
                          : type.isInstance(argument);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
