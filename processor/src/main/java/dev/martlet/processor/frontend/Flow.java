package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A region under construction: its ops so far, what the variables hold at its end, and how control
 * may have left by then.
 */
final class Flow {
  final RegionBuilder ops;
  final Environment locals;
  Boundary boundary;
  Exits exits = Exits.NORMAL;

  /** Values with a smaller id were there before this region. */
  private final int firstId;

  /** How the region ends where control never gets to its end. */
  Terminator end = new Terminator.Unreachable();

  Flow(RegionBuilder ops, Environment locals, Boundary boundary) {
    this.ops = ops;
    this.locals = locals;
    this.boundary = boundary;
    firstId = ops.fresh(Type.Primitive.BOOLEAN, "").id();
  }

  /** Whether a value that is visible here is so in front of this region as well. */
  boolean isFromOutside(Value value) {
    return value.id() < firstId;
  }

  /** A region inside of this one that starts here. */
  Flow fork() {
    return new Flow(ops.nested(), locals.copy(), boundary);
  }

  // Variables.

  Value read(Local local) {
    Value known = locals.known(local);
    if (known != null) {
      return known;
    }
    if (locals.get(local) instanceof Environment.Content.Pending(var binding)) {
      Value bound = ops.named(binding.read().apply(this), local.name);
      locals.remember(local, bound);
      return bound;
    }
    return defaultOf(local.type);
  }

  void assign(Local local, Value value) {
    locals.set(local, local.name.isEmpty() ? value : ops.named(value, local.name));
  }

  /**
   * What a variable holds, where it may hold nothing that counts: a variable that is not assigned
   * yet or whose pattern did not match gives its type's default value.
   */
  Value readAnyway(Local local) {
    Value known = locals.known(local);
    if (known != null) {
      return known;
    }
    if (locals.get(local) instanceof Environment.Content.Pending(var binding)) {
      Value matched = binding.matched().apply(this);
      Flow then = fork();
      Region bound = then.ops.yield(binding.read().apply(then));
      Flow otherwise = fork();
      Region unbound = otherwise.ops.yield(otherwise.defaultOf(local.type));
      Value result = ops.fresh(local.type, local.name);
      return ops.iff(matched, bound, unbound, List.of(result)).getFirst();
    }
    return defaultOf(local.type);
  }

  Value defaultOf(Type type) {
    return ops.constant(type, Defaults.of(type));
  }

  // Jumps.

  void jump(Jump jump) {
    exits = boundary.aliases().contains(jump) ? Exits.NORMAL : Exits.only(jump);
  }

  void raise(Terminator terminator) {
    exits = Exits.NONE;
    end = terminator;
  }

  /** A boolean that says whether control leaves this way, one of several. */
  Value leavesBy(Jump jump) {
    Value selector = selector();
    if (exits.whenTrue() == null) {
      return ops.binary(BinaryOperator.EQUAL, selector, ops.constant(jump.code));
    }
    return jump.equals(exits.whenTrue()) ? selector : ops.not(selector);
  }

  private Value selector() {
    Value selector = exits.selector();
    if (selector == null) {
      throw new IllegalStateException("one way out only: " + exits);
    }
    return selector;
  }

  /** The value that tells these ways from each other, of which the region's own are some. */
  Value selectorAmong(SortedSet<Jump> ways) {
    Jump known = exits.ways().size() == 1 ? exits.ways().first() : null;
    if (ways.size() == 2) {
      return known == null ? leavesBy(ways.first()) : ops.constant(known.equals(ways.first()));
    }
    if (known != null) {
      return ops.constant(known.code);
    }
    @Nullable Jump whenTrue = exits.whenTrue();
    if (whenTrue == null) {
      return selector();
    }
    Jump whenFalse =
        exits.ways().first().equals(whenTrue) ? exits.ways().last() : exits.ways().first();
    return chosen(selector(), constant(whenTrue.code), constant(whenFalse.code));
  }

  private Region constant(int code) {
    RegionBuilder nested = ops.nested();
    return nested.yield(nested.constant(code));
  }

  private Value chosen(Value condition, Region then, Region otherwise) {
    return ops.iff(condition, then, otherwise).getFirst();
  }

  /** Takes another boundary's view: what leads to its end is no jump any more. */
  void cross(Boundary outer) {
    boundary = outer;
    var aliased = new TreeSet<>(exits.ways());
    aliased.retainAll(outer.aliases());
    if (aliased.isEmpty()) {
      return;
    }
    var ways = new TreeSet<>(exits.ways());
    ways.removeAll(aliased);
    ways.add(Jump.NORMAL);
    Jump whenTrue = exits.whenTrue();
    if (ways.size() == 1) {
      exits = Exits.NORMAL;
    } else if (whenTrue != null) {
      exits = new Exits(ways, selector(), aliased.contains(whenTrue) ? Jump.NORMAL : whenTrue);
    } else if (ways.size() == 2) {
      exits = new Exits(ways, leavesBy(ways.last()), ways.last());
    } else {
      Value selector = selector();
      for (Jump jump : aliased) {
        Value leads = ops.binary(BinaryOperator.EQUAL, selector, ops.constant(jump.code));
        selector = chosen(leads, constant(Jump.NORMAL.code), ops.nested().yield(selector));
      }
      exits = new Exits(ways, selector, null);
    }
  }
}
