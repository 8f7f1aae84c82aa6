package dev.martlet.processor.analysis;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
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
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in loops with checkpoints what must not be run again, or would not do the same: effects
 * that others see, state that is not among what is kept, and arrays that are not the loop's.
 */
final class Repeatability {
  private static final String READ_BEFORE = "read it into a local variable before the loop";
  private static final String TAKE_OUT = "do it before or behind the loop";
  private static final String IN_PLACE = "write into arrays that are made before the loop";

  /** Classes all of whose methods give the same for the same, and change nothing. */
  private static final Set<String> VALUES =
      Set.of(
          "java.lang.Math",
          "java.lang.StrictMath",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.String",
          "java.lang.Enum",
          "java.util.Objects");

  /** What of these classes depends on more than the arguments. */
  private static final Set<String> EXCEPTIONS =
      Set.of("random", "getInteger", "getLong", "getBoolean", "format", "formatted");

  private final DerivativeFlow flow;
  private final Activity activity;

  /** By a method's key, why it cannot be run again; none while it is looked at. */
  private final Map<String, Optional<Obstacle>> callees = new HashMap<>();

  private record Obstacle(Span span, String what, String advice) {}

  private Repeatability(DerivativeFlow flow, Activity activity) {
    this.flow = flow;
    this.activity = activity;
  }

  static void check(Function function, DerivativeFlow flow, Activity activity, Findings findings) {
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof ControlFlow.Loop loop && loop.states() > 0 && activity.concerns(loop)) {
            new Repeatability(flow, activity)
                .obstacle(loop)
                .ifPresent(
                    found ->
                        findings.add(
                            Diagnostic.NOT_REPEATABLE.at(
                                found.span(), found.what(), found.advice())));
          }
        });
  }

  private Optional<Obstacle> obstacle(ControlFlow.Loop loop) {
    return in(loop.condition(), false)
        .or(() -> in(loop.body(), false))
        .or(() -> new Carried(loop).obstacle());
  }

  private Optional<Obstacle> in(Region region, boolean isCaught) {
    if (region.end() instanceof Terminator.Throw && !isCaught) {
      // Had this been run, there were no reverse sweep.
      return Optional.empty();
    }
    for (Op op : region.ops()) {
      Optional<Obstacle> found = of(op);
      boolean catches = isCaught || op instanceof ControlFlow.Try;
      for (Region inner : op instanceof Closure ? List.<Region>of() : op.regions()) {
        found = found.or(() -> in(inner, catches));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Obstacle> of(Op op) {
    return switch (op) {
      case Constant _, TapeAccess _, Closure _ -> Optional.empty();
      case Arithmetic.Concatenation text ->
          text.operands().stream().allMatch(operand -> isPlain(operand.type()))
              ? Optional.empty()
              : obstacle(op, "calls 'toString', which may be any code", TAKE_OUT);
      case Arithmetic.Cast(var result, var operand, _) ->
          result.type() instanceof Type.Array && !(operand.type() instanceof Type.Array)
              ? hiddenArray(op)
              : Optional.empty();
      case Arithmetic _ -> Optional.empty();
      case Aggregate.NewRecord _ -> Optional.empty();
      case Aggregate.ReadComponent(var result, _, _, _) ->
          result.type() instanceof Type.Array ? hiddenArray(op) : Optional.empty();
      case Memory memory -> of(memory);
      case Invocation.Call call -> of(call);
      case Invocation.Opaque opaque ->
          switch (opaque.kind()) {
            case CLASS_LITERAL, ASSERTION_STATUS, LAMBDA -> Optional.empty();
            case METHOD_REFERENCE, CLASS, CREATION, TRY, SYNCHRONIZED, GENERATED ->
                obstacle(op, "is a " + opaque.kind().text + " that may be any code", TAKE_OUT);
          };
      case ControlFlow.Locked _ -> obstacle(op, "takes a lock", TAKE_OUT);
      case ControlFlow _ -> Optional.empty();
    };
  }

  private Optional<Obstacle> of(Memory op) {
    return switch (op) {
      case Memory.WriteField write ->
          obstacle(
              op, "changes the field '" + write.field() + "'", "keep the state in local variables");
      case Memory.NewObject _ ->
          obstacle(op, "makes an object that may change", "keep the state in local variables");
      case Memory.ReadField read when !read.isFinal() ->
          obstacle(
              op, "reads the field '" + read.field() + "', which may have changed", READ_BEFORE);
      case Memory.ReadField read ->
          read.result().type() instanceof Type.Array ? hiddenArray(op) : Optional.empty();
      case Memory.WriteElement write when write.value().type().isReference() -> moves(op);
      case Memory.ReadElement _,
          Memory.WriteElement _,
          Memory.ArrayLength _,
          Memory.NewArray _,
          Memory.ArrayLiteral _ ->
          Optional.empty();
    };
  }

  private Optional<Obstacle> moves(Op op) {
    return obstacle(
        op, "puts an array or object into an array", "write the numbers in it one by one");
  }

  private Optional<Obstacle> hiddenArray(Op op) {
    return obstacle(op, "takes an array out of an object that it has made or got", READ_BEFORE);
  }

  private static Optional<Obstacle> obstacle(Op op, String what, String advice) {
    return Optional.of(new Obstacle(op.span(), what, advice));
  }

  private Optional<Obstacle> of(Invocation.Call call) {
    Callee callee = call.callee();
    var kind = ArrayCalls.kind(call);
    if (kind.isPresent()) {
      boolean isOfReferences =
          call.operands().getFirst().type() instanceof Type.Array(var element)
              && element.isReference();
      return isOfReferences && !kind.get().isCopy() ? moves(call) : Optional.empty();
    }
    if (VALUES.contains(callee.owner())) {
      return EXCEPTIONS.contains(callee.name()) || callee.kind() == Callee.Kind.CONSTRUCTOR
          ? unknown(call)
          : Optional.empty();
    }
    for (Value operand : call.operands()) {
      if (!(operand.type() instanceof Type.Array) && flow.isStored(operand.type())) {
        return obstacle(
            call,
            "hands an object that leads to arrays or may change to '" + callee.name() + "'",
            "hand over its parts, read into local variables before the loop");
      }
    }
    if (flow.hasBody(call)) {
      return ofBody(call);
    }
    boolean isRule =
        flow.rule(call)
            .filter(
                rule -> !(rule instanceof Derivative.Closures closures && closures.isGenerated()))
            .isPresent();
    boolean isOurs = callee.owner().startsWith("dev.martlet.");
    return isRule
            && (callee.kind() == Callee.Kind.STATIC || isOurs)
            && call.operands().stream().allMatch(operand -> isSteady(operand.type()))
        ? Optional.empty()
        : unknown(call);
  }

  /** Looks into a method, once. */
  private Optional<Obstacle> ofBody(Invocation.Call call) {
    String key = call.callee().key();
    Optional<Obstacle> known = callees.get(key);
    if (known == null) {
      callees.put(key, Optional.empty());
      known = in(flow.program().body(call.callee()).orElseThrow().body(), false);
      callees.put(key, known);
    }
    return known.map(
        found ->
            new Obstacle(
                call.span(),
                "calls '" + call.callee().name() + "', which " + found.what(),
                found.advice()));
  }

  private static Optional<Obstacle> unknown(Invocation.Call call) {
    Callee callee = call.callee();
    String name =
        callee.kind() == Callee.Kind.CONSTRUCTOR
            ? "new " + callee.owner().substring(callee.owner().lastIndexOf('.') + 1)
            : callee.name();
    return obstacle(
        call,
        "calls '" + StrayOrigins.readable(name) + "', which may not do the same again",
        TAKE_OUT);
  }

  /** Whether text of such a value is always the same. */
  private static boolean isPlain(Type type) {
    return !type.isReference() || type.equals(Type.STRING) || type.isBoxedReal();
  }

  /** Whether no call can change such a value: collections and generators can be. */
  private static boolean isSteady(Type type) {
    return !(type instanceof Type.Declared(var name, _))
        || !name.startsWith("java.util.") && !name.startsWith("dev.martlet.Differentiable")
        || name.startsWith("java.util.Optional");
  }

  /** The arrays with derivatives that a loop carries from step to step. */
  private final class Carried {
    private final ControlFlow.Loop loop;
    private final Map<Value, Op> definitions = new HashMap<>();
    private final Set<Value> old = new HashSet<>();

    Carried(ControlFlow.Loop loop) {
      this.loop = loop;
      old.addAll(loop.body().parameters());
      old.addAll(Traversal.freeValues(loop.body()));
      Traversal.forEachOp(
          loop.body(), op -> op.results().forEach(result -> definitions.put(result, op)));
    }

    /** Arrays that a step makes would be other ones when it is run again. */
    Optional<Obstacle> obstacle() {
      Region body = loop.body();
      for (int i = 0; i < body.parameters().size() && body.completes(); i++) {
        Value parameter = body.parameters().get(i);
        Value next = body.yields().get(i);
        if (activity.isStored(parameter)) {
          String name = "'" + parameter.name() + "'";
          if (!(parameter.type() instanceof Type.Array)) {
            return Optional.of(
                new Obstacle(loop.span(), "carries arrays or objects within " + name, IN_PLACE));
          }
          if (!isOld(next)) {
            return Optional.of(
                new Obstacle(
                    loop.span(), "makes a new array for " + name + " in each step", IN_PLACE));
          }
        }
      }
      return Optional.empty();
    }

    private boolean isOld(Value value) {
      Op definition = definitions.get(value);
      if (old.contains(value)) {
        return true;
      }
      return switch (definition) {
        case null -> false;
        case Memory.ReadElement read -> isOld(read.array());
        case Arithmetic.Cast cast -> isOld(cast.operand());
        case ControlFlow.Loop inner -> {
          int position = inner.results().indexOf(value);
          old.addAll(inner.body().parameters());
          yield isOld(inner.operands().get(position))
              && (!inner.body().completes() || isOld(inner.body().yields().get(position)));
        }
        case ControlFlow choice -> {
          int position = choice.results().indexOf(value);
          yield choice.regions().stream()
              .filter(Region::completes)
              .allMatch(region -> isOld(region.yields().get(position)));
        }
        default -> false;
      };
    }
  }
}
