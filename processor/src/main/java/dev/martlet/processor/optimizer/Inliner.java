package dev.martlet.processor.optimizer;

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
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts the bodies of small callees in place of their calls, innermost calls first. Recursive ones
 * stay calls, and so do those that a class in the caller's package might not be allowed to write.
 *
 * <p>It remembers what it found out about callees: one inliner serves all functions of a program.
 */
public final class Inliner {
  private static final int MOST_ROUNDS = 20;

  private final CallGraph calls;
  private final Predicate<Callee> isFunctional;
  private final VirtualCalls virtual;
  private final Predicate<Callee> isOfLibrary;
  private final Sizes sizes;
  private final Map<String, Optional<Function>> expanded = new HashMap<>();

  /**
   * How many ops there may be.
   *
   * @param small in a callee, wherever it is called
   * @param calledOnce in a callee that is called at one place
   * @param caller in what comes out
   */
  public record Sizes(int small, int calledOnce, int caller) {
    /** For what is run. */
    public static final Sizes USUAL = new Sizes(80, 400, 1_500);

    /** For what is differentiated once more, where only what is in place is looked into. */
    public static final Sizes OF_DRAFTS = new Sizes(2_000, 4_000, 8_000);
  }

  /**
   * @param bodies the body of a callee, where it is known and is what surely runs
   * @param hasRule callees that are differentiated by a rule: their calls are kept
   * @param isFunctional whether a callee is the only abstract method of its interface
   * @param virtual what calls run that are known by their receivers only
   * @param isOfLibrary callees of the runtime whose source is there, which mentions nothing but
   *     what is public
   */
  public Inliner(
      java.util.function.Function<Callee, Optional<Function>> bodies,
      Predicate<Callee> hasRule,
      Predicate<Callee> isFunctional,
      VirtualCalls virtual,
      Predicate<Callee> isOfLibrary,
      Sizes sizes) {
    this.isOfLibrary = isOfLibrary;
    this.sizes = sizes;
    this.isFunctional = isFunctional;
    this.virtual = virtual;
    calls = new CallGraph(callee -> hasRule.test(callee) ? Optional.empty() : bodies.apply(callee));
  }

  /** The function with its small callees in place, and those that take a function value. */
  public Function inline(Function caller) {
    Function current = new Expansion(caller, Set.of(), Set.of()).rewrite(caller);
    for (int i = 0; i < MOST_ROUNDS && FunctionValues.areIn(current); i++) {
      Function reduced = FunctionValues.run(current, isFunctional);
      Function next = new Expansion(reduced, Set.of(), Set.of()).rewrite(reduced);
      if (next == current) {
        break;
      }
      current = next;
    }
    return current;
  }

  /** Whether calls of a callee may lead to more of them, so that they stay calls. */
  public boolean isRecursive(Callee callee) {
    return calls.isRecursive(callee);
  }

  /** A callee's body with its own calls inlined, where calls of it may be. */
  private Optional<Function> expanded(Callee callee) {
    Optional<Function> known = expanded.get(callee.key());
    if (known == null) {
      known =
          calls
              .body(callee)
              .filter(body -> body.body().completes())
              .filter(body -> !calls.isRecursive(callee))
              .filter(body -> !hasTypeVariables(body))
              .map(this::inline);
      expanded.put(callee.key(), known);
    }
    return known;
  }

  /** The body of a callee that takes function values, for the types of one call. */
  private Optional<Function> instantiated(Invocation.Call call) {
    return expanded(call.callee())
        .or(() -> generic(call).flatMap(generic -> Instantiation.of(generic, call)));
  }

  /** The body of a generic callee that may be put in its call's place. */
  private Optional<Function> generic(Invocation.Call call) {
    return calls
        .body(call.callee())
        .filter(generic -> generic.body().completes() && hasTypeVariables(generic))
        .filter(_ -> !calls.isRecursive(call.callee()));
  }

  /**
   * The body, for the types of one call, of a generic callee for which an argument is a thing of
   * any type, but an array or a number to its caller: only there it is known how it is
   * differentiated.
   */
  private Optional<Function> instantiatedForMemory(Invocation.Call call) {
    return generic(call)
        .filter(generic -> takesMemoryAsVariable(generic, call))
        .flatMap(generic -> Instantiation.exactly(generic, call))
        .map(this::inline);
  }

  /** The body of a generic method of the runtime, whose source is there, for one call. */
  private Optional<Function> instantiatedOfLibrary(Invocation.Call call) {
    return isOfLibrary.test(call.callee())
        ? generic(call).flatMap(generic -> Instantiation.exactly(generic, call)).map(this::inline)
        : Optional.empty();
  }

  private static boolean takesMemoryAsVariable(Function generic, Invocation.Call call) {
    for (int i = 0; i < call.operands().size(); i++) {
      if (PackageAccess.mentionsVariable(generic.parameters().get(i).type())
          && holdsNumbers(call.operands().get(i).type())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsNumbers(Type type) {
    return switch (type) {
      case Type.Array _ -> true;
      case Type.Declared(_, var arguments) ->
          type.isBoxedReal() || arguments.stream().anyMatch(Inliner::holdsNumbers);
      case Type.Wildcard(_, var bound) -> holdsNumbers(bound);
      case Type.Primitive _, Type.Variable _ -> false;
    };
  }

  /** The type variables of a generic method mean nothing in its caller. */
  private static boolean hasTypeVariables(Function function) {
    boolean[] found = {false};
    Traversal.forEachDefinition(
        function.body(), value -> found[0] |= PackageAccess.mentionsVariable(value.type()));
    return found[0];
  }

  /** The work on one caller. */
  private final class Expansion extends ForwardRewrite {
    private final Function caller;
    private final Values values;
    private final Nullness nullness;
    private final Map<String, Integer> callSites = new HashMap<>();

    /** Values that are known to be functions, and which. */
    private final Set<Value> functions = new HashSet<>();

    /** Objects whose class is exactly that of the value. */
    private final Set<Value> made;

    /** The functions known by their receivers in whose bodies this one stands. */
    private final Set<String> around;

    private int size;

    Expansion(Function caller, Set<Value> made, Set<String> around) {
      this.caller = caller;
      this.made = new HashSet<>(made);
      this.around = around;
      values = Values.after(caller);
      nullness = new Nullness(caller);
      size = Traversal.size(caller.body());
      Traversal.forEachOp(
          caller.body(),
          op -> {
            if (op instanceof Invocation.Call call) {
              callSites.merge(call.callee().key(), 1, Integer::sum);
            }
            if (op instanceof Closure closure) {
              functions.add(closure.result());
            }
            if (op instanceof Memory.NewObject object && isOfOwnClass(object.call())
                || op instanceof Invocation.Call call && isOfOwnClass(call)) {
              this.made.add(op.result());
            }
          });
    }

    /** Whether it is a constructor whose object is seen as what it is, and as no class above. */
    private static boolean isOfOwnClass(Invocation.Call call) {
      return call.callee().kind() == Callee.Kind.CONSTRUCTOR
          && call.result().type() instanceof Type.Declared(var name, _)
          && name.equals(call.callee().owner());
    }

    @Override
    void rewrite(Op op, Block block) {
      switch (op) {
        case Invocation.Call call -> {
          Optional<Function> body = choose(call);
          if (body.isPresent()) {
            putInPlace(call, body.get(), block);
          } else {
            block.ops.add(substituted(call));
          }
        }
        case Constant _,
            Arithmetic _,
            Aggregate _,
            Memory _,
            Invocation.Opaque _,
            ControlFlow _,
            TapeAccess _,
            Closure _ ->
            block.ops.add(rewritten(op));
      }
    }

    /** The body to put in place: expanded or as it was written, whichever is not too large. */
    private Optional<Function> choose(Invocation.Call call) {
      Callee callee = call.callee();
      if (callee.kind() == Callee.Kind.INSTANCE) {
        Value receiver = get(call.operands().getFirst());
        boolean isExact = made.contains(receiver) || made.contains(call.operands().getFirst());
        Optional<Function> target =
            virtual
                .target(callee, receiver.type(), isExact)
                .filter(body -> !around.contains(body.name()) && body.body().completes())
                .filter(body -> !hasTypeVariables(body))
                .map(body -> onReceiver(body, receiver, isExact))
                .filter(body -> mayBeWritten(callee, body));
        if (target.isPresent()) {
          return target;
        }
      }
      if (call.operands().stream()
          .anyMatch(value -> functions.contains(value) || FunctionValues.knowsDerivative(value))) {
        // Only in place of its call it is known what it calls.
        return instantiated(call).filter(body -> mayBeWritten(callee, body));
      }
      Optional<Function> forMemory =
          instantiatedForMemory(call).filter(body -> mayBeWritten(callee, body));
      if (forMemory.isPresent()) {
        return forMemory;
      }
      boolean isOnlyCall = callSites.getOrDefault(callee.key(), 0) == 1;
      Optional<Function> ofLibrary =
          instantiatedOfLibrary(call).filter(body -> fits(body, isOnlyCall));
      if (ofLibrary.isPresent()) {
        return ofLibrary;
      }
      return expanded(callee)
          .filter(body -> mayBeWritten(callee, body))
          .filter(body -> fits(body, isOnlyCall))
          .or(
              () ->
                  expanded(callee)
                      .flatMap(_ -> calls.body(callee))
                      .filter(body -> mayBeWritten(callee, body))
                      .filter(body -> fits(body, isOnlyCall)));
    }

    /** What the function does where its receiver is of the class that this one is known to have. */
    private Function onReceiver(Function function, Value receiver, boolean isExact) {
      Value self = values.fresh(receiver.type(), function.parameters().getFirst().name());
      var rewriter = new Rewriter(values);
      List<Value> parameters = new ArrayList<>(function.parameters());
      rewriter.substitute(parameters.set(0, self), self);
      Region body = function.body();
      Function known =
          function.withBody(
              new Region(parameters, rewriter.copy(body.ops()), rewriter.copy(body.end())));
      Set<String> inside = new HashSet<>(around);
      inside.add(function.name());
      return new Expansion(known, isExact ? Set.of(self) : Set.of(), inside).rewrite(known);
    }

    private boolean mayBeWritten(Callee callee, Function body) {
      return isOfLibrary.test(callee) || PackageAccess.mayBeWrittenIn(caller, callee, body);
    }

    private boolean fits(Function body, boolean isOnlyCall) {
      int ops = Traversal.size(body.body());
      return ops <= (isOnlyCall ? sizes.calledOnce() : sizes.small())
          && size + ops <= sizes.caller();
    }

    private void putInPlace(Invocation.Call call, Function body, Block block) {
      size += Traversal.size(body.body());
      List<Value> arguments = get(call.operands());
      if (call.callee().kind() == Callee.Kind.INSTANCE
          && !nullness.isPresent(call, call.operands().getFirst())
          && !readsReceiverFirst(body)) {
        Value receiver = arguments.getFirst();
        Value checked = values.fresh(receiver.type(), "");
        block.ops.add(
            new Invocation.Call(
                List.of(checked),
                Callee.REQUIRE_NON_NULL,
                List.of(),
                List.of(receiver),
                call.span()));
      }
      var rewriter = new Rewriter(values);
      rewriter.substitute(body.parameters(), arguments);
      List<Value> yields = body.body().yields();
      for (int i = 0; i < call.results().size(); i++) {
        // The caller's name for the result says more than the callee's.
        if (!call.results().get(i).name().isEmpty()) {
          rewriter.rename(yields.get(i), call.results().get(i).name());
        }
      }
      block.ops.addAll(rewriter.copy(body.body().ops()));
      replace(call.results(), rewriter.get(yields.subList(0, call.results().size())));
    }
  }

  /** Whether a null receiver fails at once in the body, as it would at the call. */
  private static boolean readsReceiverFirst(Function body) {
    Value receiver = body.parameters().getFirst();
    var nullness = new Nullness(body);
    var ranges = new ElementRanges(body.body());
    for (Op op : body.body().ops()) {
      if (Effects.dereferenced(op).contains(receiver)) {
        return true;
      }
      if (!Effects.isRemovable(op, nullness, ranges)) {
        return false;
      }
    }
    return false;
  }
}
