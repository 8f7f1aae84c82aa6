package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Lowers what is done with lists and maps that may carry derivatives to what rules know of: {@code
 * map.merge(key, value, f)} reads the value of the key and puts another one.
 */
final class CollectionLowering {
  private static final Set<String> OF_COLLECTIONS =
      Set.of("reverse", "sort", "swap", "addAll", "replaceAll", "fill");

  private final MethodBody body;
  private final ListLowering lists;
  private final MapLowering maps;

  CollectionLowering(MethodBody body) {
    this.body = body;
    this.lists = new ListLowering(body);
    this.maps = new MapLowering(body);
  }

  /** The value of a call, where it is one of these. */
  Optional<Value> lower(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return switch (PipelineReader.name(method)) {
        case "java.util.Map.of", "java.util.Map.ofEntries" -> made(call, method, flow);
        case "java.util.Collections.addAll" ->
            isListArgument(call) ? lists.addAll(call, method, flow) : Optional.empty();
        default -> Optional.empty();
      };
    }
    if (isOfMap(call)) {
      return maps.lower(call, method, flow);
    }
    return isOfList(call) ? lists.lower(call, method, flow) : Optional.empty();
  }

  /** Lowers a call without a value; false where it is none of these. */
  boolean acts(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    String name = PipelineReader.name(method);
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return name.startsWith("java.util.Collections.")
          && OF_COLLECTIONS.contains(method.getSimpleName().toString())
          && isListArgument(call)
          && lists.actsOn(call, method, flow);
    }
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return false;
    }
    if (method.getSimpleName().contentEquals("forEach")) {
      Optional<MapViews.View> view = body.mapViews.view(select.getExpression());
      if (view.filter(each -> each.kind() != MapViews.Kind.ENTRIES).isPresent()) {
        return lists.forEachOf(view.get(), call, method, flow);
      }
      boolean isActive = new Carriers(body).in(call.getArguments().getFirst());
      if (isActive && isChangeable(select.getExpression())) {
        return method
                .getParameters()
                .getFirst()
                .asType()
                .toString()
                .startsWith("java.util.function.BiConsumer")
            ? maps.forEach(call, method, flow)
            : isIterable(select.getExpression())
                && lists.forEach(call, select.getExpression(), method, flow);
      }
    }
    if (isOfMap(call)) {
      return maps.acts(call, method, flow);
    }
    return isOfList(call) && lists.acts(call, select.getExpression(), method, flow);
  }

  private boolean isListArgument(MethodInvocationTree call) {
    return !call.getArguments().isEmpty()
        && isChangeable(call.getArguments().getFirst())
        && body.isDifferentiableList(body.type(call.getArguments().getFirst()));
  }

  private boolean isOfList(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && isChangeable(select.getExpression())
        && body.isDifferentiableList(body.type(select.getExpression()));
  }

  private boolean isOfMap(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && isChangeable(select.getExpression())
        && MapBuilding.contents(body.type(select.getExpression()))
            .filter(contents -> body.isDifferentiableElement(contents.getLast()))
            .isPresent();
  }

  private boolean isIterable(ExpressionTree tree) {
    var types = body.sources.types();
    var iterables = body.sources.elements().getTypeElement("java.lang.Iterable");
    return iterables != null
        && types.isSubtype(types.erasure(body.mirror(tree)), types.erasure(iterables.asType()));
  }

  /**
   * A static collection is passive, and may be one that many threads share: it is left as it is.
   */
  private boolean isChangeable(ExpressionTree tree) {
    var element = body.element(MethodBody.withoutParentheses(tree));
    return element != null
        && !(element.getKind() == ElementKind.FIELD
            && element.getModifiers().contains(Modifier.STATIC))
        && element.getKind() != ElementKind.CLASS
        && element.getKind() != ElementKind.INTERFACE
        && !NameLowering.isSuper(tree);
  }

  /** A new list of a map's values, where an expression is a view of those. */
  Optional<Value> valuesOf(ExpressionTree tree, Type type, Flow flow) {
    return body.mapViews
        .view(tree)
        .filter(view -> view.kind() == MapViews.Kind.VALUES)
        .filter(_ -> body.isDifferentiableList(type))
        .map(
            view -> {
              Value map = body.expressions.lower(view.map(), flow);
              RegionBuilder out = flow.ops.at(body.span(tree));
              var fetched = new Pipeline.Stage.Fetched(map, view.value());
              return PipelineLowering.filled(
                  new Pipeline(new PipelineReader(body).keys(map, view.key()), List.of(fetched)),
                  ((Type.Declared) type).arguments().getFirst(),
                  out);
            });
  }

  /** An immutable map of any number of entries that are written down. */
  private Optional<Value> made(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    Type type = body.type(call);
    Optional<List<Type>> contents =
        MapBuilding.contents(type).filter(each -> body.isDifferentiableElement(each.getLast()));
    Optional<List<ExpressionTree>> entries =
        method.getSimpleName().contentEquals("of")
            ? Optional.of(List.copyOf(call.getArguments()))
            : written(call);
    boolean hasRule =
        method.getSimpleName().contentEquals("of") && call.getArguments().size() <= 10;
    if (contents.isEmpty() || entries.isEmpty() || entries.get().isEmpty() || hasRule) {
      return Optional.empty();
    }
    List<Value> all = new ArrayList<>();
    for (ExpressionTree each : entries.get()) {
      all.add(body.expressions.lowerTo(each, contents.get().get(all.size() % 2), flow));
    }
    RegionBuilder out = flow.ops.at(body.span(call));
    Value keys = ListBuilding.start(contents.get().getFirst(), out);
    Value values = ListBuilding.start(contents.get().getLast(), out);
    for (int i = 0; i < all.size(); i += 2) {
      ListBuilding.add(keys, all.get(i), out);
      ListBuilding.add(values, all.get(i + 1), out);
    }
    return Optional.of(MapBuilding.of(keys, values, type, out));
  }

  /** The keys and values of entries of which each is written down with its key and value. */
  private Optional<List<ExpressionTree>> written(MethodInvocationTree call) {
    List<ExpressionTree> all = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments()) {
      if (MethodBody.withoutParentheses(argument) instanceof MethodInvocationTree entry
          && body.element(entry.getMethodSelect()) instanceof ExecutableElement made
          && PipelineReader.name(made).equals("java.util.Map.entry")) {
        all.addAll(entry.getArguments());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }
}
