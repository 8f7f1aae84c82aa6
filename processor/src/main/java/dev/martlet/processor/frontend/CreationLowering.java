package dev.martlet.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Lowers {@code new}: objects, records and arrays. */
final class CreationLowering {
  private final MethodBody body;

  CreationLowering(MethodBody body) {
    this.body = body;
  }

  Value object(NewClassTree tree, Flow flow) {
    if (!(body.element(tree) instanceof ExecutableElement constructor)) {
      body.refuse(tree, "What does not compile", "correct it");
      return flow.defaultOf(Type.OBJECT);
    }
    var type = Owners.of(constructor);
    if (tree.getClassBody() != null) {
      return body.functions
          .anonymous(tree, flow)
          .orElseGet(() -> body.opaques.expression(tree, flow));
    }
    if (Owners.isInner(type) && !Annotations.isDifferentiable(type)) {
      return body.opaques.expression(tree, flow);
    }
    if (!body.reachability.check(tree, body.mirror(tree))) {
      return flow.defaultOf(body.type(tree));
    }
    if (type.getKind() != ElementKind.RECORD && !LocalClasses.isLocal(type)) {
      body.reachability.checkPassiveMethod(tree, constructor);
    }
    if (type.getQualifiedName().contentEquals("java.util.ArrayList")
        && tree.getArguments().size() == 1) {
      Optional<Value> values =
          body.collections.valuesOf(tree.getArguments().getFirst(), body.type(tree), flow);
      if (values.isPresent()) {
        return values.get();
      }
    }
    List<Value> arguments = new ArrayList<>();
    if (Owners.isInner(type)) {
      arguments.add(enclosing(tree, Owners.of(type), flow));
    }
    arguments.addAll(
        body.calls.arguments().lower(constructor, tree.getIdentifier(), tree.getArguments(), flow));
    flow.ops.at(body.span(tree));
    if (LocalClasses.isLocal(type)) {
      return body.localObjects.create(constructor, arguments, tree, flow);
    }
    return create(constructor, body.type(tree), arguments, typeArguments(tree), flow);
  }

  /** The object around the new one, which must not be null. */
  private Value enclosing(NewClassTree tree, TypeElement outer, Flow flow) {
    ExpressionTree named = tree.getEnclosingExpression();
    if (named == null) {
      return body.names.enclosing(
          tree, at -> body.sources.types().isSubtype(at.asType(), outer.asType()), flow);
    }
    Value object = body.expressions.lower(named, flow);
    flow.ops.at(body.span(tree)).call(Callee.REQUIRE_NON_NULL, object.type(), List.of(object));
    return object;
  }

  private List<Type> typeArguments(NewClassTree tree) {
    return tree.getTypeArguments().stream().map(body::type).toList();
  }

  /** What copies a list or map so that rules know it. */
  private Optional<Callee> copier(Type type, List<Value> arguments) {
    if (!(type instanceof Type.Declared(var name, _)) || arguments.size() != 1) {
      return Optional.empty();
    }
    Type copied = arguments.getFirst().type();
    if (name.equals("java.util.ArrayList") && body.isDifferentiableList(copied)) {
      return Optional.of(ListBuilding.copier("copy"));
    }
    boolean isMap = copied instanceof Type.Declared(var other, _) && other.endsWith("Map");
    if (!isMap || !new Carriers(body).carries(copied)) {
      return Optional.empty();
    }
    return switch (name) {
      case "java.util.HashMap" -> Optional.of(MapBuilding.copier("copyMap"));
      case "java.util.LinkedHashMap" -> Optional.of(MapBuilding.copier("copyLinkedMap"));
      case "java.util.TreeMap" ->
          copied.toString().startsWith("java.util.Map<")
              ? Optional.of(MapBuilding.copier("copySortedMap"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Calls a constructor, or makes the record where the constructor does no more than that. */
  Value create(
      ExecutableElement constructor,
      Type type,
      List<Value> arguments,
      List<Type> typeArguments,
      Flow flow) {
    boolean isPlain = body.structure(type).filter(Structure::transparent).isPresent();
    if (isPlain && isCanonical(constructor)) {
      return flow.ops.newRecord(type, arguments);
    }
    Callee callee = copier(type, arguments).orElseGet(() -> body.callees.read(constructor));
    Value result = flow.ops.fresh(type, "");
    flow.ops.add(
        new Invocation.Call(List.of(result), callee, typeArguments, arguments, flow.ops.span()));
    return result;
  }

  /** What a failed assertion throws; the constructor is chosen by the detail's type. */
  Value assertionError(AssertTree tree, @Nullable ExpressionTree detail, Flow flow) {
    flow.ops.at(body.span(tree));
    if (detail == null) {
      return construct("java.lang.AssertionError", List.of(), List.of(), flow.ops);
    }
    Type seen = body.type(detail);
    Type parameter = seen.isReference() ? Type.OBJECT : seen;
    if (parameter == Type.Primitive.BYTE || parameter == Type.Primitive.SHORT) {
      parameter = Type.Primitive.INT;
    }
    Value value = body.expressions.lowerTo(detail, parameter, flow);
    return construct("java.lang.AssertionError", List.of(parameter), List.of(value), flow.ops);
  }

  /** What is thrown where no case of a {@code switch} matches that must. */
  Value matchException(RegionBuilder ops) {
    Type cause = Type.declared("java.lang.Throwable");
    return construct(
        "java.lang.MatchException",
        List.of(Type.STRING, cause),
        List.of(ops.constant(Type.STRING, null), ops.constant(cause, null)),
        ops);
  }

  private static Value construct(
      String type, List<Type> parameters, List<Value> arguments, RegionBuilder ops) {
    Type result = Type.declared(type);
    var callee = new Callee(Callee.Kind.CONSTRUCTOR, type, "new", parameters, result);
    return ops.call(callee, result, arguments);
  }

  private boolean isCanonical(ExecutableElement constructor) {
    return body.recordCode
        .canonicalConstructor(Owners.of(constructor))
        .filter(constructor::equals)
        .isPresent();
  }

  Value array(NewArrayTree tree, Flow flow) {
    body.reachability.check(tree, body.mirror(tree));
    Type type = body.type(tree);
    List<? extends ExpressionTree> initializers = tree.getInitializers();
    List<Value> operands = new ArrayList<>();
    if (initializers == null) {
      for (ExpressionTree dimension : tree.getDimensions()) {
        operands.add(body.expressions.lowerTo(dimension, Type.Primitive.INT, flow));
      }
      Value result = flow.ops.fresh(type, "");
      flow.ops.add(new Memory.NewArray(result, operands, body.span(tree)));
      return result;
    }
    Type element = ((Type.Array) type).element();
    for (ExpressionTree initializer : initializers) {
      operands.add(body.expressions.lowerTo(initializer, element, flow));
    }
    Value result = flow.ops.fresh(type, "");
    flow.ops.add(new Memory.ArrayLiteral(result, operands, body.span(tree)));
    return result;
  }
}
