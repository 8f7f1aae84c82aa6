package dev.martlet.processor.analysis;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the calls to which an array is handed that carries derivatives, and which might change it
 * or keep it for later: then what the array holds would not be what we take it for.
 */
final class EscapingArrays {
  /** What says more of a call than that an array goes to it, which would be followed otherwise. */
  private static final Set<Diagnostic> REFUSALS =
      Set.of(Diagnostic.OVERRIDABLE_METHOD, Diagnostic.NO_SECOND_DERIVATIVE);

  /** Methods of the JDK that only look at an array, by owner and name. */
  private static final Set<String> READERS =
      Set.of(
          "java.util.Arrays.toString",
          "java.util.Arrays.deepToString",
          "java.util.Arrays.hashCode",
          "java.util.Arrays.deepHashCode",
          "java.util.Arrays.equals",
          "java.util.Arrays.deepEquals",
          "java.util.Arrays.compare",
          "java.util.Arrays.binarySearch",
          "java.util.Arrays.mismatch",
          "java.util.Objects.requireNonNull",
          "java.util.Objects.isNull",
          "java.util.Objects.nonNull",
          "java.util.Objects.equals",
          "java.lang.System.identityHashCode",
          "dev.martlet.shadow.ShadowMemory.remember",
          "dev.martlet.shadow.Shadows.zerosLike",
          "dev.martlet.shadow.Shadows.nullsLike",
          "dev.martlet.shadow.Shadows.arranged",
          "java.lang.String.valueOf",
          "java.io.PrintStream.println",
          "java.io.PrintStream.print",
          "java.lang.reflect.Array.getLength");

  private final DerivativeFlow flow;
  private final Storage storage;
  private final Predicate<Value> isActive;

  /**
   * @param isActive whether what an array holds matters for the derivative
   */
  EscapingArrays(DerivativeFlow flow, Storage storage, Predicate<Value> isActive) {
    this.flow = flow;
    this.storage = storage;
    this.isActive = isActive;
  }

  List<Finding> check(Function function) {
    var written = storage.written(function);
    List<Finding> found = new ArrayList<>();
    Traversal.forEachOp(
        function.body(),
        op -> {
          for (int i = 0; i < op.operands().size(); i++) {
            Value operand = op.operands().get(i);
            if (storage.holds(operand) && isActive.test(operand) && escapes(op, i, written)) {
              found.add(finding(op));
            }
          }
          if (op.results().size() == 1 && isHidden(op)) {
            found.add(Diagnostic.ARRAY_ESCAPES.at(op.span(), "'" + name(op) + "'"));
          }
          if (op instanceof Closure closure
              && Traversal.freeValues(closure.body()).stream()
                  .anyMatch(value -> storage.holds(value) && isActive.test(value))) {
            found.add(Diagnostic.ARRAY_ESCAPES.at(op.span(), "a function"));
          }
          if (op instanceof ControlFlow control) {
            checkVariables(control, found);
          }
        });
    return found;
  }

  private Finding finding(Op op) {
    return Optional.of(op)
        .filter(Invocation.Call.class::isInstance)
        .flatMap(call -> flow.program().refusal((Invocation.Call) call))
        .filter(refusal -> REFUSALS.contains(refusal.diagnostic()))
        .orElseGet(() -> Diagnostic.ARRAY_ESCAPES.at(op.span(), "'" + name(op) + "'"));
  }

  /** Whether an array comes out of what does not say that there is one in it. */
  private boolean isHidden(Op op) {
    Value result = op.result();
    return storage.holds(result)
        && isActive.test(result)
        && switch (op) {
          case Arithmetic.Cast cast ->
              !storage.holds(cast.operand()) && !flow.isWithoutMemory(cast.operand().type());
          case Invocation.Call call ->
              ArrayCalls.kind(call).isEmpty()
                  && !CollectionCalls.isOne(call, flow)
                  && flow.rule(call).isPresent()
                  && !saysStored(call.callee());
          default -> false;
        };
  }

  /** Whether a callee's signature says that there is memory in its result. */
  private boolean saysStored(Callee callee) {
    return flow.isStored(callee.result())
        || flow.program().derivative(callee).orElse(null)
                instanceof Derivative.Closures(var reverse, var forward, _)
            && reverse
                .or(() -> forward)
                .filter(rule -> flow.isStored(rule.valueType()))
                .isPresent();
  }

  /** A variable of another type hides the array from us. */
  private void checkVariables(ControlFlow op, List<Finding> found) {
    for (Region region : op.regions()) {
      for (int i = 0; i < Math.min(region.yields().size(), op.results().size()); i++) {
        Value yielded = region.yields().get(i);
        Value result = op.results().get(i);
        if (storage.holds(yielded) && !storage.holds(result) && isActive.test(yielded)) {
          found.add(
              Diagnostic.ARRAY_ESCAPES.at(
                  op.span(),
                  "a variable of type " + StrayOrigins.readable(result.type().toString())));
        }
      }
    }
  }

  /** Whether the callee only looks at the arrays that it gets. */
  static boolean isReader(Invocation.Call call) {
    return READERS.contains(call.callee().owner() + "." + call.callee().name());
  }

  private boolean escapes(Op op, int operand, Set<Object> written) {
    return switch (op) {
      case Invocation.Call call
          when CollectionCalls.isOne(call, flow) || CollectionCalls.isReader(call) ->
          false;
      case Invocation.Call call when flow.passes(call, operand) ->
          ArrayCalls.kind(call).isEmpty() && !flow.isStored(flow.declared(call, operand));
      case Invocation.Call call ->
          ArrayCalls.kind(call).isEmpty()
              && !(flow.isShared(call) && flow.isStored(flow.declared(call, operand)))
              && !isReader(call)
              && !(call.results().stream().allMatch(each -> DerivativeFlow.isPlain(each.type()))
                  && onlyLooks(call, new HashSet<>()))
              && !isOnlyRead(call, operand, written);
      case Invocation.Opaque _ -> true;
      case Arithmetic.Cast cast ->
          !storage.holds(cast.result()) && !flow.isWithoutMemory(cast.result().type());
      default -> false;
    };
  }

  /** Whether the callee's body neither changes nor keeps anything that it gets. */
  private boolean onlyLooks(Invocation.Call call, Set<String> seen) {
    return !seen.add(call.callee().key())
        || flow.program()
            .body(call.callee())
            .filter(body -> !Traversal.anyOp(body.body(), op -> mayKeep(op, seen)))
            .isPresent();
  }

  private boolean mayKeep(Op op, Set<String> seen) {
    return switch (op) {
      case Memory.WriteField _, Memory.WriteElement _, Memory.NewObject _ -> true;
      case Memory.ArrayLiteral _, Aggregate.NewRecord _, Invocation.Opaque _, Closure _ -> true;
      case Invocation.Call call ->
          call.operands().stream().anyMatch(storage::holds)
              && !isReader(call)
              && !onlyLooks(call, seen);
      default -> false;
    };
  }

  /** Whether a rule says that nothing flows, and neither the array nor what comes out changes. */
  private boolean isOnlyRead(Invocation.Call call, int position, Set<Object> written) {
    var operand = call.operands().get(position);
    return flow.knows(call, position)
        && !written.contains(storage.group(operand))
        && call.results().stream()
            .noneMatch(result -> storage.holds(result) && written.contains(storage.group(result)));
  }

  private static String name(Op op) {
    return switch (op) {
      case Invocation.Call call ->
          StrayOrigins.readable(
              call.callee().owner().substring(call.callee().owner().lastIndexOf('.') + 1)
                  + "."
                  + call.callee().name());
      case Invocation.Opaque opaque -> opaque.kind().text;
      case Arithmetic.Cast cast -> StrayOrigins.readable(cast.result().type().toString());
      default -> throw new IllegalArgumentException(op.toString());
    };
  }
}
