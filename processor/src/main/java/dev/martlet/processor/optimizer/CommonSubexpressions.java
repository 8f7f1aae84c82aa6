package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes once what is computed twice from the same values, where the first computation always
 * runs before: {@code a * b + a * b} becomes {@code t + t}. What an outer region computes serves
 * the inner ones. Reads of arrays and fields count as the same while nothing is written; the first
 * read of an element behind a write to it is what was written.
 */
final class CommonSubexpressions extends ForwardRewrite {

  /** What makes two ops the same: all but their results and spans. */
  private record Key(
      Class<?> kind, @Nullable Object attribute, Type type, List<Value> operands, int memory) {}

  private final Map<Key, Value> available = new HashMap<>();
  private final List<Key> log = new ArrayList<>();

  private final MemoryStates memory = new MemoryStates();

  /** The closure at hand, by the state in which its body starts. */
  private int closure;

  private CommonSubexpressions() {}

  static Function run(Function function) {
    return new CommonSubexpressions().rewrite(function);
  }

  @Override
  void rewrite(Op op, Block block) {
    Op current = inScope(op);
    if (!Effects.isRepeatable(current)) {
      block.ops.add(current);
      if (current instanceof Memory.WriteElement(var array, var index, var value, _)) {
        remember(
            new Key(
                Memory.ReadElement.class,
                null,
                value.type(),
                List.of(array, index),
                memory.ofElements(array)),
            value);
      }
      return;
    }
    Key key = key(current);
    Value earlier = available.get(key);
    if (earlier != null) {
      replace(op.result(), earlier);
      return;
    }
    remember(key, current.result());
    block.ops.add(current);
  }

  private void remember(Key key, Value value) {
    available.put(key, value);
    log.add(key);
  }

  private Op inScope(Op op) {
    switch (op) {
      case ControlFlow.Loop loop -> {
        // An iteration sees what earlier ones wrote.
        loop.regions().forEach(region -> Traversal.forEachOp(region, memory::change));
        Op current = rewritten(op);
        loop.regions().forEach(region -> Traversal.forEachOp(region, memory::change));
        return current;
      }
      case ControlFlow _ -> {
        return rewritten(op);
      }
      case Closure _ -> {
        // It runs later, whatever memory is then. Constants need not be captured.
        int outerClosure = closure;
        closure = memory.enter();
        Op current = rewritten(op);
        memory.leave();
        closure = outerClosure;
        return current;
      }
      case Constant _, Arithmetic _, Aggregate _, Memory _, Invocation _, TapeAccess _ -> {
        memory.change(op);
        return substituted(op);
      }
    }
  }

  @Override
  Region rewrite(Region region) {
    int mark = log.size();
    Region current = super.rewrite(region);
    List<Key> added = log.subList(mark, log.size());
    added.forEach(available::remove);
    added.clear();
    return current;
  }

  private Key key(Op op) {
    Object attribute =
        switch (op) {
          case Constant constant -> constant.value();
          case Arithmetic.Unary unary -> unary.operator();
          case Arithmetic.Binary binary -> binary.operator();
          case Arithmetic.InstanceOf test -> test.type();
          case Aggregate.ReadComponent read -> read.component();
          case Memory.ReadField read -> read.owner() + "::" + read.field();
          case Invocation.Call call -> call.callee();
          case Invocation.Opaque opaque -> opaque.code();
          case Arithmetic _, Aggregate _, Memory _, ControlFlow _, TapeAccess _, Closure _ -> null;
        };
    int state = Effects.readsMemory(op) ? memory.readBy(op) : op instanceof Constant ? closure : 0;
    return new Key(op.getClass(), attribute, op.result().type(), operands(op), state);
  }

  /** The operands, in one order where either order gives the same. */
  private static List<Value> operands(Op op) {
    if (op instanceof Arithmetic.Binary(_, var operator, var left, var right, _)
        && left.id() > right.id()) {
      return switch (operator) {
        case ADD, MULTIPLY, AND, OR, XOR, EQUAL, UNEQUAL -> List.of(right, left);
        case SUBTRACT,
            DIVIDE,
            REMAINDER,
            SHIFT_LEFT,
            SHIFT_RIGHT,
            SHIFT_RIGHT_UNSIGNED,
            LESS,
            LESS_OR_EQUAL,
            GREATER,
            GREATER_OR_EQUAL ->
            List.of(left, right);
      };
    }
    return op.operands();
  }
}
