package dev.martlet.examples.physics;

import dev.martlet.annotation.Differentiable;
import dev.martlet.optimizer.Adam;
import dev.martlet.optimizer.Schedule;
import dev.martlet.tensor.Tensor;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Finds the throw that hits a target through a simulated flight with drag. The flight is plain Java
 * on {@code double}s, with a loop that ends when the ball is on the ground; the loss is of tensors.
 *
 * @param angle above the ground, in radians
 * @param speed in metres per second
 */
@Differentiable
public record Throw(double angle, double speed) {
  private static final double STEP = 0.01;
  private static final double GRAVITY = 9.81;
  private static final double DRAG = 0.01;

  /** Where the ball lands, and how high it has been. */
  @Differentiable
  record Flight(double distance, double height) {}

  Flight flight() {
    double x = 0;
    double y = 0;
    double speedX = speed * Math.cos(angle);
    double speedY = speed * Math.sin(angle);
    double height = 0;
    double beforeX = 0;
    double beforeY = 0;
    while (y >= 0) {
      beforeX = x;
      beforeY = y;
      double drag = DRAG * Math.hypot(speedX, speedY);
      speedX -= STEP * drag * speedX;
      speedY -= STEP * (GRAVITY + drag * speedY);
      x += STEP * speedX;
      y += STEP * speedY;
      height = Math.max(height, y);
    }
    // Between the last two places, so that the landing does not jump from step to step.
    double part = beforeY / (beforeY - y);
    return new Flight(beforeX + part * (x - beforeX), height);
  }

  /**
   * How far from the target, and from a wanted height.
   *
   * @param distance of the target
   * @param height of the highest point
   * @return the sum of both squares, a tensor
   */
  @Differentiable(wrt = "this")
  public Tensor<Double> loss(double distance, double height) {
    Flight flight = flight();
    Tensor<Double> far = Tensor.scalar(flight.distance()).minus(distance);
    Tensor<Double> high = Tensor.scalar(flight.height()).minus(height);
    return far.squared().plus(high.squared());
  }

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    aimed(30, 12, System.out);
  }

  static Throw aimed(double distance, double height, PrintStream out) {
    var ball = new Throw(0.7, 15);
    var optimizer = new Adam<>(ball, Schedule.cosine(0.3, 400));
    for (int step = 0; step < 400; step++) {
      ball = optimizer.update(ball, ThrowDerivatives.loss.gradient(ball, distance, height));
    }
    Flight flight = ball.flight();
    out.printf(
        Locale.ROOT,
        "%.2f degrees at %.3f m/s: lands at %.4f m, %.4f m high%n",
        Math.toDegrees(ball.angle()),
        ball.speed(),
        flight.distance(),
        flight.height());
    return ball;
  }
}
