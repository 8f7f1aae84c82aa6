package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Lowers names: variables, fields, components of records, {@code this}, lengths of arrays. */
final class NameLowering {
  private final MethodBody body;

  NameLowering(MethodBody body) {
    this.body = body;
  }

  Value identifier(IdentifierTree tree, Flow flow) {
    flow.ops.at(body.span(tree));
    Element element = body.element(tree);
    if (tree.getName().contentEquals("this")) {
      return self(tree, flow);
    }
    Local local = local(element, flow);
    if (local != null) {
      return flow.read(local);
    }
    if (element instanceof VariableElement field && isField(field)) {
      return field.getModifiers().contains(Modifier.STATIC)
          ? staticField(tree, field, null, flow)
          : instanceField(tree, field, receiverOf(tree, field, flow), flow);
    }
    body.refuse(tree, "'%s'".formatted(tree.getName()), "use a variable of the method");
    return flow.defaultOf(body.type(tree));
  }

  /** The variable; in a constructor its own fields are variables, until the record is made. */
  @Nullable Local local(@Nullable Element element, Flow flow) {
    Local local = body.knownLocal(element);
    boolean isField = element != null && element.getKind().isField();
    return local == null || isField && !flow.locals.contains(local) ? null : local;
  }

  private static boolean isField(VariableElement element) {
    return element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.ENUM_CONSTANT;
  }

  Value select(MemberSelectTree tree, Flow flow) {
    ExpressionTree qualifier = tree.getExpression();
    Element element = body.element(tree);
    if (tree.getIdentifier().contentEquals("class")) {
      return body.opaques.expression(tree, flow);
    }
    if (tree.getIdentifier().contentEquals("this")) {
      Element named = body.element(qualifier);
      return enclosing(tree, at -> at.equals(named), flow);
    }
    if (body.mirror(qualifier).getKind() == TypeKind.ARRAY
        && tree.getIdentifier().contentEquals("length")) {
      Value array = body.expressions.lower(qualifier, flow);
      return flow.ops.at(body.span(tree)).arrayLength(array);
    }
    if (!(element instanceof VariableElement field)) {
      body.refuse(tree, "'%s'".formatted(tree), "write it in another way");
      return flow.defaultOf(body.type(tree));
    }
    if (field.getModifiers().contains(Modifier.STATIC)) {
      if (!(body.element(qualifier) instanceof TypeElement)) {
        body.expressions.effect(qualifier, flow);
      }
      return staticField(tree, field, qualifier, flow);
    }
    Local local = isThis(qualifier) ? local(field, flow) : null;
    if (local != null) {
      return flow.read(local);
    }
    return instanceField(tree, field, object(qualifier, field, flow), flow);
  }

  static boolean isThis(ExpressionTree tree) {
    return MethodBody.withoutParentheses(tree) instanceof IdentifierTree identifier
        && identifier.getName().contentEquals("this");
  }

  static boolean isSuper(ExpressionTree tree) {
    return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals("super")
        || tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals("super");
  }

  /** The object whose field is named; one that hides another field is seen as the other's class. */
  Value object(ExpressionTree qualifier, VariableElement field, Flow flow) {
    if (isSuper(qualifier)) {
      return flow.ops.cast(self(qualifier, flow), body.types.read(Owners.of(field).asType()));
    }
    Value object = body.expressions.lower(qualifier, flow);
    Type type = body.type(qualifier);
    flow.ops.at(body.span(qualifier));
    return object.type().equals(type) ? object : flow.ops.cast(object, type);
  }

  /** The receiver of the method at hand. */
  Value self(Tree tree, Flow flow) {
    Local self = body.self;
    if (self != null && flow.locals.contains(self)) {
      return flow.read(self);
    }
    body.refuse(tree, "'this' in a constructor", "make the object first, in a method");
    return flow.ops.constant(body.types.read(body.owner.asType()), null);
  }

  /** {@code this}, where the member of this class is named without it. */
  Value receiverOf(Tree tree, Element member, Flow flow) {
    return enclosing(tree, at -> isMember(member, at), flow);
  }

  private boolean isMember(Element member, TypeElement type) {
    var declaring = Owners.of(member);
    return type.equals(declaring)
        || !member.getModifiers().contains(Modifier.PRIVATE)
            && body.sources
                .types()
                .isSubtype(
                    body.sources.types().erasure(type.asType()),
                    body.sources.types().erasure(declaring.asType()));
  }

  /** The innermost of the object at hand and those around it whose class is one that is sought. */
  Value enclosing(Tree tree, Predicate<TypeElement> isSought, Flow flow) {
    TypeElement at = body.owner;
    Value object = null;
    while (!isSought.test(at)) {
      if (LocalClasses.isLocal(at) && body.around != null) {
        return body.around.names.enclosing(tree, isSought, flow);
      }
      String accessor = body.accessors.enclosing(at, body.home).orElse("");
      boolean isGiven =
          object == null && body.enclosing != null && flow.locals.contains(body.enclosing);
      if (!Owners.isInner(at) || accessor.isEmpty() && !isGiven) {
        return refuseEnclosing(tree, at, flow);
      }
      Type type = body.types.read(Owners.of(at).asType());
      if (isGiven) {
        object = flow.read(java.util.Objects.requireNonNull(body.enclosing));
      } else {
        Value inner = object == null ? self(tree, flow) : object;
        flow.ops.at(body.span(tree));
        object =
            flow.ops.readField(inner, body.types.binaryName(at), accessor, accessor, type, true);
      }
      at = Owners.of(at);
    }
    return object == null ? self(tree, flow) : object;
  }

  private Value refuseEnclosing(Tree tree, TypeElement inner, Flow flow) {
    body.refuse(
        tree,
        "The use of an enclosing object",
        Owners.isInner(inner)
            ? "give '%s' a final method that does nothing but 'return %s.this;'"
                .formatted(inner.getSimpleName(), Owners.of(inner).getSimpleName())
            : "make the class static, and pass it what it needs");
    return flow.ops.constant(Type.OBJECT, null);
  }

  private Value staticField(
      Tree tree, VariableElement field, @Nullable ExpressionTree qualifier, Flow flow) {
    if (body.reachability.checkField(tree, field)) {
      body.reachability.checkClass(tree, Owners.of(field));
    }
    flow.ops.at(body.span(tree));
    return flow.ops.readStatic(
        ownerOf(field, qualifier), name(field), body.type(tree), isUnchanging(field));
  }

  /** The class through which generated code reaches a static member. */
  String ownerOf(Element member, @Nullable ExpressionTree qualifier) {
    var declaring = Owners.of(member);
    if (isVisible(declaring)) {
      return body.types.binaryName(declaring);
    }
    return qualifier != null && body.element(qualifier) instanceof TypeElement through
        ? body.types.binaryName(through)
        : body.types.binaryName(body.owner);
  }

  /** Whether generated code can name a class. */
  boolean isVisible(TypeElement type) {
    var elements = body.sources.elements();
    return type.getModifiers().contains(Modifier.PUBLIC)
        || elements.getPackageOf(type).equals(elements.getPackageOf(body.owner));
  }

  Value instanceField(Tree tree, VariableElement field, Value object, Flow flow) {
    if (LocalObjects.isMember(field)) {
      flow.ops.at(body.span(tree));
      return body.localObjects.read(field, object, body.types.read(field.asType()), flow);
    }
    if (Owners.of(field).getKind() == ElementKind.RECORD) {
      return componentField(tree, field, object, flow);
    }
    String getter = body.accessors.getter(field, body.home).orElse("");
    if (getter.isEmpty()) {
      body.reachability.checkField(tree, field);
    }
    flow.ops.at(body.span(tree));
    return flow.ops.readField(
        object,
        body.types.binaryName(Owners.of(field)),
        name(field),
        getter,
        body.type(tree),
        isUnchanging(field));
  }

  /** A record's field is private, but its accessor, which mostly returns just that, is not. */
  private Value componentField(Tree tree, VariableElement field, Value record, Flow flow) {
    RecordComponentElement component =
        Owners.of(field).getRecordComponents().stream()
            .filter(each -> each.getSimpleName().equals(field.getSimpleName()))
            .findFirst()
            .orElseThrow();
    if (!body.onlyReturns(component)) {
      body.unreachable(tree, "the field", name(field));
      return flow.defaultOf(body.type(tree));
    }
    flow.ops.at(body.span(tree));
    return readComponent(component, record, body.type(tree), flow)
        .orElseGet(() -> callAccessor(component, record, body.type(tree), flow));
  }

  /** Reads the component of a differentiable record, if that is all that its accessor does. */
  Optional<Value> readComponent(
      RecordComponentElement component, Value record, Type type, Flow flow) {
    if (LocalObjects.isMember(component)) {
      return body.onlyReturns(component)
          ? Optional.of(flow.ops.readComponent(record, name(component), type))
          : Optional.empty();
    }
    return body.structure(record.type())
        .filter(structure -> structure.transparent() || body.onlyReturns(component))
        .map(_ -> flow.ops.readComponent(record, component.getSimpleName().toString(), type));
  }

  Value callAccessor(RecordComponentElement component, Value record, Type type, Flow flow) {
    var declaring = Owners.of(component);
    var callee =
        new Callee(
            Callee.Kind.INSTANCE,
            body.types.binaryName(declaring),
            component.getSimpleName().toString(),
            List.of(),
            body.types.erased(component.asType()));
    return flow.ops.named(
        flow.ops.call(callee, type, List.of(record)), component.getSimpleName().toString());
  }

  /** {@code System.out} and its like are final, and change nevertheless. */
  private static boolean isUnchanging(VariableElement field) {
    return field.getModifiers().contains(Modifier.FINAL)
        && !Owners.of(field).getQualifiedName().contentEquals("java.lang.System");
  }

  static String name(Element element) {
    return element.getSimpleName().toString();
  }
}
