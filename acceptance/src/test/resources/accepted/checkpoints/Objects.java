package checkpoints;

import dev.martlet.annotation.Differentiable;

// What a step reads of objects from outside.
//
// check run(new Objects(new double[] {.3, .4}, .1), 0.2, 3)
// expect ObjectsDerivatives.run.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 0) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 0)
// expect ObjectsDerivatives.run.pullback(new Objects(new double[] {.3, .4}, .1), 0.2, 0).apply(1) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 0)
// expect ObjectsDerivatives.run.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 1) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 1)
// expect ObjectsDerivatives.run.pullback(new Objects(new double[] {.3, .4}, .1), 0.2, 1).apply(1) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 1)
// expect ObjectsDerivatives.run.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 2) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 2)
// expect ObjectsDerivatives.run.pullback(new Objects(new double[] {.3, .4}, .1), 0.2, 2).apply(1) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 2)
// expect ObjectsDerivatives.run.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 3) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 3)
// expect ObjectsDerivatives.run.pullback(new Objects(new double[] {.3, .4}, .1), 0.2, 3).apply(1) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 3)
// expect ObjectsDerivatives.run.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 7) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 7)
// expect ObjectsDerivatives.run.pullback(new Objects(new double[] {.3, .4}, .1), 0.2, 7).apply(1) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 7)
// expect ObjectsDerivatives.run.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 40) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 40)
// expect ObjectsDerivatives.run.pullback(new Objects(new double[] {.3, .4}, .1), 0.2, 40).apply(1) == ObjectsDerivatives.runPlainly.gradient(new Objects(new double[] {.3, .4}, .1), 0.2, 40)
// check Objects.Settings.fall(new Objects.Settings(), 0.3, 4)
// expect Objects.staysWhenChanged() == true
@Differentiable
record Objects(double[] w, double b) {
  @Differentiable(checkpoint = 3)
  double run(double x, int n) {
    for (int i = 0; i < n; i++) {
      x = Math.tanh(w[i % w.length] * x + b);
    }
    return x;
  }

  @Differentiable
  double runPlainly(double x, int n) {
    for (int i = 0; i < n; i++) {
      x = Math.tanh(w[i % w.length] * x + b);
    }
    return x;
  }

  /** Fields that may change later are read once. */
  static final class Settings {
    double dt = 0.1;
    static double g = 9.81;

    @Differentiable(checkpoint = 3)
    double fall(double x, int n) {
      for (int i = 0; i < n; i++) {
        x += dt * Math.sin(x) * g;
      }
      return x;
    }
  }

  static boolean staysWhenChanged() {
    var settings = new Settings();
    double expected = Objects_SettingsDerivatives.fall.gradient(settings, 0.2, 9);
    var pullback = Objects_SettingsDerivatives.fall.pullback(settings, 0.2, 9);
    settings.dt = 7;
    Settings.g = 3;
    boolean isSame = pullback.apply(1) == expected && pullback.apply(1) == expected;
    Settings.g = 9.81;
    var net = new Objects(new double[] {.3, .4}, .1);
    var wanted = ObjectsDerivatives.run.gradient(net, .2, 9);
    var again = ObjectsDerivatives.run.pullback(net, .2, 9);
    net.w()[0] = 55;
    return isSame
        && again.apply(1).x() == wanted.x()
        && java.util.Arrays.equals(again.apply(1).self().w(), wanted.self().w());
  }
}
