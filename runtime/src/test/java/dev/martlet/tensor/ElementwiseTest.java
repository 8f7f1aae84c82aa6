package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElementwiseTest {

  record Case(
      String name, RuleCheck.Unary operation, DoubleUnaryOperator scalar, double low, double high) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** With numbers beside the tensor; a lambda could not be generic. */
  private static final class Parameters {
    static <S> Tensor<S> leakyRelu(Tensor<S> x) {
      return Activations.leakyRelu(x, 0.3);
    }

    static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> leakyReluPullback(
        Tensor<S> x) {
      return Activations.leakyReluPullback(x, 0.3);
    }

    static <S>
        ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> leakyReluDifferential(
            Tensor<S> x) {
      return Activations.leakyReluDifferential(x, 0.3);
    }

    static <S> Tensor<S> elu(Tensor<S> x) {
      return Activations.elu(x, 0.3);
    }

    static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> eluPullback(
        Tensor<S> x) {
      return Activations.eluPullback(x, 0.3);
    }

    static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> eluDifferential(
        Tensor<S> x) {
      return Activations.eluDifferential(x, 0.3);
    }

    static <S> Tensor<S> clip(Tensor<S> x) {
      return x.clip(-1, 2);
    }

    static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> clipPullback(
        Tensor<S> x) {
      return TensorBounds.clipPullback(x, -1, 2);
    }

    static <S>
        ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> clipDifferential(
            Tensor<S> x) {
      return TensorBounds.clipDifferential(x, -1, 2);
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "negated",
            new RuleCheck.Unary(
                TensorArithmetic::negated,
                TensorArithmetic::negatedPullback,
                TensorArithmetic::negatedDifferential),
            x -> -x,
            -3,
            3),
        new Case(
            "abs",
            new RuleCheck.Unary(
                TensorSigns::abs, TensorSigns::absPullback, TensorSigns::absDifferential),
            Math::abs,
            -3,
            3),
        new Case(
            "sign",
            new RuleCheck.Unary(
                TensorSigns::sign, TensorSigns::signPullback, TensorSigns::signDifferential),
            Math::signum,
            -3,
            3),
        new Case(
            "floor",
            new RuleCheck.Unary(
                TensorSigns::floor, TensorSigns::floorPullback, TensorSigns::floorDifferential),
            Math::floor,
            -3,
            3),
        new Case(
            "ceil",
            new RuleCheck.Unary(
                TensorSigns::ceil, TensorSigns::ceilPullback, TensorSigns::ceilDifferential),
            Math::ceil,
            -3,
            3),
        new Case(
            "round",
            new RuleCheck.Unary(
                TensorSigns::round, TensorSigns::roundPullback, TensorSigns::roundDifferential),
            Math::rint,
            -3,
            3),
        new Case(
            "squared",
            new RuleCheck.Unary(
                TensorPowers::squared,
                TensorPowers::squaredPullback,
                TensorPowers::squaredDifferential),
            x -> x * x,
            -3,
            3),
        new Case(
            "sqrt",
            new RuleCheck.Unary(
                TensorPowers::sqrt, TensorPowers::sqrtPullback, TensorPowers::sqrtDifferential),
            Math::sqrt,
            0.1,
            9),
        new Case(
            "rsqrt",
            new RuleCheck.Unary(
                TensorPowers::rsqrt, TensorPowers::rsqrtPullback, TensorPowers::rsqrtDifferential),
            x -> 1 / Math.sqrt(x),
            0.1,
            9),
        new Case(
            "reciprocal",
            new RuleCheck.Unary(
                TensorPowers::reciprocal,
                TensorPowers::reciprocalPullback,
                TensorPowers::reciprocalDifferential),
            x -> 1 / x,
            0.3,
            4),
        new Case(
            "exp",
            new RuleCheck.Unary(
                TensorLogarithms::exp,
                TensorLogarithms::expPullback,
                TensorLogarithms::expDifferential),
            StrictMath::exp,
            -5,
            5),
        new Case(
            "expm1",
            new RuleCheck.Unary(
                TensorLogarithms::expm1,
                TensorLogarithms::expm1Pullback,
                TensorLogarithms::expm1Differential),
            StrictMath::expm1,
            -2,
            2),
        new Case(
            "log",
            new RuleCheck.Unary(
                TensorLogarithms::log,
                TensorLogarithms::logPullback,
                TensorLogarithms::logDifferential),
            StrictMath::log,
            0.1,
            9),
        new Case(
            "log1p",
            new RuleCheck.Unary(
                TensorLogarithms::log1p,
                TensorLogarithms::log1pPullback,
                TensorLogarithms::log1pDifferential),
            StrictMath::log1p,
            -0.9,
            9),
        new Case(
            "log2",
            new RuleCheck.Unary(
                TensorLogarithms::log2,
                TensorLogarithms::log2Pullback,
                TensorLogarithms::log2Differential),
            x -> StrictMath.log(x) / StrictMath.log(2),
            0.1,
            9),
        new Case(
            "log10",
            new RuleCheck.Unary(
                TensorLogarithms::log10,
                TensorLogarithms::log10Pullback,
                TensorLogarithms::log10Differential),
            StrictMath::log10,
            0.1,
            9),
        new Case(
            "erf",
            new RuleCheck.Unary(
                TensorLogarithms::erf,
                TensorLogarithms::erfPullback,
                TensorLogarithms::erfDifferential),
            ErrorFunctionSeries::erf,
            -3,
            3),
        new Case(
            "sin",
            new RuleCheck.Unary(
                TensorTrigonometry::sin,
                TensorTrigonometry::sinPullback,
                TensorTrigonometry::sinDifferential),
            StrictMath::sin,
            -9,
            9),
        new Case(
            "cos",
            new RuleCheck.Unary(
                TensorTrigonometry::cos,
                TensorTrigonometry::cosPullback,
                TensorTrigonometry::cosDifferential),
            StrictMath::cos,
            -9,
            9),
        new Case(
            "tan",
            new RuleCheck.Unary(
                TensorTrigonometry::tan,
                TensorTrigonometry::tanPullback,
                TensorTrigonometry::tanDifferential),
            StrictMath::tan,
            -1.2,
            1.2),
        new Case(
            "asin",
            new RuleCheck.Unary(
                TensorTrigonometry::asin,
                TensorTrigonometry::asinPullback,
                TensorTrigonometry::asinDifferential),
            StrictMath::asin,
            -0.9,
            0.9),
        new Case(
            "acos",
            new RuleCheck.Unary(
                TensorTrigonometry::acos,
                TensorTrigonometry::acosPullback,
                TensorTrigonometry::acosDifferential),
            StrictMath::acos,
            -0.9,
            0.9),
        new Case(
            "atan",
            new RuleCheck.Unary(
                TensorTrigonometry::atan,
                TensorTrigonometry::atanPullback,
                TensorTrigonometry::atanDifferential),
            StrictMath::atan,
            -5,
            5),
        new Case(
            "sinh",
            new RuleCheck.Unary(
                TensorHyperbolics::sinh,
                TensorHyperbolics::sinhPullback,
                TensorHyperbolics::sinhDifferential),
            StrictMath::sinh,
            -4,
            4),
        new Case(
            "cosh",
            new RuleCheck.Unary(
                TensorHyperbolics::cosh,
                TensorHyperbolics::coshPullback,
                TensorHyperbolics::coshDifferential),
            StrictMath::cosh,
            -4,
            4),
        new Case(
            "tanh",
            new RuleCheck.Unary(
                TensorHyperbolics::tanh,
                TensorHyperbolics::tanhPullback,
                TensorHyperbolics::tanhDifferential),
            StrictMath::tanh,
            -4,
            4),
        new Case(
            "relu",
            new RuleCheck.Unary(
                Activations::relu, Activations::reluPullback, Activations::reluDifferential),
            x -> Math.max(x, 0),
            -3,
            3),
        new Case(
            "relu6",
            new RuleCheck.Unary(
                Activations::relu6, Activations::relu6Pullback, Activations::relu6Differential),
            x -> Math.min(Math.max(x, 0), 6),
            -3,
            9),
        new Case(
            "selu",
            new RuleCheck.Unary(
                Activations::selu, Activations::seluPullback, Activations::seluDifferential),
            x -> 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x)),
            -3,
            3),
        new Case(
            "hardSigmoid",
            new RuleCheck.Unary(
                Activations::hardSigmoid,
                Activations::hardSigmoidPullback,
                Activations::hardSigmoidDifferential),
            x -> Math.min(Math.max(x + 3, 0), 6) / 6,
            -5,
            5),
        new Case(
            "hardSwish",
            new RuleCheck.Unary(
                Activations::hardSwish,
                Activations::hardSwishPullback,
                Activations::hardSwishDifferential),
            x -> x * Math.min(Math.max(x + 3, 0), 6) / 6,
            -5,
            5),
        new Case(
            "sigmoid",
            new RuleCheck.Unary(
                Activations::sigmoid,
                Activations::sigmoidPullback,
                Activations::sigmoidDifferential),
            x -> 1 / (1 + Math.exp(-x)),
            -6,
            6),
        new Case(
            "softplus",
            new RuleCheck.Unary(
                Activations::softplus,
                Activations::softplusPullback,
                Activations::softplusDifferential),
            x -> Math.log(1 + Math.exp(x)),
            -6,
            6),
        new Case(
            "gelu",
            new RuleCheck.Unary(
                Activations::gelu, Activations::geluPullback, Activations::geluDifferential),
            x -> x * (1 + ErrorFunctionSeries.erf(x / Math.sqrt(2))) / 2,
            -3,
            3),
        new Case(
            "geluTanh",
            new RuleCheck.Unary(
                Activations::geluTanh,
                Activations::geluTanhPullback,
                Activations::geluTanhDifferential),
            x -> x / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))),
            -3,
            3),
        new Case(
            "silu",
            new RuleCheck.Unary(
                Activations::silu, Activations::siluPullback, Activations::siluDifferential),
            x -> x / (1 + Math.exp(-x)),
            -6,
            6),
        new Case(
            "mish",
            new RuleCheck.Unary(
                Activations::mish, Activations::mishPullback, Activations::mishDifferential),
            x -> x * Math.tanh(Math.log(1 + Math.exp(x))),
            -6,
            6),
        new Case(
            "leakyRelu",
            new RuleCheck.Unary(
                Parameters::leakyRelu,
                Parameters::leakyReluPullback,
                Parameters::leakyReluDifferential),
            x -> x > 0 ? x : 0.3 * x,
            -3,
            3),
        new Case(
            "elu",
            new RuleCheck.Unary(
                Parameters::elu, Parameters::eluPullback, Parameters::eluDifferential),
            x -> x > 0 ? x : 0.3 * Math.expm1(x),
            -3,
            3),
        new Case(
            "clip",
            new RuleCheck.Unary(
                Parameters::clip, Parameters::clipPullback, Parameters::clipDifferential),
            x -> Math.clamp(x, -1.0, 2.0),
            -3,
            3));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valuesAndDerivatives(Case each) {
    for (int[] shape : Shapes.upToRank(3, 0, 1, 3)) {
      Tensor<Double> x = RuleCheck.random(each.low, each.high, shape);
      Tensor<Double> y = each.operation.value().of(x);
      Shapes.forEachIndex(
          shape, index -> assertClose(each.scalar.applyAsDouble(x.get(index)), y.get(index)));
      if (x.size() > 0) {
        RuleCheck.check(each.operation, x);
      }
    }
    // Longer than vectors and what a thread gets.
    for (int size : new int[] {17, 63, 64, 65, 5_003}) {
      Tensor<Double> x = RuleCheck.random(each.low, each.high, size);
      Tensor<Double> y = each.operation.value().of(x);
      for (int i = 0; i < size; i++) {
        assertClose(each.scalar.applyAsDouble(x.get(i)), y.get(i));
      }
      RuleCheck.check(each.operation, x);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noNumberStaysNone(Case each) {
    double nan = Double.NaN;
    assertEquals(nan, each.operation.value().of(Tensor.scalar(nan)).item());
    assertEquals(nan, each.operation.value().of(Tensor.scalar(Float.NaN)).item());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingFlowsBackFromWhereNothingCame(Case each) {
    for (double special : new double[] {0, -1, Double.POSITIVE_INFINITY, Double.NaN}) {
      Tensor<Double> x = Tensor.scalar(special);
      Tensor<Double> zero = Tensor.scalar(0.0);
      assertEquals(0, each.operation.reverse().of(x).pullback().apply(zero).item());
      assertEquals(0, each.operation.forward().of(x).differential().apply(zero).item());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void errors(Case each) {
    assertMessage(
        each.name + ": needs a tensor of FLOAT or DOUBLE, not of BOOLEAN",
        () -> each.operation.reverse().of(Tensor.scalar(true)));
    Tensor<Float> x = Tensor.scalar(1f);
    assertMessage(
        each.name
            + ": the cotangent is of FLOAT and shape [1], but the result of FLOAT and shape []",
        () -> each.operation.reverse().of(x).pullback().apply(Tensor.ones(DType.FLOAT, 1)));
    assertMessage(
        each.name
            + ": the tangent is of FLOAT and shape [1], but the argument of FLOAT and shape []",
        () -> each.operation.forward().of(x).differential().apply(Tensor.ones(DType.FLOAT, 1)));
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-12 * (1 + Math.abs(expected)));
  }
}
