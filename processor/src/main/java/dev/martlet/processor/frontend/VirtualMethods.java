package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Knows the differentiable methods that can be overridden: calls of them are differentiated by the
 * receiver's class.
 */
public final class VirtualMethods {
  private final Sources sources;
  private final Classes classes;
  private final CalleeReader callees;

  public VirtualMethods(Sources sources) {
    this.sources = sources;
    this.classes = new Classes(sources);
    this.callees = new CalleeReader(sources);
  }

  /** Whether the callee is annotated and may run another body than its own. */
  public boolean isVirtual(Callee callee) {
    return classes.method(callee).filter(VirtualMethods::isVirtual).isPresent();
  }

  static boolean isVirtual(ExecutableElement method) {
    return Annotations.isDifferentiable(method) && EntryReader.isOverridable(method);
  }

  public boolean isAbstract(Callee callee) {
    return classes
        .method(callee)
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .isPresent();
  }

  /**
   * What a call of the method runs on an object of a class, where that class leaves no choice.
   *
   * @param isExact whether the object is of no class that extends this one
   */
  Optional<ExecutableElement> implementation(
      ExecutableElement method, Type receiver, boolean isExact) {
    return receiver instanceof Type.Declared(var name, _)
        ? classes
            .find(name)
            .filter(type -> isExact || type.getModifiers().contains(Modifier.FINAL))
            .flatMap(type -> implementation(method, type))
        : Optional.empty();
  }

  private Optional<ExecutableElement> implementation(ExecutableElement method, TypeElement type) {
    Elements elements = sources.elements();
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(each -> !each.getModifiers().contains(Modifier.ABSTRACT))
        .filter(each -> each.equals(method) || elements.overrides(each, method, type))
        .findFirst();
  }

  /** The virtual methods whose calls may run this method's body, possibly itself. */
  public List<Callee> overridden(Callee callee) {
    return classes.method(callee).stream()
        .filter(method -> callee.kind() == Callee.Kind.INSTANCE)
        .flatMap(method -> overridden(method).stream())
        .map(callees::read)
        .toList();
  }

  private List<ExecutableElement> overridden(ExecutableElement method) {
    return overridden(method, Owners.of(method));
  }

  /** The same for a method of a class that may be local or anonymous. */
  List<ExecutableElement> overridden(ExecutableElement method, TypeElement owner) {
    List<ExecutableElement> found = new ArrayList<>();
    if (isVirtual(method)) {
      found.add(method);
    }
    for (TypeElement parent : parents(owner)) {
      for (ExecutableElement each : ElementFilter.methodsIn(parent.getEnclosedElements())) {
        if (isVirtual(each) && sources.elements().overrides(method, each, owner)) {
          found.add(each);
        }
      }
    }
    return found;
  }

  /** The virtual methods that a class declares or inherits, also where it declares them again. */
  private List<ExecutableElement> virtual(TypeElement type) {
    return Stream.concat(Stream.of(type), parents(type).stream())
        .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
        .filter(VirtualMethods::isVirtual)
        .toList();
  }

  private Set<TypeElement> parents(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    collectParents(type, found);
    return found;
  }

  private void collectParents(TypeElement type, Set<TypeElement> found) {
    sources.types().directSupertypes(type.asType()).stream()
        .map(each -> (TypeElement) ((DeclaredType) each).asElement())
        .filter(found::add)
        .forEach(each -> collectParents(each, found));
  }

  /** Overrides of differentiable methods that are not differentiable themselves. */
  public void check(TypeElement type, Places places, Findings findings) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!Annotations.isDifferentiable(method)
          && !method.getModifiers().contains(Modifier.ABSTRACT)
          && !method.getModifiers().contains(Modifier.STATIC)
          && !method.getModifiers().contains(Modifier.PRIVATE)) {
        overridden(method).stream()
            .findFirst()
            .ifPresent(
                each ->
                    findings.add(
                        Diagnostic.OVERRIDE_WITHOUT_DERIVATIVE.at(
                            places.of(method),
                            method.getSimpleName(),
                            Owners.of(each).getSimpleName() + "." + each.getSimpleName())));
      }
    }
    if (type.getKind() == ElementKind.ENUM) {
      new ConstantBodies(sources).check(type, virtual(type), findings);
    }
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(inner -> check(inner, places, findings));
  }
}
