package dev.martlet.tensor.cotangent;

import dev.martlet.tensor.Activation;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.Convolving;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** What operations are called with where their cotangents are compared. */
final class CotangentArguments {
  private static final Tensor<Integer> INDICES = Tensor.of(new int[] {2, 0, 2}, 3);
  private static final int[] NONE = {};

  private CotangentArguments() {}

  /** Arguments by the names of operations: the receiver, then the others. */
  static Map<String, List<Object[]>> all() {
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
    addContractions(all);
    addPicks(all);
    addNetworks(all);
    addLists(all);
    addWindows(all);
    return all;
  }

  private static void addContractions(Map<String, List<Object[]>> all) {
    Tensor<Double> x = some(1, 3, 4);
    add(all, "atan2", x, some(4, 3, 4));
    add(all, "atan2", x, some(5, 4));
    add(all, "atan2", Tensor.of(new double[] {0, 0, 1}, 3), Tensor.of(new double[] {0, -1, 0}, 3));
    add(all, "dot", some(30, 4), some(31, 4));
    add(all, "outer", some(30, 4), some(31, 2, 3));
    add(all, "outer", some(30, 2, 0), some(31, 3));
    add(all, "contracted", x, some(31, 4, 2), "ij,jk->ik");
    add(all, "contracted", x, some(31, 4, 2), " ij, jk -> k ");
    add(all, "contracted", some(32, 2, 3, 4), some(33, 5, 3, 2), "bij,kib->bk");
    add(all, "contracted", x, some(33, 5), "ij,k->ki");
    add(all, "trace", some(34, 3, 3));
    add(all, "trace", some(34, 2, 3, 4));
    for (Tensor<Double> each :
        List.of(
            x,
            Tensor.of(new double[] {0, 2, 3, 4}, 2, 2),
            Tensor.of(new double[] {0, 2, 0, 4}, 2, 2),
            Tensor.zeros(DType.DOUBLE, 2, 0))) {
      add(all, "product", each);
      for (String kept : List.of("", "KeepingDimensions")) {
        add(all, "product" + kept, each, new int[] {0});
        add(all, "product" + kept, each, new int[] {-1, 0});
        add(all, "product" + kept, each, NONE);
      }
      add(all, "cumulativeProduct", each, 0);
      add(all, "cumulativeProduct", each, -1);
    }
    add(all, "product", some(9, 2, 3, 2), new int[] {-1, 0});
    add(all, "cumulativeProduct", some(9, 2, 3, 2), 1);
    Tensor<Double> square = some(35, 2, 3, 3).plus(Tensor.eye(DType.DOUBLE, 3).times(3));
    add(all, "cholesky", square.matmul(square, false, true));
    add(all, "solve", square, some(36, 2, 3, 2));
    add(all, "inverse", square);
    add(all, "logDeterminant", square);
    add(all, "logDeterminant", square.at(0, 1).negated());
    for (boolean isLower : new boolean[] {false, true}) {
      for (boolean isTransposed : new boolean[] {false, true}) {
        add(all, "triangularSolve", square, some(36, 2, 3, 2), isLower, isTransposed);
      }
    }
    add(all, "symmetricEigen", square);
    for (Tensor<Double> each : List.of(square, some(54, 4, 2), some(55, 2, 3), some(56, 3, 1))) {
      add(all, "qr", each);
      add(all, "singularValues", each);
    }
  }

  private static void addPicks(Map<String, List<Object[]>> all) {
    Tensor<Double> x = some(1, 3, 4);
    add(all, "sliced", x, -1, 0, 4, 2);
    add(all, "sliced", x, 1, 3, -1, -2);
    add(all, "sliced", x, 1, 2, 2, 1);
    add(all, "diagonal", x);
    add(all, "diagonal", some(34, 2, 4, 3));
    add(all, "tiled", x, new int[] {2, 3});
    add(all, "tiled", x, new int[] {2, 0});
    add(all, "selected", x, Tensor.of(new boolean[] {true, false, true}, 3), 0);
    add(all, "selected", x, Tensor.of(new boolean[] {false, false, false, false}, 4), -1);
    add(all, "batchGathered", x, Tensor.of(new int[] {3, 1, 0, 0, 2, 2}, 3, 2), 1);
    add(all, "batchGathered", some(37, 2, 3, 2), Tensor.of(new int[] {1, 1}, 2), 1);
    add(all, "paddedByReflection", x, -1, 3, 2);
    add(all, "paddedBySymmetry", x, 0, 3, 1);
    add(all, "get", x, new int[] {2, 1});
    add(all, "get", Tensor.scalar(2.0), NONE);
    add(all, "converted", x, DType.FLOAT);
    add(all, "converted", x, DType.DOUBLE);
    add(all, "converted", x, DType.INTEGER);
    add(all, "requiringFinite", x, "x");
    add(all, "scalar", 2.0);
    add(all, "scalar", 2.0f);
  }

  private static void addNetworks(Map<String, List<Object[]>> all) {
    Tensor<Double> x = some(1, 3, 4);
    for (Activation activation :
        List.of(
            Activations.identity,
            Activations.relu,
            Activations.relu6,
            Activations.elu,
            Activations.selu,
            Activations.leakyRelu,
            Activations.sigmoid,
            Activations.hardSigmoid,
            Activations.hardSwish,
            Activations.softplus,
            Activations.tanh,
            Activations.gelu,
            Activations.geluTanh,
            Activations.silu,
            Activations.mish,
            Activations.softmax)) {
      add(all, "apply", activation, x);
    }
    for (Tensor<Double> images : List.of(x, some(38, 2, 3, 2, 4), some(38, 0, 4))) {
      for (String op : List.of("batchNorm", "layerNorm", "instanceNorm")) {
        if (images.size() > 0 || !op.equals("batchNorm")) {
          add(all, op, images, some(39, 4), some(40, 4), 0.1);
        }
      }
      add(all, "groupNorm", images, some(39, 4), some(40, 4), 2, 0.1);
    }
    Tensor<Double> query = some(41, 2, 3, 4);
    Tensor<Double> key = some(42, 2, 5, 4);
    Tensor<Double> value = some(43, 2, 5, 2);
    add(all, "scaledDotProduct", query, key, value);
    add(all, "scaledDotProduct", query, key, value, some(44, 2, 3, 5).greaterThan(0));
    add(all, "scaledDotProduct", query, key, value, some(44, 2, 3, 1).greaterThan(0));
    add(all, "scaledDotProduct", query, key, value, some(44, 5).greaterThan(0));
    add(all, "scaledDotProduct", query, key, value, some(44, 1, 3, 1).greaterThan(0));
    add(all, "scaledDotProduct", query, key, value, Tensor.scalar(false));
  }

  private static void addLists(Map<String, List<Object[]>> all) {
    Tensor<Double> x = some(1, 3, 4);
    add(all, "concat", List.of(x, some(45, 3, 0), some(46, 3, 2)), -1);
    add(all, "concat", List.of(x), 0);
    add(all, "stack", List.of(x, some(45, 3, 4)), 1);
    add(all, "stack", List.of(x, some(45, 3, 4)), -1);
    add(all, "split", x, 1, List.of(1, 0, 3));
    add(all, "split", some(47, 0, 2), 0, List.of());
    add(all, "unstacked", x, -1);
    add(all, "unstacked", some(47, 0, 2), 0);
  }

  private static void addWindows(Map<String, List<Object[]>> all) {
    for (int axes = 1; axes <= 3; axes++) {
      int[] ones = IntStream.generate(() -> 1).limit(axes).toArray();
      int[] twos = IntStream.generate(() -> 2).limit(axes).toArray();
      Sliding plain = Sliding.by(ones);
      for (Sliding sliding :
          List.of(
              plain,
              plain.withSamePadding(),
              Sliding.by(twos),
              Sliding.by(twos).withSamePadding(),
              plain.withDilations(twos),
              plain.withDilations(twos).withSamePadding())) {
        addConvolutions(all, axes, sliding);
        addPools(all, axes, sliding);
      }
    }
    Tensor<Double> x = some(48, 2, 3, 2, 2);
    for (Tensor<Double> images : List.of(x, some(48, 2, 4, 2), Tensor.ones(DType.DOUBLE, 2, 3))) {
      add(all, "globalMaxPool", images);
      add(all, "globalMeanPool", images);
    }
    for (String op : List.of("nearest", "bilinear")) {
      add(all, op, x, 5, 3);
      add(all, op, x, 1, 2);
      add(all, op, some(48, 0, 3, 2, 2), 4, 4);
    }
  }

  private static void addConvolutions(Map<String, List<Object[]>> all, int axes, Sliding sliding) {
    Tensor<Double> images = some(49, images(axes, 4));
    for (int groups : new int[] {1, 2}) {
      Sliding grouped = sliding.withGroups(groups);
      Tensor<Double> filter = some(50, filter(axes, 4 / groups, 6));
      Tensor<Double> result = Convolving.convolved(images, filter, grouped);
      add(all, "convolved", images, filter, grouped);
      add(all, "conv" + axes + "d", images, filter, grouped);
      add(all, "toImages", result, filter, images, grouped);
      add(all, "toFilter", images, result, filter, grouped);
      Tensor<Double> backwards = some(51, filter(axes, 3, 4));
      add(all, "transposedConv" + axes + "d", images, backwards, grouped);
    }
    add(all, "depthwiseConv" + axes + "d", images, some(52, filter(axes, 4, 3)), sliding);
  }

  private static void addPools(Map<String, List<Object[]>> all, int axes, Sliding sliding) {
    List<Integer> window = IntStream.generate(() -> 2).limit(axes).boxed().toList();
    int[] shape = images(axes, 3);
    for (Tensor<Double> images : List.of(some(53, shape), Tensor.ones(DType.DOUBLE, shape))) {
      add(all, "maxPool" + axes + "d", images, window, sliding);
      add(all, "meanPool" + axes + "d", images, window, sliding);
    }
  }

  private static int[] images(int axes, int channels) {
    int[] shape = IntStream.generate(() -> 5).limit(axes + 2L).toArray();
    shape[0] = 2;
    shape[axes + 1] = channels;
    return shape;
  }

  private static int[] filter(int axes, int in, int out) {
    int[] shape = IntStream.generate(() -> 2).limit(axes + 2L).toArray();
    shape[axes] = in;
    shape[axes + 1] = out;
    return shape;
  }

  private static void add(Map<String, List<Object[]>> all, String op, Object... arguments) {
    all.computeIfAbsent(op, _ -> new ArrayList<>()).add(arguments);
  }

  static Tensor<Double> some(int seed, int... shape) {
    return Tensor.randomNormal(DType.DOUBLE, new Random(seed), shape);
  }
}
