package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Turns a method or constructor of the second compilation into the callee that names it. */
public final class CalleeReader {
  /** Classes whose methods are named as those of the interface, for which rules are. */
  private static final Set<String> LISTS = Set.of("java.util.ArrayList", "java.util.LinkedList");

  private static final Set<String> MAPS =
      Set.of("java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap");

  private static final Set<String> OF_MAPS =
      Set.of(
          "clear",
          "containsKey",
          "containsValue",
          "get",
          "getOrDefault",
          "isEmpty",
          "keySet",
          "put",
          "remove",
          "size");

  private static final Set<String> OF_LISTS =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "clear",
          "contains",
          "get",
          "getFirst",
          "getLast",
          "indexOf",
          "isEmpty",
          "lastIndexOf",
          "remove",
          "removeFirst",
          "removeLast",
          "reversed",
          "set",
          "size",
          "subList");

  private final TypeReader types;

  public CalleeReader(Sources sources) {
    types = new TypeReader(sources);
  }

  public Callee read(ExecutableElement method) {
    var owner = Owners.of(method);
    return read(method, types.binaryName(owner));
  }

  /** The key alone, which is the name of the method's function. */
  public String key(ExecutableElement method) {
    return read(method).key();
  }

  /** The callee as reached through another class than the one that declares it. */
  Callee read(ExecutableElement method, String owner) {
    boolean constructs = method.getKind() == ElementKind.CONSTRUCTOR;
    return new Callee(
        kind(method),
        known(owner, method.getSimpleName().toString()),
        constructs ? constructor(method) : method.getSimpleName().toString(),
        parameters(method),
        constructs
            ? types.erased(Owners.of(method).asType())
            : types.erased(method.getReturnType()));
  }

  private static String known(String owner, String method) {
    if (LISTS.contains(owner) && OF_LISTS.contains(method)) {
      return "java.util.List";
    }
    return MAPS.contains(owner) && OF_MAPS.contains(method) ? "java.util.Map" : owner;
  }

  private static String constructor(ExecutableElement method) {
    return Owners.isInner(Owners.of(method)) ? Callee.INNER : "new";
  }

  private List<Type> parameters(ExecutableElement method) {
    List<Type> parameters = new ArrayList<>();
    if (Owners.constructsInner(method)) {
      parameters.add(types.erased(Owners.of(Owners.of(method)).asType()));
    }
    method.getParameters().forEach(parameter -> parameters.add(types.erased(parameter.asType())));
    return parameters;
  }

  private static Callee.Kind kind(ExecutableElement method) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return Callee.Kind.CONSTRUCTOR;
    }
    return method.getModifiers().contains(Modifier.STATIC)
        ? Callee.Kind.STATIC
        : Callee.Kind.INSTANCE;
  }
}
