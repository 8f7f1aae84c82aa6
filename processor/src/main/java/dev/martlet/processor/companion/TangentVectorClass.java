package dev.martlet.processor.companion;

import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Structure.Component;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Derivative.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a differentiable record into the record of its tangents.
 *
 * <p>{@code record Model(float w, int n, Layer layer)} has {@code record ModelTangentVector(float
 * w, LayerTangentVector layer)}.
 */
public final class TangentVectorClass {
  private static final String COMPOSITE = "dev.martlet.shadow.CompositeTangent";
  private static final Type OBJECTS = new Type.Array(Type.OBJECT);
  private static final String VECTOR = "dev.martlet.TangentVector";
  private static final Type DOUBLE = Type.Primitive.DOUBLE;

  private final Structure structure;
  private final Declaration declaration;
  private final Tangents tangents;
  private final String companion;
  private final boolean isPublic;
  private final Type.Declared type;

  /**
   * How the class declares itself, with its own type variables.
   *
   * @param components the types of its components
   * @param interfaces the tangents of the interfaces that the record implements
   */
  public record Declaration(
      Type.Declared type,
      List<JavaClass.TypeParameter> typeParameters,
      List<Type> components,
      List<Type> interfaces) {
    public Declaration {
      typeParameters = List.copyOf(typeParameters);
      components = List.copyOf(components);
      interfaces = List.copyOf(interfaces);
    }
  }

  /**
   * @param companion binary name of the record's companion
   */
  public TangentVectorClass(
      Structure structure,
      Declaration declaration,
      Tangents tangents,
      String companion,
      boolean isPublic) {
    this.structure = structure;
    this.declaration = declaration;
    this.tangents = tangents;
    this.companion = companion;
    this.isPublic = isPublic;
    this.type = declaration.type();
  }

  public JavaClass toClass() {
    var values = new Values();
    List<Value> components =
        structure.differentiableComponents().stream()
            .map(component -> values.fresh(typeOf(component), component.tangentName()))
            .toList();
    String record = "{@link " + sourceName(structure.type().name()) + "}";
    var javadoc = new StringBuilder("A direction in which a " + record + " can change.\n");
    for (Value component : components) {
      javadoc.append("\n@param ").append(component.name()).append(" the tangent of that component");
    }
    for (var parameter : declaration.typeParameters()) {
      javadoc.append("\n@param <").append(parameter.name()).append("> as in the record");
    }
    List<Type> interfaces =
        new ArrayList<>(List.of(Type.declared(isComposite() ? COMPOSITE : VECTOR, type)));
    interfaces.addAll(declaration.interfaces());
    return new JavaClass(
        JavaClass.Kind.RECORD,
        type.name(),
        isPublic,
        declaration.typeParameters(),
        interfaces,
        components,
        List.of(),
        methods(),
        List.of(),
        javadoc.toString());
  }

  private Type typeOf(Component component) {
    return declaration.components().get(structure.differentiableComponents().indexOf(component));
  }

  private List<JavaClass.Method> methods() {
    List<JavaClass.Method> methods =
        new ArrayList<>(List.of(plus(), minus(), negated(), scaled(), differentiableType()));
    if (isComposite()) {
      methods.addAll(List.of(parts(), withParts()));
    }
    if (hasArrays() || isComposite()) {
      methods.add(text());
    } else if (structure.differentiableComponents().stream().allMatch(this::hasZero)) {
      methods.addFirst(zero());
    }
    return methods;
  }

  /** Whether the record leads to arrays or objects. */
  private boolean isComposite() {
    return tangents.leadsToMemory(structure.type());
  }

  private JavaClass.Method parts() {
    var code = new Code(type.name(), "tangentParts");
    Value self = code.parameter(type, "this");
    List<Value> parts =
        structure.differentiableComponents().stream()
            .map(component -> read(code, self, component))
            .map(part -> part.type().isReference() ? part : code.boxed(part))
            .toList();
    return code.overriding(code.array(OBJECTS, parts));
  }

  private JavaClass.Method withParts() {
    var code = new Code(type.name(), "withParts");
    code.parameter(type, "this");
    Value parts = code.parameter(OBJECTS, "parts");
    List<Value> components = new ArrayList<>();
    for (Component component : structure.differentiableComponents()) {
      components.add(code.element(parts, components.size(), typeOf(component)));
    }
    return code.overriding(code.ops().newRecord(type, components));
  }

  private boolean hasArrays() {
    return structure.differentiableComponents().stream()
        .anyMatch(component -> component.type() instanceof Type.Array);
  }

  /** Whether the zero needs no shape. */
  private boolean hasZero(Component component) {
    return !(component.type() instanceof Type.Array)
        && !tangents.isDynamic(component)
        && tangents.structures().apply(component.type()).stream()
            .flatMap(inner -> inner.differentiableComponents().stream())
            .allMatch(this::hasZero);
  }

  private JavaClass.Method text() {
    return ArrayComponents.text(
        type,
        structure.differentiableComponents().stream()
            .map(component -> new Member(component.tangentName(), typeOf(component)))
            .toList());
  }

  private JavaClass.Method zero() {
    var code = new Code(type.name(), "zero");
    var zeros =
        structure.differentiableComponents().stream()
            .map(component -> zero(code, tangents.of(component)))
            .toList();
    return new JavaClass.Method(
        isPublic,
        true,
        false,
        false,
        false,
        "zero",
        code.returning(code.ops().newRecord(type, zeros)),
        "Makes the zero vector.\n\n@return the vector whose components are all zero");
  }

  static Value zero(Code code, Type tangent) {
    return tangent instanceof Type.Declared declared
        ? code.callStatic(declared.name(), "zero", List.of(), tangent)
        : tangent == DOUBLE ? code.ops().constant(0.0) : code.ops().constant(0f);
  }

  private JavaClass.Method plus() {
    var code = new Code(type.name(), "plus");
    Value self = code.parameter(type, "this");
    Value other = code.parameter(type, "other");
    var sums =
        structure.differentiableComponents().stream()
            .map(
                component -> {
                  Value left = read(code, self, component);
                  Value right = read(code, other, component);
                  return tangents.isDynamic(component)
                      ? code.dynamic("plus", List.of(left, right), left.type())
                      : left.type() instanceof Type.Array
                          ? ArrayComponents.call(code, "plus", left, right)
                          : left.type().isReference()
                              ? code.call(left, "plus", List.of(right), left.type())
                              : code.ops().add(left, right);
                })
            .toList();
    return code.overriding(code.ops().newRecord(type, sums));
  }

  private JavaClass.Method minus() {
    var code = new Code(type.name(), "minus");
    Value self = code.parameter(type, "this");
    Value other = code.parameter(type, "other");
    var differences =
        structure.differentiableComponents().stream()
            .map(
                component -> {
                  Value left = read(code, self, component);
                  Value right = read(code, other, component);
                  return tangents.isDynamic(component)
                      ? code.dynamic("minus", List.of(left, right), left.type())
                      : left.type() instanceof Type.Array
                          ? ArrayComponents.call(code, "minus", left, right)
                          : left.type().isReference()
                              ? code.call(left, "minus", List.of(right), left.type())
                              : code.ops().subtract(left, right);
                })
            .toList();
    return code.overriding(code.ops().newRecord(type, differences));
  }

  private JavaClass.Method negated() {
    var code = new Code(type.name(), "negated");
    Value self = code.parameter(type, "this");
    var opposites =
        structure.differentiableComponents().stream()
            .map(
                component -> {
                  Value value = read(code, self, component);
                  return tangents.isDynamic(component)
                      ? code.dynamic("negated", List.of(value), value.type())
                      : value.type() instanceof Type.Array
                          ? ArrayComponents.call(code, "negated", value)
                          : value.type().isReference()
                              ? code.call(value, "negated", List.of(), value.type())
                              : code.ops().negate(value);
                })
            .toList();
    return code.overriding(code.ops().newRecord(type, opposites));
  }

  private JavaClass.Method scaled() {
    var code = new Code(type.name(), "scaled");
    Value self = code.parameter(type, "this");
    Value factor = code.parameter(DOUBLE, "factor");
    var multiples =
        structure.differentiableComponents().stream()
            .map(
                component -> {
                  Value value = read(code, self, component);
                  if (tangents.isDynamic(component)) {
                    return code.dynamic("scaled", List.of(value, factor), value.type());
                  }
                  return value.type() instanceof Type.Array
                      ? ArrayComponents.call(code, "scaled", value, factor)
                      : value.type().isReference()
                          ? code.call(value, "scaled", List.of(factor), value.type())
                          : code.ops()
                              .convert(
                                  code.ops().multiply(code.ops().convert(value, DOUBLE), factor),
                                  value.type());
                })
            .toList();
    return code.overriding(code.ops().newRecord(type, multiples));
  }

  private JavaClass.Method differentiableType() {
    var code = new Code(type.name(), "differentiableType");
    code.parameter(type, "this");
    Value object =
        code.callStatic(companion, "differentiableType", List.of(), ServedTypes.typeOf(structure));
    return code.overriding(
        declaration.typeParameters().isEmpty()
            ? object
            : code.dynamic(
                "as",
                List.of(object),
                Type.declared(
                    "dev.martlet.DifferentiableType",
                    new Type.Wildcard(false, Type.OBJECT),
                    type)));
  }

  private Value read(Code code, Value vector, Component component) {
    return code.ops().readComponent(vector, component.tangentName(), typeOf(component));
  }

  /** As Java writes it: {@code p.Foo.Bar} for {@code p.Foo$Bar}. */
  static String sourceName(String binaryName) {
    return binaryName.replace('$', '.');
  }
}
