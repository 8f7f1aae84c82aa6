package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Tells which types carry derivatives, and the types of their tangents: {@code double} for {@code
 * Double}, {@code ModelTangentVector} for a {@code Model}, {@code List<ModelTangentVector>} for a
 * {@code List<Model>}.
 *
 * <p>In a function, a type variable without a bound has the tangent {@code Object}. In a tangent
 * vector, it has a type variable of the same name.
 */
final class TangentTypes {
  /** Containers of the JDK: the last type argument is what they contain. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "java.util.Optional",
          "java.util.List",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.Map",
          "java.util.HashMap",
          "java.util.LinkedHashMap");

  private static final String VALUE = "dev.martlet.DifferentiableValue";

  private final Classes classes;
  private final TypeReader types;
  private final Set<String> excluded = new HashSet<>();
  private final Map<Type, Boolean> carrying = new HashMap<>();
  private final VectorParameters vectorParameters;
  private final Variants variants;

  TangentTypes(Sources sources) {
    this.classes = new Classes(sources);
    this.types = new TypeReader(sources);
    this.vectorParameters = new VectorParameters(this, classes, types);
    this.variants = new Variants(this, types, new Accessors(sources));
  }

  /** From now on the types of these names carry no derivative: something is wrong with them. */
  void exclude(Set<String> names) {
    excluded.addAll(names);
    carrying.clear();
    vectorParameters.clear();
  }

  boolean isExcluded(String name) {
    return excluded.contains(name);
  }

  /** Whether values of the type carry a derivative. */
  boolean carries(Type type) {
    Boolean known = carrying.get(type);
    if (known == null) {
      known = carries(type, new HashSet<>());
      carrying.put(type, known);
    }
    return known;
  }

  private boolean carries(Type type, Set<String> seen) {
    return switch (type) {
      case Type.Primitive _ -> type.isReal();
      case Type.Array(var element) -> isArrayElement(element) && carries(element, seen);
      case Type.Variable(_, var bound) -> bound.equals(Type.OBJECT) || carries(bound, seen);
      case Type.Wildcard(var isSuper, var bound) -> !isSuper && carries(bound, seen);
      case Type.Declared declared ->
          declared.isBoxedReal()
              || isContainer(declared) && isElement(declared.arguments().getLast(), seen)
              || valueTangent(declared).isPresent()
              || element(declared).filter(each -> carries(each, seen)).isPresent();
    };
  }

  /** In collections, of arrays only those of numbers: what a shadow is like is known of them. */
  private boolean isElement(Type type, Set<String> seen) {
    return carries(type, seen) && (!(type instanceof Type.Array) || leaf(type).isReal());
  }

  private static Type leaf(Type type) {
    return type instanceof Type.Array(var element) ? leaf(element) : type;
  }

  /**
   * Elements are numbers, arrays, or of types without parameters whose tangents are tangent
   * vectors: of these an array can be made.
   */
  private boolean isArrayElement(Type type) {
    return type instanceof Type.Primitive
        || type instanceof Type.Array
        || type instanceof Type.Declared declared
            && declared.arguments().isEmpty()
            && element(declared).isPresent();
  }

  /** Whether values of the type hold arrays, as far as their components tell. */
  boolean hasArrays(Type type) {
    return hasArrays(type, new HashSet<>());
  }

  private boolean hasArrays(Type type, Set<String> seen) {
    return type instanceof Type.Array array
        ? isOfNumbers(array)
        : isObject(type)
            || type instanceof Type.Declared declared
                && isContainer(declared)
                && hasArrays(declared.arguments().getLast(), seen)
            || type instanceof Type.Wildcard(_, var bound) && hasArrays(bound, seen)
            || components(type, seen).anyMatch(component -> hasArrays(component, seen));
  }

  /** Whether numbers, or annotated types that may hold some, are in an array. */
  private boolean isOfNumbers(Type.Array array) {
    return switch (array.element()) {
      case Type.Primitive primitive -> primitive.isReal();
      case Type.Array inner -> isOfNumbers(inner);
      case Type.Declared declared -> element(declared).isPresent();
      case Type.Variable _, Type.Wildcard _ -> false;
    };
  }

  /**
   * The types of the differentiable components of an annotated record, or the variants of a sealed
   * interface.
   */
  private Stream<Type> components(Type type, Set<String> seen) {
    return type instanceof Type.Declared declared && seen.add(declared.name())
        ? element(declared).stream().flatMap(element -> components(declared, element))
        : Stream.of();
  }

  private Stream<Type> components(Type.Declared type, TypeElement element) {
    return element.getKind() == ElementKind.RECORD
        ? element.getRecordComponents().stream()
            .filter(component -> !isNoDerivative(component))
            .map(component -> instantiated(types.read(component.asType()), type))
        : element.getModifiers().contains(Modifier.SEALED)
            ? variants.permitted(element).stream().map(each -> types.read(each.asType()))
            : Stream.of();
  }

  /** Whether an annotated record or interface has a real number in it, however deep. */
  private boolean carries(TypeElement type, Set<String> seen) {
    if (!seen.add(classes.binaryName(type))) {
      return false;
    }
    if (type.getKind() == ElementKind.RECORD) {
      return type.getRecordComponents().stream()
          .filter(component -> !isNoDerivative(component))
          .anyMatch(component -> carries(types.read(component.asType()), seen));
    }
    if (type.getKind() == ElementKind.CLASS) {
      return fields(type).stream()
              .filter(field -> !Annotations.isNoDerivative(field))
              .anyMatch(field -> carries(types.read(field.asType()), seen))
          || type.getModifiers().contains(Modifier.ABSTRACT)
          || variants.enclosing(type).filter(outer -> carries(outer, seen)).isPresent()
          || variants.superclass(type).filter(above -> carries(above, seen)).isPresent();
    }
    return !type.getModifiers().contains(Modifier.SEALED)
        || variants.permitted(type).stream().anyMatch(each -> carries(each, seen));
  }

  /** Whether what a field holds has a place in the tangent of its object. */
  boolean carries(VariableElement field) {
    return !Annotations.isNoDerivative(field) && carries(types.read(field.asType()));
  }

  /** The fields that each object of a class has, as far as the class itself declares them. */
  static List<VariableElement> fields(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  /** Whether values of the type are objects that have identity and may change. */
  boolean isObject(Type type) {
    return type instanceof Type.Declared declared && objectElement(declared).isPresent();
  }

  /** The annotated class whose objects the values of a type are. */
  Optional<TypeElement> objectElement(Type.Declared type) {
    return element(type).filter(element -> element.getKind() == ElementKind.CLASS);
  }

  /** What stands below and above annotated types. */
  Variants variants() {
    return variants;
  }

  /** The annotated record or interface that a type is. */
  Optional<TypeElement> element(Type.Declared type) {
    return classes.find(type.name()).filter(this::isStructured);
  }

  /** Whether the class of a compiled class's tangents is there. */
  boolean hasTangentClass(TypeElement type) {
    return classes.find(classes.generatedName(type, "TangentVector")).isPresent();
  }

  boolean isStructured(TypeElement type) {
    return (type.getKind() == ElementKind.RECORD
            || type.getKind() == ElementKind.INTERFACE
            || type.getKind() == ElementKind.CLASS)
        && (Annotations.isDifferentiable(type) || GeneratedTypes.isOwnTangent(type))
        && !excluded.contains(classes.binaryName(type));
  }

  static boolean isContainer(Type.Declared type) {
    return CONTAINERS.contains(type.name()) && !type.arguments().isEmpty();
  }

  /** Whether it is a collection of elements that nothing is known of. */
  static boolean isOfUnknown(Type type) {
    return type instanceof Type.Declared declared
        && isContainer(declared)
        && declared.arguments().getLast() instanceof Type.Variable(_, var bound)
        && bound.equals(Type.OBJECT);
  }

  boolean isNoDerivative(RecordComponentElement component) {
    return Annotations.isNoDerivative(component)
        || Annotations.isNoDerivative(Owners.of(component), component.getSimpleName().toString());
  }

  // Tangents.

  /** The type of a value's tangent in a function, never a box; none where it carries none. */
  Optional<Type> tangent(Type type) {
    return carries(type) ? Optional.of(tangent(type, false)) : Optional.empty();
  }

  /** The type of a component's tangent in the tangent vector of its record. */
  Type inVector(Type declared) {
    return tangent(declared, true);
  }

  private Type tangent(Type type, boolean keepsVariables) {
    return switch (type) {
      case Type.Primitive _ -> type;
      case Type.Array(var element) -> new Type.Array(tangent(element, keepsVariables));
      case Type.Variable(_, var bound) ->
          keepsVariables ? type : bound.equals(Type.OBJECT) ? bound : tangent(bound, false);
      case Type.Wildcard(_, var bound) -> tangent(bound, keepsVariables);
      case Type.Declared declared -> tangent(declared, keepsVariables);
    };
  }

  private Type tangent(Type.Declared type, boolean keepsVariables) {
    if (type.isBoxedReal()) {
      return type.equals(Type.BOXED_DOUBLE) ? Type.Primitive.DOUBLE : Type.Primitive.FLOAT;
    }
    if (isContainer(type)) {
      List<Type> arguments = new ArrayList<>(type.arguments());
      arguments.set(arguments.size() - 1, boxed(arguments.getLast(), keepsVariables));
      return new Type.Declared(
          type.name().endsWith("List")
              ? "java.util.List"
              : type.name().endsWith("Map") ? "java.util.Map" : type.name(),
          arguments);
    }
    Optional<Type> own = valueTangent(type);
    if (own.isPresent()) {
      return own.get();
    }
    return element(type)
        .<Type>map(
            element ->
                GeneratedTypes.isOwnTangent(element)
                    ? type
                    : new Type.Declared(
                        classes.generatedName(element, "TangentVector"),
                        arguments(type, element, keepsVariables)))
        .orElse(type);
  }

  /** A tangent as a type argument; what carries none has none, and null stands there. */
  private Type boxed(Type type, boolean keepsVariables) {
    if (!carries(type)) {
      return Type.OBJECT;
    }
    Type tangent = tangent(type, keepsVariables);
    return tangent == Type.Primitive.DOUBLE
        ? Type.BOXED_DOUBLE
        : tangent == Type.Primitive.FLOAT ? Type.BOXED_FLOAT : tangent;
  }

  private List<Type> arguments(Type.Declared type, TypeElement element, boolean keepsVariables) {
    List<Type> arguments = new ArrayList<>();
    var kept = vectorParameters.of(element);
    var declared = element.getTypeParameters();
    for (int i = 0; i < declared.size() && !type.arguments().isEmpty(); i++) {
      Boolean isAsItIs = kept.get(declared.get(i).getSimpleName().toString());
      if (isAsItIs != null) {
        Type argument = type.arguments().get(i);
        arguments.add(isAsItIs ? argument : boxed(argument, keepsVariables));
      }
    }
    return arguments;
  }

  /** The type parameters of records' tangent vectors. */
  VectorParameters vectorParameters() {
    return vectorParameters;
  }

  // Types that declare their tangents themselves.

  /** What a class that implements {@code DifferentiableValue<S, V>} calls its tangent. */
  Optional<Type> valueTangent(Type.Declared type) {
    return classes
        .find(type.name())
        .filter(element -> !element.getInterfaces().isEmpty())
        .flatMap(this::valueInterface)
        .map(each -> (Type.Declared) types.read(each))
        .map(each -> (Type.Declared) instantiated(each, type))
        .filter(each -> isScalar(each.arguments().getFirst()))
        .map(each -> each.arguments().getLast());
  }

  /** Whether it is a class that implements {@code DifferentiableValue<S, V>}. */
  boolean isOwnAuthority(Type.Declared type) {
    return classes.find(type.name()).flatMap(this::valueInterface).isPresent();
  }

  private Optional<DeclaredType> valueInterface(TypeElement type) {
    for (TypeMirror each : type.getInterfaces()) {
      if (each instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element
          && element.getQualifiedName().contentEquals(VALUE)) {
        return Optional.of(declared);
      }
    }
    return Optional.empty();
  }

  private static boolean isScalar(Type type) {
    return type.isBoxedReal() || type instanceof Type.Variable;
  }

  /** A type that a class's declaration mentions, with the arguments of a use of the class. */
  Type instantiated(Type declared, Type.Declared use) {
    Map<String, Type> arguments = new HashMap<>();
    classes
        .find(use.name())
        .ifPresent(
            element -> {
              for (int i = 0; i < use.arguments().size(); i++) {
                arguments.put(
                    element.getTypeParameters().get(i).getSimpleName().toString(),
                    use.arguments().get(i));
              }
            });
    return TypeSubstitution.apply(declared, arguments);
  }

  // Tangents that are one object.

  /** The tangent's type where the shape of the tangent is known at run time only. */
  Optional<Type> opaque(Type type) {
    return isOpaque(type) ? tangent(type) : Optional.empty();
  }

  private boolean isOpaque(Type type) {
    return switch (type) {
      case Type.Primitive _, Type.Array _ -> false;
      case Type.Variable _, Type.Wildcard _ -> true;
      case Type.Declared declared ->
          isContainer(declared)
              || valueTangent(declared).isPresent()
              || element(declared)
                  .filter(
                      element ->
                          element.getKind() == ElementKind.INTERFACE
                              || new SelfContaining(this, types)
                                  .reaches(element, element, new HashSet<>()))
                  .isPresent();
    };
  }
}
