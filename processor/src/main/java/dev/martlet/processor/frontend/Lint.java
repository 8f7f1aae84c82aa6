package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Tells which of javac's warnings a generated class cannot avoid: that it calls what is deprecated,
 * say.
 */
public final class Lint {
  private final Classes classes;
  private final Elements elements;

  /** Types and callees that were looked at for the class at hand. */
  private final Set<Object> seen = new HashSet<>();

  public Lint(Sources sources) {
    this.classes = new Classes(sources);
    this.elements = sources.elements();
  }

  /** The categories to suppress, as {@code @SuppressWarnings} names them. */
  public List<String> of(JavaClass written) {
    seen.clear();
    Set<String> categories = new TreeSet<>();
    addAll(written, categories);
    return List.copyOf(categories);
  }

  private void addAll(JavaClass written, Set<String> categories) {
    written.interfaces().forEach(type -> add(type, categories));
    written.components().forEach(component -> add(component.type(), categories));
    for (JavaClass.Method method : written.methods()) {
      Traversal.forEachDefinition(method.function().body(), value -> add(value.type(), categories));
      Traversal.forEachOp(method.function().body(), op -> add(op, categories));
    }
    written.nested().forEach(nested -> addAll(nested, categories));
  }

  private void add(Op op, Set<String> categories) {
    switch (op) {
      case Invocation.Call call -> add(call.callee(), categories);
      case Memory.ReadField(_, _, var owner, var field, _, _, _) ->
          addField(owner, field, categories);
      // Copied as it is: its resource may stand for nothing but to be closed.
      case Invocation.Opaque opaque when opaque.code().contains("try (") -> categories.add("try");
      case Memory.WriteField(_, var owner, var field, _, _) -> addField(owner, field, categories);
      default -> {}
    }
  }

  private void add(Callee callee, Set<String> categories) {
    if (!seen.add(callee)) {
      return;
    }
    classes.method(callee).ifPresent(method -> add(method, categories));
    classes.find(callee.owner()).ifPresent(owner -> add(owner, categories));
  }

  private void addField(String owner, String name, Set<String> categories) {
    classes
        .find(owner)
        .ifPresent(
            type -> {
              add(type, categories);
              ElementFilter.fieldsIn(elements.getAllMembers(type)).stream()
                  .filter(field -> field.getSimpleName().contentEquals(name))
                  .forEach(field -> add(field, categories));
            });
  }

  private void add(Type type, Set<String> categories) {
    if (!seen.add(type)) {
      return;
    }
    switch (type) {
      case Type.Declared(var name, var arguments) -> {
        classes.find(name).ifPresent(element -> add(element, categories));
        arguments.forEach(argument -> add(argument, categories));
      }
      case Type.Array(var element) -> add(element, categories);
      case Type.Wildcard(_, var bound) -> add(bound, categories);
      case Type.Primitive _, Type.Variable _ -> {}
    }
  }

  private void add(Element element, Set<String> categories) {
    if (isAuxiliary(element)) {
      categories.add("auxiliaryclass");
    }
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      for (AnnotationMirror mirror : each.getAnnotationMirrors()) {
        if (mirror.getAnnotationType().toString().equals("java.lang.Deprecated")) {
          categories.add(isForRemoval(mirror) ? "removal" : "deprecation");
        }
      }
    }
  }

  /** Whether it stands in a file of another name: who refers to it from outside is warned. */
  private boolean isAuxiliary(Element element) {
    return isAuxiliary(element, elements);
  }

  static boolean isAuxiliary(Element element, Elements elements) {
    Element top = element;
    while (top.getEnclosingElement() instanceof TypeElement outer) {
      top = outer;
    }
    JavaFileObject file = top instanceof TypeElement ? elements.getFileObjectOf(top) : null;
    return file != null
        && file.getKind() == JavaFileObject.Kind.SOURCE
        && !file.isNameCompatible(top.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
  }

  private static boolean isForRemoval(AnnotationMirror deprecated) {
    List<AnnotationValue> values = new ArrayList<>();
    deprecated
        .getElementValues()
        .forEach(
            (name, value) -> {
              if (name.getSimpleName().contentEquals("forRemoval")) {
                values.add(value);
              }
            });
    return values.stream().anyMatch(value -> Boolean.TRUE.equals(value.getValue()));
  }
}
