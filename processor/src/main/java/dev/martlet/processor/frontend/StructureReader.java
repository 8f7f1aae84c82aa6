package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Turns {@code @Differentiable} records, of this compilation and of other jars, into structures.
 *
 * <p>{@code record Model(float w, int n, Layer layer)} has the components {@code w} and, where
 * {@code Layer} is differentiable too, {@code layer}; {@code n} has no derivative.
 */
public final class StructureReader {
  /** Methods without parameters that a tangent vector has, beside its components. */
  private static final Set<String> TANGENT_METHODS =
      Set.of("zero", "negated", "differentiableType", "tangentParts");

  private final Classes classes;
  private final TypeReader types;
  private final RecordCode code;
  private final TangentTypes tangentTypes;
  private final ObjectReader objects;
  private final CarriedStates states;
  private final Map<Type, Optional<Structure>> structures = new HashMap<>();
  private final Map<Type, List<String>> tangents = new HashMap<>();

  public StructureReader(Sources sources) {
    this.classes = new Classes(sources);
    this.types = new TypeReader(sources);
    this.tangentTypes = new TangentTypes(sources);
    this.objects = new ObjectReader(sources, types, tangentTypes);
    this.states = new CarriedStates(sources);
    this.code = new RecordCode(sources.elements(), sources.trees());
  }

  /** The structure of a type; none where it carries no derivative. */
  public Optional<Structure> structure(Type type) {
    if (!(type instanceof Type.Declared declared) || tangentTypes.isExcluded(declared.name())) {
      return Optional.empty();
    }
    Optional<Structure> known = structures.get(type);
    if (known == null) {
      known = classes.find(declared.name()).flatMap(element -> read(declared, element));
      structures.put(type, known);
      known.ifPresent(
          structure ->
              tangents.put(
                  structure.tangent(),
                  structure.differentiableComponents().stream()
                      .map(Structure.Component::tangentName)
                      .toList()));
    }
    return known;
  }

  /** The fields of a class whose objects may change; none where it carries no derivative. */
  public Optional<Structure> object(Type type) {
    return objects.read(type);
  }

  /**
   * The type of a value's tangent, which is never a box; none where values of the type carry no
   * derivative.
   */
  public Optional<Type> tangent(Type type) {
    return tangentTypes.tangent(type);
  }

  /** The tangent's type where the tangent is one object, whose shape is known at run time only. */
  public Optional<Type> opaqueTangent(Type type) {
    return tangentTypes.opaque(type);
  }

  /** Whether the type's class says itself what its tangents are. */
  boolean isOwnAuthority(Type type) {
    return type instanceof Type.Declared declared && tangentTypes.isOwnAuthority(declared);
  }

  /** Whether the type's class declares what its tangent is. */
  boolean declaresTangent(Type type) {
    return type instanceof Type.Declared declared
        && tangentTypes.valueTangent(declared).isPresent();
  }

  /** Whether values of the type are or lead to arrays and objects that carry derivatives. */
  public boolean leadsToMemory(Type type) {
    return tangentTypes.hasArrays(type) && tangentTypes.carries(type);
  }

  /** Whether it is a list whose elements carry derivatives. */
  boolean isDifferentiableList(Type type) {
    return type instanceof Type.Declared declared
        && declared.name().endsWith("List")
        && TangentTypes.isContainer(declared)
        && tangentTypes.carries(type);
  }

  /** Whether there are numbers in the type of which no derivative is made. */
  boolean hidesNumbers(Type type) {
    return new HiddenNumbers(tangentTypes).areIn(type);
  }

  TangentTypes tangentTypes() {
    return tangentTypes;
  }

  /**
   * The component names of what {@code new} makes of values alone: of transparent records and of
   * tangent vectors.
   */
  public Optional<List<String>> components(Type type) {
    Optional<Structure> structure = structure(type);
    if (structure.isPresent()) {
      return structure
          .filter(Structure::transparent)
          .map(known -> known.components().stream().map(Structure.Component::name).toList());
    }
    return Optional.ofNullable(tangents.get(type));
  }

  /** What is to be said of an annotated type where it is declared. */
  public Findings check(TypeElement type, Span span) {
    var findings = new Findings();
    String name = type.getSimpleName().toString();
    if (type.getKind() == ElementKind.INTERFACE) {
      Optional<String> silent = tangentTypes.variants().silentVariant(type);
      if (silent.isPresent()) {
        findings.add(
            Diagnostic.TYPE_NOT_SUPPORTED.at(
                span,
                "'" + name + "'",
                "its variant '" + silent.get() + "' is not a @Differentiable record"));
      } else if (tangent(typeOf(type)).isEmpty()) {
        findings.add(Diagnostic.NOTHING_DIFFERENTIABLE_IN_TYPE.at(span, name));
      }
      return findings;
    }
    if (type.getKind() == ElementKind.CLASS) {
      Optional<String> reason = objects.refusal(type);
      if (reason.isPresent()) {
        findings.add(Diagnostic.TYPE_NOT_SUPPORTED.at(span, "'" + name + "'", reason.get()));
      }
      TangentTypes.fields(type).stream()
          .filter(field -> !Annotations.isNoDerivative(field))
          .filter(field -> hidesNumbers(types.read(field.asType())))
          .forEach(
              field ->
                  findings.add(
                      Diagnostic.HIDDEN_NUMBERS.at(
                          span,
                          field.getSimpleName().toString(),
                          TypeText.of(types.read(field.asType())))));
      if (!findings.hasErrors() && object(typeOf(type)).isEmpty()) {
        findings.add(Diagnostic.NOTHING_DIFFERENTIABLE_IN_TYPE.at(span, name));
      }
      return findings;
    }
    if (type.getKind() != ElementKind.RECORD) {
      findings.add(
          Diagnostic.TYPE_NOT_SUPPORTED.at(
              span, "'" + name + "'", "it is neither record nor class"));
      return findings;
    }
    for (RecordComponentElement component : type.getRecordComponents()) {
      Type declared = types.read(component.asType());
      if (!tangentTypes.isNoDerivative(component) && hidesNumbers(declared)) {
        findings.add(
            Diagnostic.HIDDEN_NUMBERS.at(
                span, component.getSimpleName().toString(), TypeText.of(declared)));
      }
    }
    if (!findings.hasErrors()) {
      structure(typeOf(type))
          .ifPresentOrElse(
              structure -> checkAccessors(type, structure, span, findings),
              () -> findings.add(Diagnostic.NOTHING_DIFFERENTIABLE_IN_TYPE.at(span, name)));
    }
    return findings;
  }

  /** The fields are private: what is generated reads components through their accessors. */
  private void checkAccessors(TypeElement type, Structure structure, Span span, Findings findings) {
    for (Structure.Component component : structure.differentiableComponents()) {
      if (accessorComputes(type, component.name())) {
        findings.add(Diagnostic.ACCESSOR_COMPUTES.at(span, component.name()));
      }
    }
  }

  /** From now on the types of these names carry no derivative: something is wrong with them. */
  public void exclude(Set<String> names) {
    tangentTypes.exclude(names);
    structures.clear();
    objects.clear();
  }

  /** Whether the type is annotated, and there is something differentiable in it. */
  public boolean isDifferentiable(TypeElement type) {
    return Annotations.isDifferentiable(type) && tangentTypes.carries(typeOf(type));
  }

  /** Whether a component's type does not exist yet, since a processor has still to write it. */
  public static boolean isIncomplete(TypeElement record) {
    return record.getRecordComponents().stream()
        .anyMatch(component -> component.asType().getKind() == TypeKind.ERROR);
  }

  /** The record's type with its own type variables as arguments. */
  public Type.Declared typeOf(TypeElement record) {
    return (Type.Declared) types.read(record.asType());
  }

  /** Whether the accessor computes something else than its component. */
  boolean accessorComputes(TypeElement record, String name) {
    return record.getRecordComponents().stream()
        .filter(component -> component.getSimpleName().contentEquals(name))
        .anyMatch(component -> !code.accessorOnlyReturns(component));
  }

  /** Whether the canonical constructor does nothing but store its arguments. */
  boolean constructorOnlyStores(TypeElement record) {
    return code.constructorOnlyStores(record);
  }

  RecordCode code() {
    return code;
  }

  private Optional<Structure> read(Type.Declared type, TypeElement record) {
    if (record.getKind() != ElementKind.RECORD || !tangentTypes.isStructured(record)) {
      return Optional.empty();
    }
    List<Structure.Component> components = new ArrayList<>();
    Set<String> names = new HashSet<>(TANGENT_METHODS);
    boolean differentiable = false;
    for (RecordComponentElement component : record.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      Type declared = types.read(component.asType());
      boolean counts = !tangentTypes.isNoDerivative(component) && tangentTypes.carries(declared);
      String tangentName = name;
      while (counts && !names.add(tangentName)) {
        tangentName += "_";
      }
      differentiable |= counts;
      components.add(
          new Structure.Component(
              name,
              tangentTypes.instantiated(declared, type),
              counts ? tangentName : "",
              declared instanceof Type.Variable,
              !counts && states.isOne(component.asType())));
    }
    return differentiable
        ? Optional.of(
            new Structure(
                type,
                (Type.Declared) tangentTypes.tangent(type).orElseThrow(),
                components,
                isTransparent(record)))
        : Optional.empty();
  }

  /** The record's tangent vector as it declares itself, with its own type variables. */
  public Type.Declared vectorOf(TypeElement record) {
    return (Type.Declared) tangentTypes.inVector(typeOf(record));
  }

  /** The type parameters of that. */
  public List<JavaClass.TypeParameter> vectorTypeParameters(TypeElement record) {
    return tangentTypes.vectorParameters().declared(record, vectorOf(record));
  }

  /** The types of the vector's components, in order. */
  public List<Type> vectorComponents(TypeElement record) {
    return structure(typeOf(record)).orElseThrow().differentiableComponents().stream()
        .map(Structure.Component::type)
        .map(tangentTypes::inVector)
        .toList();
  }

  /** The tangents of the annotated interfaces that a type implements or extends. */
  public List<Type> vectorInterfaces(TypeElement type) {
    return tangentTypes.variants().interfaces(type).stream()
        .map(each -> tangent(typeOf(each)).orElseThrow())
        .toList();
  }

  /** The tangents of a sealed interface's variants. */
  public List<Type> vectorVariants(TypeElement type) {
    return tangentTypes.variants().permitted(type).stream()
        .map(this::typeOf)
        .filter(tangentTypes::carries)
        .map(each -> ((Type.Declared) tangent(each).orElseThrow()).name())
        .<Type>map(Type::declared)
        .toList();
  }

  private boolean isTransparent(TypeElement record) {
    return code.constructorOnlyStores(record)
        && record.getRecordComponents().stream().allMatch(code::accessorOnlyReturns);
  }
}
