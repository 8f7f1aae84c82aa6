package dev.martlet.processor.optimizer;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns records that loops and branches hand on into their components: a loop that carries {@code
 * model} and makes a new one each time carries {@code modelW} and {@code modelB} instead. Where the
 * record is still needed behind the loop it is made once, there.
 */
final class FlattenRecords extends ForwardRewrite {
  private final RecordTypes types;
  private final RecordSlots slots;
  private final Values values;
  private final Map<Value, List<Value>> components = new HashMap<>();

  private FlattenRecords(Function function, RecordTypes types, RecordSlots slots) {
    this.types = types;
    this.slots = slots;
    values = Values.after(function);
  }

  static Function run(Function function, RecordShapes shapes) {
    var types = new RecordTypes(function, shapes);
    if (!Traversal.anyOp(function.body(), op -> handsOn(op, types))) {
      return function;
    }
    var slots = new RecordSlots(function, types);
    return slots.isEmpty()
        ? function
        : new FlattenRecords(function, types, slots).rewrite(function);
  }

  private static boolean handsOn(Op op, RecordTypes types) {
    return op instanceof ControlFlow
        && op.results().stream().map(Value::type).anyMatch(types::isKnown);
  }

  @Override
  void rewrite(Op op, Block block) {
    switch (op) {
      case Aggregate.NewRecord record -> {
        block.ops.add(substituted(record));
        if (types.isKnown(record.result().type())) {
          components.put(record.result(), get(record.operands()));
        }
      }
      case Aggregate.ReadComponent read -> {
        Value record = read.record();
        String component = read.component();
        slots.check(read).ifPresent(unsure -> require(get(unsure), block));
        List<Value> known = components.get(get(record));
        int position = types.names(record.type()).indexOf(component);
        if (known == null || position < 0) {
          block.ops.add(substituted(op));
        } else {
          replace(read.result(), known.get(position));
        }
      }
      case ControlFlow.Loop loop -> loop(loop, block);
      case ControlFlow _ -> {
        List<Region> regions = new ArrayList<>();
        for (Region region : op.regions()) {
          regions.add(withFlatYields(region, op.results()));
        }
        List<Value> results = flat(op.results());
        block.ops.add(op.rebuilt(results, get(op.operands()), regions));
        remakeRecords(op, block);
      }
      case Constant _, Arithmetic _, Memory _, Invocation _, TapeAccess _, Closure _ ->
          block.ops.add(rewritten(op));
    }
  }

  private void require(Value record, Block block) {
    block.ops.add(
        new Invocation.Call(
            List.of(values.fresh(record.type(), "")),
            Callee.REQUIRE_NON_NULL,
            List.of(),
            List.of(record),
            Span.NONE));
  }

  private void loop(ControlFlow.Loop loop, Block block) {
    List<Value> initial = flatUses(loop.operands(), loop.results(), block);
    Region condition = loop.condition();
    Region body = loop.body();
    var flatCondition = new Region(flat(condition.parameters()), condition.ops(), condition.end());
    var flatBody = new Region(flat(body.parameters()), body.ops(), body.end());
    block.ops.add(
        loop.rebuilt(
            flat(loop.results()),
            initial,
            List.of(rewrite(flatCondition), withFlatYields(flatBody, loop.results()))));
    remakeRecords(loop, block);
  }

  /** Makes the records behind the op that handed on their components; most are not used. */
  private void remakeRecords(Op op, Block block) {
    for (Value result : op.results()) {
      List<Value> parts = components.get(result);
      if (slots.isFlat(result) && parts != null) {
        block.ops.add(new Aggregate.NewRecord(result, parts, op.span()));
      }
    }
  }

  /** Definitions of slots become definitions of their components. */
  private List<Value> flat(List<Value> definitions) {
    List<Value> result = new ArrayList<>();
    for (Value definition : definitions) {
      if (slots.isFlat(definition)) {
        List<String> names = types.names(definition.type());
        List<Value> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
          parts.add(
              values.fresh(
                  types.types(definition.type()).get(i), joined(definition.name(), names.get(i))));
        }
        components.put(definition, parts);
        result.addAll(parts);
      } else {
        result.add(definition);
      }
    }
    return result;
  }

  /** {@code modelW} for the component {@code w} of {@code model}. */
  private static String joined(String record, String component) {
    return record.isEmpty()
        ? component
        : record + component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
  }

  private Region withFlatYields(Region region, List<Value> results) {
    var block = new Block();
    append(region.ops(), block);
    Terminator end =
        region.completes()
            ? new Terminator.Yield(flatUses(region.yields(), results, block))
            : substituted(region.end());
    return new Region(region.parameters(), block.ops, end);
  }

  /** What flows into slots becomes its components, read at the end of the block if need be. */
  private List<Value> flatUses(List<Value> uses, List<Value> targets, Block block) {
    List<Value> result = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      Value use = get(uses.get(i));
      if (slots.isFlat(targets.get(i))) {
        List<Value> known = components.get(use);
        result.addAll(
            known != null
                ? known
                : slots.isUnsure(targets.get(i)) ? readUnlessNull(use, block) : read(use, block));
      } else {
        result.add(use);
      }
    }
    return result;
  }

  /** The components, or anything where there are none: nobody will look at it. */
  private List<Value> readUnlessNull(Value record, Block block) {
    var out = new RegionBuilder(values);
    Value isPresent = out.binary(BinaryOperator.UNEQUAL, record, out.constant(record.type(), null));
    var then = new Block();
    List<Value> parts = read(record, then);
    var otherwise = out.nested();
    List<Value> none =
        parts.stream().map(part -> otherwise.constant(part.type(), zero(part.type()))).toList();
    List<Value> results =
        out.iff(
            isPresent,
            new Region(List.of(), then.ops, new Terminator.Yield(parts)),
            otherwise.yield(none));
    block.ops.addAll(out.ops());
    return results;
  }

  private static @Nullable Object zero(Type type) {
    return type instanceof Type.Primitive primitive
        ? switch (primitive) {
          case BOOLEAN -> (Object) false;
          case BYTE -> (byte) 0;
          case SHORT -> (short) 0;
          case CHAR -> (char) 0;
          case INT -> 0;
          case LONG -> 0L;
          case FLOAT -> 0f;
          case DOUBLE -> 0.0;
          case VOID -> throw new IllegalArgumentException("void");
        }
        : null;
  }

  private List<Value> read(Value record, Block block) {
    List<String> names = types.names(record.type());
    List<Value> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Value part = values.fresh(types.types(record.type()).get(i), names.get(i));
      block.ops.add(new Aggregate.ReadComponent(part, record, names.get(i), Span.NONE));
      parts.add(part);
    }
    return parts;
  }
}
