package dispatch;

import dev.martlet.annotation.Differentiable;

// check f(0.5, Enums.Activation.TANH)
// check f(-0.5, Enums.Activation.LEAKY)
// check f(0.5, Enums.Activation.LEAKY)
// check f(0.5, new Enums.Power(3))
// check Activation.apply(Enums.Activation.TANH, 0.5)
// check Named.apply(Enums.Named.LOUD, 0.5)
// check named(0.5, Enums.Named.LOUD)
// check named(0.5, Enums.Named.QUIET)
// check scaled(0.5, new Enums.Setting(Enums.Activation.LEAKY, 3))
// throws f(0.5, null)
final class Enums {
  interface Layer {
    @Differentiable
    double apply(double x);
  }

  /** One method for all constants, with data of their own. */
  enum Activation implements Layer {
    TANH(1),
    LEAKY(0.1);

    final double slope;

    Activation(double slope) {
      this.slope = slope;
    }

    @Override
    @Differentiable
    public double apply(double x) {
      return switch (this) {
        case TANH -> Math.tanh(slope * x);
        case LEAKY -> x > 0 ? x : slope * x;
      };
    }
  }

  /** What the body of a constant overrides is no part of a derivative. */
  enum Named implements Layer {
    LOUD {
      @Override
      String text(int times) {
        return "!".repeat(times);
      }

      @Override
      double factor() {
        return 3;
      }
    },
    QUIET;

    String text(int times) {
      return "";
    }

    double factor() {
      return 2;
    }

    @Override
    @Differentiable
    public double apply(double x) {
      return x * x * factor() + text(2).length();
    }
  }

  record Power(int exponent) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return Math.pow(x, exponent);
    }
  }

  record Setting(Activation activation, double rate) {}

  @Differentiable
  static double f(double x, Layer layer) {
    return layer.apply(layer.apply(x)) * x;
  }

  @Differentiable
  static double named(double x, Named named) {
    double y = named.apply(x) * named.factor();
    return named == Named.LOUD ? y * named.ordinal() + x : y * Named.values().length;
  }

  @Differentiable
  static double scaled(double x, @dev.martlet.annotation.NoDerivative Setting setting) {
    return switch (setting.activation()) {
      case TANH -> x;
      case LEAKY -> setting.activation().apply(-x) * setting.rate() * setting.activation().slope;
    };
  }
}
