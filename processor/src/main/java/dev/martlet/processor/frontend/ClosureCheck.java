package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative.ClosureRule;
import dev.martlet.processor.rules.Derivative.Member;
import java.util.List;
import java.util.Optional;

/** Holds the closure of a rule against the tangents that its target has. */
final class ClosureCheck {
  private ClosureCheck() {}

  /**
   * What is wrong, in words; empty where nothing is.
   *
   * @param tangents of the parameters that the rule differentiates; none for a type variable's
   * @param resultType the target's result
   * @param result the tangent of the target's result; none for a type variable's
   */
  static String mismatch(
      ClosureRule rule, List<Optional<Type>> tangents, Type resultType, Optional<Type> result) {
    if (result.isPresent() && !boxed(rule.valueType()).equals(boxed(resultType))) {
      return "its value is "
          + TypeText.of(rule.valueType())
          + ", but the result is "
          + TypeText.of(resultType);
    }
    return rule.closureAccessor().equals("pullback")
        ? pullback(rule, tangents, result)
        : differential(rule, tangents, result);
  }

  private static String pullback(
      ClosureRule rule, List<Optional<Type>> tangents, Optional<Type> result) {
    if (rule.applicationParameters().size() != 1) {
      return "a pullback takes one cotangent";
    }
    if (!fits(rule.applicationParameters().getFirst(), result)) {
      return "its pullback takes "
          + TypeText.of(rule.applicationParameters().getFirst())
          + ", but the cotangent is "
          + text(result);
    }
    if (tangents.size() == 1) {
      return fits(rule.applicationResult(), tangents.getFirst())
          ? ""
          : "its pullback returns "
              + TypeText.of(rule.applicationResult())
              + ", but the tangent is "
              + text(tangents.getFirst());
    }
    if (rule.members().size() != tangents.size()) {
      return "its pullback does not return a record of %d tangents".formatted(tangents.size());
    }
    for (int i = 0; i < tangents.size(); i++) {
      Member member = rule.members().get(i);
      if (!fits(member.type(), tangents.get(i))) {
        return "the component '%s' is %s, but the tangent is %s"
            .formatted(member.name(), TypeText.of(member.type()), text(tangents.get(i)));
      }
    }
    return "";
  }

  private static String differential(
      ClosureRule rule, List<Optional<Type>> tangents, Optional<Type> result) {
    if (rule.applicationParameters().size() != tangents.size()) {
      return "its differential does not take %d tangents".formatted(tangents.size());
    }
    for (int i = 0; i < tangents.size(); i++) {
      if (!fits(rule.applicationParameters().get(i), tangents.get(i))) {
        return "its differential takes %s, but the tangent is %s"
            .formatted(TypeText.of(rule.applicationParameters().get(i)), text(tangents.get(i)));
      }
    }
    return fits(rule.applicationResult(), result)
        ? ""
        : "its differential returns "
            + TypeText.of(rule.applicationResult())
            + ", but the tangent is "
            + text(result);
  }

  /** A primitive and its box stand for each other. */
  private static boolean fits(Type given, Optional<Type> expected) {
    return expected.isEmpty() || boxed(given).equals(boxed(expected.get()));
  }

  private static Type boxed(Type type) {
    return type == Type.Primitive.DOUBLE
        ? Type.BOXED_DOUBLE
        : type == Type.Primitive.FLOAT ? Type.BOXED_FLOAT : type;
  }

  private static String text(Optional<Type> type) {
    return type.map(TypeText::of).orElse("of any type");
  }
}
