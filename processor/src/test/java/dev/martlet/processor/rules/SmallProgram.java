package dev.martlet.processor.rules;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import java.util.List;
import java.util.Optional;

/** A program for tests: its structures are a module's, its only rules those of sine and root. */
public final class SmallProgram implements Program {
  private final Module module;

  public SmallProgram(Module module) {
    this.module = module;
  }

  /** The partial derivative of {@code Math.sin}. */
  public static double sinByX(double x) {
    return Math.cos(x);
  }

  /** The partial derivative of {@code Math.sqrt}: infinite at zero. */
  public static double sqrtByX(double x, double result) {
    return 0.5 / result;
  }

  @Override
  public Optional<Derivative> derivative(Callee callee) {
    return switch (callee.name()) {
      case "sin" -> Optional.of(rule(callee, List.of(Primitive.DOUBLE), false));
      case "sqrt" -> Optional.of(rule(callee, List.of(Primitive.DOUBLE, Primitive.DOUBLE), true));
      case "withoutDerivative" -> Optional.of(new Derivative.Partials(List.of(Optional.empty())));
      default -> Optional.empty();
    };
  }

  private static Derivative rule(Callee callee, List<Type> parameters, boolean takesResult) {
    var method =
        new Callee(
            Callee.Kind.STATIC,
            SmallProgram.class.getName(),
            callee.name() + "ByX",
            parameters,
            Primitive.DOUBLE);
    return new Derivative.Partials(
        List.of(Optional.of(new Derivative.Partial(method, takesResult, false))));
  }

  @Override
  public Optional<Function> body(Callee callee) {
    return module.function(callee.key());
  }

  @Override
  public Optional<Structure> structure(Type type) {
    return module.structure(type);
  }

  @Override
  public String suggestedRule(Callee callee) {
    return "@Derivative(of = \"" + callee.name() + "\")";
  }

  @Override
  public boolean isRecord(Type type) {
    return type.toString().contains("Record");
  }
}
