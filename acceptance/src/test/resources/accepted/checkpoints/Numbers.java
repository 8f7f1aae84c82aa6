package checkpoints;

import dev.martlet.annotation.Differentiable;

// State in numbers: the same derivatives, bit for bit, as with all steps kept.
//
// check logistic(0.3, 2.9, 3)
// expect NumbersDerivatives.logistic.gradient(0.3, 2.9, 0) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 0)
// expect NumbersDerivatives.logistic.pullback(0.3, 2.9, 0).apply(1) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 0)
// expect NumbersDerivatives.logistic.gradient(0.3, 2.9, 1) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 1)
// expect NumbersDerivatives.logistic.pullback(0.3, 2.9, 1).apply(1) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 1)
// expect NumbersDerivatives.logistic.gradient(0.3, 2.9, 2) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 2)
// expect NumbersDerivatives.logistic.pullback(0.3, 2.9, 2).apply(1) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 2)
// expect NumbersDerivatives.logistic.gradient(0.3, 2.9, 3) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 3)
// expect NumbersDerivatives.logistic.pullback(0.3, 2.9, 3).apply(1) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 3)
// expect NumbersDerivatives.logistic.gradient(0.3, 2.9, 7) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 7)
// expect NumbersDerivatives.logistic.pullback(0.3, 2.9, 7).apply(1) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 7)
// expect NumbersDerivatives.logistic.gradient(0.3, 2.9, 40) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 40)
// expect NumbersDerivatives.logistic.pullback(0.3, 2.9, 40).apply(1) == NumbersDerivatives.logisticPlainly.gradient(0.3, 2.9, 40)
// check downwards(0.4, 3)
// expect NumbersDerivatives.downwards.gradient(0.4, 0) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 0)
// expect NumbersDerivatives.downwards.pullback(0.4, 0).apply(1) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 0)
// expect NumbersDerivatives.downwards.gradient(0.4, 1) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 1)
// expect NumbersDerivatives.downwards.pullback(0.4, 1).apply(1) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 1)
// expect NumbersDerivatives.downwards.gradient(0.4, 2) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 2)
// expect NumbersDerivatives.downwards.pullback(0.4, 2).apply(1) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 2)
// expect NumbersDerivatives.downwards.gradient(0.4, 3) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 3)
// expect NumbersDerivatives.downwards.pullback(0.4, 3).apply(1) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 3)
// expect NumbersDerivatives.downwards.gradient(0.4, 7) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 7)
// expect NumbersDerivatives.downwards.pullback(0.4, 7).apply(1) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 7)
// expect NumbersDerivatives.downwards.gradient(0.4, 40) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 40)
// expect NumbersDerivatives.downwards.pullback(0.4, 40).apply(1) == NumbersDerivatives.downwardsPlainly.gradient(0.4, 40)
// check until(0.3, 1.01 + 3)
// expect NumbersDerivatives.until.gradient(0.3, 1.01 + 0) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 0)
// expect NumbersDerivatives.until.pullback(0.3, 1.01 + 0).apply(1) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 0)
// expect NumbersDerivatives.until.gradient(0.3, 1.01 + 1) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 1)
// expect NumbersDerivatives.until.pullback(0.3, 1.01 + 1).apply(1) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 1)
// expect NumbersDerivatives.until.gradient(0.3, 1.01 + 2) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 2)
// expect NumbersDerivatives.until.pullback(0.3, 1.01 + 2).apply(1) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 2)
// expect NumbersDerivatives.until.gradient(0.3, 1.01 + 3) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 3)
// expect NumbersDerivatives.until.pullback(0.3, 1.01 + 3).apply(1) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 3)
// expect NumbersDerivatives.until.gradient(0.3, 1.01 + 7) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 7)
// expect NumbersDerivatives.until.pullback(0.3, 1.01 + 7).apply(1) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 7)
// expect NumbersDerivatives.until.gradient(0.3, 1.01 + 40) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 40)
// expect NumbersDerivatives.until.pullback(0.3, 1.01 + 40).apply(1) == NumbersDerivatives.untilPlainly.gradient(0.3, 1.01 + 40)
// check floats(0.4f, 3)
// expect NumbersDerivatives.floats.gradient(0.4f, 0) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 0)
// expect NumbersDerivatives.floats.pullback(0.4f, 0).apply(1f) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 0)
// expect NumbersDerivatives.floats.gradient(0.4f, 1) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 1)
// expect NumbersDerivatives.floats.pullback(0.4f, 1).apply(1f) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 1)
// expect NumbersDerivatives.floats.gradient(0.4f, 2) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 2)
// expect NumbersDerivatives.floats.pullback(0.4f, 2).apply(1f) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 2)
// expect NumbersDerivatives.floats.gradient(0.4f, 3) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 3)
// expect NumbersDerivatives.floats.pullback(0.4f, 3).apply(1f) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 3)
// expect NumbersDerivatives.floats.gradient(0.4f, 7) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 7)
// expect NumbersDerivatives.floats.pullback(0.4f, 7).apply(1f) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 7)
// expect NumbersDerivatives.floats.gradient(0.4f, 40) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 40)
// expect NumbersDerivatives.floats.pullback(0.4f, 40).apply(1f) == NumbersDerivatives.floatsPlainly.gradient(0.4f, 40)
// check exits(0.7, 3)
// expect NumbersDerivatives.exits.gradient(0.7, 0) == NumbersDerivatives.exitsPlainly.gradient(0.7, 0)
// expect NumbersDerivatives.exits.pullback(0.7, 0).apply(1) == NumbersDerivatives.exitsPlainly.gradient(0.7, 0)
// expect NumbersDerivatives.exits.gradient(0.7, 1) == NumbersDerivatives.exitsPlainly.gradient(0.7, 1)
// expect NumbersDerivatives.exits.pullback(0.7, 1).apply(1) == NumbersDerivatives.exitsPlainly.gradient(0.7, 1)
// expect NumbersDerivatives.exits.gradient(0.7, 2) == NumbersDerivatives.exitsPlainly.gradient(0.7, 2)
// expect NumbersDerivatives.exits.pullback(0.7, 2).apply(1) == NumbersDerivatives.exitsPlainly.gradient(0.7, 2)
// expect NumbersDerivatives.exits.gradient(0.7, 3) == NumbersDerivatives.exitsPlainly.gradient(0.7, 3)
// expect NumbersDerivatives.exits.pullback(0.7, 3).apply(1) == NumbersDerivatives.exitsPlainly.gradient(0.7, 3)
// expect NumbersDerivatives.exits.gradient(0.7, 7) == NumbersDerivatives.exitsPlainly.gradient(0.7, 7)
// expect NumbersDerivatives.exits.pullback(0.7, 7).apply(1) == NumbersDerivatives.exitsPlainly.gradient(0.7, 7)
// expect NumbersDerivatives.exits.gradient(0.7, 40) == NumbersDerivatives.exitsPlainly.gradient(0.7, 40)
// expect NumbersDerivatives.exits.pullback(0.7, 40).apply(1) == NumbersDerivatives.exitsPlainly.gradient(0.7, 40)
// check branches(0.4, 3)
// expect NumbersDerivatives.branches.gradient(0.4, 0) == NumbersDerivatives.branchesPlainly.gradient(0.4, 0)
// expect NumbersDerivatives.branches.pullback(0.4, 0).apply(1) == NumbersDerivatives.branchesPlainly.gradient(0.4, 0)
// expect NumbersDerivatives.branches.gradient(0.4, 1) == NumbersDerivatives.branchesPlainly.gradient(0.4, 1)
// expect NumbersDerivatives.branches.pullback(0.4, 1).apply(1) == NumbersDerivatives.branchesPlainly.gradient(0.4, 1)
// expect NumbersDerivatives.branches.gradient(0.4, 2) == NumbersDerivatives.branchesPlainly.gradient(0.4, 2)
// expect NumbersDerivatives.branches.pullback(0.4, 2).apply(1) == NumbersDerivatives.branchesPlainly.gradient(0.4, 2)
// expect NumbersDerivatives.branches.gradient(0.4, 3) == NumbersDerivatives.branchesPlainly.gradient(0.4, 3)
// expect NumbersDerivatives.branches.pullback(0.4, 3).apply(1) == NumbersDerivatives.branchesPlainly.gradient(0.4, 3)
// expect NumbersDerivatives.branches.gradient(0.4, 7) == NumbersDerivatives.branchesPlainly.gradient(0.4, 7)
// expect NumbersDerivatives.branches.pullback(0.4, 7).apply(1) == NumbersDerivatives.branchesPlainly.gradient(0.4, 7)
// expect NumbersDerivatives.branches.gradient(0.4, 40) == NumbersDerivatives.branchesPlainly.gradient(0.4, 40)
// expect NumbersDerivatives.branches.pullback(0.4, 40).apply(1) == NumbersDerivatives.branchesPlainly.gradient(0.4, 40)
// check calling(0.7, 4)
// expect NumbersDerivatives.calling.gradient(0.7, 0) == NumbersDerivatives.callingPlainly.gradient(0.7, 0)
// expect NumbersDerivatives.calling.pullback(0.7, 0).apply(1) == NumbersDerivatives.callingPlainly.gradient(0.7, 0)
// expect NumbersDerivatives.calling.gradient(0.7, 1) == NumbersDerivatives.callingPlainly.gradient(0.7, 1)
// expect NumbersDerivatives.calling.pullback(0.7, 1).apply(1) == NumbersDerivatives.callingPlainly.gradient(0.7, 1)
// expect NumbersDerivatives.calling.gradient(0.7, 2) == NumbersDerivatives.callingPlainly.gradient(0.7, 2)
// expect NumbersDerivatives.calling.pullback(0.7, 2).apply(1) == NumbersDerivatives.callingPlainly.gradient(0.7, 2)
// expect NumbersDerivatives.calling.gradient(0.7, 3) == NumbersDerivatives.callingPlainly.gradient(0.7, 3)
// expect NumbersDerivatives.calling.pullback(0.7, 3).apply(1) == NumbersDerivatives.callingPlainly.gradient(0.7, 3)
// expect NumbersDerivatives.calling.gradient(0.7, 7) == NumbersDerivatives.callingPlainly.gradient(0.7, 7)
// expect NumbersDerivatives.calling.pullback(0.7, 7).apply(1) == NumbersDerivatives.callingPlainly.gradient(0.7, 7)
// expect NumbersDerivatives.calling.gradient(0.7, 40) == NumbersDerivatives.callingPlainly.gradient(0.7, 40)
// expect NumbersDerivatives.calling.pullback(0.7, 40).apply(1) == NumbersDerivatives.callingPlainly.gradient(0.7, 40)
final class Numbers {
  @Differentiable(checkpoint = 3)
  static double logistic(double x, double r, int n) {
    for (int i = 0; i < n; i++) {
      x = r * x * (1 - x);
    }
    return x;
  }

  @Differentiable
  static double logisticPlainly(double x, double r, int n) {
    for (int i = 0; i < n; i++) {
      x = r * x * (1 - x);
    }
    return x;
  }

  @Differentiable(checkpoint = 2)
  static double downwards(double x, int n) {
    double y = 1;
    for (int i = n; i >= 1; i--) {
      y = y * Math.cos(x / i);
      x = x * y;
    }
    return y;
  }

  @Differentiable
  static double downwardsPlainly(double x, int n) {
    double y = 1;
    for (int i = n; i >= 1; i--) {
      y = y * Math.cos(x / i);
      x = x * y;
    }
    return y;
  }

  @Differentiable(checkpoint = 3)
  static double until(double x, double r) {
    while (x * x < 100) {
      x = r * x + 0.1;
    }
    return x;
  }

  @Differentiable
  static double untilPlainly(double x, double r) {
    while (x * x < 100) {
      x = r * x + 0.1;
    }
    return x;
  }

  @Differentiable(checkpoint = 2)
  static float floats(float x, int n) {
    float y = 0;
    int i = n;
    do {
      y += x * x;
      x = (float) Math.sin(x) + 0.1f * y;
      if (y > 3) {
        return y * x;
      }
      i--;
    } while (i > 0);
    return y;
  }

  @Differentiable
  static float floatsPlainly(float x, int n) {
    float y = 0;
    int i = n;
    do {
      y += x * x;
      x = (float) Math.sin(x) + 0.1f * y;
      if (y > 3) {
        return y * x;
      }
      i--;
    } while (i > 0);
    return y;
  }

  @Differentiable(checkpoint = 2)
  static double exits(double x, int n) {
    int random = n;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      random = random * 1103515245 + 12345;
      double noise = (random >>> 16) / 65536.0;
      for (int j = 0; j < 3; j++) {
        x = Math.sin(x + noise) * x;
      }
      sum += x;
      if (sum > 9) {
        break;
      }
      if (random % 7 == 0) {
        continue;
      }
      x += 0.5;
    }
    return sum + x;
  }

  @Differentiable
  static double exitsPlainly(double x, int n) {
    int random = n;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      random = random * 1103515245 + 12345;
      double noise = (random >>> 16) / 65536.0;
      for (int j = 0; j < 3; j++) {
        x = Math.sin(x + noise) * x;
      }
      sum += x;
      if (sum > 9) {
        break;
      }
      if (random % 7 == 0) {
        continue;
      }
      x += 0.5;
    }
    return sum + x;
  }

  @Differentiable(checkpoint = 3)
  static double branches(double x, int n) {
    if (n % 2 == 0) {
      for (int i = 0; i < n; i++) {
        x = Math.sin(x * i) + x;
      }
    } else {
      x = x * x;
    }
    double y = x;
    for (int i = 0; i < 2 * n; i++) {
      y = x > 0.5 ? y * Math.cos(x + i) : y + x;
      x = x * y;
    }
    return y;
  }

  @Differentiable
  static double branchesPlainly(double x, int n) {
    if (n % 2 == 0) {
      for (int i = 0; i < n; i++) {
        x = Math.sin(x * i) + x;
      }
    } else {
      x = x * x;
    }
    double y = x;
    for (int i = 0; i < 2 * n; i++) {
      y = x > 0.5 ? y * Math.cos(x + i) : y + x;
      x = x * y;
    }
    return y;
  }

  @Differentiable
  static double calling(double x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += exits(x * i, i + 3) * x;
      x = 1.01 * x;
    }
    return sum;
  }

  @Differentiable
  static double callingPlainly(double x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += exitsPlainly(x * i, i + 3) * x;
      x = 1.01 * x;
    }
    return sum;
  }
}
