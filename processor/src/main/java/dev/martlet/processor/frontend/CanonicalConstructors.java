package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Tells what the code in a record's canonical constructor does. It matters since there is no other
 * way to make the record: what stands for the constructor in a derivative runs its code, and the
 * {@code new} at its end runs it again.
 */
final class CanonicalConstructors {
  private static final Set<String> VALUE_CLASSES =
      Set.of(
          "java.lang.Math",
          "java.lang.StrictMath",
          "java.lang.Boolean",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.String",
          "java.util.Objects");

  /** What makes a new collection, or one that never changes, and does nothing else. */
  private static final Set<String> FACTORIES =
      Set.of(
          "java.util.ArrayDeque.new",
          "java.util.ArrayList.new",
          "java.util.Arrays.asList",
          "java.util.Arrays.copyOf",
          "java.util.Arrays.copyOfRange",
          "java.util.Collections.emptyList",
          "java.util.Collections.emptyMap",
          "java.util.HashMap.new",
          "java.util.HashSet.new",
          "java.util.LinkedHashMap.new",
          "java.util.LinkedList.new",
          "java.util.List.copyOf",
          "java.util.List.of",
          "java.util.Map.copyOf",
          "java.util.Map.of",
          "java.util.Optional.empty",
          "java.util.Optional.of",
          "java.util.Optional.ofNullable",
          "java.util.Set.of",
          "java.util.TreeMap.new");

  private final RecordCode records;
  private final java.util.function.Function<Type, Optional<Structure>> structures;
  private final java.util.function.Function<Callee, Optional<Function>> bodies;

  /**
   * @param bodies what is known of the methods that a constructor calls
   */
  CanonicalConstructors(
      RecordCode records,
      java.util.function.Function<Type, Optional<Structure>> structures,
      java.util.function.Function<Callee, Optional<Function>> bodies) {
    this.records = records;
    this.structures = structures;
    this.bodies = bodies;
  }

  /** What a constructor's code does. */
  enum Code {
    /** It is not a canonical one, or just stores its arguments. */
    NOTHING,
    /** It may throw, and stores its arguments as they are: harmless when run twice. */
    CHECKS,
    /** It stores something else than its arguments, or has effects on the way. */
    COMPUTES,
    /** What it stores depends on effects, which must not happen twice. */
    ACTS
  }

  Code code(ExecutableElement constructor, Function function) {
    if (constructor.getKind() == ElementKind.CONSTRUCTOR
        && ObjectConstructorLowering.isFor(constructor)) {
      return objectCode(function);
    }
    if (constructor.getKind() != ElementKind.CONSTRUCTOR
        || !(constructor.getEnclosingElement() instanceof TypeElement owner)
        || owner.getKind() != ElementKind.RECORD
        || !records.canonicalConstructor(owner).filter(constructor::equals).isPresent()
        || records.constructorOnlyStores(owner)) {
      return Code.NOTHING;
    }
    if (acts(function.body(), new HashSet<>())) {
      if (changesNumbers(function.body())) {
        return Code.ACTS;
      }
      Region pure = withoutEffects(function).body();
      return acts(pure, new HashSet<>()) || readsState(pure) ? Code.ACTS : Code.COMPUTES;
    }
    return storesArguments(function) ? Code.CHECKS : Code.COMPUTES;
  }

  /** The constructor of an object is called as well, whatever stands for its code. */
  private Code objectCode(Function function) {
    if (!acts(function.body(), new HashSet<>())) {
      return Code.NOTHING;
    }
    if (changesNumbers(function.body())) {
      return Code.ACTS;
    }
    Region pure = withoutEffects(function).body();
    return acts(pure, new HashSet<>()) || readsState(pure) ? Code.ACTS : Code.COMPUTES;
  }

  /** The function of a constructor without effects, where nobody misses an object it makes. */
  static Function withPureObject(Function function) {
    return function.withBody(withPureObject(function.body()));
  }

  private static Region withPureObject(Region region) {
    List<Op> ops = new ArrayList<>();
    for (Op op : region.ops()) {
      ops.add(
          op instanceof Memory.NewObject made
              ? new Memory.NewObject(
                  made.result(),
                  made.constructor(),
                  made.operands(),
                  made.fields(),
                  true,
                  made.span())
              : op);
    }
    return new Region(region.parameters(), ops, region.end());
  }

  /**
   * The function without those effects that nothing which it computes depends on: the constructor
   * itself, which is called as well, has them. It also has stored what carries no derivative, such
   * as a copy of a list, so that this is not computed here.
   */
  Function withoutEffects(Function function) {
    return withoutUnused(withoutPassive(function));
  }

  private Function withoutUnused(Function function) {
    Set<Value> used = new HashSet<>();
    Traversal.forEachUse(function.body(), used::add);
    Function less =
        function.withBody(withoutEffects(function.body(), fresh(function.body()), used));
    boolean isLess = Traversal.size(less.body()) < Traversal.size(function.body());
    return isLess ? withoutUnused(less) : function;
  }

  /** The function with parameters as the components without derivative of the record it yields. */
  private Function withoutPassive(Function function) {
    Region body = function.body();
    if (!body.completes()) {
      return function;
    }
    List<Op> ops =
        body.ops().stream()
            .map(
                op ->
                    op instanceof Aggregate.NewRecord made
                            && made.result().equals(body.yields().getFirst())
                        ? withoutPassive(made, function.parameters())
                        : op)
            .toList();
    return function.withBody(new Region(body.parameters(), ops, body.end()));
  }

  private Op withoutPassive(Aggregate.NewRecord made, List<Value> parameters) {
    Optional<Structure> structure = structures.apply(made.result().type());
    if (structure.isEmpty()) {
      return made;
    }
    List<Value> operands = new ArrayList<>(made.operands());
    for (int i = 0; i < operands.size(); i++) {
      if (!structure.get().components().get(i).isDifferentiable()) {
        operands.set(i, parameters.get(i));
      }
    }
    return made.rebuilt(made.results(), operands, List.of());
  }

  /** What was read before an effect is not what is read when that has happened. */
  private static boolean readsState(Region region) {
    return region.completes()
        && region.ops().stream()
            .anyMatch(
                op ->
                    op instanceof Memory.ReadElement
                        || op instanceof Memory.ReadField read && !read.isFinal()
                        || op instanceof Invocation.Call call
                            && !VALUE_CLASSES.contains(call.callee().owner())
                        || op.regions().stream().anyMatch(CanonicalConstructors::readsState));
  }

  private Region withoutEffects(Region region, Set<Value> fresh, Set<Value> used) {
    List<Op> ops = new ArrayList<>();
    for (Op op : region.ops()) {
      if (op.regions().isEmpty()) {
        // What nothing depends on may still throw; but then the constructor itself has thrown.
        if (op.results().stream().anyMatch(used::contains)
            || written(op).filter(fresh::contains).isPresent()) {
          ops.add(op);
        }
      } else {
        ops.add(
            op.rebuilt(
                op.results(),
                op.operands(),
                op.regions().stream()
                    .map(inner -> inner.completes() ? withoutEffects(inner, fresh, used) : inner)
                    .toList()));
      }
    }
    return new Region(region.parameters(), ops, region.end());
  }

  private static boolean storesArguments(Function function) {
    return function.body().completes()
        && function.body().ops().stream()
            .anyMatch(
                op ->
                    op instanceof Aggregate.NewRecord(Value result, var operands, _)
                        && result.equals(function.body().yields().getFirst())
                        && operands.equals(function.parameters()));
  }

  /** What happens before an exception is thrown happens once in any case. */
  private boolean acts(Region region, Set<String> seen) {
    return acts(region, fresh(region), seen);
  }

  /** Arrays that nobody else has. */
  private static Set<Value> fresh(Region region) {
    Set<Value> fresh = new HashSet<>();
    Traversal.forEachOp(
        region,
        op -> {
          if (op instanceof Memory.NewArray || op instanceof Memory.ArrayLiteral || copies(op)) {
            fresh.add(op.result());
          }
        });
    return fresh;
  }

  /** Whether numbers change that others may read, which a derivative has to know. */
  private static boolean changesNumbers(Region region) {
    Set<Value> fresh = fresh(region);
    return Traversal.anyOp(
        region,
        op ->
            op instanceof Memory.WriteField write && carries(write.operands().getLast())
                || written(op)
                    .filter(array -> carries(array) && !fresh.contains(array))
                    .isPresent());
  }

  private static boolean carries(Value value) {
    Type type = value.type() instanceof Type.Array(var element) ? element : value.type();
    return type.isReal() || type instanceof Type.Array;
  }

  /**
   * Whether the region does more than to compute.
   *
   * @param fresh arrays that nobody else has
   */
  private boolean acts(Region region, Set<Value> fresh, Set<String> seen) {
    return region.completes() && region.ops().stream().anyMatch(op -> acts(op, fresh, seen));
  }

  private boolean acts(Op op, Set<Value> fresh, Set<String> seen) {
    return switch (op) {
      case Constant _, Arithmetic _, Aggregate _, TapeAccess _, Closure _ -> false;
      case Memory.WriteElement write -> !fresh.contains(write.array());
      case Memory memory -> memory instanceof Memory.WriteField;
      case Invocation.Opaque _ -> true;
      case ControlFlow flow ->
          flow.regions().stream().anyMatch(region -> acts(region, fresh, seen));
      case Invocation.Call call when copies(call) -> false;
      case Invocation.Call call ->
          written(call)
              .map(array -> !fresh.contains(array))
              .orElseGet(() -> acts(call.callee(), seen));
    };
  }

  /** Whether the op makes a new array of the elements of another one. */
  private static boolean copies(Op op) {
    return op instanceof Invocation.Call call
        && !call.operands().isEmpty()
        && call.operands().getFirst().type() instanceof Type.Array
        && (call.callee().name().equals("clone")
            || call.callee().owner().equals("java.util.Arrays")
                && call.callee().name().startsWith("copyOf"));
  }

  /** The array that the op, or a method of the JDK, writes to. */
  private static Optional<Value> written(Op op) {
    return switch (op) {
      case Memory.WriteElement write -> Optional.of(write.array());
      case Invocation.Call call ->
          switch (call.callee().owner() + "." + call.callee().name()) {
            case "java.lang.System.arraycopy" -> Optional.of(call.operands().get(2));
            case "java.util.Arrays.fill" -> Optional.of(call.operands().getFirst());
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private boolean acts(Callee callee, Set<String> seen) {
    if (VALUE_CLASSES.contains(callee.owner())) {
      return callee.name().equals("random");
    }
    if (FACTORIES.contains(callee.owner() + "." + callee.name())) {
      return false;
    }
    return !seen.add(callee.key())
        || bodies.apply(callee).map(function -> acts(function.body(), seen)).orElse(true);
  }
}
