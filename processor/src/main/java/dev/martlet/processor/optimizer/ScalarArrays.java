package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes locals of the elements of small arrays that do not leave the method.
 *
 * <pre>{@code
 * double[] w = {x, 2 * x, 0};          double w2 = x * y;
 * w[2] = w[0] * y;                 ->  return w2 + 2 * x;
 * return w[2] + w[1];
 * }</pre>
 *
 * <p>Each access has a constant index, and all writes stand in the region in which the array is
 * made, so that it is known at each read what was written last. An array that a branch makes and
 * hands out becomes one that is made behind the branch, of numbers that the branch hands out.
 */
final class ScalarArrays extends ForwardRewrite {
  private static final int MOST_ELEMENTS = 16;

  private final Values values;
  private final Set<Value> arrays;
  private final Map<Value, Integer> integers = new HashMap<>();
  private final Map<Value, Value[]> elements = new HashMap<>();

  private ScalarArrays(Function function, Set<Value> arrays) {
    this.values = Values.after(function);
    this.arrays = arrays;
    collect(function, integers);
  }

  static Function run(Function function) {
    Set<Value> arrays = small(function);
    if (arrays.isEmpty()) {
      return function;
    }
    Function joined = JoinedArrays.run(function, arrays);
    Set<Value> known = joined == function ? arrays : small(joined);
    var uses = new Uses(joined, known);
    uses.visit(joined.body(), false);
    known.removeAll(uses.excluded);
    return known.isEmpty() ? joined : new ScalarArrays(joined, known).rewrite(joined);
  }

  private static void collect(Function function, Map<Value, Integer> integers) {
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof Constant(var result, Integer number, _)) {
            integers.put(result, number);
          }
        });
  }

  /** The arrays of few numbers that are only read, written and handed out of branches. */
  static Set<Value> small(Function function) {
    Map<Value, Integer> integers = new HashMap<>();
    collect(function, integers);
    Set<Value> small = new HashSet<>();
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (isSmall(op, integers)) {
            small.add(op.result());
          }
        });
    if (!small.isEmpty()) {
      leaveOut(function.body(), small, false);
    }
    return small;
  }

  private static boolean isSmall(Op op, Map<Value, Integer> integers) {
    int length = length(op, integers);
    return length >= 0
        && length <= MOST_ELEMENTS
        && op.result().type() instanceof Type.Array(Primitive element)
        && element.isReal();
  }

  /** The number of elements, -1 where it is not known. */
  static int length(Op op, Map<Value, Integer> integers) {
    return switch (op) {
      case Memory.NewArray made when made.operands().size() == 1 ->
          integers.getOrDefault(made.operands().getFirst(), -1);
      case Memory.ArrayLiteral literal -> literal.operands().size();
      default -> -1;
    };
  }

  private static void leaveOut(Region region, Set<Value> arrays, boolean isBranch) {
    for (Op op : region.ops()) {
      List<Value> operands = op.operands();
      boolean isAccess =
          op instanceof Memory.ReadElement
              || op instanceof Memory.WriteElement
              || op instanceof Memory.ArrayLength;
      operands.subList(isAccess ? 1 : 0, operands.size()).forEach(arrays::remove);
      boolean isChoice = op instanceof ControlFlow.If || op instanceof ControlFlow.Switch;
      op.regions().forEach(inner -> leaveOut(inner, arrays, isChoice));
    }
    if (!isBranch) {
      region.end().operands().forEach(arrays::remove);
    }
  }

  /** Finds the arrays that have to stay. */
  private static final class Uses {
    private final Set<Value> arrays;
    private final Map<Value, Integer> integers = new HashMap<>();
    private final Map<Value, Integer> lengths = new HashMap<>();
    private final Map<Value, Region> homes = new HashMap<>();
    private final Set<Value> excluded = new HashSet<>();

    Uses(Function function, Set<Value> arrays) {
      this.arrays = arrays;
      collect(function, integers);
    }

    void visit(Region region, boolean isLater) {
      for (Op op : region.ops()) {
        switch (op) {
          case Memory.ReadElement(_, var array, var index, _) -> access(array, index, isLater);
          case Memory.WriteElement(var array, var index, _, _) -> {
            access(array, index, isLater);
            if (homes.get(array) != region) {
              excluded.add(array);
            }
          }
          default -> {
            if (op.results().size() == 1 && arrays.contains(op.result())) {
              homes.put(op.result(), region);
              lengths.put(op.result(), length(op, integers));
            }
          }
        }
        op.regions().forEach(inner -> visit(inner, isLater || op instanceof Closure));
      }
      // Handed out of a branch as it is.
      excluded.addAll(region.end().operands());
    }

    private void access(Value array, Value index, boolean isLater) {
      Integer at = integers.get(index);
      if (isLater || at == null || at < 0 || at >= lengths.getOrDefault(array, 0)) {
        excluded.add(array);
      }
    }
  }

  @Override
  void rewrite(Op op, Block block) {
    switch (op) {
      case Memory.NewArray made when arrays.contains(made.result()) -> {
        int length = length(made, integers);
        var zero = zero(((Type.Array) made.result().type()).element());
        block.ops.add(new Constant(zero.value(), zero.number(), made.span()));
        elements.put(made.result(), filled(length, zero.value()));
      }
      case Memory.ArrayLiteral literal when arrays.contains(literal.result()) ->
          elements.put(literal.result(), get(literal.operands()).toArray(Value[]::new));
      case Memory.WriteElement write when arrays.contains(write.array()) ->
          of(write.array())[at(write.index())] = get(write.value());
      case Memory.ReadElement read when arrays.contains(read.array()) ->
          replace(read.result(), of(read.array())[at(read.index())]);
      case Memory.ArrayLength length when arrays.contains(length.array()) ->
          block.ops.add(new Constant(length.result(), of(length.array()).length, length.span()));
      default -> block.ops.add(rewritten(op));
    }
  }

  private record Zero(Value value, Object number) {}

  private Zero zero(Type type) {
    Object number = type == Primitive.DOUBLE ? (Object) 0.0 : (Object) 0f;
    return new Zero(values.fresh(type, ""), number);
  }

  private static Value[] filled(int length, Value value) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      all.add(value);
    }
    return all.toArray(Value[]::new);
  }

  private Value[] of(Value array) {
    return Objects.requireNonNull(elements.get(array));
  }

  private int at(Value index) {
    return Objects.requireNonNull(integers.get(index));
  }
}
