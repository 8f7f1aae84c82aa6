package dev.martlet.processor.frontend;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What the handlers of a {@code try} statement take. */
final class CaughtTypes {
  static final Type THROWABLE = Type.declared("java.lang.Throwable");

  private final MethodBody body;

  CaughtTypes(MethodBody body) {
    this.body = body;
  }

  /** What to catch: the classes themselves where all may be caught around any code. */
  List<Type> of(List<? extends CatchTree> catches) {
    List<Type> types = new ArrayList<>();
    for (CatchTree each : catches) {
      for (Tree alternative : alternatives(each)) {
        TypeMirror type = body.mirror(alternative);
        Type read = body.types.read(type);
        boolean isGeneral = read.equals(Type.declared("java.lang.Exception"));
        if (!isGeneral && !isUnchecked(type)) {
          return List.of(THROWABLE);
        }
        boolean isKnown =
            types.stream().anyMatch(known -> known.equals(read) || isSubtype(type, known));
        if (!isKnown) {
          types.removeIf(known -> isSubtype(known, type));
          types.add(read);
        }
      }
    }
    return types;
  }

  /** The most special class of all of these. */
  Type common(List<Type> caught) {
    Type common = caught.getFirst();
    while (!common.equals(THROWABLE) && !isCommon(common, caught)) {
      var element = body.sources.elements().getTypeElement(common.toString().replace('$', '.'));
      common = element == null ? THROWABLE : body.types.read(element.getSuperclass());
    }
    return common;
  }

  private boolean isCommon(Type type, List<Type> caught) {
    var element = body.sources.elements().getTypeElement(type.toString().replace('$', '.'));
    return element != null && caught.stream().allMatch(each -> isSubtype(each, element.asType()));
  }

  private boolean isSubtype(Type one, TypeMirror other) {
    var element = body.sources.elements().getTypeElement(one.toString().replace('$', '.'));
    return element != null && body.sources.types().isSubtype(element.asType(), other);
  }

  private boolean isSubtype(TypeMirror one, Type other) {
    var element = body.sources.elements().getTypeElement(other.toString().replace('$', '.'));
    return element != null && body.sources.types().isSubtype(one, element.asType());
  }

  boolean isUnchecked(TypeMirror type) {
    return isSubtype(type, Type.declared("java.lang.RuntimeException"))
        || isSubtype(type, Type.declared("java.lang.Error"));
  }

  static List<? extends Tree> alternatives(CatchTree each) {
    Tree type = each.getParameter().getType();
    return type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
  }

  /** Whether exceptions of this class may be thrown anywhere. */
  boolean isUnchecked(Type type) {
    var element = body.sources.elements().getTypeElement(type.toString().replace('$', '.'));
    return element != null && isUnchecked(element.asType());
  }
}
