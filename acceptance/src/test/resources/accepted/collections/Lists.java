package collections;

import dev.martlet.annotation.Differentiable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

// check sum(List.of(1.5, 2.0, 3.0))
// check sum(List.of())
// check indexed(List.of(1.5, 2.0, 3.0))
// check models(List.of(new Lists.Model(1, 2), new Lists.Model(3, 0.5)), 0.7)
// check made(1.5, 0.5)
// check returned(1.5, 0.5)
// check nested(List.of(List.of(1.0, 2.0), List.of(), List.of(3.0)))
// check optional(Optional.of(3.0), 2.0)
// check optional(Optional.empty(), 2.0)
// check wrapped(2.5)
// check mapped(Map.of("a", 2.0, "b", 3.0), 0.5)
// check mapMade(2.5, 0.5)
// check shapes(List.of(new Lists.Circle(2), new Lists.Square(3), new Lists.Circle(0.5)))
// check bag(new Lists.Bag(List.of(new Lists.Model(1, 2)), Map.of(1, 2.5), Optional.of(new Lists.Model(2, 1)), 3))
// check updated(new Lists.Bag(List.of(new Lists.Model(1, 2)), Map.of(1, 2.5), Optional.of(new Lists.Model(2, 1)), 3), 2.0)
// check twice(List.of(1.5, 2.5))
// check searched(List.of(1.5, 2.5, 4.0), 2.0)
// check floats(List.of(1.5f, 2.5f)) to 1e-3
// throws indexed(List.of(1.5))
// throws optional(null, 2.0)
// expect ListsDerivatives.sum.gradient(List.of(1.0, 2.0)) == List.of(1.0 * 2, 2.0 * 2)
// expect ListsDerivatives.indexed.gradient(List.of(1.0, 2.0, 3.0)).get(1) == 0.0
// expect ListsDerivatives.optional.gradient(Optional.empty(), 2.0).x() == Optional.empty()
final class Lists {
  @Differentiable
  record Model(double w, double b) {}

  @Differentiable
  sealed interface Shape {}

  @Differentiable
  record Circle(double r) implements Shape {}

  @Differentiable
  record Square(double a) implements Shape {}

  @Differentiable
  record Bag(List<Model> models, Map<Integer, Double> table, Optional<Model> last, int n) {}

  @Differentiable
  static double sum(List<Double> list) {
    double sum = 0;
    for (double x : list) {
      sum += x * x;
    }
    return sum;
  }

  @Differentiable
  static double indexed(List<Double> list) {
    return list.get(0) * list.get(2) + list.getFirst() * list.getLast();
  }

  @Differentiable
  static double models(List<Model> models, double x) {
    double y = x;
    for (Model model : models) {
      y = Math.tanh(model.w() * y + model.b());
    }
    for (int i = models.size() - 1; i >= 0; i--) {
      y += models.get(i).w() * y;
    }
    return y;
  }

  @Differentiable
  static double made(double x, double y) {
    List<Double> list = List.of(x, y, x * y, 3.0);
    List<Model> models = List.of(new Model(x, y), new Model(y, list.get(2)));
    return sum(list) + models(models, list.get(1)) * list.get(3);
  }

  @Differentiable
  static List<Double> returned(double x, double y) {
    return List.of(x * y, 2.0, Math.sin(x));
  }

  @Differentiable
  static double nested(List<List<Double>> lists) {
    double product = 1;
    for (List<Double> list : lists) {
      product *= 1 + sum(list);
    }
    return product;
  }

  @Differentiable
  static double optional(Optional<Double> x, double y) {
    if (x.isEmpty()) {
      return x.orElse(y) * y;
    }
    return x.get() * x.orElse(y) + x.orElseThrow() * y;
  }

  @Differentiable
  static double wrapped(double x) {
    Optional<Model> one = Optional.of(new Model(x, x * x));
    Optional<Model> none = Optional.empty();
    return one.get().w() * one.orElse(new Model(1, 2)).b() + none.orElse(new Model(x, 1)).w();
  }

  @Differentiable
  static double mapped(Map<String, Double> map, double x) {
    return map.get("a") * map.getOrDefault("b", x) * map.getOrDefault("c", x)
        + (map.containsKey("a") ? x : 0);
  }

  @Differentiable
  static double mapMade(double x, double y) {
    Map<String, Double> map = Map.of("x", x, "y", y * x);
    double sum = 0;
    for (String key : List.of("x", "y", "x")) {
      sum += map.get(key) * y;
    }
    return sum + mapped(Map.of("a", x, "b", y, "d", 1.0), x);
  }

  @Differentiable
  static double shapes(List<? extends Shape> shapes) {
    double sum = 0;
    for (Shape shape : shapes) {
      sum +=
          switch (shape) {
            case Circle(var r) -> Math.PI * r * r;
            case Square(var a) -> a * a;
          };
    }
    return sum;
  }

  @Differentiable
  static double bag(Bag bag) {
    double sum = 0;
    for (Model model : bag.models()) {
      sum += model.w() * model.b();
    }
    return sum * bag.n() + bag.table().get(1) * bag.last().get().w();
  }

  @Differentiable
  static Bag updated(Bag bag, double x) {
    Model first = bag.models().get(0);
    return new Bag(
        List.of(new Model(first.w() * x, first.b())), bag.table(), Optional.of(first), bag.n());
  }

  @Differentiable
  static double twice(List<Double> list) {
    List<Double> same = list;
    double product = 1;
    for (int i = 0; i < list.size(); i++) {
      product *= list.get(i) * same.get(i);
      if (product > 10) {
        break;
      }
    }
    return product;
  }

  @Differentiable
  static double searched(List<Double> list, double limit) {
    for (double x : list) {
      if (x > limit) {
        return x * limit;
      }
    }
    return 0;
  }

  @Differentiable
  static float floats(List<Float> list) {
    float sum = 0;
    for (float x : list) {
      sum += x * x;
    }
    return sum * list.get(0);
  }
}
