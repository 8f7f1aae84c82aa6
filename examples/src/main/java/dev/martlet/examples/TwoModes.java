package dev.martlet.examples;

import dev.martlet.annotation.Differentiable;

/**
 * The two questions that can be asked of a derivative. Reverse mode: how does each input change
 * this result? Forward mode: how does a change of the inputs change each result?
 */
public final class TwoModes {
  private TwoModes() {}

  /**
   * A point in the plane.
   *
   * @param x to the right
   * @param y upward
   */
  @Differentiable
  public record Point(double x, double y) {}

  /** A point of the plane by its distance from the origin and its angle. */
  @Differentiable
  static Point fromPolar(double radius, double angle) {
    return new Point(radius * Math.cos(angle), radius * Math.sin(angle));
  }

  /** Prints both answers, and that they are two views of one matrix. */
  public static void main(String[] args) {
    // One run of the method each; what comes back can be asked any number of times.
    var pullback = TwoModesDerivatives.fromPolar.pullback(2.0, Math.PI / 6);
    var differential = TwoModesDerivatives.fromPolar.differential(2.0, Math.PI / 6);

    var rowOfX = pullback.apply(new TwoModes_PointTangentVector(1, 0));
    var rowOfY = pullback.apply(new TwoModes_PointTangentVector(0, 1));
    System.out.println("x by radius and angle: " + rowOfX.radius() + ", " + rowOfX.angle());
    System.out.println("y by radius and angle: " + rowOfY.radius() + ", " + rowOfY.angle());

    System.out.println("by radius: " + differential.apply(1, 0));
    System.out.println("by angle:  " + differential.apply(0, 1));
  }
}
