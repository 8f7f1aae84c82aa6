package checkpoints;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import dev.martlet.checkpoint.Checkpoints;

// As few steps are run again as possible.
//
// expect Steps.runs(0) == Steps.least(0)
// expect Steps.uncountedRuns(0) == 2 * 0 + Checkpoints.cost(0, 20)
// expect Steps.pullbackRuns(0) == Steps.least(0) - 0
// expect Steps.runs(1) == Steps.least(1)
// expect Steps.uncountedRuns(1) == 2 * 1 + Checkpoints.cost(1, 20)
// expect Steps.pullbackRuns(1) == Steps.least(1) - 1
// expect Steps.runs(2) == Steps.least(2)
// expect Steps.uncountedRuns(2) == 2 * 2 + Checkpoints.cost(2, 20)
// expect Steps.pullbackRuns(2) == Steps.least(2) - 2
// expect Steps.runs(19) == Steps.least(19)
// expect Steps.uncountedRuns(19) == 2 * 19 + Checkpoints.cost(19, 20)
// expect Steps.pullbackRuns(19) == Steps.least(19) - 19
// expect Steps.runs(20) == Steps.least(20)
// expect Steps.uncountedRuns(20) == 2 * 20 + Checkpoints.cost(20, 20)
// expect Steps.pullbackRuns(20) == Steps.least(20) - 20
// expect Steps.runs(21) == Steps.least(21)
// expect Steps.uncountedRuns(21) == 2 * 21 + Checkpoints.cost(21, 20)
// expect Steps.pullbackRuns(21) == Steps.least(21) - 21
// expect Steps.runs(22) == Steps.least(22)
// expect Steps.uncountedRuns(22) == 2 * 22 + Checkpoints.cost(22, 20)
// expect Steps.pullbackRuns(22) == Steps.least(22) - 22
// expect Steps.runs(300) == Steps.least(300)
// expect Steps.uncountedRuns(300) == 2 * 300 + Checkpoints.cost(300, 20)
// expect Steps.pullbackRuns(300) == Steps.least(300) - 300
// expect Steps.runs(5000) == Steps.least(5000)
// expect Steps.uncountedRuns(5000) == 2 * 5000 + Checkpoints.cost(5000, 20)
// expect Steps.pullbackRuns(5000) == Steps.least(5000) - 5000
// expect Steps.takesLittleMemory() == true
// expect StepsDerivatives.million.gradient(1, 2) == StepsDerivatives.millionPlainly.gradient(1, 2)
final class Steps {
  static long runs;

  static double step(double x) {
    runs++;
    return Math.sin(x) + 0.5 * x;
  }

  @Derivative(of = "step", wrt = "x")
  static double stepByX(double x) {
    return Math.cos(x) + 0.5;
  }

  @Differentiable(checkpoint = 20)
  static double counted(double x, int n) {
    for (int i = 0; i < n; i++) {
      x = step(x);
    }
    return x;
  }

  @Differentiable(checkpoint = 20)
  static double uncounted(double x, int n) {
    int i = 0;
    while (i != n) {
      x = step(x);
      i++;
    }
    return x;
  }

  /** The state of a million steps, of which 200 are kept. */
  @Differentiable(checkpoint = 200)
  static double million(double x, double k) {
    double v = 0;
    for (int i = 0; i < 1_000_000; i++) {
      v -= 1e-3 * k * Math.sin(x);
      x += 1e-3 * v;
    }
    return x;
  }

  @Differentiable
  static double millionPlainly(double x, double k) {
    double v = 0;
    for (int i = 0; i < 1_000_000; i++) {
      v -= 1e-3 * k * Math.sin(x);
      x += 1e-3 * v;
    }
    return x;
  }

  static long runs(int n) {
    runs = 0;
    StepsDerivatives.counted.gradient(0.3, n);
    return runs;
  }

  static long uncountedRuns(int n) {
    runs = 0;
    StepsDerivatives.uncounted.gradient(0.3, n);
    return runs;
  }

  static long pullbackRuns(int n) {
    var pullback = StepsDerivatives.counted.pullback(0.3, n);
    runs = 0;
    pullback.apply(1);
    return runs;
  }

  /** The least number of steps, and those that are differentiated, each once. */
  static long least(int n) {
    return Checkpoints.cost(n + 1L, 20) + n;
  }

  static boolean takesLittleMemory() {
    var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    StepsDerivatives.million.gradient(1, 2);
    long before = threads.getCurrentThreadAllocatedBytes();
    StepsDerivatives.million.gradient(1, 2);
    return threads.getCurrentThreadAllocatedBytes() - before < 20_000;
  }
}
