package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.ControlFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes structured control flow from branches that may jump. Where one branch alone goes on, what
 * follows moves into it: {@code if (x < 0) return 0; rest} becomes {@code if (x < 0) result = 0;
 * else rest}. Where several go on and some path jumps, the rest is guarded by a variable that
 * tells.
 */
final class Branching {
  private Branching() {}

  /** One of the alternatives. */
  interface Branch {
    /** The ways in which control may leave it, or more. */
    Set<Jump> exits();

    /** Lowers it and then the rest. */
    void lower(Flow side, Rest rest);
  }

  static Branch branch(Set<Jump> exits, Consumer<Flow> code) {
    return new Branch() {
      @Override
      public Set<Jump> exits() {
        return exits;
      }

      @Override
      public void lower(Flow side, Rest rest) {
        within(side, Set.of(), code, rest);
      }
    };
  }

  /** Lowers the branches into forks of the flow, joins them, and lowers the rest. */
  static void lower(Flow flow, List<Branch> branches, Joining.Owner owner, Rest rest) {
    List<Branch> goingOn =
        branches.stream().filter(branch -> branch.exits().contains(Jump.NORMAL)).toList();
    boolean jumps =
        branches.stream().flatMap(branch -> branch.exits().stream()).anyMatch(Branching::isJump);
    Boundary outer = flow.boundary;
    if (rest.isEmpty()
        || goingOn.isEmpty()
        || jumps && goingOn.size() == 1 && rest != Rest.FOLLOWS) {
      List<Flow> sides = new ArrayList<>();
      for (Branch branch : branches) {
        Flow side = flow.fork();
        branch.lower(side, goingOn.contains(branch) ? rest : Rest.EMPTY);
        sides.add(side);
      }
      Joining.join(flow, sides, outer::needs, owner);
      return;
    }
    Boundary here = new Boundary(Set.of(), flow.locals.locals());
    List<Flow> sides = new ArrayList<>();
    for (Branch branch : branches) {
      Flow side = flow.fork();
      side.boundary = here;
      branch.lower(side, Rest.EMPTY);
      sides.add(side);
    }
    Joining.join(flow, sides, here::needs, owner);
    proceed(flow, outer, rest);
  }

  private static boolean isJump(Jump jump) {
    return !jump.equals(Jump.NORMAL);
  }

  /**
   * Lowers code at whose end some jumps arrive, such as a switch with its {@code break}s, and then
   * the rest.
   */
  static void within(Flow flow, Set<Jump> arriving, Consumer<Flow> code, Rest rest) {
    Set<Local> live = flow.locals.locals();
    arriving.forEach(jump -> jump.leadsTo(live));
    Boundary outer = flow.boundary;
    flow.boundary = rest.isEmpty() ? outer.reachedBy(arriving) : new Boundary(arriving, live);
    code.accept(flow);
    proceed(flow, outer, rest);
  }

  /** Goes on with the rest where control came to the inner boundary's end. */
  static void proceed(Flow flow, Boundary outer, Rest rest) {
    if (rest.isEmpty() || !flow.exits.mayBe(Jump.NORMAL)) {
      flow.cross(outer);
    } else if (flow.exits.isNormal()) {
      flow.boundary = outer;
      rest.lower(flow);
    } else {
      guard(flow, outer, rest);
    }
  }

  private static void guard(Flow flow, Boundary outer, Rest rest) {
    var condition = flow.leavesBy(Jump.NORMAL);
    Flow proceeding = flow.fork();
    proceeding.boundary = outer;
    rest.lower(proceeding);
    Flow leaving = flow.fork();
    leaving.exits = flow.exits.without(Jump.NORMAL);
    leaving.cross(outer);
    flow.boundary = outer;
    Joining.join(
        flow,
        List.of(proceeding, leaving),
        outer::needs,
        (results, regions) ->
            new ControlFlow.If(
                results, condition, regions.get(0), regions.get(1), flow.ops.span()));
  }
}
