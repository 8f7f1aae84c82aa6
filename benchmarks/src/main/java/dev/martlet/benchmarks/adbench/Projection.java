package dev.martlet.benchmarks.adbench;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * How far a point is seen from where a camera should see it: ADBench's bundle adjustment. A camera
 * is its rotation (axis times angle), its centre, its focal length, its principal point, and two
 * numbers for the distortion by its lens.
 */
public final class Projection {
  private Projection() {}

  /**
   * The error of one observation.
   *
   * @param camera eleven numbers
   * @param point three numbers
   * @param weight of the observation
   * @param feature where the point was seen
   * @return the error, two numbers
   */
  @Differentiable
  public static double[] error(
      double[] camera, double[] point, double weight, @NoDerivative double[] feature) {
    double[] projected = project(camera, point);
    return new double[] {
      weight * (projected[0] - feature[0]), weight * (projected[1] - feature[1])
    };
  }

  /**
   * The error of a weight.
   *
   * @param weight of an observation
   * @return what it is off
   */
  @Differentiable
  public static double weightError(double weight) {
    return 1 - weight * weight;
  }

  private static double[] project(double[] camera, double[] point) {
    double[] centered = new double[3];
    for (int i = 0; i < 3; i++) {
      centered[i] = point[i] - camera[3 + i];
    }
    double[] rotated = rotated(camera, centered);
    double x = rotated[0] / rotated[2];
    double y = rotated[1] / rotated[2];
    double s = x * x + y * y;
    double distortion = 1 + camera[9] * s + camera[10] * s * s;
    return new double[] {
      camera[6] * (x * distortion) + camera[7], camera[6] * (y * distortion) + camera[8]
    };
  }

  /** A vector, turned by the angle and around the axis that the first three numbers are. */
  private static double[] rotated(double[] rotation, double[] x) {
    double square =
        rotation[0] * rotation[0] + rotation[1] * rotation[1] + rotation[2] * rotation[2];
    if (square == 0) {
      double[] cross = cross(rotation, x);
      return new double[] {x[0] + cross[0], x[1] + cross[1], x[2] + cross[2]};
    }
    double theta = Math.sqrt(square);
    double cos = Math.cos(theta);
    double sin = Math.sin(theta);
    double[] axis = {rotation[0] / theta, rotation[1] / theta, rotation[2] / theta};
    double[] cross = cross(axis, x);
    double along = (axis[0] * x[0] + axis[1] * x[1] + axis[2] * x[2]) * (1 - cos);
    double[] result = new double[3];
    for (int i = 0; i < 3; i++) {
      result[i] = x[i] * cos + cross[i] * sin + axis[i] * along;
    }
    return result;
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
