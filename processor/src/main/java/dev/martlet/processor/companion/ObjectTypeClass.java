package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Structure.Component;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a differentiable class, whose objects may change, into the runtime's view of it: a class
 * that reads an object's fields, and makes its tangent.
 */
final class ObjectTypeClass {
  static final Type.Declared GRAPH = Type.declared("dev.martlet.shadow.ShadowGraph");
  private static final String OBJECT_TYPE = "dev.martlet.shadow.ObjectType";
  private static final Type OBJECTS = new Type.Array(Type.OBJECT);

  private final Structure structure;
  private final Tangents tangents;
  private final String name;
  private final Type.Declared model;
  private final Type.Declared vector;

  /**
   * @param name binary name of the class
   */
  ObjectTypeClass(Structure structure, Tangents tangents, String name) {
    this.structure = structure;
    this.tangents = tangents;
    this.name = name;
    this.model = structure.type();
    this.vector = structure.tangent();
  }

  /** {@code ObjectType<Ball, BallTangentVector>}. */
  static Type.Declared typeOf(Structure structure) {
    return Type.declared(OBJECT_TYPE, structure.type(), structure.tangent());
  }

  JavaClass toClass() {
    List<JavaClass.Method> methods =
        new ArrayList<>(List.of(fieldNames(), fieldsOf(), emptyTangent(), link()));
    if (structure.transparent()) {
      methods.add(withFields());
    }
    return new JavaClass(
        JavaClass.Kind.FINAL_CLASS,
        name,
        false,
        List.of(),
        List.of(typeOf(structure)),
        List.of(),
        List.of(),
        methods,
        List.of(),
        "What can be done with objects of this class without knowing it.");
  }

  private JavaClass.Method fieldNames() {
    var code = new Code(name, "fieldNames");
    code.parameter(Type.declared(name), "this");
    var names =
        structure.differentiableComponents().stream()
            .map(component -> code.ops().constant(component.name()))
            .toList();
    return code.overriding(
        code.callStatic(
            "java.util.List", "of", names, Type.declared("java.util.List", Type.STRING)));
  }

  private JavaClass.Method fieldsOf() {
    var code = new Code(name, "fieldsOf");
    code.parameter(Type.declared(name), "this");
    Value object = code.parameter(model, "object");
    var fields =
        code.array(
            OBJECTS,
            own().stream()
                .map(component -> read(code, object, component))
                .map(field -> field.type().isReference() ? field : code.boxed(field))
                .toList());
    return code.overriding(
        above(code)
            .map(above -> code.call(above, "fieldsOf", List.of(object), OBJECTS))
            .map(
                inherited ->
                    code.callStatic(OBJECT_TYPE, "joined", List.of(inherited, fields), OBJECTS))
            .orElse(fields));
  }

  /** The differentiable fields that the class itself declares. */
  private List<Component> own() {
    var all = structure.differentiableComponents();
    int inherited =
        structure.superclass().map(above -> above.differentiableComponents().size()).orElse(0);
    return all.subList(inherited, all.size());
  }

  /** What can be done with objects of the class above, whose fields may be out of reach here. */
  private Optional<Value> above(Code code) {
    return structure
        .superclass()
        .map(
            above ->
                code.callStatic(
                    above.tangent().name().replaceFirst("TangentVector$", "Derivatives"),
                    "differentiableType",
                    List.of(),
                    typeOf(above)));
  }

  private JavaClass.Method withFields() {
    var code = new Code(name, "withFields");
    code.parameter(Type.declared(name), "this");
    Value object = code.parameter(model, "object");
    Value fields = code.parameter(OBJECTS, "fields");
    List<Value> arguments = new ArrayList<>();
    int position = 0;
    for (Component component : structure.components()) {
      arguments.add(
          component.isDifferentiable()
              ? code.element(fields, position++, component.type())
              : read(code, object, component));
    }
    var constructor =
        new Callee(
            Callee.Kind.CONSTRUCTOR,
            model.name(),
            "new",
            structure.components().stream().map(Component::type).toList(),
            model);
    return code.overriding(code.ops().call(constructor, model, arguments));
  }

  private JavaClass.Method emptyTangent() {
    var code = new Code(name, "emptyTangent");
    code.parameter(Type.declared(name), "this");
    var zeros =
        structure.differentiableComponents().stream()
            .map(tangents::of)
            .map(
                tangent ->
                    tangent.isReference()
                        ? code.ops().constant(tangent, null)
                        : TangentVectorClass.zero(code, tangent))
            .toList();
    return code.overriding(code.ops().newRecord(vector, zeros));
  }

  private JavaClass.Method link() {
    var code = new Code(name, "link");
    code.parameter(Type.declared(name), "this");
    Value object = code.parameter(model, "object");
    Value tangent = code.parameter(vector, "tangent");
    Value graph = code.parameter(GRAPH, "graph");
    above(code)
        .ifPresent(
            above ->
                code.ops()
                    .callVoid(
                        new Callee(
                            Callee.Kind.INSTANCE,
                            OBJECT_TYPE,
                            "link",
                            List.of(Type.OBJECT, Type.OBJECT, GRAPH),
                            Type.Primitive.VOID),
                        List.of(above, object, tangent, graph)));
    for (Component component : own()) {
      if (tangents.leadsToMemory(component.type())) {
        Value shadow = shadow(code, graph, read(code, object, component), tangents.of(component));
        code.ops()
            .add(
                new Memory.WriteField(
                    List.of(tangent, shadow),
                    vector.name(),
                    component.tangentName(),
                    "",
                    code.ops().span()));
      }
    }
    return code.overriding(JavaClass.Visibility.PUBLIC);
  }

  /** {@code graph.shadow(object.field)}; an array's type is told by the type argument. */
  static Value shadow(Code code, Value graph, Value field, Type tangent) {
    boolean isOfNumbers = tangent instanceof Type.Array(var element) && !element.isReference();
    Type parameter = isOfNumbers ? tangent : tangent instanceof Type.Array ? OBJECTS : Type.OBJECT;
    Value shadow = code.ops().fresh(tangent, "");
    code.ops()
        .add(
            new Invocation.Call(
                List.of(shadow),
                new Callee(
                    Callee.Kind.INSTANCE,
                    GRAPH.name(),
                    parameter.equals(OBJECTS) ? "shadows" : "shadow",
                    List.of(parameter),
                    parameter),
                isOfNumbers
                    ? List.of()
                    : List.of(tangent instanceof Type.Array(var inner) ? inner : tangent),
                List.of(graph, field),
                code.ops().span()));
    return shadow;
  }

  private static Value read(Code code, Value object, Component component) {
    return code.ops()
        .readField(
            object,
            ((Type.Declared) object.type()).name(),
            component.name(),
            component.accessor(),
            component.type(),
            false);
  }
}
