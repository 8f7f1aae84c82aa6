package dev.martlet.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the classes that a method declares for itself. Generated code cannot name such a
 * class: an object is lowered to a record of its fields, of which no more than the fields is left
 * after all; those that may change are arrays of one element. Methods and constructors stand in the
 * places of their calls, where they see the variables around their class.
 *
 * <pre>{@code
 * class Sum { double s; void add(double v) { s += v * x; } }
 * var sum = new Sum();                                          %s = array {0.0}; %sum = record (%s)
 * sum.add(2);                                               ->  %s[0] = %s[0] + 2.0 * %x
 * }</pre>
 */
final class LocalObjects {
  private final MethodBody body;
  private final LocalClasses classes;

  LocalObjects(MethodBody body) {
    this.body = body;
    this.classes = body.sources.locals();
  }

  /** Whether a member is one of such a class. */
  static boolean isMember(Element member) {
    return member.getEnclosingElement() != null
        && LocalClasses.isLocal(member.getEnclosingElement())
        && !Owners.of(member).getKind().isInterface();
  }

  /** Notes a class, or reports why its objects cannot be looked into. */
  void declare(ClassTree tree) {
    if (!(body.element(tree) instanceof TypeElement type)) {
      body.refuse(tree, "What does not compile", "correct it");
      return;
    }
    Optional<String> reason = refusal(type, tree);
    if (reason.isPresent()) {
      body.reachability.refuseLocal(tree, type, reason.get());
    } else {
      classes.add(body.types.binaryName(type), type, tree);
    }
  }

  /** What of the class cannot be looked into. */
  private static Optional<String> refusal(TypeElement type, ClassTree tree) {
    var members = type.getEnclosedElements();
    boolean hasBodies =
        ElementFilter.methodsIn(members).stream()
            .anyMatch(method -> !method.getModifiers().contains(Modifier.ABSTRACT));
    boolean hasStatics =
        ElementFilter.fieldsIn(members).stream()
                .anyMatch(field -> field.getModifiers().contains(Modifier.STATIC))
            || tree.getMembers().stream()
                .anyMatch(member -> member instanceof BlockTree block && block.isStatic());
    if (type.getKind() == ElementKind.ENUM) {
      return Optional.of("");
    }
    if (type.getKind() == ElementKind.CLASS && Owners.superclass(type).isPresent()) {
      return Optional.of(", which extends another class,");
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of(", which has type parameters,");
    }
    if (type.getKind().isInterface() && hasBodies) {
      return Optional.of(", which has methods with bodies,");
    }
    if (members.stream().anyMatch(LocalObjects::stopsDerivatives)) {
      return Optional.of(", which has something @NoDerivative,");
    }
    return hasStatics ? Optional.of(", which has static fields,") : Optional.empty();
  }

  private static boolean stopsDerivatives(Element member) {
    return Annotations.isNoDerivative(member)
        || member instanceof ExecutableElement method
            && method.getParameters().stream().anyMatch(Annotations::isNoDerivative);
  }

  // Constructors.

  /** What {@code new} makes. */
  Value create(ExecutableElement constructor, List<Value> arguments, Tree place, Flow flow) {
    TypeElement type = Owners.of(constructor);
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    Type made = body.types.read(type.asType());
    if (isRecord && !isWritten(constructor)) {
      return flow.ops.newRecord(made, arguments);
    }
    MethodTree code = code(constructor);
    if (code == null) {
      body.refuse(place, "This constructor", "declare the class outside of the method");
      return flow.defaultOf(made);
    }
    MethodBody inside = body.ofLocal(type, new Local(made, "this"), null);
    inside.jumps.scan(code.getBody(), null);
    Set<Local> fields = ConstructorLowering.fields(inside, type);
    Jump returning = inside.jumps.returning();
    returning.leadsTo(fields);
    Value[] result = new Value[1];
    run(
        constructor,
        arguments,
        inside,
        new Boundary(Set.of(returning), fields),
        place,
        here -> {
          if (isRecord) {
            new ConstructorLowering(inside, constructor, code).lower(here);
          } else {
            for (Local field : fields) {
              here.locals.declare(field);
              here.locals.set(field, here.defaultOf(field.type));
            }
            Boundary end = here.boundary;
            new ConstructorCode(inside, type).lower(code, here);
            here.boundary = end;
          }
        },
        here ->
            result[0] =
                isRecord
                    ? ((Terminator.Yield) here.end).values().getFirst()
                    : assembled(type, made, inside, here),
        flow);
    return result[0] == null ? flow.defaultOf(made) : result[0];
  }

  private static Value assembled(TypeElement type, Type made, MethodBody inside, Flow flow) {
    List<Value> components = new ArrayList<>();
    for (VariableElement field : TangentTypes.fields(type)) {
      Value value = flow.read(inside.local(field));
      components.add(mayChange(field) ? array(value, inside.local(field), flow) : value);
    }
    return flow.ops.newRecord(made, components);
  }

  private static Value array(Value value, Local field, Flow flow) {
    Value array = flow.ops.fresh(new Type.Array(field.type), field.name);
    flow.ops.add(new Memory.ArrayLiteral(array, List.of(value), flow.ops.span()));
    return array;
  }

  private static boolean mayChange(VariableElement field) {
    return !field.getModifiers().contains(Modifier.FINAL);
  }

  // Fields.

  Value read(VariableElement field, Value object, Type type, Flow flow) {
    Value held = place(field, object, type, flow);
    return mayChange(field) ? flow.ops.readElement(held, flow.ops.constant(0)) : held;
  }

  /**
   * What the object's record holds for a field: an array of one element for one that may change.
   */
  Value place(VariableElement field, Value object, Type type, Flow flow) {
    return flow.ops.readComponent(
        object, NameLowering.name(field), mayChange(field) ? new Type.Array(type) : type);
  }

  /** Whether a component is read by nothing but its accessor's name. */
  boolean isPlain(RecordComponentElement component) {
    return code(component.getAccessor()) == null;
  }

  // Methods.

  /** The call of a method; the receiver is the first operand, where it has one. */
  Optional<Value> call(ExecutableElement method, List<Value> operands, Tree place, Flow flow) {
    Type resultType = body.types.read(method.getReturnType());
    boolean isVoid = resultType == Type.Primitive.VOID;
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    TypeElement type = Owners.of(method);
    MethodTree code = code(method);
    Optional<Value> none = isVoid ? Optional.empty() : Optional.of(flow.defaultOf(resultType));
    if (code == null || code.getBody() == null || !classes.underway().add(method)) {
      body.refuse(
          place,
          code == null || code.getBody() == null
              ? "The call of '%s' of a local class".formatted(method.getSimpleName())
              : "The recursive method '%s' of a local class".formatted(method.getSimpleName()),
          "declare the class outside of the method");
      return none;
    }
    Local self = isStatic ? null : new Local(body.types.read(type.asType()), "this");
    Local result = isVoid ? null : new Local(resultType, "result");
    MethodBody inside = body.ofLocal(type, self, result);
    inside.jumps.scan(code.getBody(), null);
    Jump returning = inside.jumps.returning();
    List<Value> arguments = new ArrayList<>(operands);
    Value receiver = self == null ? null : arguments.removeFirst();
    List<Value> results = new ArrayList<>();
    run(
        method,
        arguments,
        inside,
        new Boundary(result == null ? Set.of(returning) : Set.of(), Set.of()),
        place,
        here -> {
          if (self != null && receiver != null) {
            here.locals.set(self, receiver);
          }
          if (result != null) {
            here.locals.declare(result);
          }
          inside.statements.lower(code.getBody().getStatements(), Rest.EMPTY, here);
        },
        here -> {
          if (result != null) {
            results.add(here.read(result));
          }
        },
        flow);
    classes.underway().remove(method);
    return results.isEmpty() ? none : Optional.of(results.getFirst());
  }

  /** Appends what a body does; nothing where it never completes, which is reported. */
  private void run(
      ExecutableElement method,
      List<Value> arguments,
      MethodBody inside,
      Boundary end,
      Tree place,
      Consumer<Flow> code,
      Consumer<Flow> behind,
      Flow flow) {
    Flow here = new Flow(flow.ops.nested(), flow.locals.copy(), end);
    for (int i = 0; i < arguments.size(); i++) {
      here.locals.set(inside.local(method.getParameters().get(i)), arguments.get(i));
    }
    here.ops.at(body.span(place));
    code.accept(here);
    if (here.exits.isEmpty() && !(here.end instanceof Terminator.Yield)) {
      body.refuse(
          place,
          "The call of '%s', which never returns,".formatted(method.getSimpleName()),
          "throw the exception here");
      return;
    }
    behind.accept(here);
    flow.ops.addAll(here.ops.ops());
  }

  private boolean isWritten(ExecutableElement member) {
    return body.sources.elements().getOrigin(member) == Elements.Origin.EXPLICIT
        && code(member) != null;
  }

  /** The source of a method or constructor, of whatever class. */
  @Nullable MethodTree code(ExecutableElement method) {
    ClassTree tree = classes.tree(Owners.of(method));
    return tree == null
        ? body.sources.trees().getTree(method)
        : tree.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(member -> method.equals(body.element(member)))
            .findFirst()
            .orElse(null);
  }
}
