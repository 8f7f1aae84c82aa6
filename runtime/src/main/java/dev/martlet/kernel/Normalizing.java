package dev.martlet.kernel;

/**
 * Normalizations: elements less their mean, divided by their standard deviation, then scaled and
 * moved channel by channel.
 *
 * @param <A> the type of the arrays
 */
public interface Normalizing<A> {

  /**
   * Counts what is remembered of the standard deviations.
   *
   * @return how many numbers
   */
  int factors();

  /**
   * Takes the mean from all elements, and divides by the standard deviation.
   *
   * @param x the elements
   * @param epsilon what is added to the variance
   * @param n the result
   * @param r what was multiplied by, {@link #factors} numbers
   */
  void normalize(A x, double epsilon, A n, double[] r);

  /**
   * Moves and scales each channel.
   *
   * @param x the elements
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param y the result
   */
  void affine(A x, A scale, A offset, A y);

  /**
   * Takes the cotangent of the result back to the elements: {@code dx = r * (s - mean(s) - n *
   * mean(n * s))}, where {@code s = scale * dy}.
   *
   * @param dy the cotangent of the result
   * @param n the normalized elements
   * @param r what they were multiplied by
   * @param scale a factor for each channel
   * @param dx the cotangent of the elements
   */
  void backward(A dy, A n, double[] r, A scale, A dx);

  /**
   * Takes the cotangent of the result back to what each channel was scaled and moved by.
   *
   * @param dy the cotangent of the result
   * @param n the normalized elements
   * @param scale the sum of {@code dy * n} for each channel
   * @param offset the sum of {@code dy} for each channel
   */
  void backwardToChannels(A dy, A n, double[] scale, double[] offset);

  /**
   * Takes tangents forward: {@code dn = r * (dx - mean(dx) - n * mean(n * dx)); dy = scale * dn + n
   * * dscale + doffset}.
   *
   * @param dx the tangent of the elements
   * @param n the normalized elements
   * @param r what they were multiplied by
   * @param scale a factor for each channel
   * @param dScale its tangent
   * @param dOffset the tangent of what is added to each channel
   * @param dy the tangent of the result
   */
  void forward(A dx, A n, double[] r, A scale, A dScale, A dOffset, A dy);
}
