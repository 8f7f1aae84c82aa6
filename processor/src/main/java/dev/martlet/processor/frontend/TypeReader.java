package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;

/**
 * Turns the compiler's types into the IR's. What Java cannot write down becomes the nearest type
 * that it can: a captured wildcard its upper bound, an intersection its first bound, an anonymous
 * class what it extends.
 */
public final class TypeReader {
  private final Sources sources;

  public TypeReader(Sources sources) {
    this.sources = sources;
  }

  /** The type with its type arguments and variables. */
  public Type read(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> Type.Primitive.BOOLEAN;
      case BYTE -> Type.Primitive.BYTE;
      case SHORT -> Type.Primitive.SHORT;
      case CHAR -> Type.Primitive.CHAR;
      case INT -> Type.Primitive.INT;
      case LONG -> Type.Primitive.LONG;
      case FLOAT -> Type.Primitive.FLOAT;
      case DOUBLE -> Type.Primitive.DOUBLE;
      case VOID, NONE -> Type.Primitive.VOID;
      case ARRAY -> new Type.Array(read(((ArrayType) type).getComponentType()));
      case DECLARED, ERROR -> declared((DeclaredType) type);
      case TYPEVAR -> variable((TypeVariable) type);
      case INTERSECTION -> read(((IntersectionType) type).getBounds().getFirst());
      case UNION -> read(sources.types().erasure(((UnionType) type)));
      case WILDCARD -> argument(type);
      default -> Type.OBJECT;
    };
  }

  /** The type as class files know it: no type arguments, variables replaced by their bounds. */
  public Type erased(TypeMirror type) {
    return type.getKind() == TypeKind.VOID || type.getKind() == TypeKind.NONE
        ? Type.Primitive.VOID
        : read(sources.types().erasure(type));
  }

  /** The binary name of a class, as in {@code java.util.Map$Entry}. */
  public String binaryName(TypeElement type) {
    return sources.elements().getBinaryName(type).toString();
  }

  private Type declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (element.getKind().isClass() && element.getSimpleName().isEmpty()) {
      return read(
          element.getInterfaces().isEmpty()
              ? element.getSuperclass()
              : element.getInterfaces().getFirst());
    }
    List<Type> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      arguments.add(argument(argument));
    }
    return new Type.Declared(binaryName(element), arguments);
  }

  private Type variable(TypeVariable variable) {
    return isCaptured(variable)
        ? read(boundOfCapture(variable))
        : new Type.Variable(variable.asElement().getSimpleName().toString(), boundOf(variable));
  }

  private Type boundOf(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    if (bound instanceof IntersectionType intersection) {
      bound = intersection.getBounds().getFirst();
    }
    return bound instanceof TypeVariable other && !isCaptured(other)
        ? boundOf(other)
        : read(sources.types().erasure(bound));
  }

  /** What mentions a captured wildcard can only be written as a wildcard itself. */
  private Type argument(TypeMirror argument) {
    if (argument instanceof WildcardType wildcard) {
      if (wildcard.getSuperBound() != null) {
        return new Type.Wildcard(true, read(wildcard.getSuperBound()));
      }
      return new Type.Wildcard(
          false,
          wildcard.getExtendsBound() == null ? Type.OBJECT : read(wildcard.getExtendsBound()));
    }
    if (argument instanceof TypeVariable variable && isCaptured(variable)) {
      if (variable.getLowerBound().getKind() != TypeKind.NULL) {
        return new Type.Wildcard(true, read(variable.getLowerBound()));
      }
      return new Type.Wildcard(false, read(boundOfCapture(variable)));
    }
    return mentionsCapture(argument) || argument.getKind() == TypeKind.INTERSECTION
        ? new Type.Wildcard(false, read(argument))
        : read(argument);
  }

  /** The bound of a captured wildcard may mention the capture itself: then it is read erased. */
  private TypeMirror boundOfCapture(TypeVariable captured) {
    TypeMirror bound = captured.getUpperBound();
    if (bound instanceof IntersectionType intersection) {
      bound = intersection.getBounds().getFirst();
    }
    return mentionsCapture(bound) ? sources.types().erasure(bound) : bound;
  }

  private static boolean mentionsCapture(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> mentionsCapture(array.getComponentType());
      case DeclaredType declared ->
          declared.getTypeArguments().stream().anyMatch(TypeReader::mentionsCapture);
      case TypeVariable variable -> isCaptured(variable);
      default -> false;
    };
  }

  /** The compiler gives the variable of a captured wildcard a name that no program can write. */
  private static boolean isCaptured(TypeVariable variable) {
    return variable.asElement().getKind() == ElementKind.TYPE_PARAMETER
        && variable.asElement().getSimpleName().toString().startsWith("<");
  }
}
