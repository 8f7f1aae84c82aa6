package dev.martlet.processor.frontend;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** Questions about the cases of a {@code switch}. */
final class Cases {
  private Cases() {}

  static boolean isDefault(CaseTree tree) {
    return tree.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
  }

  static boolean matchesNull(CaseTree tree) {
    return tree.getLabels().stream().anyMatch(Cases::isNull);
  }

  static boolean isNull(CaseLabelTree label) {
    return label instanceof ConstantCaseLabelTree constant
        && constant.getConstantExpression().getKind() == Tree.Kind.NULL_LITERAL;
  }

  static boolean hasPattern(CaseTree tree) {
    return tree.getLabels().stream().anyMatch(PatternCaseLabelTree.class::isInstance);
  }

  /** The constants that lead to a case, without {@code null}. */
  static List<? extends ExpressionTree> constants(CaseTree tree) {
    return tree.getLabels().stream()
        .filter(label -> !isNull(label))
        .filter(ConstantCaseLabelTree.class::isInstance)
        .map(label -> ((ConstantCaseLabelTree) label).getConstantExpression())
        .toList();
  }
}
