package dev.martlet.processor.report;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Estimates how long a function takes, in additions: weighted ops, a loop as often as any other
 * loop, of a branch the longer side. Good for comparing two functions of the same shape, no more.
 */
public final class CostEstimate {
  /** How often a loop is taken to run. */
  private static final double TRIPS = 100;

  /** How often a step of a loop with checkpoints is taken to be run again. */
  private static final double RERUNS = 2;

  private static final Set<String> CHEAP_MATH =
      Set.of("abs", "max", "min", "signum", "floor", "ceil", "rint", "round", "fma");

  private final java.util.function.Function<Callee, Optional<Function>> bodies;
  private final Set<String> running = new HashSet<>();
  private boolean isResuming;

  /**
   * @param bodies what is known of callees
   */
  public CostEstimate(java.util.function.Function<Callee, Optional<Function>> bodies) {
    this.bodies = bodies;
  }

  public double of(Function function) {
    return of(function.body());
  }

  private double of(Region region) {
    double sum = 0;
    for (Op op : region.ops()) {
      sum += of(op);
    }
    return sum;
  }

  private double of(Op op) {
    return switch (op) {
      case Constant _ -> 0;
      case Arithmetic.Binary binary ->
          switch (binary.operator()) {
            case DIVIDE -> 4;
            case REMAINDER -> 8;
            default -> 1;
          };
      case Arithmetic.Concatenation _ -> 20;
      case Arithmetic _ -> 1;
      case Aggregate.NewRecord _ -> 5;
      case Aggregate.ReadComponent _ -> 1;
      case Memory memory ->
          switch (memory) {
            case Memory.NewArray _, Memory.ArrayLiteral _, Memory.NewObject _ -> 10;
            case Memory.ArrayLength _ -> 0;
            case Memory.ReadElement _,
                Memory.WriteElement _,
                Memory.ReadField _,
                Memory.WriteField _ ->
                1;
          };
      case Invocation.Call call -> of(call);
      case Invocation.Opaque _ -> 10;
      case TapeAccess _ -> 2;
      case Closure closure -> of(closure.body());
      case ControlFlow.Loop loop -> of(loop);
      case ControlFlow.If _, ControlFlow.Switch _ ->
          1 + op.regions().stream().mapToDouble(this::of).max().orElse(0);
      case ControlFlow.Locked _, ControlFlow.Try _ ->
          op.regions().stream().mapToDouble(this::of).sum();
    };
  }

  /** A loop that goes back asks where to resume; one in it that asks what to keep runs again. */
  private double of(ControlFlow.Loop loop) {
    double trips = isResuming && asks(loop, "keeps") ? RERUNS : TRIPS;
    boolean before = isResuming;
    isResuming = asks(loop, "resume");
    double cost = trips * (of(loop.condition()) + of(loop.body()));
    isResuming = before;
    return cost;
  }

  private static boolean asks(ControlFlow.Loop loop, String question) {
    return loop.body().ops().stream()
        .anyMatch(
            op ->
                op instanceof Invocation.Call call
                    && call.callee().owner().equals("dev.martlet.checkpoint.Checkpoints")
                    && call.callee().name().equals(question));
  }

  private double of(Invocation.Call call) {
    Callee callee = call.callee();
    var body = bodies.apply(callee);
    if (body.isPresent()) {
      if (!running.add(callee.key())) {
        return 10;
      }
      double cost = 2 + of(body.get());
      running.remove(callee.key());
      // A method that also keeps what its pullback needs, and that pullback.
      return callee.name().contains("With") ? 3 * cost : cost;
    }
    if (callee.owner().equals("java.lang.Math") || callee.owner().equals("java.lang.StrictMath")) {
      return CHEAP_MATH.contains(callee.name()) ? 1 : callee.name().equals("sqrt") ? 4 : 20;
    }
    if (callee.owner().startsWith("dev.martlet.math.")) {
      return callee.owner().contains("Extremum") || callee.owner().contains("Rounding") ? 2 : 15;
    }
    return 10;
  }
}
