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
import java.util.stream.Stream;

/**
 * Turns the derivatives of a class's methods into its companion: {@code FooDerivatives} with one
 * constant for each name of a differentiable method.
 */
public final class CompanionClass {
  private final String name;
  private final String original;
  private final boolean isPublic;
  private final String mark;
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
   * @param mark the end of all names that are the companion's own affair: it is made beside drafts
   *     of itself, whose functions are others
   */
  public CompanionClass(String name, String original, boolean isPublic, String mark) {
    this.name = name;
    this.original = original;
    this.isPublic = isPublic;
    this.mark = mark;
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
    return members.unique(base + mark);
  }

  /** A name for types that go with a function of the companion. */
  public String helperTypeName(String base) {
    return classes.unique(base + mark);
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
    String className = name + "$" + helperTypeName(Names.capitalized(base) + "Override");
    helperTypes.add(
        dispatch.implementation(
            className,
            overrideHelper(base + "WithPullback", dispatch, method, withPullback),
            overrideHelper(base + "WithDifferential", dispatch, method, withDifferential)));
    hasUncheckedCasts |=
        !dispatch.shape().method().typeParameters().isEmpty() || !method.typeParameters().isEmpty();
    String field = helperName(base + "Override");
    registrations.add(dispatch.registration(field, className, original));
  }

  /** A static function, in which the type variables of both methods have their names. */
  private Callee overrideHelper(
      String base, DispatchClass dispatch, DifferentiableMethod method, Function function) {
    List<JavaClass.TypeParameter> typeParameters = new ArrayList<>(method.typeParameters());
    dispatch.shape().method().typeParameters().stream()
        .filter(each -> typeParameters.stream().noneMatch(own -> own.name().equals(each.name())))
        .forEach(typeParameters::add);
    String helper = helperName(base);
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
          fields.add(typeField(ServedTypes.typeOf(type), className));
          methods.addAll(
              new TypeMethods(name, isPublic)
                  .of(
                      type,
                      typeParameters,
                      records::zero,
                      (code, arguments) -> records.moved(code, arguments.get(0), arguments.get(1)),
                      fields.getLast()));
          records
              .genericMapped()
              .ifPresent(mapped -> methods.add(TypeMethods.genericMapped(typeParameters, mapped)));
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
    return new TypeMethods(name, isPublic)
        .of(
            structure,
            List.of(),
            (code, value) ->
                code.call(
                    TypeMethods.instance(name, code, constant),
                    "zeroTangentVector",
                    List.of(value),
                    structure.tangent()),
            (code, arguments) ->
                code.call(
                    TypeMethods.instance(name, code, constant),
                    "moved",
                    arguments,
                    structure.type()),
            constant);
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
