package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Structure.Component;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Turns a differentiable record into the runtime's view of it: a class that makes zeros, moves
 * values and reaches their leaves.
 */
final class TypeObjectClass {
  private static final Type.Declared MAPPER = Type.declared("dev.martlet.LeafMapper");
  private static final Type.Declared COMBINER = Type.declared("dev.martlet.LeafCombiner");

  private final Structure structure;
  private final Tangents tangents;
  private final String name;
  private final Type.Declared model;
  private final Type.Declared vector;

  /** Makes the class of this binary name. */
  TypeObjectClass(Structure structure, Tangents tangents, String name) {
    this.structure = structure;
    this.tangents = tangents;
    this.name = name;
    this.model = ServedTypes.model(structure);
    this.vector = ServedTypes.vector(structure);
  }

  JavaClass toClass() {
    boolean isComposite = tangents.leadsToMemory(structure.type());
    List<JavaClass.Method> methods =
        new ArrayList<>(
            List.of(zeroTangentVector(), moved(), mapped(), mappedTangent(), combinedTangents()));
    if (isComposite) {
      methods.add(shadow());
    }
    return new JavaClass(
        JavaClass.Kind.FINAL_CLASS,
        name,
        false,
        List.of(),
        List.of(
            isComposite
                ? Type.declared("dev.martlet.shadow.CompositeType", model, vector)
                : ServedTypes.typeOf(structure)),
        List.of(),
        List.of(),
        methods,
        List.of(),
        "What can be done with values of this type without knowing it.");
  }

  private JavaClass.Method zeroTangentVector() {
    var code = new Code(name, "zeroTangentVector");
    code.parameter(Type.declared(name), "this");
    Value value = code.parameter(model, "value");
    return code.overriding(zero(code, value, vector, Optional.empty()));
  }

  /** {@code new ModelTangentVector(graph.shadow(value.weights()), 0.0)}. */
  private JavaClass.Method shadow() {
    var code = new Code(name, "shadow");
    code.parameter(Type.declared(name), "this");
    Value value = code.parameter(model, "value");
    Value graph = code.parameter(ObjectTypeClass.GRAPH, "graph");
    return code.overriding(zero(code, value, vector, Optional.of(graph)));
  }

  Value zero(Code code, Value value) {
    return zero(code, value, structure.tangent(), Optional.empty());
  }

  private Value zero(Code code, Value value, Type.Declared type, Optional<Value> graph) {
    var zeros =
        structure.differentiableComponents().stream()
            .map(
                component -> {
                  Type tangent = tangentWithin(type, component);
                  if (graph.isPresent() && tangents.leadsToMemory(component.type())) {
                    return ObjectTypeClass.shadow(
                        code, graph.get(), read(code, value, component), tangent);
                  }
                  if (isDynamic(component)) {
                    return code.dynamic("zeroOf", List.of(read(code, value, component)), tangent);
                  }
                  return tangent instanceof Type.Array
                      ? ArrayComponents.zerosLike(code, read(code, value, component), tangent)
                      : tangent instanceof Type.Declared
                          ? code.callStatic(
                              companion(tangent),
                              "zeroTangentVector",
                              List.of(read(code, value, component)),
                              tangent)
                          : TangentVectorClass.zero(code, tangent);
                })
            .toList();
    return code.ops().newRecord(type, zeros);
  }

  /** Statics beside a generic type know of a layer within it no more than its bound. */
  private boolean isDynamic(Component component) {
    return tangents.isDynamic(component)
        || tangents.of(component) instanceof Type.Declared tangent
            && tangent.arguments().stream()
                .anyMatch(each -> each instanceof Type.Declared inner && !inner.isBoxedReal());
  }

  private JavaClass.Method moved() {
    var code = new Code(name, "moved");
    code.parameter(Type.declared(name), "this");
    Value value = code.parameter(model, "value");
    Value along = code.parameter(vector, "along");
    return code.overriding(
        isGeneric()
            ? code.callStatic(companion(vector), "moved", List.of(value, along), model)
            : moved(code, value, along));
  }

  /** Then values are made where the type arguments have names: in static methods beside this. */
  private boolean isGeneric() {
    return !model.arguments().isEmpty();
  }

  /** The value with each differentiable component moved along its tangent. */
  Value moved(Code code, Value value, Value along) {
    return rebuilt(
        code,
        value,
        Component::isDifferentiable,
        (component, old) -> {
          Value step =
              code.ops().readComponent(along, component.tangentName(), tangents.of(component));
          if (isDynamic(component)) {
            return code.dynamic("moved", List.of(old, step), old.type());
          }
          return step.type() instanceof Type.Array
              ? ArrayComponents.call(code, "moved", old, step)
              : step.type().isReference()
                  ? code.callStatic(companion(step.type()), "moved", List.of(old, step), old.type())
                  : boxedAs(old, code, code.ops().add(unboxed(old, code), step));
        });
  }

  private JavaClass.Method mapped() {
    var code = new Code(name, "mapped");
    code.parameter(Type.declared(name), "this");
    Value value = code.parameter(model, "value");
    Value mapper = code.parameter(MAPPER, "mapper");
    return code.overriding(
        isGeneric()
            ? code.callStatic(companion(vector), "mapped", List.of(value, mapper), model)
            : mapped(code, value, mapper));
  }

  /** For a generic type: the static method that replaces the leaves of a value. */
  Optional<Function> genericMapped() {
    var code = new Code(companion(vector), "mapped");
    Value value = code.parameter(structure.type(), "value");
    Value mapper = code.parameter(MAPPER, "mapper");
    return isGeneric()
        ? Optional.of(code.returning(mapped(code, value, mapper)))
        : Optional.empty();
  }

  private Value mapped(Code code, Value value, Value mapper) {
    return rebuilt(
        code,
        value,
        component -> component.isDifferentiable() || component.isState(),
        (component, old) ->
            component.isState()
                ? leaf(code, component, "mapState", mapper, old)
                : mapped(code, component, old, mapper));
  }

  private Value mapped(Code code, Component component, Value old, Value mapper) {
    if (tangents.isDynamic(component)) {
      return code.dynamic(
          "mapped", List.of(code.ops().constant(component.name()), old, mapper), old.type());
    }
    return old.type() instanceof Type.Array
        ? mappedArray(code, component, old, mapper)
        : tangents.of(component) instanceof Type.Declared tangent
            ? nested(code, component, tangent, "mapped", List.of(old), mapper, old.type())
            : boxedAs(old, code, leaf(code, component, "map", mapper, unboxed(old, code)));
  }

  private JavaClass.Method mappedTangent() {
    var code = new Code(name, "mappedTangent");
    code.parameter(Type.declared(name), "this");
    Value tangent = code.parameter(vector, "tangent");
    Value mapper = code.parameter(MAPPER, "mapper");
    var components =
        structure.differentiableComponents().stream()
            .map(
                component -> {
                  Value old = readTangent(code, tangent, component);
                  if (tangents.isDynamic(component)) {
                    return code.dynamic(
                        "mappedTangent",
                        List.of(code.ops().constant(component.name()), old, mapper),
                        old.type());
                  }
                  return old.type() instanceof Type.Array
                      ? mappedTangentArray(code, component, old, mapper)
                      : old.type() instanceof Type.Declared type
                          ? nested(
                              code, component, type, "mappedTangent", List.of(old), mapper, type)
                          : leaf(code, component, "map", mapper, old);
                })
            .toList();
    return code.overriding(code.ops().newRecord(vector, components));
  }

  private JavaClass.Method combinedTangents() {
    var code = new Code(name, "combinedTangents");
    code.parameter(Type.declared(name), "this");
    Value first = code.parameter(vector, "first");
    Value second = code.parameter(vector, "second");
    Value combiner = code.parameter(COMBINER, "combiner");
    var components =
        structure.differentiableComponents().stream()
            .map(
                component -> {
                  Value left = readTangent(code, first, component);
                  Value right = readTangent(code, second, component);
                  if (tangents.isDynamic(component)) {
                    return code.dynamic(
                        "combinedTangents",
                        List.of(code.ops().constant(component.name()), left, right, combiner),
                        left.type());
                  }
                  return left.type() instanceof Type.Array
                      ? ArrayComponents.leaves(
                          code,
                          "combined",
                          left,
                          right,
                          code.ops().constant(component.name()),
                          combiner)
                      : left.type() instanceof Type.Declared type
                          ? nested(
                              code,
                              component,
                              type,
                              "combinedTangents",
                              List.of(left, right),
                              combiner,
                              type)
                          : leaf(code, component, "combine", combiner, left, right);
                })
            .toList();
    return code.overriding(code.ops().newRecord(vector, components));
  }

  private Value mappedArray(Code code, Component component, Value array, Value mapper) {
    Value name = code.ops().constant(component.name());
    Type tangent = tangents.of(component);
    if (!((Type.Array) tangent).element().isReference()) {
      return ArrayComponents.leaves(code, "mapped", array, name, mapper);
    }
    Value type =
        tangents
            .structures()
            .apply(ArrayComponents.leaf(array.type()))
            .or(() -> tangents.objects().apply(ArrayComponents.leaf(array.type())))
            .map(
                inner ->
                    code.callStatic(
                        companion(inner.tangent()),
                        "differentiableType",
                        List.of(),
                        ServedTypes.typeOf(inner)))
            .orElseGet(
                () -> code.ops().constant(Type.declared("dev.martlet.DifferentiableType"), null));
    return ArrayComponents.leaves(code, "mapped", array, name, mapper, type);
  }

  private static Value mappedTangentArray(
      Code code, Component component, Value array, Value mapper) {
    Value name = code.ops().constant(component.name());
    boolean isOfNumbers = !((Type.Array) array.type()).element().isReference();
    return ArrayComponents.leaves(
        code, isOfNumbers ? "mapped" : "mappedTangent", array, name, mapper);
  }

  /** {@code mapper.map("w", value.w())}. */
  private static Value leaf(
      Code code, Component component, String method, Value visitor, Value... leaves) {
    List<Value> arguments = new ArrayList<>();
    arguments.add(code.ops().constant(component.name()));
    arguments.addAll(List.of(leaves));
    return code.call(visitor, method, arguments, leaves[0].type());
  }

  /**
   * {@code LayerDerivatives.differentiableType().mapped(value.layer(), mapper.within("layer"))}, or
   * by what the runtime finds for a component whose type has arguments.
   */
  private Value nested(
      Code code,
      Component component,
      Type.Declared tangent,
      String method,
      List<Value> values,
      Value visitor,
      Type result) {
    Structure inner = tangents.structures().apply(component.type()).orElseThrow();
    if (!inner.type().arguments().isEmpty()) {
      List<Value> arguments = new ArrayList<>();
      arguments.add(code.ops().constant(component.name()));
      arguments.addAll(values);
      arguments.add(visitor);
      return code.dynamic(method, arguments, result);
    }
    Value type =
        code.callStatic(
            companion(tangent), "differentiableType", List.of(), ServedTypes.typeOf(inner));
    Value within =
        code.call(
            visitor, "within", List.of(code.ops().constant(component.name())), visitor.type());
    List<Value> arguments = new ArrayList<>(values);
    arguments.add(within);
    return code.call(type, method, arguments, result);
  }

  /** The record with some of its components changed, the others as they are. */
  private Value rebuilt(
      Code code,
      Value value,
      Predicate<Component> isChanged,
      BiFunction<Component, Value, Value> changed) {
    List<Value> components =
        structure.components().stream()
            .map(
                component -> {
                  Value old = read(code, value, component);
                  return isChanged.test(component) ? changed.apply(component, old) : old;
                })
            .toList();
    if (structure.transparent()) {
      return code.ops().newRecord(value.type(), components);
    }
    var constructor =
        new Callee(
            Callee.Kind.CONSTRUCTOR,
            structure.type().name(),
            "new",
            IntStream.range(0, components.size()).mapToObj(i -> components.get(i).type()).toList(),
            Type.declared(structure.type().name()));
    return code.ops().call(constructor, value.type(), components);
  }

  private static Value read(Code code, Value value, Component component) {
    return code.ops().readComponent(value, component.name(), component.type());
  }

  private Value readTangent(Code code, Value vector, Component component) {
    return code.ops()
        .readComponent(vector, component.tangentName(), tangentWithin(vector.type(), component));
  }

  /** In the vector that serves all type arguments, bounds stand for them. */
  private Type tangentWithin(Type type, Component component) {
    Type tangent = tangents.of(component);
    return type.equals(structure.tangent()) ? tangent : ServedTypes.served(structure, tangent);
  }

  private static Value unboxed(Value value, Code code) {
    return value.type().isReference()
        ? code.ops()
            .box(
                value,
                value.type().equals(Type.BOXED_DOUBLE)
                    ? Type.Primitive.DOUBLE
                    : Type.Primitive.FLOAT)
        : value;
  }

  private static Value boxedAs(Value original, Code code, Value changed) {
    return original.type().isReference() ? code.ops().box(changed, original.type()) : changed;
  }

  /** {@code p.ModelDerivatives} beside {@code p.ModelTangentVector}. */
  private static String companion(Type tangent) {
    return ((Type.Declared) tangent).name().replaceFirst("TangentVector$", "Derivatives");
  }
}
