package dev.martlet.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds what a method may name but the generated class, which stands beside it in its package, may
 * not: private members and types, local classes, and what another package hands to subclasses only.
 */
final class Reachability {
  private final MethodBody body;
  private final Set<Element> reported = new HashSet<>();

  Reachability(MethodBody body) {
    this.body = body;
  }

  /** Whether generated code can name the types that this type is made of; else reports it. */
  boolean check(Tree tree, TypeMirror type) {
    return switch (type) {
      case ArrayType array -> check(tree, array.getComponentType());
      case DeclaredType declared -> {
        boolean reachable = checkClass(tree, (TypeElement) declared.asElement());
        for (TypeMirror argument : declared.getTypeArguments()) {
          reachable &= check(tree, argument);
        }
        yield reachable;
      }
      default -> true;
    };
  }

  boolean checkClass(Tree tree, TypeElement type) {
    if (type.getNestingKind() == NestingKind.ANONYMOUS) {
      return true;
    }
    if (LocalClasses.isLocal(type)) {
      return body.sources.locals().contains(type) || refuseLocal(tree, type, "");
    }
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      if (outer.getModifiers().contains(Modifier.PRIVATE)) {
        if (reported.add(outer)) {
          body.unreachable(tree, "the " + kind(outer), outer.getSimpleName().toString());
        }
        return false;
      }
      if (!checkProtected(tree, outer, kind(outer))) {
        return false;
      }
    }
    return true;
  }

  /** Reports that generated code cannot name the class of a method. */
  boolean refuseLocal(Tree tree, TypeElement type, String remark) {
    if (reported.add(type)) {
      body.refuse(
          tree,
          "The local %s '%s'%s".formatted(kind(type), type.getSimpleName(), remark),
          "declare it outside of the method");
    }
    return false;
  }

  /** Whether generated code can name a field. */
  boolean checkField(Tree tree, Element field) {
    if (field.getEnclosingElement() instanceof TypeElement owner
        && owner.getNestingKind() == NestingKind.ANONYMOUS) {
      body.refuse(
          tree,
          "The field '%s' of an anonymous class".formatted(field.getSimpleName()),
          "declare a class with a name");
      return false;
    }
    if (field.getModifiers().contains(Modifier.PRIVATE)) {
      if (reported.add(field)) {
        body.unreachable(tree, "the field", field.getSimpleName().toString());
      }
      return false;
    }
    return checkProtected(tree, field, "field");
  }

  /** Whether generated code can call a method; a private one may still be inlined. */
  boolean checkMethod(Tree tree, ExecutableElement method) {
    return checkProtected(tree, method, "method");
  }

  /** Whether generated code can call a method or constructor that cannot be inlined. */
  boolean checkPassiveMethod(Tree tree, ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      if (reported.add(method)) {
        boolean constructs = method.getKind() == ElementKind.CONSTRUCTOR;
        body.unreachable(
            tree,
            constructs ? "the constructor of" : "the method",
            (constructs ? Owners.of(method) : method).getSimpleName().toString());
      }
      return false;
    }
    return checkProtected(tree, method, "method");
  }

  private boolean checkProtected(Tree tree, Element member, String kind) {
    // An array's clone is public, though its element does not say so.
    boolean isProtected = member.getModifiers().contains(Modifier.PROTECTED);
    if (!isProtected && !isOfForeignCode(member)
        || packageOf(member).equals(packageOf(body.home))) {
      return true;
    }
    if (reported.add(member)) {
      body.refuse(
          tree,
          "The %s %s '%s' of another package, which the generated class cannot reach,"
              .formatted(
                  isProtected ? "protected" : "package-private", kind, member.getSimpleName()),
          "reach it through a method of your own package");
    }
    return false;
  }

  /** Whether a constructor in another package may name it, which is run as part of one here. */
  private boolean isOfForeignCode(Element member) {
    return !packageOf(body.owner).equals(packageOf(body.home))
        && !member.getModifiers().contains(Modifier.PUBLIC)
        && !member.getModifiers().contains(Modifier.PRIVATE);
  }

  private PackageElement packageOf(Element element) {
    return body.sources.elements().getPackageOf(element);
  }

  private static String kind(Element type) {
    return switch (type.getKind()) {
      case RECORD -> "record";
      case ENUM -> "enum";
      case INTERFACE -> "interface";
      default -> "class";
    };
  }
}
