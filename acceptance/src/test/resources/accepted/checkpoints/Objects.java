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
// check Objects.Settings.counts(new Objects.Settings(), 0.3, 4)
// check Objects.Settings.table(0.3)
// expect Objects_SettingsDerivatives.table.gradient(0.3) == Objects_SettingsDerivatives.table.pullback(0.3).apply(1)
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
    int count;
    static final double[] TABLE = {1, 2, 3};
    static double g = 9.81;

    @Differentiable(checkpoint = 3)
    double fall(double x, int n) {
      for (int i = 0; i < n; i++) {
        x += dt * Math.sin(x) * g;
      }
      return x;
    }

    /** A passive loop may do what it likes. */
    @Differentiable(checkpoint = 3)
    double counts(double x, int n) {
      count = 0;
      int sum = 0;
      for (int i = 0; i < n; i++) {
        sum += count;
        count++;
      }
      for (int i = 0; i < n; i++) {
        x = Math.sin(x * sum);
      }
      return x;
    }

    static void fill(double value) {
      for (int i = 0; i < TABLE.length; i++) {
        TABLE[i] = value + i;
      }
    }

    /** What a method that is called later does to an array that it is not given. */
    @Differentiable(checkpoint = 2)
    static double table(double x) {
      fill(1);
      for (int i = 0; i < 9; i++) {
        x = Math.sin(x * TABLE[i % 3]);
      }
      fill(7);
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
