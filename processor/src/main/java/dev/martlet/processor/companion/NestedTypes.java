package dev.martlet.processor.companion;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Derivative.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a shape of several differentiated parameters into the types that go with it: the record of
 * the tangents, and the interface of the differential where the runtime has none.
 */
final class NestedTypes {
  private NestedTypes() {}

  static List<JavaClass> of(EntryShape shape, boolean isPublic) {
    List<JavaClass> types = new ArrayList<>();
    shape.gradientRecord().ifPresent(type -> types.add(gradient(type, shape, isPublic)));
    if (shape.nestedDifferential()) {
      types.add(differential(shape, isPublic));
    }
    return types;
  }

  private static JavaClass gradient(Type.Declared type, EntryShape shape, boolean isPublic) {
    List<Type> interfaces = new ArrayList<>();
    List<JavaClass.Method> methods = new ArrayList<>();
    List<Type> tangents = shape.tangents();
    if (shape.isBinary() && tangents.stream().allMatch(Type.Primitive.DOUBLE::equals)) {
      interfaces.add(Type.declared("dev.martlet.DoubleBiGradient"));
    } else if (shape.isBinary() && tangents.stream().allMatch(Type::isReference)) {
      interfaces.add(new Type.Declared("dev.martlet.BiGradient", tangents));
    }
    if (!interfaces.isEmpty()) {
      methods.add(accessor("byFirst", type, shape.members().get(0)));
      methods.add(accessor("bySecond", type, shape.members().get(1)));
    }
    if (shape.members().stream().anyMatch(each -> ArrayComponents.hasNoText(each.type()))) {
      methods.add(ArrayComponents.text(type, shape.members()));
    }
    var javadoc = new StringBuilder("The tangents of the parameters, by their names.\n");
    for (Member member : shape.members()) {
      javadoc.append("\n@param ").append(member.name()).append(" the tangent of this parameter");
    }
    javadoc.append(tags(shape.gradientParameters()));
    var values = new Values();
    return new JavaClass(
        JavaClass.Kind.RECORD,
        type.name(),
        isPublic,
        shape.gradientParameters(),
        interfaces,
        shape.members().stream().map(member -> values.fresh(member.type(), member.name())).toList(),
        List.of(),
        methods,
        List.of(),
        javadoc.toString());
  }

  private static JavaClass.Method accessor(String name, Type.Declared record, Member member) {
    var values = new Values();
    var code = new RegionBuilder(values);
    Value self = values.fresh(record, "this");
    Value read = code.readComponent(self, member.name(), member.type());
    return new JavaClass.Method(
        true,
        false,
        false,
        true,
        false,
        name,
        new Function(
            record.name() + "." + name + "()",
            List.of(member.type()),
            List.of(),
            code.finish(List.of(self), new Terminator.Yield(List.of(read))),
            Span.NONE),
        "");
  }

  private static JavaClass differential(EntryShape shape, boolean isPublic) {
    var values = new Values();
    List<Value> parameters = new ArrayList<>();
    parameters.add(values.fresh(shape.differential(), "this"));
    var javadoc = new StringBuilder("Pushes tangents of the arguments forward to the value.\n");
    for (Member member : shape.members()) {
      parameters.add(values.fresh(member.type(), member.name()));
      javadoc.append("\n@param ").append(member.name()).append(" the tangent of this argument");
    }
    javadoc.append("\n@return the tangent of the value");
    var code = new RegionBuilder(values);
    var apply =
        new JavaClass.Method(
            true,
            false,
            true,
            false,
            false,
            "apply",
            new Function(
                shape.differential().name() + ".apply",
                List.of(shape.method().resultTangent()),
                List.of(),
                code.finish(parameters, new Terminator.Unreachable()),
                Span.NONE),
            javadoc.toString());
    return new JavaClass(
        JavaClass.Kind.INTERFACE,
        shape.differential().name(),
        isPublic,
        shape.differentialParameters(),
        List.of(),
        List.of(),
        List.of(),
        List.of(apply),
        List.of(),
        "The linear map from tangents of the arguments to the tangent of the value."
            + tagsAfterText(shape.differentialParameters()));
  }

  private static String tagsAfterText(List<JavaClass.TypeParameter> parameters) {
    return parameters.isEmpty() ? "" : "\n" + tags(parameters);
  }

  private static String tags(List<JavaClass.TypeParameter> parameters) {
    var tags = new StringBuilder();
    parameters.forEach(
        each -> tags.append("\n@param <").append(each.name()).append("> as the method has it"));
    return tags.toString();
  }
}
