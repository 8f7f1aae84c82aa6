package collections;

import dev.martlet.DifferentiableSequences;
import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

// check squares(List.of(1.5, 2.0, 3.0))
// check squares(List.of())
// check models(List.of(new Streams.Model(1, 2), new Streams.Model(3, 0.5)), 0.7)
// check product(List.of(1.5, 2.0, 3.0))
// check toList(List.of(1.5, 2.0, 3.0))
// check range(1.5, 4)
// check filtered(1.5, 5)
// check filtered(1.5, 0)
// check positive(List.of(1.5, -2.0, 3.0))
// check closed(1.5, 3)
// check ofChanged(1.5)
// check summary(List.of(1.5, 2.5, 3.0))
// check summary(List.of())
// check fold(List.of(1.5, 2.0, 3.0), 0.5)
// check map(List.of(1.5, 2.0, 3.0), 0.5)
// check scan(List.of(1.5, 2.0, 3.0), 0.5)
// check reduce(List.of(1.5, 2.0, 3.0))
// check reduce(List.of(2.0))
// check words(List.of("a", "bcd"), 1.5)
// check many(1.5)
// check fixed(1.5, 2.5)
// check part(List.of(1.5, 2.0, 3.0, 4.0), 0.5)
// check ofOthers(new ArrayList<>(List.of(1.5, 2.0)), new LinkedList<>(List.of(3.0, 4.0)))
// check nested(List.of(List.of(1.0, 2.0), List.of(), List.of(3.0)))
// check records(1.5, 3)
// check returned(List.of(1.5, 2.0), 2.5)
// check bag(new Streams.Bag(new ArrayList<>(List.of(1.5, 2.0)), new LinkedList<>(List.of(3.0))))
// expect StreamsDerivatives.bag.value(Streams_BagDerivatives.moved(new Streams.Bag(new ArrayList<>(List.of(1.0)), new LinkedList<>(List.of(3.0))), new Streams_BagTangentVector(List.of(1.0), List.of(-1.0)))) == 4.0
// throws reduce(List.of())
// throws part(List.of(1.5, 2.0), 0.5)
// throws closed(1.5, 1)
final class Streams {
  @Differentiable
  record Model(double w, double b) {}

  @Differentiable
  static double squares(List<Double> list) {
    return list.stream().mapToDouble(x -> x * x).sum();
  }

  @Differentiable
  static double models(List<Model> models, double x) {
    return models.stream().mapToDouble(m -> m.w() * x + m.b()).map(Math::tanh).sum()
        * models.stream().map(Model::w).reduce(x, (a, b) -> a * b);
  }

  @Differentiable
  static double product(List<Double> list) {
    return list.stream().map(x -> x * x).reduce(1.0, (a, b) -> a * b + b);
  }

  @Differentiable
  static double toList(List<Double> list) {
    List<Double> twice = list.stream().map(x -> x * x).toList();
    List<Double> more = Stream.of(twice.get(0), list.get(1)).toList();
    return twice.get(0) * twice.get(2) + more.get(0) * more.get(1);
  }

  @Differentiable
  static double range(double x, int n) {
    List<Double> list = IntStream.range(0, n).mapToObj(i -> Math.pow(x, i)).toList();
    return list.stream().mapToDouble(v -> v * list.get(1)).sum();
  }

  @Differentiable
  static double filtered(double x, int n) {
    double[] array = IntStream.range(0, n).filter(i -> i % 2 == 0).mapToDouble(i -> x * i).toArray();
    double sum = array.length;
    for (double v : array) {
      sum += v * v;
    }
    return sum;
  }

  /** What is left out depends on the values. */
  @Differentiable
  static double positive(List<Double> list) {
    List<Double> kept = list.stream().filter(x -> x > 0).map(x -> x * x).toList();
    return kept.size() * kept.getLast() + kept.getFirst();
  }

  @Differentiable
  static double closed(double x, int n) {
    double[] array = IntStream.rangeClosed(1, n).mapToDouble(i -> x / i).toArray();
    array[0] = array[1] * array[1];
    return array[0] + array[n - 1];
  }

  @Differentiable
  static double ofChanged(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x);
    list.add(x * x);
    double before = list.stream().mapToDouble(v -> v * x).sum();
    list.set(0, before);
    list.add(2.0);
    return list.stream().mapToDouble(v -> v * v).sum() * before;
  }

  @Differentiable
  static double summary(List<Double> list) {
    return list.stream().mapToDouble(x -> x * x).max().orElse(1)
        + list.stream().mapToDouble(x -> x).average().orElse(2);
  }

  @Differentiable
  static double fold(List<Double> list, double x) {
    return DifferentiableSequences.fold(list, x, (a, b) -> a * b + x);
  }

  @Differentiable
  static double map(List<Double> list, double x) {
    List<Double> mapped = DifferentiableSequences.map(list, v -> v * x);
    return mapped.get(0) * mapped.get(1) + mapped.get(2);
  }

  @Differentiable
  static double scan(List<Double> list, double x) {
    List<Double> all = DifferentiableSequences.scan(list, x, (a, b) -> a * b);
    return all.get(0) + all.get(1) * all.get(2);
  }

  @Differentiable
  static double reduce(List<Double> list) {
    return DifferentiableSequences.reduce(list, (a, b) -> a * b + a);
  }

  @Differentiable
  static double words(List<String> words, double x) {
    List<Double> lengths = DifferentiableSequences.map(words, w -> w.length() * x);
    return lengths.get(0) * lengths.get(1)
        + words.stream().map(w -> x * w.length()).toList().get(1);
  }

  @Differentiable
  static double many(double x) {
    List<Double> list = List.of(x, 2.0, x, x, x, x * x, x, x, x, x, 3 * x, x * x * x);
    List<Double> empty = List.of();
    return list.get(11) * list.get(5) + list.get(10) + empty.size();
  }

  @Differentiable
  static double fixed(double x, double y) {
    List<Double> list = Arrays.asList(x, y, x * y);
    list.set(1, list.get(0) * list.get(2));
    List<Double> one = Arrays.asList(y);
    return list.get(1) * list.get(2) + one.get(0);
  }

  @Differentiable
  static double part(List<Double> list, double x) {
    List<Double> part = list.subList(1, 3);
    double sum = 0;
    for (double v : part) {
      sum += v * x;
    }
    return sum * part.get(1) + list.get(0) * list.subList(2, 4).get(1);
  }

  @Differentiable
  static double ofOthers(ArrayList<Double> first, LinkedList<Double> second) {
    double sum = 0;
    for (double v : first) {
      sum += v * second.getFirst();
    }
    return sum * second.get(1) * first.size();
  }

  @Differentiable
  record Bag(ArrayList<Double> array, LinkedList<Double> linked) {}

  @Differentiable
  static double bag(Bag bag) {
    return bag.array().get(0) * bag.linked().getFirst();
  }

  @Differentiable
  static double nested(List<List<Double>> lists) {
    return lists.stream().mapToDouble(l -> 1 + l.stream().mapToDouble(x -> x * x).sum())
        .reduce(1, (a, b) -> a * b);
  }

  @Differentiable
  static double records(double x, int n) {
    List<Model> models = IntStream.range(0, n).mapToObj(i -> new Model(x * i, x)).toList();
    return models.stream().mapToDouble(m -> m.w() * m.b()).sum();
  }

  @Differentiable
  static List<Double> returned(List<Double> list, double x) {
    return list.stream().map(v -> v * x).toList();
  }
}
