package dev.martlet.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds anonymous classes that could be written as lambdas: of a functional interface, with its
 * method and nothing else, which does not speak of itself.
 */
final class AnonymousFunctions {
  private AnonymousFunctions() {}

  /** The only method of such a class; none for any other class. */
  static Optional<MethodTree> method(NewClassTree tree, MethodBody body) {
    ClassTree declared = tree.getClassBody();
    TypeElement type = type(tree, body);
    if (declared == null || type == null) {
      return Optional.empty();
    }
    List<? extends Tree> members =
        declared.getMembers().stream().filter(member -> !isConstructor(member)).toList();
    if (members.size() != 1
        || !(members.getFirst() instanceof MethodTree method)
        || type.getInterfaces().size() != 1
        || method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)
        || FunctionalInterfaces.method(body.sources, (DeclaredType) type.getInterfaces().getFirst())
            .isEmpty()
        || isUsed(type, method, body)) {
      return Optional.empty();
    }
    return Optional.of(method);
  }

  /** The interface. */
  static TypeMirror implemented(NewClassTree tree, MethodBody body) {
    return Objects.requireNonNull(type(tree, body)).getInterfaces().getFirst();
  }

  private static @Nullable TypeElement type(NewClassTree tree, MethodBody body) {
    return body.mirror(tree) instanceof DeclaredType type
            && type.asElement() instanceof TypeElement element
            && element.getSimpleName().isEmpty()
        ? element
        : null;
  }

  private static boolean isConstructor(Tree member) {
    return member instanceof MethodTree method && method.getName().contentEquals("<init>");
  }

  /** Whether the method mentions its object, or what that inherits. */
  private static boolean isUsed(TypeElement type, MethodTree method, MethodBody body) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        // Constructors of classes within call those of their superclasses.
        return isConstructor(tree) ? null : super.visitMethod(tree, null);
      }

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        found[0] |=
            NameLowering.isThis(tree)
                || NameLowering.isSuper(tree)
                || isInherited(body.element(tree), type, body);
        return super.visitIdentifier(tree, null);
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        found[0] |=
            tree.getIdentifier().contentEquals("this")
                || tree.getIdentifier().contentEquals("super");
        return super.visitMemberSelect(tree, null);
      }
    }.scan(method.getBody(), null);
    return found[0];
  }

  private static boolean isInherited(@Nullable Element element, TypeElement type, MethodBody body) {
    return element instanceof ExecutableElement method
        && !method.getModifiers().contains(Modifier.STATIC)
        && body.sources
            .types()
            .isSubtype(
                body.sources.types().erasure(type.asType()),
                body.sources.types().erasure(Owners.of(method).asType()));
  }
}
