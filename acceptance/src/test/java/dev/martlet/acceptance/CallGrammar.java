package dev.martlet.acceptance;

import java.util.LinkedHashSet;
import java.util.List;

/** Calls of the methods that were written before, and of the method itself. */
final class CallGrammar implements Grammar.Part {

  @Override
  public void addTo(Grammar grammar) {
    for (String type : new LinkedHashSet<>(grammar.results())) {
      grammar.expression(
          type,
          draft -> !draft.isAttempt() && !others(draft, type).isEmpty(),
          (draft, depth) -> draft.choices().one(others(draft, type)).call(draft, depth));
      grammar.expression(
          type,
          draft ->
              !draft.isAttempt()
                  && draft.mayRecur()
                  && draft.callable().getLast().result().equals(type),
          (draft, depth) -> {
            String call = draft.recursion().call(draft, depth, "Math.min(n, 2) - 1");
            return "(n > 0 ? %s : %s)".formatted(call, draft.expression(type, 0));
          });
    }
  }

  private static List<Signature> others(Draft draft, String type) {
    return draft.callable().stream()
        .limit(Math.max(draft.callable().size() - 1, 0))
        .filter(signature -> signature.result().equals(type))
        .toList();
  }
}
