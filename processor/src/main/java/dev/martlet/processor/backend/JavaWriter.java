package dev.martlet.processor.backend;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.JavaClass.Kind;
import dev.martlet.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Turns a class of the compiler's into Java source.
 *
 * <pre>{@code
 * String source = new JavaWriter(options).write(companion).text(isClass);
 * }</pre>
 */
public final class JavaWriter {
  private final Options options;

  /**
   * What a source file depends on beside the class itself.
   *
   * @param isGeneratedAvailable whether the user's module reads {@code java.compiler}, where {@code
   *     Generated} is
   * @param suppressedWarnings lint categories that the class cannot avoid, such as {@code
   *     deprecation}
   * @param derivedFrom binary names of classes to mention, since it was made from them
   */
  public record Options(
      boolean isGeneratedAvailable, List<String> suppressedWarnings, List<String> derivedFrom) {
    public Options {
      suppressedWarnings = List.copyOf(suppressedWarnings);
      derivedFrom = List.copyOf(derivedFrom);
    }

    /** These with more categories to suppress. */
    public Options suppressing(List<String> more) {
      List<String> all = Stream.concat(suppressedWarnings.stream(), more.stream()).toList();
      return new Options(isGeneratedAvailable, all, derivedFrom);
    }
  }

  public JavaWriter(Options options) {
    this.options = options;
  }

  /** The source file of a top-level class. */
  public JavaSource write(JavaClass javaClass) {
    String packageName = TypeNames.className(javaClass.name()).packageName();
    return new JavaSource(JavaFile.builder(packageName, annotated(javaClass)).indent("  "));
  }

  private TypeSpec annotated(JavaClass javaClass) {
    TypeSpec.Builder type = type(javaClass, 1, Set.of());
    if (options.isGeneratedAvailable()) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", "dev.martlet.processor.MartletProcessor")
              .build());
    }
    if (!options.derivedFrom().isEmpty()) {
      AnnotationSpec.Builder origins =
          AnnotationSpec.builder(ClassName.get("dev.martlet", "DerivedFrom"));
      options
          .derivedFrom()
          .forEach(name -> origins.addMember("value", "$T.class", TypeNames.className(name)));
      type.addAnnotation(origins.build());
    }
    if (!options.suppressedWarnings().isEmpty()) {
      AnnotationSpec.Builder suppression =
          AnnotationSpec.builder(ClassName.get("java.lang", "SuppressWarnings"));
      options.suppressedWarnings().stream()
          .sorted()
          .distinct()
          .forEach(warning -> suppression.addMember("value", "$S", warning));
      type.addAnnotation(suppression.build());
    }
    return type.build();
  }

  /** A class at a depth of nesting, the outermost being at 1; its locals keep off some names. */
  private TypeSpec.Builder type(JavaClass javaClass, int depth, Set<String> takenOutside) {
    ClassName name = TypeNames.className(javaClass.name());
    TypeSpec.Builder type =
        switch (javaClass.kind()) {
          case FINAL_CLASS, OBJECT -> TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL);
          case OPEN_OBJECT -> TypeSpec.classBuilder(name);
          case RECORD -> TypeSpec.recordBuilder(name).recordConstructor(components(javaClass));
          case INTERFACE -> TypeSpec.interfaceBuilder(name);
        };
    if (javaClass.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (depth > 1 && javaClass.kind() == Kind.FINAL_CLASS) {
      type.addModifiers(Modifier.STATIC);
    }
    if (!javaClass.javadoc().isEmpty()) {
      type.addJavadoc("$L", javaClass.javadoc());
    }
    javaClass.typeParameters().forEach(one -> type.addTypeVariable(TypeNames.of(one)));
    javaClass.sealing().permitted().forEach(one -> type.addPermittedSubclass(TypeNames.of(one)));
    if (!javaClass.sealing().permitted().isEmpty()) {
      type.addModifiers(Modifier.SEALED);
    } else if (javaClass.sealing().isNonSealed()) {
      type.addModifiers(Modifier.NON_SEALED);
    }
    javaClass.superclass().ifPresent(one -> type.superclass(TypeNames.of(one.type())));
    javaClass.interfaces().forEach(one -> type.addSuperinterface(TypeNames.of(one)));

    Set<String> taken = new HashSet<>(takenOutside);
    javaClass.fields().forEach(field -> taken.add(field.name()));
    javaClass.components().forEach(component -> taken.add(component.name()));
    javaClass
        .nested()
        .forEach(nested -> taken.add(TypeNames.className(nested.name()).simpleName()));
    javaClass.fields().forEach(field -> type.addField(field(javaClass, field, depth)));
    if (javaClass.kind() == Kind.FINAL_CLASS) {
      type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }
    if (javaClass.kind() == Kind.OBJECT || javaClass.kind() == Kind.OPEN_OBJECT) {
      addFields(javaClass, type);
    }
    var methods = new MethodWriter(javaClass, depth, taken);
    javaClass.methods().forEach(method -> type.addMethod(methods.write(method)));
    javaClass.nested().forEach(nested -> type.addType(type(nested, depth + 1, taken).build()));
    return type;
  }

  /** What records have by themselves, with fields that may change. */
  private static void addFields(JavaClass javaClass, TypeSpec.Builder type) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).addJavadoc("Makes one.\n\n");
    List<Value> inherited = javaClass.superclass().orElseThrow().inherited();
    if (!inherited.isEmpty()) {
      constructor.addStatement(
          "super($L)", inherited.stream().map(Value::name).collect(Collectors.joining(", ")));
    }
    for (Value component : javaClass.components()) {
      TypeName componentType = TypeNames.of(component.type());
      String name = component.name();
      if (inherited.contains(component)) {
        constructor
            .addParameter(componentType, name)
            .addJavadoc("@param $N the tangent of that field\n", name);
        continue;
      }
      type.addField(
          FieldSpec.builder(componentType, name, Modifier.PUBLIC)
              .addJavadoc("The tangent of that field.")
              .build());
      constructor
          .addParameter(componentType, name)
          .addStatement("this.$N = $N", name, name)
          .addJavadoc("@param $N the tangent of that field\n", name);
      type.addMethod(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PUBLIC)
              .returns(componentType)
              .addJavadoc("Gives the tangent of that field.\n\n@return what it is now")
              .addStatement("return $N", name)
              .build());
    }
    type.addMethod(constructor.build());
  }

  private static MethodSpec components(JavaClass record) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (Value component : record.components()) {
      constructor.addParameter(
          ParameterSpec.builder(TypeNames.of(component.type()), component.name()).build());
    }
    return constructor.build();
  }

  private static FieldSpec field(JavaClass javaClass, JavaClass.Field field, int depth) {
    var code = new Expression.Verbatim(field.code(), false, List.of(), List.of(), false);
    CodeBlock initial = StatementPrinter.print(code, javaClass.name(), 2 * depth);
    FieldSpec.Builder spec =
        FieldSpec.builder(TypeNames.of(field.type()), field.name())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .initializer(initial);
    if (!field.javadoc().isEmpty()) {
      spec.addJavadoc("$L", field.javadoc());
    }
    if (field.isPublic() || javaClass.kind() == Kind.INTERFACE) {
      spec.addModifiers(Modifier.PUBLIC);
    }
    return spec.build();
  }
}
