package dev.martlet.processor.companion;

import dev.martlet.processor.companion.EntryClass.Overload;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Turns the derivatives of a class's methods into its companion: {@code FooDerivatives} with one
 * constant for each name of a differentiable method.
 */
public final class CompanionClass {
  private final String name;
  private final String original;
  private final boolean isPublic;
  private final Names classes = Names.ofClasses();
  private final Names members = Names.ofMembers();
  private final Map<String, String> entryClasses = new LinkedHashMap<>();
  private final Map<String, List<Overload>> entries = new LinkedHashMap<>();

  /** The constants of methods that change arrays of their callers, or give them back. */
  private final Set<String> changing = new HashSet<>();

  private final List<JavaClass.Method> helpers = new ArrayList<>();
  private final List<JavaClass> helperTypes = new ArrayList<>();
  private final List<JavaClass.Method> interfaceMethods = new ArrayList<>();
  private final List<JavaClass.Field> registrations = new ArrayList<>();
  private boolean hasUncheckedCasts;

  /**
   * @param name its binary name
   * @param original binary name of the class that it belongs to
   */
  public CompanionClass(String name, String original, boolean isPublic) {
    this.name = name;
    this.original = original;
    this.isPublic = isPublic;
    classes.unique(name.substring(name.lastIndexOf('.') + 1));
    for (String method : List.of("differentiableType", "zeroTangentVector", "moved", "mapped")) {
      members.unique(method);
    }
  }

  public String name() {
    return name;
  }

  /** The shape that a method's entry has here. */
  public EntryShape shapeOf(DifferentiableMethod method, List<Integer> wrt, boolean isFull) {
    String entryClass = entryClass(constant(method));
    String suffix = suffix(method, wrt, isFull);
    return EntryShape.of(
        method, wrt, entryClass + "$Gradient" + suffix, entryClass + "$Differential" + suffix);
  }

  /** The shape of a function of the companion itself that stands in for a method. */
  public EntryShape shapeOfHelper(DifferentiableMethod method, String base) {
    return EntryShape.of(
        method,
        method.wrtForCallers(),
        name + "$" + Names.capitalized(base) + "Gradient",
        name + "$" + Names.capitalized(base) + "Differential");
  }

  /** A name for a function of the companion. */
  public String helperName(String base) {
    return members.unique(base);
  }

  /** A name for types that go with a function of the companion. */
  public String helperTypeName(String base) {
    return classes.unique(base);
  }

  public void addEntry(
      EntryShape shape,
      Optional<EntryShape> full,
      Map<Form, Function> functions,
      boolean changesArguments) {
    if (changesArguments) {
      changing.add(constant(shape.method()));
    }
    entries
        .computeIfAbsent(constant(shape.method()), _ -> new ArrayList<>())
        .add(new Overload(shape, full, functions));
  }

  /** Adds a private static function. */
  public void addHelper(String helper, DifferentiableMethod method, Function function) {
    helpers.add(
        new JavaClass.Method(
            JavaClass.Visibility.PRIVATE,
            true,
            false,
            false,
            false,
            method.typeParameters(),
            helper,
            function,
            ""));
  }

  /** Adds what can be done with values of a differentiable interface. */
  public void addInterface(
      Type.Declared type, Type tangent, List<JavaClass.TypeParameter> typeParameters) {
    interfaceMethods.addAll(
        TangentInterfaceClass.typeMethods(name, type, tangent, typeParameters, isPublic));
  }

  /** Adds what goes with such a function, or what calls go through, of other companions as well. */
  public void addNested(List<JavaClass> types) {
    helperTypes.addAll(types);
  }

  /** Adds what such calls find for the body of a method here. */
  public void addOverride(
      DispatchClass dispatch,
      String base,
      DifferentiableMethod method,
      Function withPullback,
      Function withDifferential) {
    String className = name + "$" + classes.unique(Names.capitalized(base) + "Override");
    helperTypes.add(
        dispatch.implementation(
            className,
            overrideHelper(base + "WithPullback", dispatch, method, withPullback),
            overrideHelper(base + "WithDifferential", dispatch, method, withDifferential)));
    hasUncheckedCasts |=
        !dispatch.shape().method().typeParameters().isEmpty() || !method.typeParameters().isEmpty();
    String field = members.unique(base + "Override");
    registrations.add(dispatch.registration(field, className, original));
  }

  /** A static function, in which the type variables of both methods have their names. */
  private Callee overrideHelper(
      String base, DispatchClass dispatch, DifferentiableMethod method, Function function) {
    List<JavaClass.TypeParameter> typeParameters = new ArrayList<>(method.typeParameters());
    dispatch.shape().method().typeParameters().stream()
        .filter(each -> typeParameters.stream().noneMatch(own -> own.name().equals(each.name())))
        .forEach(typeParameters::add);
    String helper = members.unique(base);
    helpers.add(
        new JavaClass.Method(
            JavaClass.Visibility.PRIVATE,
            true,
            false,
            false,
            false,
            typeParameters,
            helper,
            function,
            ""));
    return new Callee(
        Callee.Kind.STATIC,
        name,
        helper,
        function.parameters().stream().map(Value::type).toList(),
        function.resultTypes().getFirst());
  }

  /** The warnings that the companion's own code cannot avoid. */
  public List<String> unavoidableWarnings() {
    // An override casts between type variables and what they stand for; an entry with variable
    // arguments is a function of an array, too.
    boolean hasVarargs =
        entries.values().stream()
            .anyMatch(all -> all.stream().anyMatch(each -> each.method().isVarargs()));
    return Stream.of(hasUncheckedCasts ? "unchecked" : "", hasVarargs ? "overrides" : "")
        .filter(category -> !category.isEmpty())
        .toList();
  }

  /** Whether there is anything to write. */
  public boolean isEmpty() {
    return entries.isEmpty()
        && interfaceMethods.isEmpty()
        && registrations.isEmpty()
        && helperTypes.isEmpty();
  }

  /**
   * The class with all entries.
   *
   * @param structure of the class itself, where it is a differentiable record
   * @param object of the class itself, where its objects may change
   * @param typeParameters of that record
   */
  public JavaClass toClass(
      Optional<Structure> structure,
      Optional<Structure> object,
      List<JavaClass.TypeParameter> typeParameters,
      Tangents tangents) {
    List<JavaClass.Field> fields = new ArrayList<>();
    List<JavaClass> nested = new ArrayList<>();
    List<JavaClass.Method> methods = new ArrayList<>();
    entries.forEach(
        (constant, overloads) -> {
          var entry =
              new EntryClass(
                  entryClass(constant), constant, overloads, changing.contains(constant));
          fields.add(constant(constant, entry));
          nested.add(entry.toClass());
        });
    // A method may be called as the constant of the type is.
    entries.keySet().forEach(members::unique);
    structure.ifPresent(
        type -> {
          String className = name + "$" + classes.unique(Names.simple(type.type()) + "Type");
          var records = new TypeObjectClass(type, tangents, className);
          nested.add(records.toClass());
          fields.add(typeField(TypeObjectClass.typeOf(type), className));
          methods.addAll(
              typeMethods(
                  type,
                  typeParameters,
                  records::zero,
                  (code, arguments) -> records.moved(code, arguments.get(0), arguments.get(1)),
                  fields.getLast()));
          records
              .genericMapped()
              .ifPresent(mapped -> methods.add(genericMapped(typeParameters, mapped)));
        });
    object.ifPresent(
        type -> {
          String className = name + "$" + classes.unique(Names.simple(type.type()) + "Type");
          nested.add(new ObjectTypeClass(type, tangents, className).toClass());
          fields.add(typeField(ObjectTypeClass.typeOf(type), className));
          methods.addAll(objectMethods(type, fields.getLast()));
        });
    fields.addAll(registrations);
    methods.addAll(interfaceMethods);
    methods.addAll(helpers);
    nested.addAll(helperTypes);
    return new JavaClass(
        JavaClass.Kind.FINAL_CLASS,
        name,
        isPublic,
        List.of(),
        List.of(),
        List.of(),
        fields,
        methods,
        nested,
        "The derivatives of {@link " + TangentVectorClass.sourceName(original) + "}.");
  }

  private JavaClass.Field typeField(Type type, String className) {
    return new JavaClass.Field(
        false,
        type,
        members.unique("TYPE"),
        "`dev.martlet.dynamic.DifferentiableTypes`.registered(`"
            + original
            + "`.class, new `"
            + className
            + "`())",
        "What {@link #differentiableType} gives.");
  }

  private JavaClass.Field constant(String constant, EntryClass entry) {
    String className = entryClass(constant);
    return new JavaClass.Field(
        entry.isPublic(),
        Type.declared(className),
        constant,
        "new `" + className + "`()",
        "The function {@code " + constant + "} with its derivatives.");
  }

  /** The type's object does it all. */
  private List<JavaClass.Method> objectMethods(Structure structure, JavaClass.Field constant) {
    return typeMethods(
        structure,
        List.of(),
        (code, value) ->
            code.call(
                instance(code, constant), "zeroTangentVector", List.of(value), structure.tangent()),
        (code, arguments) ->
            code.call(instance(code, constant), "moved", arguments, structure.type()),
        constant);
  }

  private Value instance(Code code, JavaClass.Field constant) {
    return code.ops().readStatic(name, constant.name(), constant.type(), true);
  }

  private List<JavaClass.Method> typeMethods(
      Structure structure,
      List<JavaClass.TypeParameter> typeParameters,
      BiFunction<Code, Value, Value> zeroOf,
      BiFunction<Code, List<Value>, Value> movedOf,
      JavaClass.Field constant) {
    var type = new Code(name, "differentiableType");
    Value instance = instance(type, constant);
    var zero = new Code(name, "zeroTangentVector");
    Value shaped = zero.parameter(structure.type(), "value");
    var moved = new Code(name, "moved");
    Value value = moved.parameter(structure.type(), "value");
    Value along = moved.parameter(structure.tangent(), "along");
    return List.of(
        typeMethod(
            typeParameters,
            "differentiableType",
            type.returning(instance),
            "Gives what can be done with all values of the type.\n\n"
                + "@return the type's only object"),
        typeMethod(
            typeParameters,
            "zeroTangentVector",
            zero.returning(zeroOf.apply(zero, shaped)),
            "Makes the zero that can be added to a value's tangent vectors.\n\n"
                + "@param value whose shape the zero has\n@return the zero"),
        typeMethod(
            typeParameters,
            "moved",
            moved.returning(movedOf.apply(moved, List.of(value, along))),
            "Adds a tangent vector to a value.\n\n@param value where to start\n"
                + "@param along the tangent vector\n@return the sum"));
  }

  private static JavaClass.Method genericMapped(
      List<JavaClass.TypeParameter> typeParameters, Function body) {
    return new JavaClass.Method(
        JavaClass.Visibility.PRIVATE,
        true,
        false,
        false,
        false,
        typeParameters,
        "mapped",
        body,
        "");
  }

  private JavaClass.Method typeMethod(
      List<JavaClass.TypeParameter> typeParameters, String method, Function body, String javadoc) {
    boolean isGeneric = !method.equals("differentiableType") && !typeParameters.isEmpty();
    return new JavaClass.Method(
        isPublic ? JavaClass.Visibility.PUBLIC : JavaClass.Visibility.PACKAGE,
        true,
        false,
        false,
        false,
        isGeneric ? typeParameters : List.of(),
        method,
        body,
        isGeneric ? withTypeParameters(javadoc, typeParameters) : javadoc);
  }

  /** Tags for type parameters come first. */
  private static String withTypeParameters(
      String javadoc, List<JavaClass.TypeParameter> typeParameters) {
    var tags = new StringBuilder();
    for (var parameter : typeParameters) {
      tags.append("@param <").append(parameter.name()).append("> as in the record\n");
    }
    return javadoc.replaceFirst("@param", tags + "@param");
  }

  private String entryClass(String constant) {
    return name
        + "$"
        + entryClasses.computeIfAbsent(
            constant, each -> classes.unique(Names.ofClass(each) + "Function"));
  }

  /** A constructor's entry is named as no variable can be. */
  static String constant(DifferentiableMethod method) {
    return method.callee().kind() == dev.martlet.processor.ir.Callee.Kind.CONSTRUCTOR
        ? "new_"
        : method.callee().name();
  }

  /** Overloads have types of their own, told apart by what they differentiate. */
  private String suffix(DifferentiableMethod method, List<Integer> wrt, boolean isFull) {
    var earlier = entries.getOrDefault(constant(method), List.of());
    String suffix = isFull ? "OfAll" : "";
    if (earlier.isEmpty()) {
      return suffix;
    }
    var by = new StringBuilder(suffix).append("By");
    wrt.forEach(position -> by.append(Names.capitalized(method.parameters().get(position).name())));
    return by.append(earlier.size() == 1 ? "" : "_".repeat(earlier.size() - 1)).toString();
  }
}
