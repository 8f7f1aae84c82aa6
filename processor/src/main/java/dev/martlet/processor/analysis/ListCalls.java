package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.Optional;
import java.util.Set;

/** Recognizes what reads and changes the elements of a list or the values of a map. */
public final class ListCalls {
  private static final Set<String> LISTS =
      Set.of("java.util.List", "java.util.ArrayList", "java.util.LinkedList");

  private static final Set<String> MAPS =
      Set.of("java.util.Map", "java.util.HashMap", "java.util.LinkedHashMap");

  private static final String ELEMENTS = "dev.martlet.dynamic.ListElements";

  private ListCalls() {}

  /** What is done with the elements. */
  public enum Kind {
    /** {@code y = list.get(i)}, or the next of a loop over the list. */
    GET,
    /** {@code y = list.getFirst()}. */
    GET_FIRST,
    /** {@code y = list.getLast()}. */
    GET_LAST,
    /** {@code list.add(x)}. */
    ADD,
    /** {@code list.add(i, x)}. */
    INSERT,
    /** {@code list.addFirst(x)}. */
    ADD_FIRST,
    /** {@code y = list.set(i, x)}. */
    SET,
    /** {@code y = list.remove(i)}. */
    REMOVE,
    /** {@code y = list.removeFirst()}. */
    REMOVE_FIRST,
    /** {@code y = list.removeLast()}. */
    REMOVE_LAST,
    /** {@code list.addAll(other)}. */
    ADD_ALL,
    /** {@code list.clear()}, also of a map. */
    CLEAR,
    /** {@code y = map.get(key)}. */
    FETCH,
    /** {@code y = map.getOrDefault(key, x)}. */
    FETCH_OR,
    /** {@code y = map.put(key, x)}. */
    PUT,
    /** {@code y = map.remove(key)}. */
    DROP;

    /** Whether the list or map is another one afterwards. */
    public boolean changes() {
      return switch (this) {
        case GET, GET_FIRST, GET_LAST, FETCH, FETCH_OR -> false;
        case ADD, INSERT, ADD_FIRST, SET, REMOVE, REMOVE_FIRST, REMOVE_LAST -> true;
        case ADD_ALL, CLEAR, PUT, DROP -> true;
      };
    }

    /** Whether it is at the list's end, which only its size tells. */
    public boolean isAtEnd() {
      return this == GET_LAST || this == ADD || this == REMOVE_LAST || this == ADD_ALL;
    }
  }

  /**
   * A call that reads or changes a list or a map.
   *
   * @param index the operand that says where, a map's key
   * @param element the operand that is put into the list, or whose elements are
   */
  public record Access(Kind kind, Value list, Optional<Value> index, Optional<Value> element) {}

  /** Whether the type is that of lists which can be changed. */
  public static boolean isList(Type type) {
    return type instanceof Type.Declared(var name, var arguments)
        && LISTS.contains(name)
        && !arguments.isEmpty();
  }

  /** Whether the type is that of maps which can be changed, and whose keys have no order. */
  public static boolean isMap(Type type) {
    return type instanceof Type.Declared(var name, var arguments)
        && MAPS.contains(name)
        && arguments.size() == 2;
  }

  /** What a list, map or optional of this type contains; none for any other type. */
  static Optional<Type> contained(Type type) {
    return isList(type)
            || isMap(type)
            || type instanceof Type.Declared(var name, var arguments)
                && name.equals("java.util.Optional")
                && !arguments.isEmpty()
        ? Optional.of(((Type.Declared) type).arguments().getLast())
        : Optional.empty();
  }

  /** Whether the elements of lists of this type are lists. */
  static boolean isNested(Type list) {
    return depth(list) > 1;
  }

  /** How deep there are lists in lists of this type; one where elements are none, and of a map. */
  public static int depth(Type type) {
    return switch (type) {
      case Type.Declared(_, var arguments) when isList(type) -> 1 + depth(arguments.getLast());
      case Type.Declared _ when isMap(type) -> 1;
      case Type.Wildcard(_, var bound) -> depth(bound);
      case Type.Declared _, Type.Primitive _, Type.Array _, Type.Variable _ -> 0;
    };
  }

  /** What the op does with the elements of a list; none for any other op. */
  public static Optional<Access> of(Op op) {
    if (!(op instanceof Invocation.Call call)) {
      return Optional.empty();
    }
    Callee callee = call.callee();
    if (callee.owner().equals(ELEMENTS) && callee.name().equals("next")) {
      return access(Kind.GET, call, 1, 2, -1);
    }
    if (callee.kind() == Callee.Kind.INSTANCE && callee.owner().equals("java.util.Map")) {
      return isMap(call.operands().getFirst().type()) ? ofMap(call) : Optional.empty();
    }
    if (callee.kind() != Callee.Kind.INSTANCE
        || !LISTS.contains(callee.owner())
        || !isList(call.operands().getFirst().type())) {
      return Optional.empty();
    }
    int parameters = callee.parameters().size();
    boolean isIndexed = parameters > 0 && callee.parameters().getFirst() == Primitive.INT;
    return switch (callee.name()) {
      case "get" -> access(Kind.GET, call, 0, 1, -1);
      case "getFirst" -> access(Kind.GET_FIRST, call, 0, -1, -1);
      case "getLast" -> access(Kind.GET_LAST, call, 0, -1, -1);
      case "add" ->
          parameters == 1 ? access(Kind.ADD, call, 0, -1, 1) : access(Kind.INSERT, call, 0, 1, 2);
      case "addLast" -> access(Kind.ADD, call, 0, -1, 1);
      case "addFirst" -> access(Kind.ADD_FIRST, call, 0, -1, 1);
      case "set" -> access(Kind.SET, call, 0, 1, 2);
      case "remove" -> isIndexed ? access(Kind.REMOVE, call, 0, 1, -1) : Optional.empty();
      case "removeFirst" -> access(Kind.REMOVE_FIRST, call, 0, -1, -1);
      case "removeLast" -> access(Kind.REMOVE_LAST, call, 0, -1, -1);
      case "addAll" ->
          parameters == 1 && isList(call.operands().get(1).type())
              ? access(Kind.ADD_ALL, call, 0, -1, 1)
              : Optional.empty();
      case "clear" -> access(Kind.CLEAR, call, 0, -1, -1);
      default -> Optional.empty();
    };
  }

  private static Optional<Access> ofMap(Invocation.Call call) {
    return switch (call.callee().name()) {
      case "get" -> access(Kind.FETCH, call, 0, 1, -1);
      case "getOrDefault" -> access(Kind.FETCH_OR, call, 0, 1, 2);
      case "put" -> access(Kind.PUT, call, 0, 1, 2);
      case "remove" ->
          call.operands().size() == 2 ? access(Kind.DROP, call, 0, 1, -1) : Optional.empty();
      case "clear" -> access(Kind.CLEAR, call, 0, -1, -1);
      default -> Optional.empty();
    };
  }

  private static Optional<Access> access(
      Kind kind, Invocation.Call call, int list, int index, int element) {
    return Optional.of(
        new Access(kind, call.operands().get(list), operand(call, index), operand(call, element)));
  }

  private static Optional<Value> operand(Invocation.Call call, int position) {
    return position < 0 ? Optional.empty() : Optional.of(call.operands().get(position));
  }
}
