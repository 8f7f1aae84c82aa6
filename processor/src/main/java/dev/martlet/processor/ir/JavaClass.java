package dev.martlet.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * A class to be written as Java: a companion, an entry of it, a tangent vector. Its methods' bodies
 * are functions.
 *
 * @param name binary name ({@code p.FooDerivatives}, {@code p.FooDerivatives$F})
 * @param components of a record
 * @param javadoc plain sentences, possibly with javadoc's inline tags
 */
public record JavaClass(
    Kind kind,
    String name,
    boolean isPublic,
    List<TypeParameter> typeParameters,
    Optional<Superclass> superclass,
    List<Type> interfaces,
    Sealing sealing,
    List<Value> components,
    List<Field> fields,
    List<Method> methods,
    List<JavaClass> nested,
    String javadoc) {

  public JavaClass {
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    components = List.copyOf(components);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
    nested = List.copyOf(nested);
  }

  /** One that is not sealed and no variant of what is. */
  public JavaClass(
      Kind kind,
      String name,
      boolean isPublic,
      List<TypeParameter> typeParameters,
      List<Type> interfaces,
      List<Value> components,
      List<Field> fields,
      List<Method> methods,
      List<JavaClass> nested,
      String javadoc) {
    this(
        kind,
        name,
        isPublic,
        typeParameters,
        Optional.empty(),
        interfaces,
        Sealing.NONE,
        components,
        fields,
        methods,
        nested,
        javadoc);
  }

  /**
   * Who may implement an interface.
   *
   * @param permitted if anybody is named, nobody else
   * @param isNonSealed whether it is open though it stands below a sealed one
   */
  public record Sealing(List<Type> permitted, boolean isNonSealed) {
    /** As most classes are. */
    public static final Sealing NONE = new Sealing(List.of(), false);

    public Sealing {
      permitted = List.copyOf(permitted);
    }
  }

  /**
   * What a class extends.
   *
   * @param inherited the first components, which that class has already
   */
  public record Superclass(Type type, List<Value> inherited) {
    public Superclass {
      inherited = List.copyOf(inherited);
    }
  }

  /** A class whose components are fields that anybody may change. */
  public static JavaClass ofFields(
      String name,
      boolean isPublic,
      boolean isFinal,
      Superclass superclass,
      List<Value> components,
      List<Method> methods,
      String javadoc) {
    return new JavaClass(
        isFinal ? Kind.OBJECT : Kind.OPEN_OBJECT,
        name,
        isPublic,
        List.of(),
        Optional.of(superclass),
        List.of(),
        Sealing.NONE,
        components,
        List.of(),
        methods,
        List.of(),
        javadoc);
  }

  /**
   * What is declared: FINAL_CLASS has a private constructor without parameters, OBJECT a public
   * field for each component, which its constructor sets and a method of that name reads;
   * OPEN_OBJECT is the same, and may be extended.
   */
  public enum Kind {
    FINAL_CLASS,
    OBJECT,
    OPEN_OBJECT,
    RECORD,
    INTERFACE
  }

  /** A static final field; the code is written as {@link Invocation.Opaque} writes it. */
  public record Field(boolean isPublic, Type type, String name, String code, String javadoc) {}

  /** Who sees a method. */
  public enum Visibility {
    PUBLIC,
    PROTECTED,
    PACKAGE,
    PRIVATE
  }

  /**
   * A method. Where it is not static, the function's first parameter is {@code this}.
   *
   * @param typeParameters those of a generic method
   * @param function its body is left out for an abstract method of an interface, where only the
   *     parameters count
   */
  public record Method(
      Visibility visibility,
      boolean isStatic,
      boolean isAbstract,
      boolean overrides,
      boolean isVarargs,
      List<TypeParameter> typeParameters,
      String name,
      Function function,
      String javadoc) {
    public Method {
      typeParameters = List.copyOf(typeParameters);
    }

    /** A method that is public or seen in its package, and not generic. */
    public Method(
        boolean isPublic,
        boolean isStatic,
        boolean isAbstract,
        boolean overrides,
        boolean isVarargs,
        String name,
        Function function,
        String javadoc) {
      this(
          isPublic ? Visibility.PUBLIC : Visibility.PACKAGE,
          isStatic,
          isAbstract,
          overrides,
          isVarargs,
          List.of(),
          name,
          function,
          javadoc);
    }
  }

  /** A type parameter of a method; without bounds it extends Object. */
  public record TypeParameter(String name, List<Type> bounds) {
    public TypeParameter {
      bounds = List.copyOf(bounds);
    }
  }
}
