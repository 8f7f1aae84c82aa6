package dev.martlet.tensor;

import dev.martlet.kernel.ActivationFunctions;
import dev.martlet.kernel.Functions;
import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Pointwise;
import dev.martlet.tensor.ChainStep.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a chain, whose steps are named as the methods that they stand for:
 *
 * <pre>{@code
 * times(x0, 2.0); plus(t0, c1); relu(t1)
 * }</pre>
 *
 * <p>{@code x0} is the first input, {@code c1} the second one, which is constant as far as
 * derivatives are concerned, {@code t0} the result of the first step.
 *
 * @param steps in the order in which they were written
 * @param active the inputs and the results of steps that are not constant
 * @param inputs how many inputs there are
 * @param sliding how the window of a convolution slides, if there is one
 */
record ChainText(List<ChainStep> steps, BitSet active, int inputs, @Nullable Sliding sliding) {

  static ChainText read(String text, @Nullable Sliding sliding, int inputs) {
    List<ChainStep> steps = new ArrayList<>();
    BitSet active = new BitSet();
    for (String step : text.split("; ", -1)) {
      int open = step.indexOf('(');
      List<String> operands =
          Arrays.asList(step.substring(open + 1, step.length() - 1).split(", ", -1));
      for (String operand : operands) {
        if (operand.charAt(0) == 'x') {
          active.set(index(operand));
        }
      }
      steps.add(step(step.substring(0, open), sliding, operands, inputs));
    }
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).isOf(active)) {
        active.set(inputs + i);
      }
    }
    return new ChainText(List.copyOf(steps), active, inputs, sliding);
  }

  private static int index(String operand) {
    return Integer.parseInt(operand.substring(1));
  }

  private static ChainStep step(
      String name, @Nullable Sliding sliding, List<String> operands, int inputs) {
    NamedConvolution convolution = NamedConvolution.BY_METHOD.get(name);
    if (convolution != null && sliding != null) {
      return of(new Operation.Convolution(convolution, sliding), operands, inputs);
    }
    return switch (name) {
      case "matmul" -> {
        boolean isFirst = operands.size() > 2 && operands.get(2).equals("true");
        boolean isSecond = operands.size() > 2 && operands.get(3).equals("true");
        yield of(new Operation.Product(isFirst, isSecond), operands.subList(0, 2), inputs);
      }
      case "sum" -> of(new Operation.Total(), operands, inputs);
      case "leakyRelu" ->
          of(ActivationFunctions.leakyRelu(number(operands, 1)), operands.subList(0, 1), inputs);
      case "elu" ->
          of(ActivationFunctions.elu(number(operands, 1)), operands.subList(0, 1), inputs);
      case "clip" ->
          of(
              Functions.clip(number(operands, 1), number(operands, 2)),
              operands.subList(0, 1),
              inputs);
      case "subtractedFrom" ->
          of(new Operation.OfPair(Pairwise.MINUS), operands.reversed(), inputs);
      case "dividing" -> of(new Operation.OfPair(Pairwise.DIVIDED_BY), operands.reversed(), inputs);
      default ->
          operands.size() == 1
              ? of(pointwise(name), operands, inputs)
              : of(new Operation.OfPair(pairwise(name)), operands, inputs);
    };
  }

  private static double number(List<String> operands, int index) {
    return Double.parseDouble(operands.get(index));
  }

  private static ChainStep of(Pointwise function, List<String> operands, int inputs) {
    return of(new Operation.OfElement(function), operands, inputs);
  }

  private static ChainStep of(Operation operation, List<String> operands, int inputs) {
    return new ChainStep(
        operation,
        operands.stream()
            .map(
                operand ->
                    switch (operand.charAt(0)) {
                      case 'x', 'c' -> new Operand.Value(index(operand));
                      case 't' -> new Operand.Value(inputs + index(operand));
                      default -> new Operand.Scalar(Double.parseDouble(operand));
                    })
            .map(Operand.class::cast)
            .toList());
  }

  private static Pairwise pairwise(String name) {
    return switch (name) {
      case "plus" -> Pairwise.PLUS;
      case "minus" -> Pairwise.MINUS;
      case "times" -> Pairwise.TIMES;
      case "dividedBy" -> Pairwise.DIVIDED_BY;
      case "max", "atLeast" -> Pairwise.MAX;
      case "min", "atMost" -> Pairwise.MIN;
      case "atan2" -> Pairwise.ATAN2;
      case "pow" -> Pairwise.POW;
      default -> throw unknown(name);
    };
  }

  private static Pointwise pointwise(String name) {
    return switch (name) {
      case "negated" -> Pointwise.NEGATED;
      case "abs" -> Pointwise.ABS;
      case "sign" -> Pointwise.SIGN;
      case "floor" -> Functions.FLOOR;
      case "ceil" -> Functions.CEIL;
      case "round" -> Functions.ROUND;
      case "squared" -> Pointwise.SQUARED;
      case "sqrt" -> Pointwise.SQRT;
      case "rsqrt" -> Functions.RSQRT;
      case "reciprocal" -> Functions.RECIPROCAL;
      case "exp" -> Pointwise.EXP;
      case "expm1" -> Functions.EXPM1;
      case "log" -> Pointwise.LOG;
      case "log1p" -> Functions.LOG1P;
      case "log2" -> Functions.LOG2;
      case "log10" -> Functions.LOG10;
      case "sin" -> Functions.SIN;
      case "cos" -> Functions.COS;
      case "tan" -> Functions.TAN;
      case "asin" -> Functions.ASIN;
      case "acos" -> Functions.ACOS;
      case "atan" -> Functions.ATAN;
      case "sinh" -> Functions.SINH;
      case "cosh" -> Functions.COSH;
      case "tanh" -> Functions.TANH;
      case "erf" -> Functions.ERF;
      case "sigmoid" -> ActivationFunctions.SIGMOID;
      case "softplus" -> ActivationFunctions.SOFTPLUS;
      case "relu" -> Pointwise.RELU;
      case "relu6" -> ActivationFunctions.RELU6;
      case "selu" -> ActivationFunctions.SELU;
      case "gelu" -> ActivationFunctions.GELU;
      case "geluTanh" -> ActivationFunctions.GELU_TANH;
      case "silu" -> ActivationFunctions.SILU;
      case "mish" -> ActivationFunctions.MISH;
      case "hardSigmoid" -> ActivationFunctions.HARD_SIGMOID;
      case "hardSwish" -> ActivationFunctions.HARD_SWISH;
      default -> throw unknown(name);
    };
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("no step of a chain is called " + name);
  }
}
