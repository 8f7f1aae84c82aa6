package loops;

import dev.martlet.annotation.Differentiable;

/** What an iteration of an inner loop keeps stands side by side in one tape. */
// golden
// check swung(new double[] {0.3, 0.2, 0.5}, new double[] {1.0, 0.5, 0.1})
// check swung(new double[0], new double[0])
final class ShortRun {
  @Differentiable
  static double swung(double[] places, double[] speeds) {
    double work = 1;
    for (int step = 0; step < 4; step++) {
      for (int i = 0; i < places.length; i++) {
        double place = places[i];
        double speed = speeds[i];
        if (place > 0) {
          speeds[i] = speed - 0.1 * place * place;
        }
        places[i] = place + 0.1 * speed * speed;
        work *= place * speed;
      }
    }
    return work;
  }
}
