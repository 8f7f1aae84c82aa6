package dev.martlet.processor.optimizer;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.JavaClass.Visibility;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The methods into which one method is cut. */
final class Parts {
  /** An array and an index, the access, and a variable for what is read. */
  private static final int FRAME_ACCESS = 10;

  /** How far apart two ops are at most that are usually in the same part. */
  private static final int NEAR = 100;

  private final String className;
  private final JavaClass.Method method;
  private final Set<String> takenNames;
  private final Outlining.Limits limits;
  private final Values values;
  private final BytecodeSize sizes;
  private final Copies copies;
  private final List<JavaClass.Method> methods = new ArrayList<>();

  Parts(
      String className, JavaClass.Method method, Set<String> takenNames, Outlining.Limits limits) {
    this.limits = limits;
    this.className = className;
    this.method = method;
    this.takenNames = takenNames;
    this.values = Values.after(method.function());
    this.sizes = new BytecodeSize(method.function().body());
    this.copies = new Copies(method.function().body());
  }

  /** What is left of the method, calling the others. */
  Function split() {
    Function function = method.function();
    Region body = distinct(closures(shrink(function.body(), limits.method())));
    // Parts have closures too, which may be cut into more parts.
    for (int i = 0; i < methods.size(); i++) {
      JavaClass.Method part = methods.get(i);
      Region partBody = distinct(closures(part.function().body()));
      methods.set(i, made(part.name(), part.function().withBody(partBody)));
    }
    return function.withBody(body);
  }

  /** The method with calls of others where there were {@linkplain Nests nests of loops}. */
  Function withoutNests() {
    Function function = method.function();
    Region body = withoutNests(function.body(), Nests.find(function.body(), 0));
    return function.withBody(distinct(body));
  }

  private Region withoutNests(Region region, Set<Region> nests) {
    if (nests.contains(region)) {
      return withCall(region);
    }
    List<Op> ops =
        region.ops().stream()
            .map(
                op ->
                    op.rebuilt(
                        op.results(),
                        op.operands(),
                        op.regions().stream().map(each -> withoutNests(each, nests)).toList()))
            .toList();
    return new Region(region.parameters(), ops, region.end());
  }

  /** The body of a loop, most of it in another method, where that has to give back one value. */
  private Region withCall(Region body) {
    List<Op> core = Nests.core(body, copies);
    var behind = new HashSet<Value>(body.end().operands());
    List<Op> rest = new ArrayList<>(body.ops());
    rest.removeAll(core);
    rest.forEach(op -> behind.addAll(op.operands()));
    List<Value> outputs =
        core.stream().flatMap(op -> op.results().stream()).filter(behind::contains).toList();
    var chunk = new Chunk(core, outputs, false);
    if (outputs.size() > 1 || chunk.parameters(copies).size() > limits.parameters()) {
      return body;
    }
    Optional<Op> call = call(chunk, new Frame(values, copies));
    if (call.isEmpty()) {
      return body;
    }
    List<Op> ops = new ArrayList<>(rest.stream().filter(copies::makes).toList());
    ops.add(call.get());
    rest.stream().filter(op -> !copies.makes(op)).forEach(ops::add);
    return new Region(body.parameters(), ops, body.end());
  }

  /** A body in which a closure and what is around it do not make the same value again. */
  private Region distinct(Region body) {
    return new Rewriter(values).copy(withDistinctClosures(body));
  }

  /** Each closure by itself, since what is behind it means the value of before. */
  private Region withDistinctClosures(Region region) {
    List<Op> ops = new ArrayList<>();
    for (Op op : region.ops()) {
      List<Region> regions =
          op.regions().stream()
              .map(each -> op instanceof Closure ? distinct(each) : withDistinctClosures(each))
              .toList();
      ops.add(op.rebuilt(op.results(), op.operands(), regions));
    }
    return new Region(region.parameters(), ops, region.end());
  }

  /** The parts, in the order in which they were made. */
  List<JavaClass.Method> methods() {
    return methods;
  }

  /** A region whose own ops are at most so large, if it can be done; not those in closures. */
  private Region shrink(Region region, int mostBytes) {
    List<Op> ops = region.ops().stream().map(op -> shrinkInside(op, mostBytes)).toList();
    Region shrunk = new Region(region.parameters(), ops, region.end());
    return sizes.of(shrunk) <= mostBytes || ops.size() < 2 ? shrunk : cut(shrunk);
  }

  private Op shrinkInside(Op op, int mostBytes) {
    if (op.regions().isEmpty() || op instanceof Closure) {
      return op;
    }
    boolean isLarge = sizes.of(op) > limits.part();
    int share = isLarge ? limits.part() / op.regions().size() : mostBytes;
    List<Region> regions = op.regions().stream().map(region -> shrink(region, share)).toList();
    return op.rebuilt(op.results(), op.operands(), regions);
  }

  /**
   * A method's body whose closures fit as well. They come last, since the frame of the method
   * around them spares them a frame of their own.
   */
  private Region closures(Region region) {
    List<Op> ops = new ArrayList<>();
    for (Op op : region.ops()) {
      if (op instanceof Closure closure) {
        Op packed = pack(closure, ops);
        Region body = closures(shrink(packed.regions().getFirst(), limits.method()));
        ops.add(packed.rebuilt(packed.results(), packed.operands(), List.of(body)));
      } else {
        List<Region> regions = op.regions().stream().map(this::closures).toList();
        ops.add(op.rebuilt(op.results(), op.operands(), regions));
      }
    }
    return new Region(region.parameters(), ops, region.end());
  }

  private Region cut(Region region) {
    List<Op> ops = region.ops().stream().filter(op -> !copies.makes(op)).toList();
    var dependencies = new Dependencies(ops, region.end());
    List<Chunk> chunks = chunks(ops, dependencies);
    Frame frame = new Frame(values, copies);
    hold(chunks, frame);

    List<Op> rest = new ArrayList<>(frame.allocation());
    Set<Value> written = new LinkedHashSet<>();
    for (Chunk chunk : chunks) {
      for (Value value : chunk.parameters(copies)) {
        if (frame.holds(value) && !dependencies.isDefined(value) && written.add(value)) {
          frame.write(value, rest);
        }
      }
    }
    // Of what is made again, the rest of the method sees all but what its own ops made.
    Set<Value> own = new HashSet<>();
    region.ops().stream().filter(copies::makes).forEach(op -> own.add(op.result()));
    var reads = new FrameReads(frame, copies, FrameReads.MOST_CAPTURED, own::contains);
    reads.see(written);
    rest.forEach(reads::add);
    for (Chunk chunk : chunks) {
      Optional<Op> call = chunk.isAlone() ? Optional.empty() : call(chunk, frame);
      if (call.isPresent()) {
        reads.add(call.get());
      } else {
        chunk.ops().forEach(reads::add);
        List<Op> writes = new ArrayList<>();
        chunk.outputs().stream().filter(frame::holds).forEach(value -> frame.write(value, writes));
        writes.forEach(reads::add);
      }
    }
    Terminator end = reads.end(region.end());
    return new Region(region.parameters(), reads.ops(), end);
  }

  /** Decides what the parts share in arrays: all that they do not return or take as a parameter. */
  private void hold(List<Chunk> chunks, Frame frame) {
    for (Chunk chunk : chunks) {
      List<Value> outputs = chunk.outputs();
      boolean returnsOne = outputs.size() == 1;
      for (Value output : outputs) {
        if (!returnsOne && copies.canBeHeld(output)) {
          frame.hold(output);
        }
      }
    }
    for (Chunk chunk : chunks) {
      List<Value> direct =
          chunk.parameters(copies).stream()
              .filter(copies::canBeHeld)
              .filter(value -> !frame.holds(value))
              .toList();
      if (direct.size() > limits.parameters() && !chunk.isAlone()) {
        direct.forEach(frame::hold);
      }
    }
  }

  /** Makes a method of a chunk, and the call of it; neither where it has too many parameters. */
  private Optional<Op> call(Chunk chunk, Frame frame) {
    var body = new FrameReads(frame, copies, FrameReads.MOST_CAPTURED);
    chunk.ops().forEach(body::add);
    List<Op> ops = new ArrayList<>(body.ops());
    List<Value> returned = new ArrayList<>();
    for (Value output : chunk.outputs()) {
      if (frame.holds(output)) {
        frame.write(output, ops);
      } else {
        returned.add(output);
      }
    }
    var withoutParameters = new Region(List.of(), ops, new Terminator.Yield(returned));
    List<Value> parameters = List.copyOf(Traversal.freeValues(withoutParameters));
    Region region = new Region(parameters, ops, withoutParameters.end());
    List<Type> types = parameters.stream().map(Value::type).toList();
    if (Slots.of(types) > limits.slots()) {
      return Optional.empty();
    }
    List<Type> results = returned.stream().map(Value::type).toList();
    Type result = results.isEmpty() ? Type.Primitive.VOID : results.getFirst();
    Callee callee = new Callee(Callee.Kind.STATIC, className, nextName(), types, result);
    methods.add(
        made(
            callee.name(),
            new Function(
                callee.key(), results, method.function().exceptions(), region, Span.NONE)));
    return Optional.of(new Invocation.Call(returned, callee, List.of(), parameters, Span.NONE));
  }

  private JavaClass.Method made(String name, Function function) {
    return new JavaClass.Method(
        Visibility.PRIVATE, true, false, false, false, method.typeParameters(), name, function, "");
  }

  private String nextName() {
    int number = 1;
    while (!takenNames.add(method.name() + "Part" + number)) {
      number++;
    }
    return method.name() + "Part" + number;
  }

  /** Cuts where few values are alive, into parts that are neither too large nor very small. */
  private List<Chunk> chunks(List<Op> ops, Dependencies dependencies) {
    List<Chunk> chunks = new ArrayList<>();
    int from = 0;
    while (from < ops.size()) {
      int to = from;
      int best = -1;
      int size = 0;
      Set<Value> seen = new HashSet<>();
      while (to < ops.size()) {
        size += sizes.of(ops.get(to)) + frameAccesses(ops.get(to), to, seen, dependencies);
        if (size > limits.part() && to > from) {
          break;
        }
        to++;
        if (size > limits.part() * 6 / 10
            && (best < 0 || dependencies.aliveAt(to) <= dependencies.aliveAt(best))) {
          best = to;
        }
      }
      int end = to == ops.size() || best < 0 ? to : best;
      addChunk(ops, from, end, dependencies, chunks);
      from = end;
    }
    return chunks;
  }

  /** The bytes for what an op reads from the frame first, and what it writes to it. */
  private int frameAccesses(Op op, int index, Set<Value> seen, Dependencies dependencies) {
    int accesses = 0;
    for (Value value : FrameReads.uses(op)) {
      // A constant is made by one op, what another frame holds by several.
      accesses += seen.add(value) && copies.makers(value).size() != 1 ? 1 : 0;
    }
    for (Value result : op.results()) {
      seen.add(result);
      accesses += dependencies.lastUse(result) > index + NEAR ? 1 : 0;
    }
    return FRAME_ACCESS * accesses;
  }

  /** A chunk can return one value that no array holds; ops that make more of them stay outside. */
  private void addChunk(
      List<Op> ops, int from, int to, Dependencies dependencies, List<Chunk> chunks) {
    var chunk = new Chunk(ops.subList(from, to), dependencies.outputs(from, to), false);
    if (chunk.outputs().stream().filter(value -> !copies.canBeHeld(value)).count() <= 1) {
      chunks.add(chunk);
      return;
    }
    int start = from;
    for (int i = from; i < to; i++) {
      int index = i;
      List<Value> outputs = dependencies.outputs(index, index + 1);
      if (outputs.stream().anyMatch(value -> !copies.canBeHeld(value))) {
        if (start < i) {
          chunks.add(new Chunk(ops.subList(start, i), dependencies.outputs(start, i), false));
        }
        chunks.add(new Chunk(ops.subList(i, i + 1), outputs, true));
        start = i + 1;
      }
    }
    if (start < to) {
      chunks.add(new Chunk(ops.subList(start, to), dependencies.outputs(start, to), false));
    }
  }

  /** Puts what a closure captures into arrays before it, where it is too much. */
  private Op pack(Closure closure, List<Op> before) {
    List<Value> captured =
        Traversal.freeValues(closure.body()).stream()
            .filter(value -> !copies.contains(value))
            .toList();
    if (captured.size() <= limits.captured()) {
      return closure;
    }
    Frame frame = new Frame(values, copies);
    captured.stream().filter(copies::canBeHeld).forEach(frame::hold);
    before.addAll(frame.allocation());
    captured.stream().filter(frame::holds).forEach(value -> frame.write(value, before));
    var reads = new FrameReads(frame, copies, 0);
    reads.add(closure);
    return reads.ops().getLast();
  }
}
