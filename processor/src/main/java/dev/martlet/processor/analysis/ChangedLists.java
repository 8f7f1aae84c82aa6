package dev.martlet.processor.analysis;

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
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the lists that a function makes and changes, and all references to them: {@code ArrayList}s
 * to which it adds. Their tangents are kept by the list's identity, so that aliases need no further
 * thought; what has to be sure is that each change is seen.
 *
 * <p>Lists are followed by group, as those that one reference may lead to. A group is not followed
 * where one of its lists comes from or goes to where others may change it: out of a record or a
 * static, into a record, an array or an unknown method.
 */
public final class ChangedLists {
  private static final Set<String> OF_VIEWS =
      Set.of("contains", "hasNext", "isEmpty", "iterator", "next", "size", "stream");

  /** What gives another list or map than the one that it gets. */
  private static final Set<String> OTHERS =
      Set.of("reversed", "subList", "unmodifiableList", "unmodifiableMap");

  private static final Set<String> VIEWS =
      Set.of("java.util.Iterator", "java.util.ListIterator", "java.util.Set");

  private final DerivativeFlow flow;
  private final Containers containers;
  private final Groups groups = new Groups();
  private final Set<Value> changed = new HashSet<>();

  /** Lists that others may change, with what is to be said of that. */
  private final Map<Value, String> escaping = new LinkedHashMap<>();

  private final Set<Object> followed = new HashSet<>();

  private ChangedLists(DerivativeFlow flow) {
    this.flow = flow;
    this.containers = new Containers(flow.program());
  }

  static ChangedLists of(Function function, DerivativeFlow flow) {
    var lists = new ChangedLists(flow);
    if (Traversal.anyOp(function.body(), lists::mayChange)) {
      lists.escapeGiven(function.parameters());
      lists.visit(function.body());
      lists.changed.forEach(value -> lists.followed.add(lists.group(value)));
      lists.escaping.keySet().forEach(value -> lists.followed.remove(lists.group(value)));
    }
    return lists;
  }

  /**
   * What callers give is followed from the start on. Where a list may be in something else that
   * they give as well, they may have given it twice without our seeing that.
   */
  private void escapeGiven(List<Value> parameters) {
    boolean areAllSeen =
        parameters.stream()
            .allMatch(
                each -> isList(each) || !flow.isDifferentiable(each.type()) || !leads(each.type()));
    if (!areAllSeen) {
      escape(parameters, "that the caller has given, who may hold it in another argument, too");
    }
  }

  private boolean mayChange(Op op) {
    return op instanceof Invocation.Call call
        && call.operands().stream().anyMatch(this::isList)
        && containers.mayChange(call);
  }

  /** Whether the function changes the list that the value is, as far as it can be seen. */
  boolean isChanged(Value value) {
    return isList(value) && changed.stream().anyMatch(other -> group(other).equals(group(value)));
  }

  /** Why not all changes of a list are known; empty where nothing is known of that. */
  Optional<String> whyNot(Value list) {
    return escaping.entrySet().stream()
        .filter(entry -> group(entry.getKey()).equals(group(list)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether the value is a list of which each change is known. */
  public boolean contains(Value value) {
    return !followed.isEmpty() && isList(value) && followed.contains(group(value));
  }

  /** Whether the op reads or changes such a list. */
  public boolean isAccess(Op op) {
    return !followed.isEmpty()
        && ListCalls.of(op).filter(access -> contains(access.list())).isPresent();
  }

  /** What all references to the same list have in common. */
  Object group(Value value) {
    return groups.representative(value);
  }

  /** A list, or a map of what are no lists. */
  boolean isList(Value value) {
    return flow.isDifferentiable(value.type())
        && !flow.isCollection(value.type())
        && (ListCalls.isList(value.type())
            || ListCalls.isMap(value.type())
                && !isCollection(((Type.Declared) value.type()).arguments().getLast()));
  }

  private static boolean isCollection(Type type) {
    return switch (type) {
      case Type.Declared(var name, _) ->
          Containers.isContainer(type) || name.equals("java.util.Optional");
      case Type.Wildcard(_, var bound) -> isCollection(bound);
      case Type.Array _, Type.Variable _ -> true;
      case Type.Primitive _ -> false;
    };
  }

  /** Lists, iterators over them and sets of keys, through which they may be changed too. */
  private boolean isView(Value value) {
    return isList(value)
        || value.type() instanceof Type.Declared(var name, _) && VIEWS.contains(name);
  }

  private void visit(Region region) {
    region.ops().forEach(this::visit);
  }

  private void visit(Op op) {
    op.regions().forEach(this::visit);
    switch (op) {
      case ControlFlow.Loop loop -> {
        unite(loop.operands(), loop.body().parameters());
        unite(loop.body().parameters(), loop.condition().parameters());
        unite(loop.body().yields(), loop.body().parameters());
        unite(loop.body().parameters(), loop.results());
      }
      case ControlFlow choice ->
          choice.regions().forEach(region -> unite(region.yields(), choice.results()));
      case Arithmetic.Cast(var result, var operand, _) -> unite(operand, result);
      case Invocation.Call call -> visit(call);
      case Closure closure ->
          escape(Traversal.freeValues(closure.body()), "that a function captures");
      case Arithmetic.Binary _,
          Arithmetic.Unary _,
          Arithmetic.Convert _,
          Arithmetic.InstanceOf _,
          Arithmetic.Concatenation _,
          Constant _ -> {}
      case Aggregate _ -> escape(op, "a record");
      case Memory.ReadField _, Memory.WriteField _ -> escape(op, "a field");
      case Memory _ -> escape(op, "an array");
      case Invocation.Opaque opaque -> escape(op, "this " + opaque.kind().text);
      case Arithmetic.Box _, TapeAccess _ -> escape(op, "something else");
    }
  }

  private void visit(Invocation.Call call) {
    var access = ListCalls.of(call);
    if (access.isPresent()) {
      var list = access.get().list();
      boolean isNested = ListCalls.isNested(list.type());
      if (access.get().kind().changes()) {
        changed.add(list);
      }
      if (access.get().kind() == ListCalls.Kind.ADD_ALL) {
        uniteIf(isNested, list, call.operands().get(1));
      } else {
        access.get().element().filter(this::isList).ifPresent(each -> unite(each, list));
      }
      call.results().stream().filter(this::isList).forEach(each -> unite(each, list));
      call.operands().stream()
          .filter(each -> isView(each) && !isList(each))
          .forEach(iterator -> uniteViews(iterator, list));
      return;
    }
    if (call.operands().stream().noneMatch(this::isView)) {
      if (!makesAnew(call)) {
        escape(call);
      }
      return;
    }
    if (isCopy(call)) {
      var operand = call.operands().getLast();
      uniteIf(ListCalls.isNested(operand.type()), operand, call.result());
    } else if (isReader(call)) {
      call.results().stream()
          .filter(this::isView)
          .forEach(result -> uniteViews(result, call.operands().getFirst()));
    } else if ((flow.rule(call).isPresent() || flow.hasBody(call))
        && !containers.mayChange(call)
        && !OTHERS.contains(call.callee().name())) {
      // The callee may give back what it was given.
      call.results().stream()
          .filter(result -> leads(result.type()))
          .forEach(
              result ->
                  call.operands().stream()
                      .filter(this::isView)
                      .forEach(operand -> unite(operand, result)));
    } else {
      if (containers.mayChange(call)) {
        call.operands().stream().filter(this::isView).forEach(changed::add);
      }
      escape(call);
    }
  }

  private void escape(Invocation.Call call) {
    escape(call, "'" + call.callee().name() + "'");
  }

  /** Whether a list that comes out of a call is nobody else's. */
  private boolean makesAnew(Invocation.Call call) {
    boolean isKnown =
        call.callee().kind() == Callee.Kind.CONSTRUCTOR
            || flow.rule(call).isPresent()
            || flow.hasBody(call);
    return isKnown
        && call.operands().stream().noneMatch(operand -> leads(operand.type()))
        && flow.program().body(call.callee()).stream()
            .noneMatch(
                body ->
                    Traversal.anyOp(
                        body.body(),
                        op -> op instanceof Memory.ReadField read && leads(read.result().type())));
  }

  /** Whether a list may be reached from values of the type. */
  private boolean leads(Type type) {
    return switch (type) {
      case Type.Primitive _ -> false;
      case Type.Array(var element) -> leads(element);
      case Type.Wildcard(_, var bound) -> leads(bound);
      case Type.Variable _ -> true;
      case Type.Declared declared -> {
        if (ListCalls.isList(type) || ListCalls.isMap(type)) {
          yield true;
        }
        if (flow.program().isOwnAuthority(type)) {
          yield false;
        }
        if (Containers.isContainer(type) || declared.name().equals("java.util.Optional")) {
          yield declared.arguments().stream().anyMatch(this::leads);
        }
        yield AliasClasses.isMutable(type)
            && (flow.isOpaque(type)
                || flow.program().structure(type).isEmpty()
                || flow.program().structure(type).get().components().stream()
                    .anyMatch(component -> leads(component.type())));
      }
    };
  }

  private static boolean isCopy(Invocation.Call call) {
    return call.callee().owner().equals("dev.martlet.dynamic.ListElements")
        && (call.callee().name().startsWith("copy") || call.callee().name().equals("mapOf"));
  }

  private boolean isReader(Invocation.Call call) {
    Callee callee = call.callee();
    boolean isIterator =
        callee.kind() == Callee.Kind.INSTANCE && !isList(call.operands().getFirst());
    return EscapingArrays.isReader(call)
        || CollectionCalls.isPassive(call)
        || callee.kind() == Callee.Kind.INSTANCE
            && (isIterator ? OF_VIEWS : CollectionCalls.READERS).contains(callee.name());
  }

  private void uniteIf(boolean isShared, Value one, Value other) {
    if (isShared) {
      unite(one, other);
    }
  }

  private void unite(List<Value> from, List<Value> to) {
    for (int i = 0; i < from.size(); i++) {
      unite(from.get(i), to.get(i));
    }
  }

  /** A list that goes on as something else is lost from sight. */
  private void unite(Value one, Value other) {
    if (isView(one) && isView(other)) {
      uniteViews(one, other);
    } else {
      escape(List.of(one, other), "that is known by another type too");
    }
  }

  private void uniteViews(Value one, Value other) {
    groups.unite(one, other);
  }

  private void escape(Op op, String where) {
    escape(op.operands(), "that goes to " + where);
    escape(op.results(), "that comes from " + where);
  }

  private void escape(Collection<Value> values, String how) {
    values.stream().filter(this::isView).forEach(value -> escaping.putIfAbsent(value, how));
  }
}
