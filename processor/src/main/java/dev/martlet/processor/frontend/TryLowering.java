package dev.martlet.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import dev.martlet.processor.frontend.Watches.Watch;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Lowers {@code try} statements. Where nothing that a handler may see happens before an exception,
 * it stays a {@code try} with a handler; otherwise {@link Attempts} makes a value of the exception,
 * and what follows, handlers or a {@code finally} block, are branches on it.
 */
final class TryLowering {
  private static final Callee RETHROW =
      new Callee(
          Callee.Kind.STATIC,
          "dev.martlet.Exceptions",
          "rethrown",
          List.of(CaughtTypes.THROWABLE),
          Type.declared("java.lang.RuntimeException"));

  private final MethodBody body;
  private final CaughtTypes types;

  TryLowering(MethodBody body) {
    this.body = body;
    this.types = new CaughtTypes(body);
  }

  /** Something that may throw, with the ways in which control may leave it otherwise. */
  interface Guarded {
    Set<Jump> exits();

    /** Lowers it up to its own end. */
    void lower(Flow flow);

    /** Its trees, in which variables may be assigned. */
    List<Tree> trees();
  }

  /** What runs at the end in any case, and then the rest. */
  interface Finisher {
    /**
     * Lowers it, where the guarded code has ended in one way or the other.
     *
     * @param failure the exception, null in Java where there was none; null where there is never
     *     one
     */
    void lower(Flow flow, @Nullable Value failure, Rest rest);
  }

  void lower(TryTree tree, Rest rest, Flow flow) {
    Guarded block = guarded(tree.getBlock());
    Guarded managed =
        tree.getResources().isEmpty()
            ? block
            : new ResourceLowering(body, this).managed(tree.getResources(), block);
    BlockTree last = tree.getFinallyBlock();
    if (last == null) {
      handled(tree, managed, rest, flow);
      return;
    }
    Guarded whole = tree.getCatches().isEmpty() ? managed : handled(tree, managed);
    finished(
        tree,
        whole,
        (here, _, after) -> body.statements.lower(last.getStatements(), after, here),
        rest,
        flow);
  }

  private Guarded guarded(BlockTree block) {
    return new Guarded() {
      @Override
      public Set<Jump> exits() {
        return body.jumps.exits(block);
      }

      @Override
      public void lower(Flow flow) {
        body.statements.lower(block.getStatements(), Rest.EMPTY, flow);
      }

      @Override
      public List<Tree> trees() {
        return List.of(block);
      }
    };
  }

  private Guarded handled(TryTree tree, Guarded managed) {
    Set<Jump> exits = new LinkedHashSet<>(managed.exits());
    List<Tree> trees = new ArrayList<>(managed.trees());
    for (CatchTree each : tree.getCatches()) {
      exits.addAll(body.jumps.exits(each.getBlock()));
      trees.add(each.getBlock());
    }
    return new Guarded() {
      @Override
      public Set<Jump> exits() {
        return exits;
      }

      @Override
      public void lower(Flow flow) {
        handled(tree, managed, Rest.EMPTY, flow);
      }

      @Override
      public List<Tree> trees() {
        return trees;
      }
    };
  }

  // Handlers.

  private void handled(TryTree tree, Guarded guarded, Rest rest, Flow flow) {
    if (tree.getCatches().isEmpty()) {
      Branching.within(flow, Set.of(), guarded::lower, rest);
      return;
    }
    List<Type> caught = types.of(tree.getCatches());
    boolean takesRest = !caught.equals(List.of(CaughtTypes.THROWABLE));
    Watch watch = body.watches.enter(assigned(guarded, flow), flow);
    Boundary outer = flow.boundary;
    Boundary here = new Boundary(Set.of(), flow.locals.locals());
    Flow inside = flow.fork();
    inside.boundary = here;
    guarded.lower(inside);
    body.watches.leave(watch);
    var attempts = new Attempts(caught, types.common(caught), watch, body.watches);
    Region seen = new Region(List.of(), inside.ops.ops(), end(inside));
    if (body.watches.isEmpty() && new VisibleEffects(watch).isOneAttempt(seen)) {
      Flow handler = flow.fork();
      handler.boundary = here;
      Value exception = flow.ops.fresh(attempts.exceptionType(), "");
      handle(tree.getCatches(), 0, takesRest, exception, Rest.EMPTY, handler);
      Joining.join(
          flow,
          List.of(inside, handler),
          here::needs,
          (results, regions) ->
              new ControlFlow.Try(
                  results,
                  caught,
                  new Region(
                      List.of(),
                      Watches.withoutMarks(regions.getFirst().ops(), watch),
                      regions.getFirst().end()),
                  new Region(List.of(exception), regions.getLast().ops(), regions.getLast().end()),
                  body.span(tree)));
      Branching.proceed(flow, outer, rest);
      return;
    }
    var ended = new GuardedEnd(flow, inside, attempts, watch, here::needs);
    refuseUnclear(tree, attempts);
    Value failure = ended.failure();
    if (failure == null) {
      ended.succeed(flow, rest);
      return;
    }
    Branching.Branch failing =
        new Branching.Branch() {
          @Override
          public Set<Jump> exits() {
            Set<Jump> exits = new LinkedHashSet<>();
            tree.getCatches().forEach(each -> exits.addAll(body.jumps.exits(each.getBlock())));
            return exits;
          }

          @Override
          public void lower(Flow side, Rest after) {
            ended.fail(side);
            handle(tree.getCatches(), 0, takesRest, failure, after, side);
          }
        };
    if (!ended.completes()) {
      failing.lower(flow, rest);
      return;
    }
    Value succeeded = ended.succeeded(flow);
    Branching.lower(flow, List.of(ended.success(), failing), ifElse(tree, succeeded), rest);
  }

  private Joining.Owner ifElse(Tree tree, Value condition) {
    return (results, regions) ->
        new ControlFlow.If(results, condition, regions.get(0), regions.get(1), body.span(tree));
  }

  private static Terminator end(Flow flow) {
    return flow.exits.isEmpty() ? flow.end : new Terminator.Yield(List.of());
  }

  private Set<Local> assigned(Guarded guarded, Flow flow) {
    Set<Local> assigned = new LinkedHashSet<>();
    guarded.trees().forEach(tree -> assigned.addAll(VariableScanner.of(body, tree).assigned()));
    assigned.retainAll(flow.locals.locals());
    return assigned;
  }

  /** The first of the remaining handlers that takes the exception; else it goes on. */
  private void handle(
      List<? extends CatchTree> catches,
      int first,
      boolean takesRest,
      Value exception,
      Rest rest,
      Flow flow) {
    if (first == catches.size()) {
      rethrow(exception, flow);
      return;
    }
    CatchTree each = catches.get(first);
    flow.ops.at(body.span(each));
    // Where just what the handlers take is caught, the last one takes what the others did not.
    boolean takesAll =
        takesRest && first == catches.size() - 1
            || CaughtTypes.alternatives(each).stream()
                .anyMatch(alternative -> body.type(alternative).equals(exception.type()));
    if (takesAll) {
      enter(each, exception, rest, flow);
      return;
    }
    Value matches = null;
    for (Tree alternative : CaughtTypes.alternatives(each)) {
      Value one = flow.ops.instanceOf(exception, body.type(alternative));
      matches = matches == null ? one : flow.ops.binary(BinaryOperator.OR, matches, one);
    }
    Value condition = Objects.requireNonNull(matches);
    Set<Jump> others = new LinkedHashSet<>();
    catches
        .subList(first + 1, catches.size())
        .forEach(other -> others.addAll(body.jumps.exits(other.getBlock())));
    Branching.lower(
        flow,
        List.of(
            branch(
                body.jumps.exits(each.getBlock()),
                (side, after) -> enter(each, exception, after, side)),
            branch(
                others,
                (side, after) -> handle(catches, first + 1, takesRest, exception, after, side))),
        ifElse(each, condition),
        rest);
  }

  interface Code {
    void lower(Flow flow, Rest rest);
  }

  static Branching.Branch branch(Set<Jump> exits, Code code) {
    return new Branching.Branch() {
      @Override
      public Set<Jump> exits() {
        return exits;
      }

      @Override
      public void lower(Flow side, Rest rest) {
        code.lower(side, rest);
      }
    };
  }

  private void enter(CatchTree each, Value exception, Rest rest, Flow flow) {
    if (body.element(each.getParameter()) instanceof VariableElement variable
        && mentions(each.getBlock(), variable)) {
      Local local = body.local(variable);
      body.reachability.check(each.getParameter(), variable.asType());
      flow.locals.declare(local);
      flow.assign(
          local,
          exception.type().equals(local.type) ? exception : flow.ops.cast(exception, local.type));
    }
    body.statements.lower(each.getBlock().getStatements(), rest, flow);
  }

  private boolean mentions(Tree tree, VariableElement variable) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
        found[0] |= variable.equals(body.element(name));
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Throws what may be a checked exception, where the program was allowed to. */
  void rethrow(Value exception, Flow flow) {
    Value thrown =
        types.isUnchecked(exception.type()) ? exception : flow.ops.call(RETHROW, exception);
    flow.raise(new Terminator.Throw(thrown, flow.ops.span()));
  }

  private void refuseUnclear(Tree tree, Attempts attempts) {
    if (attempts.isUnclear()) {
      body.refuse(
          tree,
          "A handler within a handler that writes to arrays and may fail afterwards",
          "give the inner one a method of its own");
    }
  }

  // What runs at the end in any case.

  void finished(Tree tree, Guarded guarded, Finisher finisher, Rest rest, Flow flow) {
    Set<Local> live = flow.locals.locals();
    guarded.exits().forEach(jump -> jump.passes(live));
    Watch watch = body.watches.enter(assigned(guarded, flow), flow);
    Flow inside = flow.fork();
    inside.boundary = new Boundary(Set.of(), live);
    guarded.lower(inside);
    body.watches.leave(watch);
    List<Type> all = List.of(CaughtTypes.THROWABLE);
    var attempts = new Attempts(all, CaughtTypes.THROWABLE, watch, body.watches);
    var ended = new GuardedEnd(flow, inside, attempts, watch, _ -> true);
    refuseUnclear(tree, attempts);
    flow.ops.at(body.span(tree));
    Value failure = ended.failure();
    if (failure == null) {
      ended.takeYields(flow);
    } else if (!ended.completes()) {
      ended.fail(flow);
    } else {
      Value succeeded = ended.succeeded(flow);
      Flow fine = flow.fork();
      ended.takeYields(fine);
      Flow failed = flow.fork();
      ended.fail(failed);
      Joining.join(flow, List.of(fine, failed), _ -> true, ifElse(tree, succeeded));
    }
    finisher.lower(
        flow,
        failure,
        here -> {
          if (failure != null) {
            if (!ended.completes()) {
              rethrow(failure, here);
              return;
            }
            Value succeeded = ended.succeeded(here);
            Flow fine = here.fork();
            Flow failed = here.fork();
            rethrow(failure, failed);
            Joining.join(here, List.of(fine, failed), _ -> true, ifElse(tree, succeeded));
          }
          ended.leave(here, rest);
        });
  }

  // Passive statements.

  /** Whether the statement may have to do with what is differentiated. */
  boolean mayBeActive(StatementTree tree) {
    return !body.watches.isEmpty() || new Carriers(body).in(tree) && !declaresClass(tree);
  }

  /** What has classes of its own runs as it is. */
  private static boolean declaresClass(Tree tree) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        found[0] = true;
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  /** What is thrown, where the compiler knows better than the type what it may be. */
  boolean isRethrown(ExpressionTree thrown) {
    return body.element(thrown) instanceof VariableElement variable
        && variable.getKind() == ElementKind.EXCEPTION_PARAMETER;
  }
}
