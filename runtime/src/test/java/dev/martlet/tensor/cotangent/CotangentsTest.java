package dev.martlet.tensor.cotangent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.ValueWithPullback;
import dev.martlet.dynamic.DynamicTangents;
import dev.martlet.dynamic.TangentDerivatives;
import dev.martlet.tensor.Chaining;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
          BoundCotangents.class,
          ChainingCotangents.class,
          LogarithmCotangents.class,
          MomentCotangents.class,
          PowerCotangents.class,
          ProductCotangents.class,
          ReductionCotangents.class,
          ShapeCotangents.class,
          TangentCotangents.class,
          TrigonometryCotangents.class);

  private static final Tensor<Integer> INDICES = Tensor.of(new int[] {2, 0, 2}, 3);
  private static final int[] NONE = {};

  /** Arguments by the names of operations: the receiver, then the others. */
  private static Map<String, List<Object[]>> arguments() {
    Map<String, List<Object[]>> all = new LinkedHashMap<>();
    Tensor<Double> x = some(1, 3, 4);
    Tensor<Double> kinks = Tensor.of(new double[] {-7, -3, -1, -0.5, 0, 0.5, 1, 3, 6, 7, 2}, 11);
    Tensor<Double> inside = some(2, 3, 4).times(0.4);
    Tensor<Double> positive = some(3, 3, 4).abs().plus(0.1);
    for (String op : List.of("plus", "minus", "times", "dividedBy", "chained", "max", "min")) {
      add(all, op, x, some(4, 3, 4));
      add(all, op, x, some(5, 4));
      add(all, op, kinks, Tensor.zeros(DType.DOUBLE, 11));
    }
    add(all, "max", Tensor.ones(DType.DOUBLE, 2, 3), some(6, 2, 1));
    add(all, "times", some(6, 3, 1), some(7, 4));
    for (String op : List.of("plus", "minus", "times", "dividedBy", "subtractedFrom", "dividing")) {
      add(all, op, x, 1.7);
    }
    for (String op : List.of("atLeast", "atMost")) {
      add(all, op, kinks, 1.0);
    }
    add(all, "clip", kinks, -1.0, 3.0);
    for (String op :
        List.of(
            "negated squared exp expm1 erf sin cos tan atan sinh cosh tanh abs sign floor ceil"
                .concat(" round relu relu6 selu hardSigmoid hardSwish sigmoid softplus gelu")
                .concat(" geluTanh silu mish")
                .split(" ", -1))) {
      add(all, op, x);
      add(all, op, kinks);
    }
    for (String op : "sqrt rsqrt reciprocal log log1p log2 log10".split(" ", -1)) {
      add(all, op, positive);
      add(all, op, Tensor.of(new double[] {0, 1, 2}, 3));
    }
    add(all, "asin", inside);
    add(all, "acos", inside);
    add(all, "leakyRelu", kinks, 0.2);
    add(all, "elu", kinks, 0.7);
    add(all, "pow", positive, some(8, 4));
    add(
        all,
        "pow",
        Tensor.of(new double[] {0, 0, -2, 3}, 4),
        Tensor.of(new double[] {2, 0, 2, 0}, 4));
    for (double exponent : new double[] {0, 1, 2, 3, -1, 1.5}) {
      add(all, "pow", positive, exponent);
      add(all, "pow", Tensor.of(new double[] {-2, 3}, 2), Math.rint(exponent));
    }
    for (String op : "sum mean variance norm standardDeviation logSumExp max min".split(" ", -1)) {
      add(all, op, x);
      add(all, op, Tensor.of(new double[] {1, 2, 2, 1, 2, 0}, 2, 3));
      for (String kept : List.of("", "KeepingDimensions")) {
        add(all, op + kept, x, new int[] {0});
        add(all, op + kept, some(9, 2, 3, 2), new int[] {-1, 0});
        add(all, op + kept, x, NONE);
        add(all, op + kept, Tensor.of(new double[] {1, 2, 2, 1, 2, 0}, 2, 3), new int[] {1});
      }
    }
    for (String op : "softmax logSoftmax cumulativeSum".split(" ", -1)) {
      add(all, op, x, 0);
      add(all, op, x, -1);
    }
    add(all, "softmaxCrossEntropy", x, INDICES);
    add(all, "item", Tensor.scalar(2.0));
    add(all, "unit", Tensor.scalar(2.0));
    add(all, "summedTo", x, some(10, 4));
    add(all, "DynamicTangents.orZero", x, x);
    add(all, "DynamicTangents.plus", x, some(24, 3, 4));
    add(all, "replacing", x, some(11, 4), x.greaterThan(0));
    add(all, "matmul", x, some(12, 4, 2));
    add(all, "matmul", some(13, 4), some(14, 4));
    add(all, "matmul", some(13, 4), some(14, 4, 2));
    add(all, "matmul", x, some(14, 4));
    add(all, "matmul", some(15, 2, 3, 4), some(16, 4, 5));
    add(all, "matmul", some(15, 4), some(16, 2, 4, 5));
    add(all, "matmul", some(15, 2, 1, 3, 4), some(16, 3, 4, 5));
    for (boolean first : new boolean[] {false, true}) {
      for (boolean second : new boolean[] {false, true}) {
        Tensor<Double> left = first ? some(17, 2, 4, 3) : some(17, 2, 3, 4);
        Tensor<Double> right = second ? some(18, 5, 4) : some(18, 4, 5);
        add(all, "matmul", left, right, first, second);
        add(all, "matmul", some(19, 4), right, first, second);
        add(all, "matmul", left, some(19, 4), first, second);
      }
    }
    add(all, "reshaped", x, new int[] {2, -1});
    add(all, "flattened", x);
    add(all, "expanded", x, 1);
    add(all, "squeezed", some(20, 1, 3, 1));
    add(all, "squeezed", some(20, 1, 3, 1), new int[] {-1});
    add(all, "broadcastTo", some(20, 3, 1), new int[] {2, 3, 4});
    add(all, "transposed", some(21, 2, 3, 4));
    add(all, "transposed", some(21, 2, 3, 4), new int[] {2, -3, 1});
    add(all, "reversed", x, new int[] {-1});
    add(all, "sliced", x, -1, 1, 3);
    add(all, "at", x, -1, 2);
    add(all, "at", x, 0, 1);
    add(all, "padded", x, 1, 2, 1, 0.5);
    add(all, "gathered", x, INDICES, 0);
    add(all, "gathered", x, Tensor.of(new int[] {3, 1, 1, 0}, 2, 2), -1);
    add(all, "scatterAdded", x, INDICES, some(22, 3, 4), 0);
    add(all, "concatenated", x, some(23, 2, 4), 0);
    add(all, "concatenated", x, some(23, 3, 1), -1);
    add(all, "banded", x, 1, 0);
    return all;
  }

  @TestFactory
  Stream<DynamicTest> agreeWithTheRules() {
    return arguments().entrySet().stream()
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
    Map<String, List<Object[]>> arguments = arguments();
    for (Method rule : rules()) {
      Cotangent of = rule.getAnnotation(Cotangent.class);
      boolean isTested =
          arguments.getOrDefault(name(of), List.of()).stream().anyMatch(each -> takes(rule, each));
      if (!isTested) {
        untested.add(rule.getDeclaringClass().getSimpleName() + "." + rule.getName());
      }
    }
    assertEquals(new TreeSet<>(), untested);
  }

  /** An operation with rules has them by all operands that its own rule has cotangents for. */
  @Test
  void leaveOutNoOperand() throws ReflectiveOperationException {
    for (var entry : arguments().entrySet()) {
      for (Object[] arguments : entry.getValue()) {
        Object pulled = pulled(entry.getKey(), arguments, cotangent(entry.getKey(), arguments));
        long rules = rules().stream().filter(rule -> isOf(rule, entry.getKey(), arguments)).count();
        assertEquals(
            components(pulled).size(), rules, entry.getKey() + Arrays.deepToString(arguments));
      }
    }
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
    return value instanceof Tensor<?> tensor
        ? tensor.toDoubleArray()
        : new double[] {((Number) value).doubleValue()};
  }

  /** Zeros among the factors: at a pole nothing flows where nothing came. */
  private static Object cotangent(String op, Object[] arguments)
      throws ReflectiveOperationException {
    if (!(rule(op, arguments).value() instanceof Tensor<?> result)) {
      return 1.5;
    }
    double[] factors = some(99, result.shape()).toDoubleArray();
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
        Class<?> holder = owner == DynamicTangents.class ? TangentDerivatives.class : owner;
        for (Class<?> in : List.of(holder, Chaining.class)) {
          for (Method method : in.getDeclaredMethods()) {
            if (method.getName().equals(op.substring(op.indexOf('.') + 1) + "Pullback")
                && accepts(method, arguments)) {
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
    return name(rule.getAnnotation(Cotangent.class)).equals(op) && takes(rule, arguments);
  }

  /** What is there for any type is told apart from the operations. */
  private static String name(Cotangent of) {
    return of.in() == DynamicTangents.class ? "DynamicTangents." + of.of() : of.of();
  }

  /** Whether the rule is one of an operation with these arguments. */
  private static boolean takes(Method rule, Object[] arguments) {
    Class<?>[] types = rule.getParameterTypes();
    int more = types.length - arguments.length;
    return (more == 1 || more == 2 && types[types.length - 2] == Tensor.class)
        && accepts(Arrays.copyOf(types, arguments.length), arguments)
        && isOperation(rule.getAnnotation(Cotangent.class), arguments);
  }

  private static boolean isOperation(Cotangent of, Object[] arguments) {
    return Arrays.stream(of.in().getDeclaredMethods())
        .filter(method -> method.getName().equals(of.of()))
        .anyMatch(
            method ->
                Modifier.isStatic(method.getModifiers())
                    ? accepts(method, arguments)
                    : accepts(method, Arrays.copyOfRange(arguments, 1, arguments.length)));
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
                  : type == boolean.class ? argument instanceof Boolean : type.isInstance(argument);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static void add(Map<String, List<Object[]>> all, String op, Object... arguments) {
    all.computeIfAbsent(op, _ -> new ArrayList<>()).add(arguments);
  }

  private static Tensor<Double> some(int seed, int... shape) {
    return Tensor.randomNormal(DType.DOUBLE, new Random(seed), shape);
  }
}
