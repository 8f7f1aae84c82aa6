package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
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
      Set.of("zero", "negated", "differentiableType");

  private final Classes classes;
  private final TypeReader types;
  private final RecordCode code;
  private final Map<Type, Optional<Structure>> structures = new HashMap<>();
  private final Set<String> excluded = new HashSet<>();
  private final Map<Type, List<String>> tangents = new HashMap<>();

  public StructureReader(Sources sources) {
    this.classes = new Classes(sources);
    this.types = new TypeReader(sources);
    this.code = new RecordCode(sources.elements(), sources.trees());
  }

  /** The structure of a type; none where it carries no derivative. */
  public Optional<Structure> structure(Type type) {
    if (!(type instanceof Type.Declared declared) || excluded.contains(declared.name())) {
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

  /**
   * The type of a value's tangent, which is never a box; none where values of the type carry no
   * derivative.
   */
  public Optional<Type> tangent(Type type) {
    if (type.isReal()) {
      return Optional.of(type);
    }
    if (type.isBoxedReal()) {
      return Optional.of(
          type.equals(Type.BOXED_DOUBLE) ? Type.Primitive.DOUBLE : Type.Primitive.FLOAT);
    }
    if (type instanceof Type.Array(var element)) {
      return isArrayElement(element) ? tangent(element).map(Type.Array::new) : Optional.empty();
    }
    return structure(type).map(Structure::tangent);
  }

  /** Whether arrays of this type carry derivatives. */
  private boolean isArrayElement(Type type) {
    return !type.isBoxedReal() && (type instanceof Type.Array || !leadsToArrays(type));
  }

  /** Whether values of the type are or hold arrays that carry derivatives. */
  boolean leadsToArrays(Type type) {
    return type instanceof Type.Array
        ? tangent(type).isPresent()
        : structure(type).stream()
            .flatMap(known -> known.differentiableComponents().stream())
            .anyMatch(component -> leadsToArrays(component.type()));
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
    if (type.getKind() != ElementKind.RECORD) {
      String kind = type.getKind().isInterface() ? "interfaces" : "classes";
      findings.add(
          Diagnostic.TYPE_NOT_SUPPORTED.at(
              span, "'" + name + "'", kind + " are not supported yet"));
      return findings;
    }
    if (reaches(type, type, new HashSet<>())) {
      findings.add(
          Diagnostic.TYPE_NOT_SUPPORTED.at(
              span, "'" + name + "'", "it contains values of its own type"));
      return findings;
    }
    for (RecordComponentElement component : type.getRecordComponents()) {
      if (component.asType().getKind() == TypeKind.TYPEVAR && !isNoDerivative(component)) {
        findings.add(
            Diagnostic.TYPE_NOT_SUPPORTED.at(
                span,
                "'" + name + "'",
                "its component '"
                    + component.getSimpleName()
                    + "' is of a type variable and not @NoDerivative"));
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
    excluded.addAll(names);
    structures.clear();
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
    if (record.getKind() != ElementKind.RECORD
        || !Annotations.isDifferentiable(record)
        || reaches(record, record, new HashSet<>())) {
      return Optional.empty();
    }
    List<Structure.Component> components = new ArrayList<>();
    Set<String> names = new HashSet<>(TANGENT_METHODS);
    boolean differentiable = false;
    for (RecordComponentElement component : record.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      Type declared = types.read(component.asType());
      boolean counts =
          !isNoDerivative(component)
              && !(declared instanceof Type.Variable)
              && tangent(instantiated(declared, type, record)).isPresent();
      String tangentName = name;
      while (counts && !names.add(tangentName)) {
        tangentName += "_";
      }
      differentiable |= counts;
      components.add(
          new Structure.Component(
              name, instantiated(declared, type, record), counts ? tangentName : ""));
    }
    return differentiable
        ? Optional.of(
            new Structure(
                type,
                Type.declared(classes.generatedName(record, "TangentVector")),
                components,
                isTransparent(record)))
        : Optional.empty();
  }

  private boolean isTransparent(TypeElement record) {
    return code.constructorOnlyStores(record)
        && record.getRecordComponents().stream().allMatch(code::accessorOnlyReturns);
  }

  private boolean isNoDerivative(RecordComponentElement component) {
    return Annotations.isNoDerivative(component)
        || Annotations.isNoDerivative(Owners.of(component), component.getSimpleName().toString());
  }

  private static Type instantiated(Type declared, Type.Declared type, TypeElement record) {
    if (type.arguments().isEmpty()) {
      return declared;
    }
    Map<String, Type> arguments = new HashMap<>();
    for (int i = 0; i < type.arguments().size(); i++) {
      arguments.put(
          record.getTypeParameters().get(i).getSimpleName().toString(), type.arguments().get(i));
    }
    return TypeSubstitution.apply(declared, arguments);
  }

  /** Whether a differentiable record has, however deep, a component of the other one. */
  private boolean reaches(TypeElement from, TypeElement sought, Set<TypeElement> seen) {
    for (RecordComponentElement component : from.getRecordComponents()) {
      Type type = types.read(component.asType());
      if (isNoDerivative(component) || !(type instanceof Type.Declared declared)) {
        continue;
      }
      Optional<TypeElement> next =
          classes
              .find(declared.name())
              .filter(element -> element.getKind() == ElementKind.RECORD)
              .filter(Annotations::isDifferentiable);
      if (next.isPresent()
          && (next.get().equals(sought)
              || seen.add(next.get()) && reaches(next.get(), sought, seen))) {
        return true;
      }
    }
    return false;
  }
}
