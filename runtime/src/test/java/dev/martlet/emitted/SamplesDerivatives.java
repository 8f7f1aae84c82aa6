package dev.martlet.emitted;

import dev.martlet.BiDifferential;
import dev.martlet.BiGradient;
import dev.martlet.DifferentiableBiFunction;
import dev.martlet.DifferentiableDoubleBiFunction;
import dev.martlet.DifferentiableDoubleFunction;
import dev.martlet.DifferentiableFloatFunction;
import dev.martlet.DifferentiableFunction;
import dev.martlet.DifferentiableToDoubleFunction;
import dev.martlet.DifferentiableToFloatFunction;
import dev.martlet.Differential;
import dev.martlet.DoubleBiGradient;
import dev.martlet.DoubleBinaryDifferential;
import dev.martlet.DoublePullback;
import dev.martlet.DoubleToDoubleDifferential;
import dev.martlet.DoubleToDoublePullback;
import dev.martlet.DoubleWithDerivative;
import dev.martlet.DoubleWithDifferential;
import dev.martlet.DoubleWithDoubleGradient;
import dev.martlet.DoubleWithGradient;
import dev.martlet.DoubleWithPullback;
import dev.martlet.FloatPullback;
import dev.martlet.FloatToFloatDifferential;
import dev.martlet.FloatToFloatPullback;
import dev.martlet.FloatWithDifferential;
import dev.martlet.FloatWithFloatGradient;
import dev.martlet.FloatWithPullback;
import dev.martlet.Pullback;
import dev.martlet.ToDoubleDifferential;
import dev.martlet.ToFloatDifferential;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;

/** What the compiler emits for {@link Samples}, by hand. */
@SuppressWarnings("SameNameButDifferent") // A record Gradient in each entry.
public final class SamplesDerivatives {
  private SamplesDerivatives() {}

  /** {@code double -> double}. */
  public static final SillyExp sillyExp = new SillyExp();

  /** {@code (double, double) -> double}. */
  public static final Product product = new Product();

  /** {@code T -> double}. */
  public static final Loss loss = new Loss();

  /** {@code T -> R}. */
  public static final Scaled scaled = new Scaled();

  /** {@code (T, U) -> R}. */
  public static final Sum sum = new Sum();

  /** {@code float -> float}. */
  public static final Square square = new Square();

  /** {@code T -> float}. */
  public static final Weight weight = new Weight();

  public static final class SillyExp implements DifferentiableDoubleFunction {
    private SillyExp() {}

    @Override
    public double value(double x) {
      return Samples.sillyExp(x);
    }

    @Override
    public double gradient(double x) {
      return Math.exp(x);
    }

    @Override
    public DoubleWithDoubleGradient valueWithGradient(double x) {
      double result = Math.exp(x);
      return new DoubleWithDoubleGradient(result, result);
    }

    @Override
    public DoubleToDoublePullback pullback(double x) {
      return valueWithPullback(x).pullback();
    }

    @Override
    public DoubleWithPullback<DoubleToDoublePullback> valueWithPullback(double x) {
      double result = Math.exp(x);
      return new DoubleWithPullback<>(result, dResult -> dResult * result);
    }

    @Override
    public double derivative(double x) {
      return Math.exp(x);
    }

    @Override
    public DoubleWithDerivative valueWithDerivative(double x) {
      double result = Math.exp(x);
      return new DoubleWithDerivative(result, result);
    }

    @Override
    public DoubleToDoubleDifferential differential(double x) {
      return valueWithDifferential(x).differential();
    }

    @Override
    public DoubleWithDifferential<DoubleToDoubleDifferential> valueWithDifferential(double x) {
      double result = Math.exp(x);
      return new DoubleWithDifferential<>(result, dx -> result * dx);
    }
  }

  public static final class Product
      implements DifferentiableDoubleBiFunction.Typed<Product.Gradient> {
    private Product() {}

    /** Named as the method's parameters are. */
    public record Gradient(double x, double y) implements DoubleBiGradient {
      @Override
      public double byFirst() {
        return x;
      }

      @Override
      public double bySecond() {
        return y;
      }
    }

    @Override
    public double value(double x, double y) {
      return Samples.product(x, y);
    }

    @Override
    public Gradient gradient(double x, double y) {
      return new Gradient(y, x);
    }

    @Override
    public DoubleWithGradient<Gradient> valueWithGradient(double x, double y) {
      return new DoubleWithGradient<>(x * y, new Gradient(y, x));
    }

    @Override
    public DoublePullback<Gradient> pullback(double x, double y) {
      return valueWithPullback(x, y).pullback();
    }

    @Override
    public DoubleWithPullback<DoublePullback<Gradient>> valueWithPullback(double x, double y) {
      return new DoubleWithPullback<>(x * y, dResult -> new Gradient(dResult * y, dResult * x));
    }

    @Override
    public DoubleBinaryDifferential differential(double x, double y) {
      return valueWithDifferential(x, y).differential();
    }

    @Override
    public DoubleWithDifferential<DoubleBinaryDifferential> valueWithDifferential(
        double x, double y) {
      return new DoubleWithDifferential<>(x * y, (dx, dy) -> dx * y + x * dy);
    }
  }

  public static final class Loss
      implements DifferentiableToDoubleFunction.Typed<Samples.Model, Samples_ModelTangentVector> {
    private Loss() {}

    @Override
    public double value(Samples.Model model) {
      return Samples.loss(model);
    }

    @Override
    public Samples_ModelTangentVector gradient(Samples.Model model) {
      return new Samples_ModelTangentVector((float) model.b(), model.w());
    }

    @Override
    public DoubleWithGradient<Samples_ModelTangentVector> valueWithGradient(Samples.Model model) {
      return new DoubleWithGradient<>(model.w() * model.b(), gradient(model));
    }

    @Override
    public DoublePullback<Samples_ModelTangentVector> pullback(Samples.Model model) {
      return valueWithPullback(model).pullback();
    }

    @Override
    public DoubleWithPullback<DoublePullback<Samples_ModelTangentVector>> valueWithPullback(
        Samples.Model model) {
      return new DoubleWithPullback<>(
          model.w() * model.b(),
          dResult ->
              new Samples_ModelTangentVector((float) (dResult * model.b()), dResult * model.w()));
    }

    @Override
    public ToDoubleDifferential<Samples_ModelTangentVector> differential(Samples.Model model) {
      return valueWithDifferential(model).differential();
    }

    @Override
    public DoubleWithDifferential<ToDoubleDifferential<Samples_ModelTangentVector>>
        valueWithDifferential(Samples.Model model) {
      return new DoubleWithDifferential<>(
          model.w() * model.b(), dModel -> dModel.w() * model.b() + model.w() * dModel.b());
    }
  }

  public static final class Scaled
      implements DifferentiableFunction.Typed<
          Samples.Model, Samples.Model, Samples_ModelTangentVector, Samples_ModelTangentVector> {
    private Scaled() {}

    @Override
    public Samples.Model value(Samples.Model model) {
      return Samples.scaled(model);
    }

    @Override
    public Pullback<Samples_ModelTangentVector, Samples_ModelTangentVector> pullback(
        Samples.Model model) {
      return valueWithPullback(model).pullback();
    }

    @Override
    public ValueWithPullback<
            Samples.Model, Pullback<Samples_ModelTangentVector, Samples_ModelTangentVector>>
        valueWithPullback(Samples.Model model) {
      return new ValueWithPullback<>(
          Samples.scaled(model),
          dResult -> new Samples_ModelTangentVector(dResult.w() * 2, dResult.b() * 3));
    }

    @Override
    public Differential<Samples_ModelTangentVector, Samples_ModelTangentVector> differential(
        Samples.Model model) {
      return valueWithDifferential(model).differential();
    }

    @Override
    public ValueWithDifferential<
            Samples.Model, Differential<Samples_ModelTangentVector, Samples_ModelTangentVector>>
        valueWithDifferential(Samples.Model model) {
      return new ValueWithDifferential<>(
          Samples.scaled(model),
          dModel -> new Samples_ModelTangentVector(dModel.w() * 2, dModel.b() * 3));
    }
  }

  public static final class Sum
      implements DifferentiableBiFunction.Typed<
          Samples.Model,
          Samples.Model,
          Samples.Model,
          Samples_ModelTangentVector,
          Samples_ModelTangentVector,
          Samples_ModelTangentVector,
          Sum.Gradient> {
    private Sum() {}

    /** Named as the method's parameters are. */
    public record Gradient(Samples_ModelTangentVector left, Samples_ModelTangentVector right)
        implements BiGradient<Samples_ModelTangentVector, Samples_ModelTangentVector> {
      @Override
      public Samples_ModelTangentVector byFirst() {
        return left;
      }

      @Override
      public Samples_ModelTangentVector bySecond() {
        return right;
      }
    }

    @Override
    public Samples.Model value(Samples.Model left, Samples.Model right) {
      return Samples.sum(left, right);
    }

    @Override
    public Pullback<Samples_ModelTangentVector, Gradient> pullback(
        Samples.Model left, Samples.Model right) {
      return valueWithPullback(left, right).pullback();
    }

    @Override
    public ValueWithPullback<Samples.Model, Pullback<Samples_ModelTangentVector, Gradient>>
        valueWithPullback(Samples.Model left, Samples.Model right) {
      return new ValueWithPullback<>(
          Samples.sum(left, right), dResult -> new Gradient(dResult, dResult));
    }

    @Override
    public BiDifferential<
            Samples_ModelTangentVector, Samples_ModelTangentVector, Samples_ModelTangentVector>
        differential(Samples.Model left, Samples.Model right) {
      return valueWithDifferential(left, right).differential();
    }

    @Override
    public ValueWithDifferential<
            Samples.Model,
            BiDifferential<
                Samples_ModelTangentVector, Samples_ModelTangentVector, Samples_ModelTangentVector>>
        valueWithDifferential(Samples.Model left, Samples.Model right) {
      return new ValueWithDifferential<>(
          Samples.sum(left, right), (dLeft, dRight) -> dLeft.plus(dRight));
    }
  }

  public static final class Square implements DifferentiableFloatFunction {
    private Square() {}

    @Override
    public float value(float x) {
      return Samples.square(x);
    }

    @Override
    public float gradient(float x) {
      return 2 * x;
    }

    @Override
    public FloatWithFloatGradient valueWithGradient(float x) {
      return new FloatWithFloatGradient(x * x, 2 * x);
    }

    @Override
    public FloatToFloatPullback pullback(float x) {
      return valueWithPullback(x).pullback();
    }

    @Override
    public FloatWithPullback<FloatToFloatPullback> valueWithPullback(float x) {
      return new FloatWithPullback<>(x * x, dResult -> 2 * x * dResult);
    }

    @Override
    public FloatToFloatDifferential differential(float x) {
      return valueWithDifferential(x).differential();
    }

    @Override
    public FloatWithDifferential<FloatToFloatDifferential> valueWithDifferential(float x) {
      return new FloatWithDifferential<>(x * x, dx -> 2 * x * dx);
    }
  }

  public static final class Weight
      implements DifferentiableToFloatFunction.Typed<Samples.Model, Samples_ModelTangentVector> {
    private Weight() {}

    @Override
    public float value(Samples.Model model) {
      return Samples.weight(model);
    }

    @Override
    public FloatWithPullback<FloatPullback<Samples_ModelTangentVector>> valueWithPullback(
        Samples.Model model) {
      return new FloatWithPullback<>(
          model.w(), dResult -> new Samples_ModelTangentVector(dResult, 0.0));
    }

    @Override
    public FloatWithDifferential<ToFloatDifferential<Samples_ModelTangentVector>>
        valueWithDifferential(Samples.Model model) {
      return new FloatWithDifferential<>(model.w(), dModel -> dModel.w());
    }
  }
}
