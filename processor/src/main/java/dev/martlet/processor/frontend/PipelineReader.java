package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.martlet.processor.frontend.Pipeline.Source;
import dev.martlet.processor.frontend.Pipeline.Stage;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a chain of calls as a {@link Pipeline}, where each of them is one that it can have. */
final class PipelineReader {
  private static final String STREAMS = "java.util.stream.";
  private static final Set<String> STAGES =
      Set.of(
          "map",
          "mapToDouble",
          "mapToInt",
          "mapToObj",
          "filter",
          "peek",
          "boxed",
          "asDoubleStream",
          "sequential");
  private final MethodBody body;

  PipelineReader(MethodBody body) {
    this.body = body;
  }

  /** Whether a stream is made and handled in ways that a pipeline knows. */
  boolean reads(ExpressionTree tree) {
    ExpressionTree at = MethodBody.withoutParentheses(tree);
    while (isStage(at)) {
      at = MethodBody.withoutParentheses(qualifier((MethodInvocationTree) at));
    }
    return isSource(at);
  }

  /** Whether the number of elements is known before the first of them. */
  boolean isSized(ExpressionTree tree) {
    ExpressionTree at = MethodBody.withoutParentheses(tree);
    while (isStage(at)) {
      if (isNamed(at, "filter")) {
        return false;
      }
      at = MethodBody.withoutParentheses(qualifier((MethodInvocationTree) at));
    }
    return !isNamed(at, "rangeClosed") && !isNamed(at, "stream")
        || body.mirror(((MethodInvocationTree) at).getMethodSelect())
                instanceof javax.lang.model.type.ExecutableType type
            && type.getParameterTypes().size() == 1;
  }

  private static boolean isNamed(ExpressionTree tree, String name) {
    return tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals(name);
  }

  private boolean isStage(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && method(call).filter(PipelineReader::isStage).isPresent()
        && call.getMethodSelect() instanceof MemberSelectTree;
  }

  private boolean isSource(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && method(call).filter(method -> isSource(call, method)).isPresent();
  }

  private boolean isSource(MethodInvocationTree call, ExecutableElement method) {
    int count = call.getArguments().size();
    return switch (name(method)) {
      case "java.util.stream.IntStream.range", "java.util.stream.IntStream.rangeClosed" -> true;
      case "java.util.stream.DoubleStream.of",
          "java.util.stream.IntStream.of",
          "java.util.stream.Stream.of",
          "java.util.stream.DoubleStream.empty",
          "java.util.stream.Stream.empty" ->
          true;
      case "java.util.Arrays.stream" -> count == 1 && hasKnownElements(call);
      default ->
          method.getSimpleName().contentEquals("stream")
              && count == 0
              && call.getMethodSelect() instanceof MemberSelectTree
              && isCollection(method);
    };
  }

  /** Not of longs: their streams are of no use here. */
  private boolean hasKnownElements(MethodInvocationTree call) {
    return body.type(call.getArguments().getFirst()) instanceof Type.Array(var element)
        && element != Primitive.LONG;
  }

  private static boolean isCollection(ExecutableElement method) {
    return Owners.of(method).getQualifiedName().contentEquals("java.util.Collection");
  }

  static boolean isStream(ExecutableElement method) {
    String owner = Owners.of(method).getQualifiedName().toString();
    return owner.equals(STREAMS + "DoubleStream")
        || owner.equals(STREAMS + "IntStream")
        || owner.equals(STREAMS + "Stream");
  }

  private static boolean isStage(ExecutableElement method) {
    return isStream(method) && STAGES.contains(method.getSimpleName().toString());
  }

  private Optional<ExecutableElement> method(MethodInvocationTree call) {
    return Optional.ofNullable(body.element(call.getMethodSelect()))
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast);
  }

  static String name(ExecutableElement method) {
    return Owners.of(method).getQualifiedName() + "." + method.getSimpleName();
  }

  static ExpressionTree qualifier(MethodInvocationTree call) {
    return ((MemberSelectTree) call.getMethodSelect()).getExpression();
  }

  /** The pipeline, its source and functions evaluated in the order of the source. */
  Pipeline read(ExpressionTree tree, Flow flow) {
    Deque<MethodInvocationTree> calls = new ArrayDeque<>();
    ExpressionTree at = MethodBody.withoutParentheses(tree);
    while (isStage(at)) {
      calls.push((MethodInvocationTree) at);
      at = MethodBody.withoutParentheses(qualifier((MethodInvocationTree) at));
    }
    List<Stage> stages = new ArrayList<>();
    Optional<MapViews.View> view = view((MethodInvocationTree) at);
    Source source =
        view.isPresent() ? keys(view.get(), stages, flow) : source((MethodInvocationTree) at, flow);
    for (MethodInvocationTree call : calls) {
      stage(call, flow).ifPresent(stages::add);
    }
    return new Pipeline(source, stages);
  }

  /** The view of a map, other than of its entries, whose stream it is. */
  private Optional<MapViews.View> view(MethodInvocationTree call) {
    return method(call).filter(PipelineReader::isCollection).isPresent()
        ? body.mapViews.view(qualifier(call)).filter(view -> view.kind() != MapViews.Kind.ENTRIES)
        : Optional.empty();
  }

  private Source keys(MapViews.View view, List<Stage> stages, Flow flow) {
    Value map = body.expressions.lower(view.map(), flow);
    if (view.kind() == MapViews.Kind.VALUES) {
      stages.add(new Stage.Fetched(map, view.value()));
    }
    return keys(map, view.key());
  }

  private Source source(MethodInvocationTree call, Flow flow) {
    ExecutableElement method = method(call).orElseThrow();
    String name = name(method);
    if (name.endsWith(".range") || name.endsWith(".rangeClosed")) {
      Value from = body.expressions.lowerTo(call.getArguments().get(0), Primitive.INT, flow);
      Value to = body.expressions.lowerTo(call.getArguments().get(1), Primitive.INT, flow);
      return name.endsWith(".range")
          ? new Source.Range(from, to)
          : new Source.ClosedRange(from, to);
    }
    if (isCollection(method)) {
      return iterable(call, flow);
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (arguments.size() == 1
        && body.mirror(arguments.getFirst()).getKind() == TypeKind.ARRAY
        && (method.isVarArgs() || name.endsWith(".stream"))) {
      Value array = body.expressions.lower(arguments.getFirst(), flow);
      flow.ops.at(body.span(call)).arrayLength(array);
      return new Source.OfArray(array);
    }
    List<Value> elements = new ArrayList<>();
    for (ExpressionTree argument : arguments) {
      elements.add(body.expressions.lowerTo(argument, elementType(call), flow));
    }
    return new Source.Given(elements);
  }

  private Source iterable(MethodInvocationTree call, Flow flow) {
    Value collection = body.expressions.lower(qualifier(call), flow);
    flow.ops.at(body.span(call));
    Value _ = flow.ops.call(Callee.REQUIRE_NON_NULL, collection.type(), List.of(collection));
    return elements(collection, elementType(call));
  }

  /** What is in a collection, an expression of which this is the value. */
  Source elements(Value collection, ExpressionTree tree) {
    return elements(collection, elementType(tree));
  }

  private Source elements(Value collection, Type element) {
    return new Source.OfIterable(
        collection,
        callee("java.lang.Iterable", "iterator"),
        Type.declared("java.util.Iterator", element),
        callee("java.util.Iterator", "hasNext"),
        body.isDifferentiableList(collection.type())
            ? ListBuilding.next()
            : callee("java.util.Iterator", "next"),
        element);
  }

  /** The keys of a map. */
  Source keys(Value map, Type key) {
    return new Source.OfIterable(
        map,
        MapBuilding.keys(),
        Type.declared("java.util.Iterator", key),
        callee("java.util.Iterator", "hasNext"),
        callee("java.util.Iterator", "next"),
        key);
  }

  private Callee callee(String type, String name) {
    TypeElement element =
        java.util.Objects.requireNonNull(body.sources.elements().getTypeElement(type));
    return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .findFirst()
        .map(body.callees::read)
        .orElseThrow();
  }

  private Optional<Stage> stage(MethodInvocationTree call, Flow flow) {
    ExecutableElement method = method(call).orElseThrow();
    Type result = elementType(call);
    return switch (method.getSimpleName().toString()) {
      case "boxed", "asDoubleStream" -> Optional.of(new Stage.Converted(result));
      case "sequential" -> Optional.empty();
      case "filter" -> {
        Value predicate = function(call, 0, flow);
        yield Optional.of(new Stage.Filtered(predicate, application(method, 0)));
      }
      case "peek" -> {
        Value action = function(call, 0, flow);
        yield Optional.of(new Stage.Peeked(action, application(method, 0)));
      }
      default -> {
        Value function = function(call, 0, flow);
        yield Optional.of(new Stage.Mapped(function, application(method, 0), result));
      }
    };
  }

  /** A function that is handed to a stream, which must not be null. */
  Value function(MethodInvocationTree call, int position, Flow flow) {
    ExpressionTree argument = call.getArguments().get(position);
    Value function = body.expressions.lower(argument, flow);
    flow.ops.at(body.span(argument));
    Value _ = flow.ops.call(Callee.REQUIRE_NON_NULL, function.type(), List.of(function));
    return function;
  }

  /** The method of the function that a stream's method takes. */
  Callee application(ExecutableElement method, int position) {
    TypeMirror type = method.getParameters().get(position).asType();
    return FunctionalInterfaces.method(body.sources, (DeclaredType) type)
        .map(body.callees::read)
        .orElseThrow();
  }

  /** What the stream that an expression gives has in it. */
  Type elementType(ExpressionTree stream) {
    Type type = body.type(stream);
    if (type instanceof Type.Declared(var name, var arguments)) {
      if (name.equals(STREAMS + "DoubleStream")) {
        return Primitive.DOUBLE;
      }
      if (name.equals(STREAMS + "IntStream")) {
        return Primitive.INT;
      }
      if (!arguments.isEmpty()) {
        Type element = arguments.getFirst();
        return element instanceof Type.Wildcard(_, var bound) ? bound : element;
      }
    }
    return Type.OBJECT;
  }
}
