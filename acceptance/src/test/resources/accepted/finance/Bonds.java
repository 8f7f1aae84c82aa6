package finance;

import dev.martlet.annotation.Differentiable;
import java.util.List;

// check price(0.04, List.of(5.0, 5.0, 105.0))
// check yield(98.0, 5.0, 10)
// check npv(0.03, 0.05, new double[] {-100, 30, 40, 50})
final class Bonds {
  @Differentiable
  static double price(double rate, List<Double> cashFlows) {
    double sum = 0;
    double discount = 1;
    for (double flow : cashFlows) {
      discount /= 1 + rate;
      sum += flow * discount;
    }
    return sum;
  }

  /** Newton's method on the price. */
  @Differentiable
  static double yield(double price, double coupon, int years) {
    double y = 0.05;
    double change = 1;
    while (Math.abs(change) > 1e-14) {
      double p = 0;
      double dp = 0;
      for (int t = 1; t <= years; t++) {
        double flow = t == years ? coupon + 100 : coupon;
        p += flow * Math.pow(1 + y, -t);
        dp -= t * flow * Math.pow(1 + y, -t - 1);
      }
      change = (p - price) / dp;
      y -= change;
    }
    return y;
  }

  @Differentiable
  static double npv(double shortRate, double longRate, double[] flows) {
    double total = 0;
    for (int t = 0; t < flows.length; t++) {
      double weight = (double) t / flows.length;
      double rate = shortRate + weight * (longRate - shortRate);
      total += flows[t] * Math.exp(-rate * t);
    }
    return total;
  }
}
