package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which values share a variable: what a loop carries, what an if results in and what its sides
 * yield, {@code y} and the next {@code y}, wherever they are not alive at the same time. Also says
 * before which statements a variable has to be declared without a value.
 */
final class Variables {
  private final Plan plan;
  private final LiveRanges ranges;
  private final Map<Value, Group> groups = new HashMap<>();
  private final Map<Group, Variable> variables = new HashMap<>();
  private final Map<Op, List<Variable>> declaredBefore = new IdentityHashMap<>();
  private final List<Assignment> assignments = new ArrayList<>();

  /** Values of one variable. */
  private static final class Group {
    private final List<Value> members = new ArrayList<>();
    private Intervals alive;
    private boolean isParameter;

    /** Whether nothing else may be assigned to it: what a handler caught. */
    private boolean isFixed;

    private String name;

    Group(Value value, Intervals alive, boolean isParameter) {
      members.add(value);
      this.alive = alive;
      this.isParameter = isParameter;
      this.name = value.name();
    }
  }

  private record Assignment(Value value, Place place) {}

  Variables(Plan plan, Region body) {
    this.plan = plan;
    this.ranges = new LiveRanges(plan, body);
    body.parameters().forEach(parameter -> group(parameter).isParameter = true);
    visit(body, Variables.this::fix);
    visit(body, this::join);
    visit(body, this::share);
    visit(body, this::continueVariable);
    visit(body, this::assign);
    name();
    declare();
  }

  /** The variable of a value that is neither folded nor unused. */
  Variable of(Value value) {
    Group group = group(value);
    return variables.computeIfAbsent(
        group,
        _ ->
            new Variable(
                value.type(),
                group.name.isEmpty() ? Hints.of(plan, value) : group.name,
                group.isParameter));
  }

  /** The variables that must be declared before a statement, since only parts of it assign them. */
  List<Variable> declaredBefore(Op op) {
    return declaredBefore.getOrDefault(op, List.of());
  }

  /** Whether anybody reads what a loop carries at this index. */
  boolean isCarried(ControlFlow.Loop loop, int index) {
    return plan.uses().isUsed(loop.results().get(index))
        || plan.uses().isUsed(loop.condition().parameters().get(index))
        || plan.uses().isUsed(loop.body().parameters().get(index));
  }

  private Group group(Value value) {
    return groups.computeIfAbsent(value, _ -> new Group(value, ranges.of(value), false));
  }

  private interface Visitor {
    void visit(Op statement, Place place);
  }

  /** Visits all statements in the order of the text, those in lambdas included. */
  private void visit(Region region, Visitor visitor) {
    Place place = ranges.place(region);
    for (Op op : plan.statements(region)) {
      visitExpression(op, visitor);
      visitor.visit(op, place);
      if (!plan.isConditional(op) && !(op instanceof Closure)) {
        op.regions().forEach(inner -> visit(inner, visitor));
      }
    }
    region.end().operands().forEach(operand -> visitOperand(operand, visitor));
  }

  private void visitExpression(Op op, Visitor visitor) {
    op.operands().forEach(operand -> visitOperand(operand, visitor));
    if (plan.isConditional(op)) {
      op.regions().forEach(inner -> visitOperand(inner.yields().getFirst(), visitor));
    }
    if (op instanceof Closure closure) {
      closure.body().parameters().forEach(parameter -> group(parameter).isParameter = true);
      visit(closure.body(), visitor);
    }
  }

  private void visitOperand(Value value, Visitor visitor) {
    if (plan.isFolded(value)) {
      plan.uses().definition(value).ifPresent(op -> visitExpression(op, visitor));
    }
  }

  private void fix(Op op, Place place) {
    if (op instanceof ControlFlow.Try attempt) {
      Group exception = group(attempt.exception());
      exception.isParameter = true;
      exception.isFixed = true;
    }
  }

  /** What a loop carries is one variable before, in and after it. */
  private void join(Op op, Place place) {
    if (op instanceof ControlFlow.Loop loop) {
      for (int i = 0; i < loop.results().size(); i++) {
        Value carried = loop.condition().parameters().get(i);
        merge(group(carried), group(loop.body().parameters().get(i)));
        merge(group(carried), group(loop.results().get(i)));
      }
    }
  }

  /** What is assigned to a variable at a region's end or a loop's start had better be in it. */
  private void share(Op op, Place place) {
    switch (op) {
      case ControlFlow.Loop loop -> {
        for (int i = 0; i < loop.results().size(); i++) {
          if (loop.body().completes()) {
            mergeIfPossible(loop.results().get(i), loop.body().yields().get(i));
          }
          mergeIfPossible(loop.results().get(i), loop.operands().get(i));
        }
      }
      case ControlFlow.If _, ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _
          when isAssigning(op) -> {
        for (Region region : op.regions()) {
          for (int i = 0; i < region.yields().size(); i++) {
            if (plan.uses().isUsed(op.results().get(i))) {
              mergeIfPossible(op.results().get(i), region.yields().get(i));
            }
          }
        }
      }
      case Invocation.Opaque opaque when opaque.isStatement() -> {
        for (int i = 0; i < opaque.initialized(); i++) {
          mergeIfPossible(opaque.results().get(i), initial(opaque, i));
        }
      }
      default -> {}
    }
  }

  /**
   * The operand that holds the initial value of a result of statements that we do not look into.
   */
  static Value initial(Invocation.Opaque opaque, int index) {
    return opaque.operands().get(opaque.operands().size() - opaque.initialized() + index);
  }

  /** Whether the regions' yields are assigned to variables. */
  private boolean isAssigning(Op op) {
    return !plan.isConditional(op) && op.regions().stream().noneMatch(plan::isTail);
  }

  /** {@code dx = dx + 2 * x}: the source's variable goes on where its old value ends. */
  private void continueVariable(Op op, Place place) {
    boolean isPlain = op.regions().isEmpty() || plan.isConditional(op);
    if (!isPlain || op.results().size() != 1 || op.result().name().isEmpty()) {
      return;
    }
    for (Value operand : leaves(op, new HashSet<>())) {
      if (operand.name().equals(op.result().name())
          && ranges.isDefined(operand)
          && ranges.place(operand) == place
          && !ranges.isCaptured(operand)
          && !ranges.isCaptured(op.result())) {
        mergeIfPossible(op.result(), operand);
        return;
      }
    }
  }

  private Set<Value> leaves(Op op, Set<Value> found) {
    for (Value operand : op.operands()) {
      if (plan.isFolded(operand)) {
        plan.uses().definition(operand).ifPresent(folded -> leaves(folded, found));
      } else {
        found.add(operand);
      }
    }
    return found;
  }

  private void mergeIfPossible(Value target, Value source) {
    if (plan.isFolded(source)
        || !target.type().equals(source.type())
        || ranges.place(target).body() != ranges.place(source).body()) {
      return;
    }
    Group into = group(target);
    Group from = group(source);
    boolean sameName = from.name.equals(into.name);
    boolean mayShareName =
        sameName
            ? !from.isParameter || !from.name.isEmpty()
            : from.name.isEmpty() && !from.isParameter;
    if (into != from
        && mayShareName
        && !into.isFixed
        && !from.isFixed
        && !(into.isParameter && from.isParameter)
        && !into.alive.overlap(from.alive)) {
      merge(into, from);
    }
  }

  private void merge(Group into, Group from) {
    if (into == from) {
      return;
    }
    into.members.addAll(from.members);
    into.alive = into.alive.and(from.alive);
    into.isParameter |= from.isParameter;
    if (into.name.isEmpty()) {
      into.name = from.name;
    }
    from.members.forEach(member -> groups.put(member, into));
  }

  /** Notes which statements assign which variables, in the order of the text. */
  private void assign(Op op, Place place) {
    switch (op) {
      case ControlFlow.Loop loop ->
          loop.results().forEach(result -> assignments.add(new Assignment(result, place)));
      case ControlFlow.If _, ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _
          when !plan.isConditional(op) -> {
        if (isAssigning(op)) {
          for (Region region : op.regions()) {
            if (region.completes()) {
              assignInBranch(op, region);
            }
          }
        }
      }
      default -> op.results().forEach(result -> assignments.add(new Assignment(result, place)));
    }
  }

  private void assignInBranch(Op op, Region region) {
    for (Value result : op.results()) {
      if (plan.uses().isUsed(result)) {
        assignments.add(new Assignment(result, ranges.place(region)));
      }
    }
  }

  /** Creates the variables in the order of the text, so that names come out the same each time. */
  private void name() {
    assignments.forEach(assignment -> of(assignment.value()));
  }

  private void declare() {
    Map<Group, Place> first = new HashMap<>();
    Map<Group, Place> home = new HashMap<>();
    List<Group> inOrder = new ArrayList<>();
    for (Assignment assignment : assignments) {
      Group group = group(assignment.value());
      if (first.putIfAbsent(group, assignment.place()) == null) {
        inOrder.add(group);
      }
      Place scope = assignment.place().common(ranges.place(assignment.value()));
      home.merge(group, scope, Place::common);
    }
    for (Group group : inOrder) {
      Place scope = java.util.Objects.requireNonNull(home.get(group));
      Place start = java.util.Objects.requireNonNull(first.get(group));
      if (!group.isParameter && start != scope) {
        Op owner = java.util.Objects.requireNonNull(start.directlyIn(scope).owner());
        declaredBefore
            .computeIfAbsent(owner, _ -> new ArrayList<>())
            .add(of(group.members.getFirst()));
      }
    }
  }
}
