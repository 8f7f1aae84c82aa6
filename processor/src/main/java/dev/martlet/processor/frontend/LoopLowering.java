package dev.martlet.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads Java's loops as {@link LoopShape}s, from which {@link LoopBuilder} makes the IR's. */
final class LoopLowering {
  private final MethodBody body;

  LoopLowering(MethodBody body) {
    this.body = body;
  }

  void whileLoop(WhileLoopTree tree, Rest rest, Flow flow) {
    within(
        tree,
        here -> build(shape(tree, tree.getCondition(), tree.getStatement()), here),
        rest,
        flow);
  }

  void doLoop(DoWhileLoopTree tree, Rest rest, Flow flow) {
    LoopShape shape = shape(tree, tree.getCondition(), tree.getStatement());
    within(tree, here -> build(shape.testedLast(), here), rest, flow);
  }

  void forLoop(ForLoopTree tree, Rest rest, Flow flow) {
    body.statements.lower(
        tree.getInitializer(),
        behind ->
            within(
                tree,
                here -> {
                  LoopShape shape = shape(tree, tree.getCondition(), tree.getStatement());
                  if (!tree.getUpdate().isEmpty()) {
                    shape = shape.withUpdate(next -> update(tree.getUpdate(), next));
                  }
                  build(
                      shape.assigning(VariableScanner.of(body, tree.getUpdate()).assigned()), here);
                },
                rest,
                behind),
        flow);
  }

  private void update(List<? extends ExpressionStatementTree> expressions, Flow flow) {
    for (ExpressionStatementTree each : expressions) {
      body.expressions.effect(each.getExpression(), flow);
    }
  }

  private void within(Tree loop, Consumer<Flow> code, Rest rest, Flow flow) {
    Branching.within(flow, Set.of(body.jumps.breakOf(loop)), code, rest);
  }

  private void build(LoopShape shape, Flow flow) {
    new LoopBuilder(body, shape, flow).build();
  }

  /** A condition that assigns or binds variables cannot be a region of its own. */
  private LoopShape shape(Tree loop, @Nullable ExpressionTree condition, StatementTree statement) {
    Set<Local> assigned = VariableScanner.of(body, condition, statement).assigned();
    if (condition == null || body.constants.isTrue(condition)) {
      return LoopShape.of(loop, null, statement).assigning(assigned);
    }
    var inCondition = VariableScanner.of(body, condition);
    LoopShape shape =
        LoopShape.of(loop, here -> body.expressions.condition(condition, here), statement)
            .assigning(assigned);
    return inCondition.assigned().isEmpty() && inCondition.bound().isEmpty()
        ? shape
        : shape.testedInside(inCondition.bound());
  }

  // For each.

  void forEach(EnhancedForLoopTree tree, Rest rest, Flow flow) {
    Optional<MapViews.View> view = body.mapViews.view(tree.getExpression());
    if (view.isPresent() && overMap(tree, view.get(), rest, flow)) {
      return;
    }
    Value all = body.expressions.lower(tree.getExpression(), flow);
    flow.ops.at(body.span(tree.getExpression()));
    if (body.mirror(tree.getExpression()) instanceof ArrayType) {
      overArray(tree, all, rest, flow);
    } else {
      overIterable(tree, all, rest, flow);
    }
  }

  private void overArray(EnhancedForLoopTree tree, Value array, Rest rest, Flow flow) {
    Value length = flow.ops.arrayLength(array);
    var index = new Local(Type.Primitive.INT, "index");
    flow.assign(index, flow.ops.constant(0));
    Set<Local> assigned = new LinkedHashSet<>(Set.of(index));
    assigned.addAll(VariableScanner.of(body, tree.getStatement()).assigned());
    LoopShape shape =
        LoopShape.of(
                tree,
                here -> here.ops.binary(BinaryOperator.LESS, here.read(index), length),
                tree.getStatement())
            .assigning(assigned)
            .entering(
                here ->
                    declare(
                        tree.getVariable(), here.ops.readElement(array, here.read(index)), here))
            .withUpdate(
                here -> here.assign(index, here.ops.add(here.read(index), here.ops.constant(1))));
    within(tree, here -> build(shape, here), rest, flow);
  }

  /** As over the keys of the map; false where it cannot be seen so. */
  private boolean overMap(EnhancedForLoopTree tree, MapViews.View view, Rest rest, Flow flow) {
    if (!(body.element(tree.getVariable()) instanceof VariableElement variable)
        || view.kind() == MapViews.Kind.ENTRIES
            && !body.mapViews.isEntry(variable, tree.getStatement())) {
      return false;
    }
    Value map = body.expressions.lower(view.map(), flow);
    TypeElement iterators = type("java.util.Iterator");
    Type iteratorType = Type.declared("java.util.Iterator", view.key());
    Value iterator =
        flow.ops.named(
            flow.ops
                .at(body.span(tree.getExpression()))
                .call(MapBuilding.keys(), iteratorType, List.of(map)),
            "iterator");
    var key = new Local(view.key(), "key");
    LoopShape shape =
        LoopShape.of(
                tree,
                here -> here.ops.call(callee(iterators, "hasNext"), iterator),
                tree.getStatement())
            .assigning(VariableScanner.of(body, tree.getStatement()).assigned())
            .entering(
                here -> {
                  Value next =
                      here.ops.call(callee(iterators, "next"), view.key(), List.of(iterator));
                  switch (view.kind()) {
                    case KEYS -> declare(tree.getVariable(), next, here);
                    case VALUES ->
                        declare(
                            tree.getVariable(),
                            MapBuilding.get(map, next, view.value(), here.ops),
                            here);
                    case ENTRIES -> {
                      here.locals.declare(key);
                      here.assign(key, next);
                      body.mapViews.declare(variable, map, key, view.value());
                    }
                  }
                });
    within(tree, here -> build(shape, here), rest, flow);
    return true;
  }

  private void overIterable(EnhancedForLoopTree tree, Value iterable, Rest rest, Flow flow) {
    TypeElement iterableType = type("java.lang.Iterable");
    TypeMirror iteratorType =
        seenFrom(body.mirror(tree.getExpression()), method(iterableType, "iterator"));
    Value iterator =
        flow.ops.named(
            flow.ops.call(
                callee(iterableType, "iterator"), body.types.read(iteratorType), List.of(iterable)),
            "iterator");
    TypeElement iterators = type("java.util.Iterator");
    Type element = body.types.read(seenFrom(iteratorType, method(iterators, "next")));
    if (body.isDifferentiableList(iterable.type())) {
      overList(tree, iterable, iterator, element, rest, flow);
      return;
    }
    LoopShape shape =
        LoopShape.of(
                tree,
                here -> here.ops.call(callee(iterators, "hasNext"), iterator),
                tree.getStatement())
            .assigning(VariableScanner.of(body, tree.getStatement()).assigned())
            .entering(
                here ->
                    declare(
                        tree.getVariable(),
                        here.ops.call(callee(iterators, "next"), element, List.of(iterator)),
                        here));
    within(tree, here -> build(shape, here), rest, flow);
  }

  /** As over any iterable, but that the elements are those of a list: by which rules go. */
  private void overList(
      EnhancedForLoopTree tree, Value list, Value iterator, Type element, Rest rest, Flow flow) {
    TypeElement iterators = type("java.util.Iterator");
    var index = new Local(Type.Primitive.INT, "index");
    flow.assign(index, flow.ops.constant(0));
    Set<Local> assigned = new LinkedHashSet<>(Set.of(index));
    assigned.addAll(VariableScanner.of(body, tree.getStatement()).assigned());
    Callee next = ListBuilding.next();
    LoopShape shape =
        LoopShape.of(
                tree,
                here -> here.ops.call(callee(iterators, "hasNext"), iterator),
                tree.getStatement())
            .assigning(assigned)
            .entering(
                here ->
                    declare(
                        tree.getVariable(),
                        here.ops.call(next, element, List.of(iterator, list, here.read(index))),
                        here))
            .withUpdate(
                here -> here.assign(index, here.ops.add(here.read(index), here.ops.constant(1))));
    within(tree, here -> build(shape, here), rest, flow);
  }

  private void declare(VariableTree tree, Value value, Flow flow) {
    if (!(body.element(tree) instanceof VariableElement variable)) {
      throw new IllegalStateException("not attributed: " + tree);
    }
    body.reachability.check(tree, variable.asType());
    Local local = body.local(variable);
    flow.locals.declare(local);
    body.assignments.assign(local, body.conversions.convert(value, local.type, flow), flow);
  }

  private TypeElement type(String name) {
    TypeElement type = body.sources.elements().getTypeElement(name);
    if (type == null) {
      throw new IllegalStateException("no " + name);
    }
    return type;
  }

  private static ExecutableElement method(TypeElement type, String name) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .findFirst()
        .orElseThrow();
  }

  private Callee callee(TypeElement type, String method) {
    return body.callees.read(method(type, method));
  }

  /** The result type of a method, as seen from a subtype of the type that declares it. */
  private TypeMirror seenFrom(TypeMirror type, ExecutableElement method) {
    return switch (type) {
      case TypeVariable variable -> seenFrom(variable.getUpperBound(), method);
      case IntersectionType intersection -> {
        var types = body.sources.types();
        TypeMirror declaring = types.erasure(Owners.of(method).asType());
        List<TypeMirror> bounds = new ArrayList<>(intersection.getBounds());
        bounds.removeIf(bound -> !types.isSubtype(types.erasure(bound), declaring));
        yield seenFrom(bounds.getFirst(), method);
      }
      case DeclaredType declared ->
          ((ExecutableType)
                  body.sources
                      .types()
                      .asMemberOf((DeclaredType) body.sources.types().capture(declared), method))
              .getReturnType();
      default -> method.getReturnType();
    };
  }
}
