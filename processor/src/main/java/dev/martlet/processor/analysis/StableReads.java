package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the reads of arrays that a later sweep can do again, since nothing writes to the array any
 * more: neither behind the read nor in a loop around it. A loop that makes the array anew in each
 * iteration is none of those: other iterations write to other arrays.
 *
 * <pre>{@code
 * for (...) { w[i] = x * i; }
 * for (...) { sum += w[i] * w[i]; }   // w[i] need not be kept
 * }</pre>
 */
final class StableReads {
  private final DerivativeFlow flow;
  private final Activity activity;
  private final Storage storage;
  private final Shadows shadows;
  private final boolean areSweepsOne;

  /** The last write to each kind of memory, and the loops around all of them. */
  private final Map<Object, Writes> writes = new HashMap<>();

  private final Map<Memory.ReadElement, Place> reads = new HashMap<>();
  private final FreshMemory fresh;

  /** Memory that a caller, or somebody who was called, may hold. */
  private final Set<Object> shared = new HashSet<>();

  private final List<ControlFlow.Loop> loops = new ArrayList<>();
  private int position;

  private static final class Writes {
    int last;
    final Set<ControlFlow.Loop> loops = new HashSet<>();
    final List<Writer> writers = new ArrayList<>();
  }

  private record Writer(Op op, List<ControlFlow.Loop> loops) {}

  private record Place(int position, List<ControlFlow.Loop> loops) {}

  /** The numbers, or else the references, in some memory: to write one leaves the other. */
  private record Elements(Object memory, boolean areReferences) {}

  /** What any method may write to that is not known to be pure. */
  private static final Object ANYTHING = new Object();

  private StableReads(
      DerivativeFlow flow,
      Activity activity,
      Storage storage,
      Shadows shadows,
      FreshMemory fresh,
      boolean areSweepsOne) {
    this.fresh = fresh;
    this.flow = flow;
    this.activity = activity;
    this.storage = storage;
    this.shadows = shadows;
    this.areSweepsOne = areSweepsOne;
  }

  /**
   * Looks at a function.
   *
   * @param shadows whose rows trade places where those of their arrays do
   * @param areSweepsOne whether the later sweep follows at once, so that no caller can write
   *     between
   */
  static StableReads of(
      Function function,
      DerivativeFlow flow,
      Activity activity,
      Storage storage,
      Shadows shadows,
      Scopes scopes,
      boolean areSweepsOne) {
    var fresh = FreshMemory.of(function, storage, shadows, scopes);
    var reads = new StableReads(flow, activity, storage, shadows, fresh, areSweepsOne);
    function.parameters().forEach(reads::share);
    function.body().yields().forEach(reads::share);
    reads.visit(function.body());
    return reads;
  }

  /** Which memory iterations make for themselves. */
  FreshMemory fresh() {
    return fresh;
  }

  boolean isStable(Memory.ReadElement read) {
    Place place = reads.get(read);
    Object memory = memory(read.array());
    return place != null
        && (areSweepsOne || !shared.contains(memory) && isOurs(read.array()))
        && isBehind(place, memory, read.array())
        && isBehind(place, elements(read.array()), read.array())
        && (isOurs(read.array()) || isBehind(place, ANYTHING, read.array()));
  }

  /** Whether the read gives the same in all iterations of a loop around it, for the same index. */
  boolean isUnwrittenIn(ControlFlow.Loop loop, Memory.ReadElement read) {
    var array = read.array();
    return isUnwrittenIn(loop, memory(array))
        && isUnwrittenIn(loop, elements(array))
        && (isOurs(array) || isUnwrittenIn(loop, ANYTHING));
  }

  /** What writes within a loop to an array that may be the one that is read. */
  List<Op> writersIn(ControlFlow.Loop loop, Memory.ReadElement read) {
    var array = read.array();
    List<Object> memories = new ArrayList<>(List.of(memory(array), elements(array)));
    if (!isOurs(array)) {
      memories.add(ANYTHING);
    }
    return memories.stream()
        .map(writes::get)
        .filter(Objects::nonNull)
        .flatMap(written -> written.writers.stream())
        .filter(writer -> writer.loops().contains(loop))
        .map(Writer::op)
        .distinct()
        .toList();
  }

  private boolean isUnwrittenIn(ControlFlow.Loop loop, Object memory) {
    Writes written = writes.get(memory);
    return written == null || !written.loops.contains(loop);
  }

  private boolean isBehind(Place place, Object memory, Value array) {
    Writes written = writes.get(memory);
    return written == null
        || written.last < place.position()
            && place.loops().stream()
                .filter(loop -> !isOurs(array) || !fresh.isMadeIn(loop, shadows.owner(array)))
                .noneMatch(written.loops::contains);
  }

  private void visit(Region region) {
    for (Op op : region.ops()) {
      position++;
      switch (op) {
        case ControlFlow.Loop loop -> {
          loops.addLast(loop);
          op.regions().forEach(this::visit);
          loops.removeLast();
        }
        case Memory.ReadElement read -> reads.put(read, new Place(position, List.copyOf(loops)));
        case Memory.WriteElement write -> {
          write(elements(write.array()), op);
          share(write.value(), !storage.holds(write.array()));
        }
        case Memory.WriteField write -> share(write.operands().getLast());
        case Invocation invocation -> visit(invocation);
        default -> op.regions().forEach(this::visit);
      }
    }
  }

  private void visit(Invocation op) {
    var kind = ArrayCalls.kind(op);
    if (kind.isPresent()) {
      ArrayCalls.store(op).ifPresent(store -> write(elements(store.target()), op));
      return;
    }
    if (op instanceof Invocation.Call call
        && (flow.rule(call).orElse(null) instanceof Derivative.Partials
            || EscapingArrays.isReader(call))) {
      return;
    }
    write(ANYTHING, op);
    for (Value operand : op.operands()) {
      if (operand.type().isReference()) {
        write(memory(operand), op);
        share(operand);
      }
    }
    op.results().forEach(this::share);
  }

  private void write(Object memory, Op op) {
    Writes written = writes.computeIfAbsent(memory, _ -> new Writes());
    written.last = position;
    written.loops.addAll(loops);
    written.writers.add(new Writer(op, List.copyOf(loops)));
  }

  private void share(Value value) {
    share(value, true);
  }

  private void share(Value value, boolean isShared) {
    if (isShared && value.type().isReference()) {
      shared.add(memory(value));
    }
  }

  /** Whether the array's memory is active, so that no unknown method can write to it. */
  private boolean isOurs(Value array) {
    var owner = shadows.owner(array);
    return activity.isStored(owner) && !storage.isForeign(owner);
  }

  private Elements elements(Value array) {
    return new Elements(memory(array), !(array.type() instanceof Type.Array(Type.Primitive _)));
  }

  /**
   * The memory behind a reference: its group, or all arrays that it may be. An array of circles may
   * be one of shapes as well.
   */
  private Object memory(Value reference) {
    return storage.holds(reference)
        ? storage.group(shadows.owner(reference))
        : reference.type() instanceof Type.Array(Type.Primitive element) ? element : Type.OBJECT;
  }
}
