package dev.martlet.processor.optimizer;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one closure of those that the sides of a branch yield: what they captured comes out of the
 * branch, and the closure behind it branches by which side was taken.
 */
final class ClosureMerging {
  private final Values values;

  ClosureMerging(Values values) {
    this.values = values;
  }

  /**
   * A branch that hands out what its closures captured.
   *
   * @param closures what stands for results of the branch, to be appended behind it
   */
  record Merged(ControlFlow branch, Map<Value, Closure> closures) {}

  Merged merge(ControlFlow branch, Map<Value, Closure> known) {
    List<Integer> positions =
        IntStream.range(0, branch.results().size())
            .filter(i -> branch.results().get(i).type().isReference())
            .filter(i -> isKnown(branch, i, known))
            .boxed()
            .toList();
    if (positions.isEmpty()) {
      return new Merged(branch, Map.of());
    }
    List<Value> results = new ArrayList<>(without(branch.results(), positions));
    List<List<Value>> added = new ArrayList<>();
    List<List<Op>> ops = new ArrayList<>();
    for (Region region : branch.regions()) {
      added.add(new ArrayList<>());
      ops.add(new ArrayList<>(region.ops()));
    }
    Map<Value, Value> outside = new LinkedHashMap<>();
    for (int r = 0; r < branch.regions().size(); r++) {
      for (Value captured : captured(branch.regions().get(r), positions, known)) {
        Value result = values.like(captured);
        outside.put(captured, result);
        add(branch, r, captured, result, results, added, ops);
      }
    }
    Value taken = values.fresh(Primitive.INT, "function");
    results.add(taken);
    for (int r = 0; r < branch.regions().size(); r++) {
      if (branch.regions().get(r).completes()) {
        added.get(r).add(constant(Primitive.INT, r, ops.get(r)));
      }
    }
    List<Region> regions = new ArrayList<>();
    for (int r = 0; r < branch.regions().size(); r++) {
      Region region = branch.regions().get(r);
      if (region.completes()) {
        List<Value> yields = new ArrayList<>(without(region.yields(), positions));
        yields.addAll(added.get(r));
        regions.add(new Region(region.parameters(), ops.get(r), new Terminator.Yield(yields)));
      } else {
        regions.add(region);
      }
    }
    Map<Value, Closure> closures = new LinkedHashMap<>();
    for (int position : positions) {
      closures.put(
          branch.results().get(position), closure(branch, position, known, taken, outside));
    }
    return new Merged((ControlFlow) branch.rebuilt(results, branch.operands(), regions), closures);
  }

  private static List<Value> without(List<Value> all, List<Integer> positions) {
    return IntStream.range(0, all.size())
        .filter(i -> !positions.contains(i))
        .mapToObj(all::get)
        .toList();
  }

  private static boolean isKnown(ControlFlow branch, int position, Map<Value, Closure> known) {
    List<Region> completing = branch.regions().stream().filter(Region::completes).toList();
    return !completing.isEmpty()
        && completing.stream().allMatch(region -> known.containsKey(region.yields().get(position)));
  }

  /** What closures that a region yields use of what it defines. */
  private static Set<Value> captured(
      Region region, List<Integer> positions, Map<Value, Closure> known) {
    Set<Value> captured = new LinkedHashSet<>();
    if (region.completes()) {
      Set<Value> defined = new HashSet<>();
      region.ops().forEach(op -> defined.addAll(op.results()));
      for (int position : positions) {
        Closure closure = known.get(region.yields().get(position));
        if (closure != null) {
          captured.addAll(Traversal.freeValues(closure.body()));
        }
      }
      captured.retainAll(defined);
    }
    return captured;
  }

  private void add(
      ControlFlow branch,
      int from,
      Value captured,
      Value result,
      List<Value> results,
      List<List<Value>> added,
      List<List<Op>> ops) {
    results.add(result);
    for (int r = 0; r < branch.regions().size(); r++) {
      if (branch.regions().get(r).completes()) {
        added
            .get(r)
            .add(
                r == from
                    ? captured
                    : constant(captured.type(), defaultOf(captured.type()), ops.get(r)));
      }
    }
  }

  private Value constant(Type type, @Nullable Object content, List<Op> ops) {
    Value value = values.fresh(type, "");
    ops.add(new Constant(value, content, Span.NONE));
    return value;
  }

  private Closure closure(
      ControlFlow branch,
      int position,
      Map<Value, Closure> known,
      Value taken,
      Map<Value, Value> outside) {
    List<Closure> sides = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    for (int r = 0; r < branch.regions().size(); r++) {
      Region region = branch.regions().get(r);
      if (region.completes()) {
        Closure closure = known.get(region.yields().get(position));
        if (closure != null) {
          sides.add(closure);
          indexes.add(r);
        }
      }
    }
    List<Value> parameters =
        sides.getFirst().body().parameters().stream().map(values::like).toList();
    List<Region> regions = new ArrayList<>();
    for (Closure side : sides) {
      var rewriter = new Rewriter(values);
      outside.forEach(rewriter::substitute);
      rewriter.substitute(side.body().parameters(), parameters);
      regions.add(
          new Region(
              List.of(), rewriter.copy(side.body().ops()), rewriter.copy(side.body().end())));
    }
    Value result = values.like(branch.results().get(position));
    if (regions.size() == 1) {
      Region only = regions.getFirst();
      return new Closure(result, new Region(parameters, only.ops(), only.end()), branch.span());
    }
    List<ControlFlow.Switch.Labels> cases =
        indexes.subList(0, indexes.size() - 1).stream()
            .map(index -> new ControlFlow.Switch.Labels(List.of(index)))
            .toList();
    List<Value> outcome =
        regions.stream()
            .filter(Region::completes)
            .findFirst()
            .map(region -> region.yields().stream().map(values::like).toList())
            .orElse(List.of());
    Op choice = new ControlFlow.Switch(outcome, taken, cases, regions, branch.span());
    Terminator end =
        regions.stream().anyMatch(Region::completes)
            ? new Terminator.Yield(outcome)
            : new Terminator.Unreachable();
    return new Closure(result, new Region(parameters, List.of(choice), end), branch.span());
  }

  static @Nullable Object defaultOf(Type type) {
    return type instanceof Primitive primitive
        ? switch (primitive) {
          case BOOLEAN -> false;
          case BYTE -> (byte) 0;
          case SHORT -> (short) 0;
          case CHAR -> '\0';
          case INT -> 0;
          case LONG -> 0L;
          case FLOAT -> 0f;
          case DOUBLE -> 0.0;
          case VOID -> throw new IllegalArgumentException("void has no value");
        }
        : null;
  }
}
