package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes ops into another method: what they use from the frame is read right before its first use,
 * and constants come along. A closure that uses much of the frame reads it by itself, so that it
 * captures the arrays only.
 */
final class FrameReads {
  /** The most values from the frame that a closure captures rather than reads. */
  static final int MOST_CAPTURED = 20;

  private final Frame frame;
  private final Copies copies;
  private final int mostCaptured;
  private final Predicate<Value> isMadeAgain;
  private final Map<Value, Value> local = new HashMap<>();
  private final Set<Value> defined = new HashSet<>();
  private final List<Op> out = new ArrayList<>();

  /** Nothing yet, for another method. */
  FrameReads(Frame frame, Copies copies, int mostCaptured) {
    this(frame, copies, mostCaptured, copies::contains);
  }

  /**
   * Nothing yet.
   *
   * @param isMadeAgain which values are not visible but may be made again
   */
  FrameReads(Frame frame, Copies copies, int mostCaptured, Predicate<Value> isMadeAgain) {
    this.isMadeAgain = isMadeAgain;
    this.frame = frame;
    this.copies = copies;
    this.mostCaptured = mostCaptured;
  }

  List<Op> ops() {
    return out;
  }

  /** Values that are visible, whether or not the frame holds them. */
  void see(Collection<Value> visible) {
    defined.addAll(visible);
  }

  /** Everything that an op uses from outside of itself. */
  static Set<Value> uses(Op op) {
    Set<Value> uses = new LinkedHashSet<>(op.operands());
    op.regions().forEach(region -> uses.addAll(Traversal.freeValues(region)));
    return uses;
  }

  /** Appends an op, which keeps its results. */
  void add(Op op) {
    if (copies.makes(op) && defined.contains(op.result())) {
      return;
    }
    boolean readsByItself = op instanceof Closure && fromFrame(uses(op)) > mostCaptured;
    if (!readsByItself) {
      uses(op).forEach(this::provide);
    }
    defined.addAll(op.results());
    out.add(substituted(op));
  }

  private long fromFrame(Set<Value> values) {
    return values.stream().filter(frame::holds).filter(value -> !defined.contains(value)).count();
  }

  /** Appends the reads of what a terminator uses, and returns what it will use instead. */
  List<Value> provideAll(List<Value> values) {
    values.forEach(this::provide);
    return values.stream().map(value -> local.getOrDefault(value, value)).toList();
  }

  private void provide(Value value) {
    if (defined.contains(value) || local.containsKey(value)) {
      return;
    }
    if (isMadeAgain.test(value)) {
      copies.makers(value).forEach(this::add);
    } else if (frame.holds(value)) {
      local.put(value, frame.read(value, out));
    }
  }

  private Op substituted(Op op) {
    List<Value> operands =
        op.operands().stream().map(value -> local.getOrDefault(value, value)).toList();
    List<Region> regions = op.regions().stream().map(region -> inner(op, region)).toList();
    return op.rebuilt(op.results(), operands, regions);
  }

  private Region inner(Op owner, Region region) {
    Set<Value> free = Traversal.freeValues(region);
    if (owner instanceof Closure && fromFrame(free) > mostCaptured) {
      var reads = new FrameReads(frame, copies, mostCaptured, isMadeAgain);
      reads.defined.addAll(defined);
      region.ops().forEach(reads::add);
      Terminator end = reads.end(region.end());
      return new Region(region.parameters(), reads.out, end);
    }
    if (free.stream().noneMatch(local::containsKey)) {
      return region;
    }
    var reads = new FrameReads(frame, copies, mostCaptured, isMadeAgain);
    reads.defined.addAll(defined);
    reads.local.putAll(local);
    region.ops().forEach(reads::add);
    return new Region(region.parameters(), reads.out, reads.end(region.end()));
  }

  /** A region's end on what has been provided. */
  Terminator end(Terminator end) {
    List<Value> operands = provideAll(end.operands());
    return switch (end) {
      case Terminator.Yield _ -> new Terminator.Yield(operands);
      case Terminator.Throw(_, var span) -> new Terminator.Throw(operands.getFirst(), span);
      case Terminator.Unreachable unreachable -> unreachable;
    };
  }
}
