package dev.martlet.processor.companion;

import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Structure.Component;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.List;

/**
 * Turns a differentiable class, whose objects may change, into the class of its tangents, which may
 * change too.
 *
 * <p>{@code final class Ball { double height; Ball next; }} has {@code final class
 * BallTangentVector} with the fields {@code height} and {@code next}, a {@code BallTangentVector}.
 */
public final class ObjectTangentClass {
  private static final String SUPERCLASS = "dev.martlet.shadow.ObjectTangent";
  private static final Type OBJECTS = new Type.Array(Type.OBJECT);

  private final Structure structure;
  private final Tangents tangents;
  private final String companion;
  private final boolean isPublic;
  private final Type.Declared type;

  /**
   * @param companion binary name of the class's companion
   */
  public ObjectTangentClass(
      Structure structure, Tangents tangents, String companion, boolean isPublic) {
    this.structure = structure;
    this.tangents = tangents;
    this.companion = companion;
    this.isPublic = isPublic;
    this.type = structure.tangent();
  }

  public JavaClass toClass() {
    var values = new Values();
    List<Value> components =
        structure.differentiableComponents().stream()
            .map(component -> values.fresh(tangents.of(component), component.tangentName()))
            .toList();
    String original = "{@link " + TangentVectorClass.sourceName(structure.type().name()) + "}";
    return JavaClass.ofFields(
        type.name(),
        isPublic,
        Type.declared(SUPERCLASS, type),
        components,
        List.of(parts(), setParts(), differentiableType()),
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
    return code.overriding(
        code.callStatic(
            companion, "differentiableType", List.of(), ObjectTypeClass.typeOf(structure)));
  }

  private Value read(Code code, Value self, Component component) {
    return code.ops()
        .readField(self, type.name(), component.tangentName(), tangents.of(component), false);
  }
}
