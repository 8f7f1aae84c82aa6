package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists the values of the forward sweep that the derivative of an op reads: of {@code a * b} the
 * other operand, of {@code a / b} the divisor and the quotient, of a call what its rule takes.
 */
public final class NeededValues {
  private final DerivativeFlow flow;
  private final Activity activity;
  private final Scopes scopes;
  private final Optional<Shadows> shadows;
  private final Map<Op, List<Value>> positions;
  private final Map<Value, List<Optional<Value>>> partials;

  /**
   * @param shadows in reverse mode, the shadows of active arrays
   * @param positions for ops that read or change the end of a list, where that was
   * @param partials by the result of a call, its partial derivatives where they are computed
   */
  public NeededValues(
      DerivativeFlow flow,
      Activity activity,
      Scopes scopes,
      Optional<Shadows> shadows,
      Map<Op, List<Value>> positions,
      Map<Value, List<Optional<Value>>> partials) {
    this.flow = flow;
    this.partials = partials;
    this.positions = positions;
    this.activity = activity;
    this.scopes = scopes;
    this.shadows = shadows;
  }

  /** What is known of derivatives by the kinds of ops. */
  public DerivativeFlow flow() {
    return flow;
  }

  /** Needed to make the shadows that only the reverse sweep over the region needs. */
  List<Value> of(Region region) {
    return shadows
        .map(known -> known.late(region).stream().flatMap(op -> op.operands().stream()).toList())
        .orElse(List.of());
  }

  /** Whether the op is {@code 1 / b}, whose derivative is read off its result alone. */
  public boolean isReciprocal(Arithmetic.Binary op) {
    return op.operator() == Arithmetic.BinaryOperator.DIVIDE
        && scopes.definition(op.left()).orElse(null) instanceof Constant(_, Number number, _)
        && number.doubleValue() == 1;
  }

  /** What is known of shadows, none where the later sweep has none. */
  Shadows shadows() {
    return shadows.orElseGet(Shadows::none);
  }

  /** Whether the op scales by a constant, so that a zero stays a zero. */
  public boolean isScaling(Op op) {
    return op instanceof Arithmetic.Binary binary
        && switch (binary.operator()) {
          case MULTIPLY -> isFinite(binary.left()) || isFinite(binary.right());
          case DIVIDE -> isFinite(binary.right());
          default -> false;
        };
  }

  private boolean isFinite(Value value) {
    return scopes.definition(value).orElse(null) instanceof Constant(_, Number number, _)
        && Double.isFinite(number.doubleValue())
        && number.doubleValue() != 0;
  }

  /** The partial derivative of a call, where it was computed ahead. */
  public Optional<Value> partial(Invocation.Call call, int operand) {
    var known = partials.get(call.result());
    return known == null ? Optional.empty() : known.get(operand);
  }

  /** Whether a derivative passes through the operand here. */
  public boolean isActiveOperand(Op op, int operand) {
    return activity.contains(op.operands().get(operand)) && flow.passes(op, operand);
  }

  /** Whether no derivative passes through some operand where its partial derivative is zero. */
  public boolean selects(Op op) {
    return flow.selects(op);
  }

  /** Needed by the op itself; what its regions need is asked of their ops. */
  public List<Value> of(Op op) {
    if (!activity.concerns(op)) {
      return List.of();
    }
    return switch (op) {
      case Arithmetic.Binary binary -> of(binary);
      case Invocation.Call call -> of(call);
      case Memory memory -> of(memory);
      case ControlFlow.If choice ->
          choice.regions().stream().allMatch(Region::completes)
              ? List.of(choice.condition())
              : List.of();
      case ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _, ControlFlow.Loop _ ->
          List.of();
      case Arithmetic _, Aggregate _, Constant _, Invocation.Opaque _, TapeAccess _, Closure _ ->
          List.of();
    };
  }

  private List<Value> of(Memory op) {
    return switch (op) {
      case Memory.ReadElement(var result, var array, var index, _) -> access(array, index, result);
      case Memory.WriteElement(var array, var index, var value, _) -> access(array, index, value);
      case Memory.ArrayLiteral literal -> shadows(literal.result());
      case Memory.NewArray array -> shadows.isPresent() ? List.of() : array.operands();
      case Memory.ReadField read when flow.field(read).isPresent() ->
          field(read.operands().getFirst(), read.result());
      case Memory.ReadField read -> shadows.isPresent() ? List.of() : read.results();
      case Memory.WriteField write when flow.field(write).isPresent() ->
          field(write.operands().getFirst(), write.operands().getLast());
      case Memory.NewObject made -> shadows(made.result());
      case Memory.WriteField _, Memory.ArrayLength _ -> List.of();
    };
  }

  private List<Value> access(Value array, Value index, Value element) {
    if (shadows.isPresent() && isReference(element)) {
      return List.of();
    }
    List<Value> needed = new ArrayList<>(shadows(array));
    needed.add(index);
    return needed;
  }

  private List<Value> field(Value object, Value content) {
    return isReference(content) ? List.of() : shadows(object);
  }

  /** Whether it is an array or object, whose shadow goes with it. */
  private boolean isReference(Value value) {
    return value.type() instanceof Type.Array || flow.isMemory(value.type());
  }

  /** The shadows of what the value leads to, as far as they are made in the forward sweep. */
  public List<Value> shadows(Value value) {
    return shadows.stream()
        .flatMap(known -> known.leaves(value).stream().filter(leaf -> !known.isLate(leaf)))
        .toList();
  }

  private List<Value> of(Arithmetic.Binary op) {
    boolean byLeft = isActiveOperand(op, 0);
    boolean byRight = isActiveOperand(op, 1);
    List<Value> needed = new ArrayList<>();
    switch (op.operator()) {
      case MULTIPLY -> {
        if (byLeft) {
          needed.add(op.right());
        }
        if (byRight) {
          needed.add(op.left());
        }
      }
      case DIVIDE -> {
        if (!isReciprocal(op)) {
          needed.add(op.right());
        }
        if (byRight) {
          needed.add(op.result());
        }
      }
      case REMAINDER -> {
        if (byRight) {
          needed.addAll(List.of(op.left(), op.right(), op.result()));
        }
      }
      default -> {}
    }
    return needed;
  }

  private List<Value> ofArrayCall(Invocation.Call call) {
    List<Value> needed = new ArrayList<>();
    for (Value operand : call.operands()) {
      needed.addAll(shadows(operand));
      boolean isShape =
          shadows.isEmpty() && operand.type() instanceof Type.Array && !activity.contains(operand);
      if (isShape || !flow.isDifferentiable(operand.type())) {
        needed.add(operand);
      }
    }
    call.results().forEach(result -> needed.addAll(shadows(result)));
    return needed;
  }

  /** Places and keys: the tangents' collections are changed as the program's were. */
  private List<Value> ofCollectionCall(Invocation.Call call) {
    return CollectionCalls.mirrored(call).operands().stream()
        .filter(operand -> !flow.isStored(operand.type()))
        .toList();
  }

  private List<Value> of(Invocation.Call call) {
    if (CollectionCalls.isOfMemory(call, flow)
        || CollectionCalls.isOne(call, flow)
            && flow.rule(call).isEmpty()
            && activity.access(call).isEmpty()) {
      return shadows.isPresent() ? List.of() : ofCollectionCall(call);
    }
    if (ArrayCalls.kind(call).isPresent()) {
      return ofArrayCall(call);
    }
    var access = activity.access(call);
    if (access.isPresent()) {
      List<Value> needed = new ArrayList<>(List.of(access.get().list()));
      access.get().index().ifPresent(needed::add);
      access.get().element().filter(activity::isFollowed).ifPresent(needed::add);
      needed.addAll(positions.getOrDefault(call, List.of()));
      return needed;
    }
    if (call.results().isEmpty()
        || !activity.contains(call.result())
        || !(flow.rule(call).orElse(null) instanceof Derivative.Partials(var partials))) {
      return List.of();
    }
    List<Value> needed = new ArrayList<>();
    for (int i = 0; i < partials.size(); i++) {
      Optional<Derivative.Partial> partial = partials.get(i);
      if (partial.isPresent() && isActiveOperand(call, i)) {
        if (partial(call, i).isPresent()) {
          needed.add(partial(call, i).get());
          continue;
        }
        var formula = partial.get().formula();
        if (formula.filter(known -> known.function().isEmpty()).isPresent()) {
          needed.add(call.result());
          continue;
        }
        needed.addAll(call.operands());
        if (partial.get().takesResult() && formula.isEmpty()) {
          needed.add(call.result());
        }
      }
    }
    return needed.stream().distinct().toList();
  }
}
