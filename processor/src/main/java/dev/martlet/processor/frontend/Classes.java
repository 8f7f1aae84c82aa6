package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds classes by their binary names, and methods by their callees. */
public final class Classes {
  private final Elements elements;
  private final CalleeReader callees;
  private final LocalClasses locals;
  private final Map<String, Optional<TypeElement>> classes = new HashMap<>();
  private final Map<String, Optional<ExecutableElement>> methods = new HashMap<>();

  public Classes(Sources sources) {
    this.elements = sources.elements();
    this.locals = sources.locals();
    this.callees = new CalleeReader(sources);
  }

  /** The class of this binary name. */
  public Optional<TypeElement> find(String binaryName) {
    Optional<TypeElement> local = locals.find(binaryName);
    if (local.isPresent()) {
      return local;
    }
    Optional<TypeElement> known = classes.get(binaryName);
    if (known == null) {
      known = Optional.ofNullable(search(binaryName));
      classes.put(binaryName, known);
    }
    return known;
  }

  /** Whether a class stands in a package. */
  boolean isInPackage(String binaryName, String packageName) {
    return find(binaryName)
        .filter(type -> elements.getPackageOf(type).getQualifiedName().contentEquals(packageName))
        .isPresent();
  }

  public String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  /** The method or constructor that the callee names. */
  public Optional<ExecutableElement> method(Callee callee) {
    return methods.computeIfAbsent(
        callee.key(), key -> find(callee.owner()).flatMap(owner -> method(owner, callee)));
  }

  /** The package-level name of what is generated for a class: {@code p.Foo_BarDerivatives}. */
  public String generatedName(TypeElement type, String suffix) {
    var simple = new StringBuilder(type.getSimpleName()).append(suffix);
    Element outer = type.getEnclosingElement();
    while (outer instanceof TypeElement) {
      simple.insert(0, outer.getSimpleName() + "_");
      outer = outer.getEnclosingElement();
    }
    PackageElement enclosing = elements.getPackageOf(type);
    return enclosing.isUnnamed() ? simple.toString() : enclosing.getQualifiedName() + "." + simple;
  }

  private Optional<ExecutableElement> method(TypeElement owner, Callee callee) {
    var candidates =
        callee.kind() == Callee.Kind.CONSTRUCTOR
            ? ElementFilter.constructorsIn(owner.getEnclosedElements())
            : ElementFilter.methodsIn(owner.getEnclosedElements());
    return candidates.stream()
        .filter(
            method ->
                callee.kind() == Callee.Kind.CONSTRUCTOR
                    || method.getSimpleName().contentEquals(callee.name()))
        .filter(method -> callees.read(method).parameters().equals(callee.parameters()))
        .findFirst();
  }

  /**
   * A dollar sign may separate a nested class or be part of a name: nested classes are looked for
   * from the outermost inwards. To find out that there is no such class is expensive; what is
   * nested in a class that does not exist yet, as companions do not, is asked for in one module
   * only.
   */
  private @Nullable TypeElement search(String name) {
    int first = name.indexOf('$', 1);
    if (first < 0) {
      return elements.getTypeElement(name);
    }
    for (int dollar = first; dollar > 0; dollar = name.indexOf('$', dollar + 1)) {
      TypeElement outer = find(name.substring(0, dollar)).orElse(null);
      TypeElement found = outer == null ? null : nested(outer, name);
      if (found != null) {
        return found;
      }
    }
    ModuleElement unnamed = elements.getModuleElement("");
    return unnamed == null ? elements.getTypeElement(name) : elements.getTypeElement(unnamed, name);
  }

  private @Nullable TypeElement nested(TypeElement outer, String name) {
    for (TypeElement inner : ElementFilter.typesIn(outer.getEnclosedElements())) {
      String binaryName = elements.getBinaryName(inner).toString();
      if (binaryName.equals(name)) {
        return inner;
      }
      if (name.startsWith(binaryName + "$")) {
        TypeElement found = nested(inner, name);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
