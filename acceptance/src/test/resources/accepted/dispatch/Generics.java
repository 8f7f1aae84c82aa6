package dispatch;

import dev.martlet.annotation.Differentiable;
import java.util.List;

// check run(new Generics.Dense(1, 2), 0.5)
// check run(new Generics.Twice<>(new Generics.Dense(1, 2), new Generics.Scale(3)), 0.5)
// check wrapped(0.3, 0.5)
// check pair(new Generics.Pair<>(2.0, 3.0))
// check uses(0.3, 0.5)
// check swapped(new Generics.Pair<>(2.0, 3.0))
// check swapped(new Generics.Pair<>(new Generics.Dense(1, 2), new Generics.Scale(3)))
// expect GenericsDerivatives.pick.valueWithPullback(true, 2.0, 3.0).pullback().apply(1.0).a() == 1.0
// check pick(false, new Generics.Dense(1, 2), new Generics.Dense(2, 3))
// check list(List.of(new Generics.Dense(1, 2), new Generics.Scale(3)), 0.5)
// check generic(new Generics.Squarer(), 0.5)
// check anyOf(new Generics.Squarer(), new Generics.Sq(0.5))
// check tagged(new Generics.Tagged<>("tag", 1.5))
// expect GenericsDerivatives.pair.gradient(new Generics.Pair<>(2.0, 3.0)).a() == 3.0
final class Generics {
  @Differentiable
  interface Layer {
    @Differentiable
    double apply(double x);
  }

  @Differentiable
  record Dense(double w, double b) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return Math.tanh(w * x + b);
    }
  }

  @Differentiable
  record Scale(double k) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return k * x;
    }
  }

  @Differentiable
  record Twice<L extends Layer, M extends Layer>(L first, M second) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return second.apply(first.apply(x)) * x;
    }
  }

  @Differentiable
  record Pair<T>(T a, T b) {}

  @Differentiable
  record Tagged<T>(T tag, double value) {}

  interface Function<I, O> {
    @Differentiable
    O map(I in);
  }

  @Differentiable
  record Sq(double v) {}

  static final class Squarer implements Function<Sq, Double> {
    @Override
    @Differentiable
    public Double map(Sq in) {
      return in.v() * in.v();
    }
  }

  @Differentiable
  static <L extends Layer> double run(L layer, double x) {
    return layer.apply(x) * layer.apply(2 * x);
  }

  @Differentiable
  static double wrapped(double w, double x) {
    Twice<Twice<Dense, Dense>, Dense> all =
        new Twice<>(new Twice<>(new Dense(w, 1), new Dense(2, w)), new Dense(0.5, 0.1));
    return all.apply(x) + all.first().second().b() + run(all, x);
  }

  @Differentiable
  static double pair(Pair<Double> pair) {
    return pair.a() * pair.b();
  }

  @Differentiable
  static <T> T pick(boolean first, T a, T b) {
    return first ? a : b;
  }

  @Differentiable
  static <T> Pair<T> swapped(Pair<T> pair) {
    return new Pair<>(pair.b(), pair.a());
  }

  @Differentiable
  static double uses(double x, double y) {
    Pair<Double> pair = swapped(new Pair<>(x, y * x));
    return pair.a() * pair.a() * pair.b()
        + pick(x > 0, x, y) * pick(false, pair, swapped(pair)).a();
  }

  @Differentiable
  static double list(List<Layer> layers, double x) {
    double y = x;
    for (Layer layer : layers) {
      y = layer.apply(y);
    }
    return y;
  }

  @Differentiable
  static double generic(Function<Sq, Double> function, double x) {
    return function.map(new Sq(x)) * x;
  }

  @Differentiable
  static <I> double anyOf(Function<I, Double> function, I in) {
    return function.map(in) * 3;
  }

  @Differentiable
  static double tagged(Tagged<String> tagged) {
    return tagged.value() * tagged.tag().length();
  }
}
