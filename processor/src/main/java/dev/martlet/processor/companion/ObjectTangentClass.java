package dev.martlet.processor.companion;

import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Structure.Component;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a differentiable class, whose objects may change, into the class of its tangents, which may
 * change too.
 *
 * <p>{@code final class Ball { double height; Ball next; }} has {@code final class
 * BallTangentVector} with the fields {@code height} and {@code next}, a {@code BallTangentVector}.
 * That of a class that extends another differentiable one extends that one's.
 */
public final class ObjectTangentClass {
  private static final String RUNTIME = "dev.martlet.shadow.ObjectTangent";
  private static final Type OBJECTS = new Type.Array(Type.OBJECT);

  private final Structure structure;
  private final Tangents tangents;
  private final String companion;
  private final boolean isPublic;
  private final boolean isFinal;
  private final Type.Declared type;

  /**
   * @param companion binary name of the class's companion
   * @param isFinal whether no class extends it
   */
  public ObjectTangentClass(
      Structure structure, Tangents tangents, String companion, boolean isPublic, boolean isFinal) {
    this.structure = structure;
    this.tangents = tangents;
    this.companion = companion;
    this.isPublic = isPublic;
    this.isFinal = isFinal;
    this.type = structure.tangent();
  }

  public JavaClass toClass() {
    var values = new Values();
    List<Value> components =
        structure.differentiableComponents().stream()
            .map(component -> values.fresh(tangents.of(component), component.tangentName()))
            .toList();
    Optional<Structure> above = structure.superclass();
    int inherited = above.map(each -> each.differentiableComponents().size()).orElse(0);
    String original = "{@link " + TangentVectorClass.sourceName(structure.type().name()) + "}";
    List<JavaClass.Method> methods =
        new ArrayList<>(List.of(parts(), setParts(), differentiableType()));
    if (above.isPresent()) {
      methods.addAll(List.of(sum("plus", "sum"), sum("minus", "difference"), negated(), scaled()));
    }
    return JavaClass.ofFields(
        type.name(),
        isPublic,
        isFinal,
        new JavaClass.Superclass(
            above.<Type>map(Structure::tangent).orElse(Type.declared(RUNTIME, type)),
            components.subList(0, inherited)),
        components,
        methods,
        "A direction in which a "
            + original
            + " can change. It has an identity and may change, as those objects have.");
  }

  private JavaClass.Method parts() {
    var code = new Code(type.name(), "parts");
    Value self = code.parameter(type, "this");
    List<Value> parts =
        structure.differentiableComponents().stream()
            .map(component -> read(code, self, component))
            .map(part -> part.type().isReference() ? part : code.boxed(part))
            .toList();
    return code.overriding(JavaClass.Visibility.PROTECTED, code.array(OBJECTS, parts));
  }

  private JavaClass.Method setParts() {
    var code = new Code(type.name(), "setParts");
    Value self = code.parameter(type, "this");
    Value parts = code.parameter(OBJECTS, "parts");
    var components = structure.differentiableComponents();
    for (int i = 0; i < components.size(); i++) {
      Value part = code.element(parts, i, tangents.of(components.get(i)));
      code.ops()
          .add(
              new Memory.WriteField(
                  List.of(self, part),
                  type.name(),
                  components.get(i).tangentName(),
                  "",
                  code.ops().span()));
    }
    return code.overriding(JavaClass.Visibility.PROTECTED);
  }

  private JavaClass.Method differentiableType() {
    var code = new Code(type.name(), "differentiableType");
    code.parameter(type, "this");
    Value own =
        code.callStatic(
            companion, "differentiableType", List.of(), ObjectTypeClass.typeOf(structure));
    // All classes below one have the type parameter of that one.
    var declared =
        Type.declared(
            "dev.martlet.shadow.ObjectType",
            new Type.Wildcard(false, Type.OBJECT),
            topmost().tangent());
    return code.overriding(
        isFinal && structure.superclass().isEmpty()
            ? own
            : code.dynamic("as", List.of(own), declared));
  }

  private Structure topmost() {
    Structure topmost = structure;
    while (topmost.superclass().isPresent()) {
      topmost = topmost.superclass().get();
    }
    return topmost;
  }

  /** {@code plus} or {@code minus}, known to return this class. */
  private JavaClass.Method sum(String name, String runtime) {
    var code = new Code(type.name(), name);
    Value self = code.parameter(type, "this");
    Value other = code.parameter(topmost().tangent(), "other");
    return code.overriding(code.callStatic(RUNTIME, runtime, List.of(self, other), type));
  }

  private JavaClass.Method negated() {
    var code = new Code(type.name(), "negated");
    Value self = code.parameter(type, "this");
    return code.overriding(
        code.callStatic(RUNTIME, "product", List.of(self, code.ops().constant(-1.0)), type));
  }

  private JavaClass.Method scaled() {
    var code = new Code(type.name(), "scaled");
    Value self = code.parameter(type, "this");
    Value factor = code.parameter(Type.Primitive.DOUBLE, "factor");
    return code.overriding(code.callStatic(RUNTIME, "product", List.of(self, factor), type));
  }

  private Value read(Code code, Value self, Component component) {
    return code.ops()
        .readField(self, type.name(), component.tangentName(), tangents.of(component), false);
  }
}
