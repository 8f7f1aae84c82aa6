package dev.martlet.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/** Prints types as they stand in the source, but with binary names of classes in backquotes. */
final class OpaqueTypes {
  private final OpaqueText text;

  OpaqueTypes(OpaqueText text) {
    this.text = text;
  }

  void print(Tree tree) {
    switch (tree) {
      case PrimitiveTypeTree primitive ->
          text.add(primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT));
      case ArrayTypeTree array -> {
        print(array.getType());
        text.add("[]");
      }
      case ParameterizedTypeTree generic -> {
        print(generic.getType());
        text.add("<");
        join(generic.getTypeArguments(), ", ");
        text.add(">");
      }
      case WildcardTree wildcard -> wildcard(wildcard);
      case AnnotatedTypeTree annotated -> print(annotated.getUnderlyingType());
      case UnionTypeTree union -> join(union.getTypeAlternatives(), " | ");
      case IntersectionTypeTree intersection -> join(intersection.getBounds(), " & ");
      default -> name(tree);
    }
  }

  private void wildcard(WildcardTree wildcard) {
    switch (wildcard.getKind()) {
      case EXTENDS_WILDCARD -> text.add("? extends ");
      case SUPER_WILDCARD -> text.add("? super ");
      default -> text.add("?");
    }
    if (wildcard.getBound() != null) {
      print(wildcard.getBound());
    }
  }

  private void name(Tree tree) {
    if (text.body.element(tree) instanceof TypeElement type) {
      text.className(tree, type);
    } else {
      text.add(
          tree instanceof MemberSelectTree select
              ? select.getIdentifier().toString()
              : tree.toString());
    }
  }

  void join(List<? extends Tree> types, String separator) {
    for (int i = 0; i < types.size(); i++) {
      text.add(i == 0 ? "" : separator);
      print(types.get(i));
    }
  }

  /** {@code <A, B>} in front of a method's name; nothing where there are none. */
  void arguments(List<? extends Tree> types) {
    if (!types.isEmpty()) {
      text.add("<");
      join(types, ", ");
      text.add(">");
    }
  }
}
