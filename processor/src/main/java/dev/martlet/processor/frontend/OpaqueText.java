package dev.martlet.processor.frontend;

import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The text of opaque code while it is printed, with what it takes from the method around it: holes
 * for operands and results, and names of its own that collide with nothing outside.
 */
final class OpaqueText {
  final MethodBody body;
  final Flow flow;
  final StringBuilder out = new StringBuilder();
  final List<Value> operands = new ArrayList<>();

  /** Variables of the method that the code assigns, by the number of their result. */
  final Map<Local, Integer> results = new LinkedHashMap<>();

  /** What is printed for jumps out of the code; empty where there are none. */
  final Map<Jump, String> escapes = new HashMap<>();

  private final Set<Jump> inside = new HashSet<>();
  private final Set<Element> own = new HashSet<>();
  private final Deque<TypeElement> classes = new ArrayDeque<>();

  /** How many lambdas and classes stand around what is printed: their jumps are their own. */
  private int bodies;

  OpaqueText(MethodBody body, Flow flow) {
    this.body = body;
    this.flow = flow;
  }

  OpaqueText add(String text) {
    out.append(text);
    return this;
  }

  // Names.

  /** Declares a variable or class inside of the code. */
  void declare(Element element) {
    own.add(element);
  }

  boolean isOwn(Element element) {
    return own.contains(element);
  }

  /** A name inside of the code must not be one that the generated method uses. */
  String nameOf(VariableElement variable) {
    String name = variable.getSimpleName().toString();
    boolean isLocal = !variable.getKind().isField();
    return name.isEmpty() ? "_" : isLocal ? name + "_" : name;
  }

  static String label(Object name) {
    return name + "_";
  }

  void className(Tree place, TypeElement type) {
    if (isOwn(type)) {
      add(type.getSimpleName().toString());
    } else {
      if (LocalClasses.isLocal(type)) {
        body.reachability.refuseLocal(place, type, "");
      } else {
        body.reachability.checkClass(place, type);
      }
      add("`" + body.types.binaryName(type) + "`");
    }
  }

  // Holes.

  void variable(Tree place, Local local) {
    Integer result = results.get(local);
    if (result != null) {
      if (bodies > 0) {
        body.refuse(
            place,
            "The capture of '%s', which is assigned here,".formatted(local.name),
            "assign it once, before this statement");
      }
      add("@" + result + "@");
      return;
    }
    Value value = flow.read(local);
    boolean isNarrower = local.type.isReference() && !value.type().equals(local.type);
    operand(isNarrower ? flow.ops.cast(value, local.type) : value);
  }

  void operand(Value value) {
    int index = operands.indexOf(value);
    if (index < 0) {
      index = operands.size();
      operands.add(value);
    }
    add("#" + index + "#");
  }

  // Classes and lambdas.

  void enterBody() {
    bodies++;
  }

  void leaveBody() {
    bodies--;
  }

  boolean isInBody() {
    return bodies > 0;
  }

  void enterClass(TypeElement type) {
    classes.push(type);
    enterBody();
  }

  void leaveClass() {
    classes.pop();
    leaveBody();
  }

  /** Whether a class inside of the code has the member, so that its plain name means it. */
  boolean isMemberInside(Element member) {
    var types = body.sources.types();
    if (!(member.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    return classes.stream()
        .anyMatch(
            type -> types.isSubtype(types.erasure(type.asType()), types.erasure(owner.asType())));
  }

  boolean isInClass() {
    return !classes.isEmpty();
  }

  boolean isInClass(Element type) {
    return classes.contains(type);
  }

  // Jumps.

  void arrivesInside(Jump jump) {
    inside.add(jump);
  }

  /** Whether a jump that stands here leaves the code. */
  boolean leaves(Jump jump) {
    return !isInBody() && !inside.contains(jump);
  }

  static boolean isMember(Element element) {
    return element.getKind().isField() || element.getKind() == ElementKind.METHOD;
  }
}
