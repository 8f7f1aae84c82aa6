package dev.martlet.kernel;

/**
 * The error function and its complement, within a few ulps.
 *
 * <p>The rational approximations are those of FDLIBM's {@code s_erf.c}:
 *
 * <pre>
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * </pre>
 */
final class ErrorFunction {
  /** {@code erf(1)}, rounded to what a {@code float} holds. */
  private static final double ERF_OF_ONE = 0.8450629115104675;

  private static final double[] SMALL_NUMERATOR = {
    0.12837916709551256,
    -0.3250421072470015,
    -0.02848174957559851,
    -0.005770270296489442,
    -2.3763016656650163e-05
  };
  private static final double[] SMALL_DENOMINATOR = {
    1,
    0.39791722395915535,
    0.0650222499887673,
    0.005081306281875766,
    0.00013249473800432164,
    -3.960228278775368e-06
  };
  private static final double[] MIDDLE_NUMERATOR = {
    -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013,
    0.31834661990116175, -0.11089469428239668, 0.035478304325618236,
    -0.002166375594868791
  };
  private static final double[] MIDDLE_DENOMINATOR = {
    1,
    0.10642088040084423,
    0.540397917702171,
    0.07182865441419627,
    0.12617121980876164,
    0.01363708391202905,
    0.011984499846799107
  };
  private static final double[] LARGE_NUMERATOR = {
    -0.009864944034847148, -0.6938585727071818, -10.558626225323291,
    -62.375332450326006, -162.39666946257347, -184.60509290671104,
    -81.2874355063066, -9.814329344169145
  };
  private static final double[] LARGE_DENOMINATOR = {
    1,
    19.651271667439257,
    137.65775414351904,
    434.56587747522923,
    645.3872717332679,
    429.00814002756783,
    108.63500554177944,
    6.570249770319282,
    -0.0604244152148581
  };
  private static final double[] HUGE_NUMERATOR = {
    -0.0098649429247001, -0.799283237680523, -17.757954917754752,
    -160.63638485582192, -637.5664433683896, -1025.0951316110772,
    -483.5191916086514
  };
  private static final double[] HUGE_DENOMINATOR = {
    1,
    30.33806074348246,
    325.7925129965739,
    1536.729586084437,
    3199.8582195085955,
    2553.0504064331644,
    474.52854120695537,
    -22.44095244658582
  };

  private ErrorFunction() {}

  /** {@code 2 / sqrt(pi)} times the integral of {@code exp(-t * t)} from 0 to {@code x}. */
  static double erf(double x) {
    double magnitude = Math.abs(x);
    if (magnitude < 0.84375) {
      return x + x * small(x);
    }
    if (magnitude < 1.25) {
      return Math.copySign(ERF_OF_ONE + middle(magnitude), x);
    }
    return Double.isNaN(x) ? x : Math.copySign(1 - tail(magnitude), x);
  }

  /** {@code 1 - erf(x)}, also where {@code erf} is 1. */
  static double erfc(double x) {
    double magnitude = Math.abs(x);
    if (magnitude < 0.84375) {
      return x < 0.25 ? 1 - (x + x * small(x)) : 0.5 - (x - 0.5 + x * small(x));
    }
    if (magnitude < 1.25) {
      double part = ERF_OF_ONE + middle(magnitude);
      return x < 0 ? 1 + part : 1 - ERF_OF_ONE - middle(magnitude);
    }
    return Double.isNaN(x) ? x : x < 0 ? 2 - tail(magnitude) : tail(magnitude);
  }

  private static double small(double x) {
    double square = x * x;
    return polynomial(SMALL_NUMERATOR, square) / polynomial(SMALL_DENOMINATOR, square);
  }

  private static double middle(double magnitude) {
    double distance = magnitude - 1;
    return polynomial(MIDDLE_NUMERATOR, distance) / polynomial(MIDDLE_DENOMINATOR, distance);
  }

  /** {@code erfc} from 1.25 on. */
  private static double tail(double x) {
    if (x > 28) {
      return 0;
    }
    double s = 1 / (x * x);
    double ratio =
        x < 1 / 0.35
            ? polynomial(LARGE_NUMERATOR, s) / polynomial(LARGE_DENOMINATOR, s)
            : polynomial(HUGE_NUMERATOR, s) / polynomial(HUGE_DENOMINATOR, s);
    // The square of the leading half of x is exact.
    double leading = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFFFFFF00000000L);
    return Math.exp(-leading * leading - 0.5625)
        * Math.exp((leading - x) * (leading + x) + ratio)
        / x;
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
