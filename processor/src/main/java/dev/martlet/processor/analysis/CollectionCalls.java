package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Recognizes what a program does with lists, maps and optionals of arrays and objects. Such a
 * collection has a collection of shadows, with which the same is done:
 *
 * <pre>{@code
 * List<Ball> balls = new ArrayList<>();    List<BallTangentVector> dballs = new ArrayList<>();
 * balls.add(ball);                         dballs.add(dball);
 * Ball first = balls.get(0);               BallTangentVector dfirst = dballs.get(0);
 * }</pre>
 */
public final class CollectionCalls {
  private static final String ELEMENTS = "dev.martlet.dynamic.ListElements";

  private static final Set<String> OWNERS =
      Set.of(
          "java.util.ArrayList",
          "java.util.Arrays",
          "java.util.Collection",
          "java.util.Collections",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.LinkedList",
          "java.util.List",
          "java.util.Map",
          "java.util.Optional",
          "java.util.SequencedCollection",
          "java.lang.Iterable",
          ELEMENTS);

  /** What gives elements, or a collection of the same ones. */
  private static final Set<String> GIVERS =
      Set.of(
          "asList",
          "copy",
          "copyFixed",
          "copyLinkedMap",
          "copyMap",
          "copyMapOf",
          "copyOf",
          "copySortedMap",
          "copyToList",
          "empty",
          "emptyList",
          "emptyMap",
          "get",
          "getFirst",
          "getLast",
          "getOrDefault",
          "mapOf",
          "new",
          "next",
          "of",
          "ofNullable",
          "orElse",
          "orElseThrow",
          "reversed",
          "subList",
          "unmodifiableList",
          "unmodifiableMap");

  /** What changes a collection, and may give an element. */
  private static final Set<String> CHANGERS =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "clear",
          "put",
          "putAll",
          "putIfAbsent",
          "remove",
          "removeFirst",
          "removeLast",
          "set");

  /** What only looks at a collection. */
  static final Set<String> READERS =
      Set.of(
          "contains",
          "containsAll",
          "containsKey",
          "containsValue",
          "equals",
          "hashCode",
          "indexOf",
          "isEmpty",
          "isPresent",
          "iterator",
          "keySet",
          "lastIndexOf",
          "size",
          "toString");

  /** What of the runtime only looks at a collection, and tells nothing of its numbers. */
  private static final Set<String> OF_ELEMENTS = Set.of("keys", "order");

  private CollectionCalls() {}

  /** Whether the op is such a call. */
  public static boolean isOne(Op op, DerivativeFlow flow) {
    return isOfMemory(op, flow)
        || isOne(op, type -> ListCalls.contained(type).filter(flow::isStored).isPresent())
            && !((Invocation.Call) op).callee().name().equals("putIfAbsent");
  }

  /**
   * Whether the op is such a call, of a collection of nothing but arrays and objects, so that the
   * elements have no tangents beside their shadows.
   */
  public static boolean isOfMemory(Op op, DerivativeFlow flow) {
    return isOne(op, flow::isCollection);
  }

  private static boolean isOne(Op op, Predicate<Type> isCollection) {
    if (!(op instanceof Invocation.Call call) || !OWNERS.contains(call.callee().owner())) {
      return false;
    }
    boolean isChange = isChange(call);
    return (isChange || GIVERS.contains(call.callee().name()))
        && (call.callee().kind() == Callee.Kind.INSTANCE || call.callee().owner().equals(ELEMENTS)
            ? call.operands().stream().anyMatch(operand -> isCollection.test(operand.type()))
            : call.results().stream().anyMatch(result -> isCollection.test(result.type())));
  }

  /** An element is removed by its place or key: shadows may be equal where elements are not. */
  private static boolean isChange(Invocation.Call call) {
    return call.callee().kind() == Callee.Kind.INSTANCE
        && CHANGERS.contains(call.callee().name())
        && (!call.callee().name().equals("remove")
            || call.callee().parameters().equals(List.of(Type.Primitive.INT))
            || call.operands().size() == 2 && ListCalls.isMap(call.operands().getFirst().type()));
  }

  /** Whether an operand of a call of a collection is an element, rather than a place or a key. */
  public static boolean isElement(Invocation.Call call, int position) {
    return switch (call.callee().name()) {
      case "of" -> !call.callee().owner().equals("java.util.Map") || position % 2 == 1;
      case "asList", "ofNullable" -> true;
      case "add", "addFirst", "addLast", "set", "put", "putIfAbsent", "getOrDefault", "orElse" ->
          position == call.operands().size() - 1;
      default -> false;
    };
  }

  /** Whether a call only looks at a collection. */
  static boolean isReader(Invocation.Call call) {
    return isPassive(call)
        || call.callee().kind() == Callee.Kind.INSTANCE
            && OWNERS.contains(call.callee().owner())
            && READERS.contains(call.callee().name());
  }

  /** Whether a call tells something of a collection that has to do with no number in it. */
  static boolean isPassive(Invocation.Call call) {
    return call.callee().owner().equals(ELEMENTS) && OF_ELEMENTS.contains(call.callee().name());
  }

  /** What is put into a collection. */
  static Optional<ArrayCalls.Store> store(Op op, DerivativeFlow flow) {
    if (!isOne(op, flow) || !isChange((Invocation.Call) op)) {
      return Optional.empty();
    }
    Value collection = op.operands().getFirst();
    Value last = op.operands().getLast();
    return Optional.of(
        new ArrayCalls.Store(collection, flow.isStored(last.type()) ? last : collection));
  }

  /** The call that is to be done with shadows: their list has no iterator that goes with it. */
  public static Invocation.Call mirrored(Invocation.Call call) {
    if (!call.callee().name().equals("next")) {
      return call;
    }
    var get =
        new Callee(
            Callee.Kind.INSTANCE,
            "java.util.List",
            "get",
            List.of(Type.Primitive.INT),
            Type.OBJECT);
    List<Value> operands = new ArrayList<>(call.operands());
    operands.removeFirst();
    return new Invocation.Call(call.results(), get, List.of(), operands, call.span());
  }
}
