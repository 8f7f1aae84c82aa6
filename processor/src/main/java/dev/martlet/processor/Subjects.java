package dev.martlet.processor;

import dev.martlet.processor.frontend.Annotations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a compilation with something to do, over all its rounds. They are kept by name,
 * since elements belong to their round.
 */
final class Subjects {
  private final Elements elements;
  private final Set<Name> roots = new LinkedHashSet<>();
  private final Set<Name> classes = new LinkedHashSet<>();
  private final Set<Name> withoutTangent = new LinkedHashSet<>();
  private final Set<Name> withoutCompanion = new LinkedHashSet<>();
  private final Set<String> refused = new HashSet<>();

  /** The classes whose names are the same up to what separates their parts. */
  private final Map<String, List<Name>> flatNames = new HashMap<>();

  /** What javac was asked for in this round. */
  private final Map<Name, Boolean> visible = new HashMap<>();

  private boolean hasUnreadRules;

  /** A class as it can be asked for again. */
  private record Name(String module, String type) {}

  /**
   * @param elements of the outer compilation
   */
  Subjects(Elements elements) {
    this.elements = elements;
  }

  void addAll(Set<? extends Element> roots) {
    visible.clear();
    for (TypeElement root : ElementFilter.typesIn(roots)) {
      if (!isUnnamed(root)) {
        add(root);
        this.roots.add(name(root));
      }
    }
  }

  /** What is annotated in the classes of compact source files: generated code cannot name it. */
  List<Element> annotatedInUnnamed(Set<? extends Element> roots) {
    List<Element> annotated = new ArrayList<>();
    ElementFilter.typesIn(roots).stream()
        .filter(this::isUnnamed)
        .forEach(root -> addAnnotated(root, annotated));
    return annotated;
  }

  private static void addAnnotated(TypeElement type, List<Element> annotated) {
    for (Element member : type.getEnclosedElements()) {
      if (Annotations.isDifferentiable(member) || Annotations.isRule(member)) {
        annotated.add(member);
      } else if (member instanceof TypeElement nested) {
        addAnnotated(nested, annotated);
      }
    }
  }

  /** Javac does not find the implicitly declared class of a compact source file by its name. */
  private boolean isUnnamed(TypeElement root) {
    return elements.getPackageOf(root).isUnnamed() && find(name(root)) == null;
  }

  private void add(TypeElement type) {
    boolean isAnnotated = Annotations.isDifferentiable(type);
    boolean hasMethods =
        type.getEnclosedElements().stream()
            .anyMatch(
                member ->
                    (member.getKind() == ElementKind.METHOD
                            || member.getKind() == ElementKind.CONSTRUCTOR)
                        && Annotations.isDifferentiable(member));
    boolean hasRules =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(Annotations::isRule);
    Name name = name(type);
    if (isAnnotated) {
      withoutTangent.add(name);
    }
    if (isAnnotated || hasMethods) {
      withoutCompanion.add(name);
    }
    if ((isAnnotated || hasMethods || hasRules) && classes.add(name)) {
      flatNames.computeIfAbsent(flat(name.type()), _ -> new ArrayList<>()).add(name);
    }
    hasUnreadRules |= hasRules;
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::add);
  }

  boolean hasWork() {
    return !withoutCompanion.isEmpty() || hasUnreadRules;
  }

  void rulesRead() {
    hasUnreadRules = false;
  }

  /** All top-level classes of the source, of every round. */
  List<TypeElement> roots() {
    return find(roots);
  }

  /** All classes with methods or rules, of every round. */
  List<TypeElement> classes() {
    return find(classes);
  }

  List<TypeElement> typesWithoutTangent() {
    return find(withoutTangent);
  }

  void tangentDone(TypeElement type) {
    withoutTangent.remove(name(type));
  }

  /** Notes that a type has no tangent vector since something is wrong with it. */
  void refuse(TypeElement type) {
    refused.add(binaryName(type));
  }

  /** The binary names of such types. */
  Set<String> refused() {
    return refused;
  }

  List<TypeElement> classesWithoutCompanion() {
    return find(withoutCompanion);
  }

  void companionDone(TypeElement type) {
    withoutCompanion.remove(name(type));
  }

  /** The simple names of all companions that are written or will be. */
  Set<String> companionNames() {
    Set<String> names = new LinkedHashSet<>();
    for (TypeElement type : classes()) {
      String name = companionName(type);
      names.add(name.substring(name.lastIndexOf('.') + 1));
    }
    return names;
  }

  /** {@code p.Foo_BarDerivatives} for {@code p.Foo.Bar}. */
  String companionName(TypeElement type) {
    return generatedName(type, "Derivatives");
  }

  String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  private String generatedName(TypeElement type, String suffix) {
    PackageElement enclosing = elements.getPackageOf(type);
    String name = elements.getBinaryName(type).toString();
    String simple = name.substring(name.lastIndexOf('.') + 1).replace('$', '_') + suffix;
    return enclosing.isUnnamed() ? simple : enclosing.getQualifiedName() + "." + simple;
  }

  /** Whether a source file of the user's, or another subject, claims a generated name. */
  boolean isTaken(String generated, TypeElement origin) {
    TypeElement existing = elements.getTypeElement(generated);
    if (existing != null && !isGenerated(existing)) {
      JavaFileObject file = elements.getFileObjectOf(existing);
      if (file != null && file.getKind() == JavaFileObject.Kind.SOURCE) {
        return true;
      }
    }
    String suffix = generated.endsWith("Derivatives") ? "Derivatives" : "TangentVector";
    return flatNames
        .getOrDefault(flat(generated.substring(0, generated.length() - suffix.length())), List.of())
        .stream()
        .map(this::find)
        .filter(TypeElement.class::isInstance)
        .anyMatch(
            other ->
                !other.equals(origin)
                    && (!suffix.equals("TangentVector") || Annotations.isDifferentiable(other))
                    && generatedName(other, suffix).equals(generated));
  }

  /** Whether javac sees the class from where another one stands. */
  boolean isVisible(String binaryName, TypeElement from) {
    ModuleElement module = elements.getModuleOf(from);
    // To find out that there is no such class is expensive.
    return visible.computeIfAbsent(
        new Name(
            module == null ? "" : module.getQualifiedName().toString(),
            binaryName.replace('$', '.')),
        name -> find(name) != null);
  }

  boolean isInNamedModule(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return module != null && !module.isUnnamed();
  }

  boolean isPublic(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** The warnings to suppress in what is generated for a class, beside these. */
  List<String> suppressed(TypeElement type, List<String> categories) {
    List<String> suppressed = new ArrayList<>(categories);
    if (isAuxiliary(type)) {
      suppressed.add("auxiliaryclass");
    }
    return suppressed;
  }

  /** Whether the class's file bears another name: who refers to it from outside is warned. */
  private boolean isAuxiliary(TypeElement type) {
    TypeElement top = type;
    while (top.getNestingKind() == NestingKind.MEMBER) {
      top = (TypeElement) Objects.requireNonNull(top.getEnclosingElement());
    }
    JavaFileObject file = elements.getFileObjectOf(top);
    return file != null
        && !file.isNameCompatible(top.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
  }

  private boolean isGenerated(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(mirror -> mirror.toString().contains(MartletProcessor.class.getName()));
  }

  private static String flat(String name) {
    return name.replace('.', '_').replace('$', '_');
  }

  private Name name(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return new Name(
        module == null ? "" : module.getQualifiedName().toString(),
        type.getQualifiedName().toString());
  }

  private List<TypeElement> find(Set<Name> names) {
    List<TypeElement> found = new ArrayList<>();
    for (Name name : names) {
      TypeElement type = find(name);
      if (type != null) {
        found.add(type);
      }
    }
    return found;
  }

  private @Nullable TypeElement find(Name name) {
    ModuleElement module = elements.getModuleElement(name.module());
    return module == null
        ? elements.getTypeElement(name.type())
        : elements.getTypeElement(module, name.type());
  }
}
