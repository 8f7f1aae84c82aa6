package dev.martlet.benchmarks.adbench;

/**
 * The Jacobian of {@link Projection} as an expert writes it: both rows at once, by the chain of the
 * point's, the rotation's and the lens's matrices.
 */
final class ProjectionByHand {
  private ProjectionByHand() {}

  /** Two rows of fifteen columns, behind each other: camera, point, weight. */
  static double[] jacobian(double[] camera, double[] point, double weight, double[] feature) {
    double c0 = point[0] - camera[3];
    double c1 = point[1] - camera[4];
    double c2 = point[2] - camera[5];
    double square = camera[0] * camera[0] + camera[1] * camera[1] + camera[2] * camera[2];
    // The rotation as a matrix; its derivatives by the three angles, applied to the point.
    double[] r = {1, -camera[2], camera[1], camera[2], 1, -camera[0], -camera[1], camera[0], 1};
    double[] byAngle = {0, c2, -c1, -c2, 0, c0, c1, -c0, 0};
    if (square != 0) {
      rotation(camera, Math.sqrt(square), new double[] {c0, c1, c2}, r, byAngle);
    }
    double p0 = r[0] * c0 + r[1] * c1 + r[2] * c2;
    double p1 = r[3] * c0 + r[4] * c1 + r[5] * c2;
    double p2 = r[6] * c0 + r[7] * c1 + r[8] * c2;
    double inverse = 1 / p2;
    double x = p0 * inverse;
    double y = p1 * inverse;
    double s = x * x + y * y;
    double distortion = 1 + camera[9] * s + camera[10] * s * s;
    double byS = camera[9] + 2 * camera[10] * s;
    double f = camera[6];
    double scale = weight * f;
    double[] rows = new double[30];
    // By x and y, then by the rotated point.
    double xx = scale * (distortion + 2 * x * x * byS);
    double xy = scale * (2 * x * y * byS);
    double yy = scale * (distortion + 2 * y * y * byS);
    fill(rows, 0, xx * inverse, xy * inverse, -(xx * x + xy * y) * inverse, r, byAngle);
    fill(rows, 15, xy * inverse, yy * inverse, -(xy * x + yy * y) * inverse, r, byAngle);
    rows[6] = weight * x * distortion;
    rows[21] = weight * y * distortion;
    rows[7] = weight;
    rows[23] = weight;
    rows[9] = scale * x * s;
    rows[24] = scale * y * s;
    rows[10] = rows[9] * s;
    rows[25] = rows[24] * s;
    rows[14] = f * x * distortion + camera[7] - feature[0];
    rows[29] = f * y * distortion + camera[8] - feature[1];
    return rows;
  }

  private static void fill(
      double[] rows, int at, double a, double b, double c, double[] r, double[] byAngle) {
    for (int i = 0; i < 3; i++) {
      double byPoint = a * r[i] + b * r[3 + i] + c * r[6 + i];
      rows[at + i] = a * byAngle[i] + b * byAngle[3 + i] + c * byAngle[6 + i];
      rows[at + 3 + i] = -byPoint;
      rows[at + 11 + i] = byPoint;
    }
  }

  /** With {@code w} the axis: {@code R c = c cos + (w x c) sin + w (w.c) (1 - cos)}. */
  private static void rotation(
      double[] camera, double theta, double[] c, double[] r, double[] byAngle) {
    double cos = Math.cos(theta);
    double sin = Math.sin(theta);
    double rest = 1 - cos;
    double[] w = {camera[0] / theta, camera[1] / theta, camera[2] / theta};
    r[0] = cos + w[0] * w[0] * rest;
    r[1] = w[0] * w[1] * rest - w[2] * sin;
    r[2] = w[0] * w[2] * rest + w[1] * sin;
    r[3] = w[0] * w[1] * rest + w[2] * sin;
    r[4] = cos + w[1] * w[1] * rest;
    r[5] = w[1] * w[2] * rest - w[0] * sin;
    r[6] = w[0] * w[2] * rest - w[1] * sin;
    r[7] = w[1] * w[2] * rest + w[0] * sin;
    r[8] = cos + w[2] * w[2] * rest;
    double dot = w[0] * c[0] + w[1] * c[1] + w[2] * c[2];
    double[] x = {w[1] * c[2] - w[2] * c[1], w[2] * c[0] - w[0] * c[2], w[0] * c[1] - w[1] * c[0]};
    double side = sin / theta;
    double bend = rest / theta;
    for (int i = 0; i < 3; i++) {
      double along = bend * (c[i] - w[i] * dot);
      for (int j = 0; j < 3; j++) {
        double byTheta = x[j] * cos - c[j] * sin + w[j] * dot * sin;
        byAngle[3 * j + i] =
            byTheta * w[i]
                + side * (byAngle[3 * j + i] - w[i] * x[j])
                + bend * dot * ((i == j ? 1 : 0) - w[i] * w[j])
                + along * w[j];
      }
    }
  }
}
