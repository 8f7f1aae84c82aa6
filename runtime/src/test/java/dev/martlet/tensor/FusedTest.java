package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertSameError;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.kernel.Threads;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains against their steps one after the other. */
class FusedTest {
  private static final double[] NASTY = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    3,
    -3,
    6,
    2.5,
    -2.5,
    1e-30,
    1e30,
    -1e30,
    200,
    -200,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  private static final List<Class<?>> HOLDERS = List.of(Tensor.class, Activations.class);

  /** Steps of a chain as text, with the operands that are numbers. */
  private static final List<String> ELEMENTWISE =
      List.of(
          "plus(x0, x1)",
          "minus(x0, x1)",
          "times(x0, x1)",
          "dividedBy(x0, x1)",
          "max(x0, x1)",
          "min(x0, x1)",
          "pow(x0, x1)",
          "atan2(x0, x1)",
          "plus(x0, 2.5)",
          "minus(x0, 2.5)",
          "times(x0, 2.5)",
          "dividedBy(x0, 2.5)",
          "atLeast(x0, 0.5)",
          "atMost(x0, 0.5)",
          "pow(x0, 2.5)",
          "pow(x0, -1.0)",
          "subtractedFrom(x0, 2.5)",
          "dividing(x0, 2.5)",
          "times(x0, 0.0)",
          "times(x0, NaN)",
          "times(x0, -Infinity)",
          "leakyRelu(x0, 0.3)",
          "elu(x0, 0.3)",
          "clip(x0, -1.0, 2.0)",
          "negated(x0)",
          "abs(x0)",
          "sign(x0)",
          "floor(x0)",
          "ceil(x0)",
          "round(x0)",
          "squared(x0)",
          "sqrt(x0)",
          "rsqrt(x0)",
          "reciprocal(x0)",
          "exp(x0)",
          "expm1(x0)",
          "log(x0)",
          "log1p(x0)",
          "log2(x0)",
          "log10(x0)",
          "sin(x0)",
          "cos(x0)",
          "tan(x0)",
          "asin(x0)",
          "acos(x0)",
          "atan(x0)",
          "sinh(x0)",
          "cosh(x0)",
          "tanh(x0)",
          "erf(x0)",
          "sigmoid(x0)",
          "softplus(x0)",
          "relu(x0)",
          "relu6(x0)",
          "selu(x0)",
          "gelu(x0)",
          "geluTanh(x0)",
          "silu(x0)",
          "mish(x0)",
          "hardSigmoid(x0)",
          "hardSwish(x0)");

  static Stream<String> elementwise() {
    return ELEMENTWISE.stream();
  }

  private static Tensor<Double> nasty(int size, int from) {
    double[] values = new double[size];
    Random random = new Random(from);
    for (int i = 0; i < size; i++) {
      values[i] =
          i < 2 * NASTY.length * NASTY.length
              ? NASTY[from == 0 ? i % NASTY.length : i / NASTY.length % NASTY.length]
              : random.nextGaussian();
    }
    return Tensor.of(values, size);
  }

  @ParameterizedTest
  @MethodSource("elementwise")
  void eachStepIsTheMethodOfItsName(String step) throws Exception {
    for (int size : new int[] {1, 5, 722, 3_000}) {
      Tensor<Double> x = nasty(size, 0);
      Tensor<Double> y = nasty(size, 1);
      check(step, x, y);
      check(step, RuleCheck.single(x), RuleCheck.single(y));
    }
  }

  private static <S> void check(String step, Tensor<S> x, Tensor<S> y) throws Exception {
    List<Tensor<S>> inputs = step.contains("x1") ? List.of(x, y) : List.of(x);
    assertEquals(called(step, inputs), Chain.of(step, inputs).value());
    // Also what zeros, infinities and NaNs of cotangents do.
    List<@Nullable Tensor<S>> tangents = new ArrayList<>(List.of(y, x).subList(0, inputs.size()));
    ChainCheck.check(step, null, inputs, List.of(y, x), tangents, 0);
  }

  /** What the method gives, found by its name. */
  private static Object called(String step, List<? extends Tensor<?>> inputs) throws Exception {
    String name = step.substring(0, step.indexOf('('));
    List<String> operands =
        Arrays.asList(step.substring(step.indexOf('(') + 1, step.length() - 1).split(", "));
    Object[] arguments = new Object[operands.size()];
    for (int i = 0; i < arguments.length; i++) {
      String operand = operands.get(i);
      arguments[i] =
          operand.charAt(0) == 'x'
              ? inputs.get(operand.charAt(1) - '0')
              : (Object) Double.parseDouble(operand);
    }
    for (Class<?> holder : HOLDERS) {
      for (Method method : holder.getMethods()) {
        boolean isStatic = java.lang.reflect.Modifier.isStatic(method.getModifiers());
        Class<?>[] types = method.getParameterTypes();
        if (!method.getName().equals(name)
            || method.isBridge()
            || types.length != arguments.length - (isStatic ? 0 : 1)) {
          continue;
        }
        boolean isNumber = arguments.length > 1 && arguments[1] instanceof Double;
        if (arguments.length == 1 || (types[types.length - 1] == double.class) == isNumber) {
          return isStatic
              ? method.invoke(null, arguments)
              : method.invoke(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
        }
      }
    }
    throw new AssertionError(step);
  }

  private static final List<String> TAME =
      List.of(
          "plus(a, b)",
          "minus(a, b)",
          "times(a, b)",
          "max(a, b)",
          "plus(a, b)",
          "times(a, b)",
          "minus(a, b)",
          "times(a, 0.5)",
          "plus(a, -1.5)",
          "subtractedFrom(a, 2.0)",
          "negated(a)",
          "abs(a)",
          "squared(a)",
          "tanh(a)",
          "sigmoid(a)",
          "sin(a)",
          "exp(a)",
          "relu(a)",
          "dividedBy(a, 3.0)",
          "softplus(a)");

  private final Random random = new Random(7);
  private final ChainCheck chains = new ChainCheck();

  private String chain(int inputs, int constants, int steps, boolean isSummed) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      String step = TAME.get(random.nextInt(TAME.size()));
      // The step before is used, so that most steps are.
      String first = i > 0 && random.nextInt(4) > 0 ? "t" + (i - 1) : input(inputs, constants);
      String second =
          i > 0 && random.nextInt(3) == 0 ? "t" + random.nextInt(i) : input(inputs, constants);
      boolean isTurned = random.nextBoolean() && step.contains("b");
      text.add(
          step.replace("(a, b)", "(%s, %s)")
              .replace("(a", "(%s")
              .formatted(isTurned ? second : first, isTurned ? first : second));
    }
    if (isSummed) {
      text.add("sum(t" + (steps - 1) + ")");
    }
    return String.join("; ", text);
  }

  private String input(int inputs, int constants) {
    int input = random.nextInt(inputs);
    return ((constants >> input & 1) == 1 ? "c" : "x") + input;
  }

  /** A shape that broadcasts to another one; the first input has all axes now and then only. */
  private int[] shape(int[] full) {
    int from = random.nextInt(3) == 0 ? random.nextInt(full.length + 1) : 0;
    int[] shape = Arrays.copyOfRange(full, from, full.length);
    for (int i = 0; i < shape.length; i++) {
      if (random.nextInt(4) == 0) {
        shape[i] = 1;
      }
    }
    return shape;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void chainsOfAllKinds(int threads) {
    int before = Threads.count();
    Threads.setCount(threads);
    try {
      int[][] shapes = {{}, {3}, {2, 5}, {4, 1, 7}, {33, 100}, {3, 30, 70}, {5, 1_500}, {2_048, 4}};
      for (int round = 0; round < 150; round++) {
        int[] full = shapes[random.nextInt(shapes.length)];
        int count = 1 + random.nextInt(4);
        List<Tensor<Double>> inputs =
            IntStream.range(0, count).mapToObj(_ -> chains.normal(shape(full))).toList();
        String chain =
            chain(count, random.nextInt(16), 1 + random.nextInt(8), random.nextInt(3) == 0);
        chains.check(chain, null, inputs);
      }
    } finally {
      Threads.setCount(before);
    }
  }

  @Test
  void productsAreOverwrittenWhereNobodyNeedsThem() {
    for (String text :
        List.of(
            "matmul(x0, x1); plus(t0, x2); relu(t1)",
            "matmul(x0, x1); plus(t0, x2); tanh(t1); times(t2, t0)",
            "matmul(c0, x1); squared(t0); minus(t1, x2)",
            "matmul(x1, x0, true, true); times(t0, 2.0); exp(x2); times(t1, t2)",
            "matmul(x0, x1); times(t0, x2); sum(t1)")) {
      chains.check(
          text, null, List.of(chains.normal(70, 40), chains.normal(40, 70), chains.normal(70)));
    }
  }

  @Test
  void errorsAreThoseOfTheMethod() {
    Tensor<Double> x = chains.normal(2, 3);
    Tensor<Double> y = chains.normal(4);
    String chain = "times(x0, 2.0); plus(t0, x1); exp(t1)";
    assertSameError(() -> x.times(2).plus(y), () -> Fused.applied(chain, x, y));
    assertSameError(() -> x.times(2).plus(y), () -> Fused.appliedPullback(chain, x, y));
    String product = "matmul(x0, x1); plus(t0, x0); exp(t1)";
    assertSameError(() -> x.matmul(x), () -> Fused.applied(product, x, x));
    assertSameError(
        () -> x.matmul(chains.normal(3, 5)).plus(x),
        () -> Fused.applied(product, x, chains.normal(3, 5)));
    Tensor<Integer> whole = Tensor.of(new int[] {1, 2}, 2);
    assertSameError(() -> whole.times(2.5), () -> Fused.applied("times(x0, 2.5); abs(t0)", whole));
    assertEquals(
        whole.times(2).minus(5).abs(),
        Fused.applied("times(x0, 2.0); minus(t0, 5.0); abs(t1)", whole));
    var pullback = Fused.appliedPullback("exp(x0); sin(t0)", x).pullback();
    assertSameError(
        () -> TensorTrigonometry.sinPullback(x).pullback().apply(y), () -> pullback.apply(y));
  }

  @Test
  void emptyOnes() {
    Tensor<Double> x = chains.normal(0, 3);
    Tensor<Double> y = chains.normal(3);
    String chain = "plus(x0, x1); exp(t0); sum(t1)";
    assertEquals(Tensor.scalar(0.0), Fused.applied(chain, x, y));
    var all = Fused.appliedPullback(chain, x, y).pullback().apply(Tensor.scalar(1.0));
    assertEquals(x, all.first());
    assertEquals(Tensor.zeros(DType.DOUBLE, 3), all.second());
  }
}
