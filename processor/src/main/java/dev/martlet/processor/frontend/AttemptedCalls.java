package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the bodies of methods that write to arrays and objects in the place of their calls within a
 * {@code try}: each write is an attempt of its own there ({@link Attempts}), so that one is kept
 * which happened before the callee threw.
 */
final class AttemptedCalls {
  private final java.util.function.Function<Callee, Optional<Function>> bodies;
  private final java.util.function.Function<Callee, Optional<Function>> overridden;

  /**
   * @param bodies of the methods of which it is known what they run
   * @param overridden the bodies of methods, whoever may override them
   */
  AttemptedCalls(
      java.util.function.Function<Callee, Optional<Function>> bodies,
      java.util.function.Function<Callee, Optional<Function>> overridden) {
    this.bodies = bodies;
    this.overridden = overridden;
  }

  /**
   * Appends the body of a method that is called through {@code super}: what such a call runs cannot
   * be called from outside of the class.
   *
   * @return its result, or nothing of a method without one; none where the body is not known
   */
  Optional<List<Value>> putSuperInPlace(
      Callee callee, List<Value> operands, boolean isAttempted, RegionBuilder out) {
    return overridden
        .apply(callee)
        .filter(body -> body.body().completes() && !hasTypeVariables(body))
        .map(
            body ->
                isAttempted
                    ? place(body, callee, operands, Set.of(), out)
                    : copied(body, operands, out));
  }

  private static List<Value> copied(Function body, List<Value> operands, RegionBuilder out) {
    var rewriter = new Rewriter(out.values());
    rewriter.substitute(body.parameters(), operands);
    out.addAll(rewriter.copy(body.body().ops()));
    return rewriter.get(body.body().yields());
  }

  /**
   * Appends the callee's body, if it writes and does not call itself.
   *
   * @return its result, or nothing of a method without one; none where the call has to stay
   */
  Optional<List<Value>> putInPlace(Callee callee, List<Value> operands, RegionBuilder out) {
    return isFor(callee, Set.of())
        ? Optional.of(place(body(callee), callee, operands, Set.of(), out))
        : Optional.empty();
  }

  private boolean isFor(Callee callee, Set<String> around) {
    return callee.kind() != Callee.Kind.CONSTRUCTOR
        && !around.contains(callee.key())
        && bodies
            .apply(callee)
            .filter(body -> body.body().completes() && !hasTypeVariables(body))
            .filter(body -> writes(body, new HashSet<>(Set.of(callee.key()))))
            .isPresent();
  }

  private boolean writes(Function function, Set<String> seen) {
    return Traversal.anyOp(
        function.body(),
        op ->
            VisibleEffects.isSeen(op)
                || op instanceof Invocation.Call call
                    && seen.add(call.callee().key())
                    && bodies.apply(call.callee()).filter(body -> writes(body, seen)).isPresent());
  }

  /** The type variables of a generic method mean nothing in its caller. */
  private static boolean hasTypeVariables(Function function) {
    boolean[] found = {false};
    Traversal.forEachDefinition(
        function.body(), value -> found[0] |= value.type() instanceof Type.Variable);
    return found[0];
  }

  private Function body(Callee callee) {
    return bodies.apply(callee).orElseThrow();
  }

  private List<Value> place(
      Function function,
      Callee callee,
      List<Value> operands,
      Set<String> around,
      RegionBuilder out) {
    if (callee.kind() == Callee.Kind.INSTANCE && !operands.getFirst().name().equals("this")) {
      Value receiver = operands.getFirst();
      Value _ = out.call(Callee.REQUIRE_NON_NULL, receiver.type(), List.of(receiver));
    }
    Set<String> inside = new HashSet<>(around);
    inside.add(callee.key());
    var rewriter = new Rewriter(out.values());
    rewriter.substitute(function.parameters(), operands);
    copy(function.body().ops(), rewriter, inside, out);
    return rewriter.get(function.body().yields());
  }

  private void copy(List<Op> ops, Rewriter rewriter, Set<String> around, RegionBuilder out) {
    for (Op op : ops) {
      if (op instanceof Invocation.Call call && isFor(call.callee(), around)) {
        out.at(op.span());
        Callee callee = call.callee();
        List<Value> operands = rewriter.get(call.operands());
        rewriter.substitute(call.results(), place(body(callee), callee, operands, around, out));
      } else if (op.regions().isEmpty() || op instanceof Closure) {
        out.add(rewriter.copy(op));
      } else {
        List<Value> operands = rewriter.get(op.operands());
        List<Region> regions =
            op.regions().stream().map(region -> copy(region, rewriter, around, out)).toList();
        out.add(op.rebuilt(fresh(op.results(), rewriter, out), operands, regions));
      }
    }
  }

  private Region copy(Region region, Rewriter rewriter, Set<String> around, RegionBuilder out) {
    RegionBuilder inner = out.nested();
    List<Value> parameters = fresh(region.parameters(), rewriter, out);
    copy(region.ops(), rewriter, around, inner);
    return inner.finish(parameters, rewriter.copy(region.end()));
  }

  private static List<Value> fresh(List<Value> originals, Rewriter rewriter, RegionBuilder out) {
    List<Value> copies = originals.stream().map(out.values()::like).toList();
    rewriter.substitute(originals, copies);
    return copies;
  }
}
