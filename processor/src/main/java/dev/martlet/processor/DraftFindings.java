package dev.martlet.processor;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.frontend.SecondCompilation;
import dev.martlet.processor.frontend.UnresolvedNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What drafts of companions do without, and what is wrong in them, told to who cannot see them. */
final class DraftFindings {
  private final Map<String, Findings> findings = new HashMap<>();

  /** Those of one draft, for more to be added. */
  Findings of(String companion) {
    String simple = companion.substring(companion.lastIndexOf('.') + 1);
    return findings.computeIfAbsent(simple, _ -> new Findings());
  }

  /** Why what is mentioned is not there. */
  List<Finding> reasons(UnresolvedNames.Mention mention) {
    return mention.classes().stream()
        .flatMap(companion -> of(companion).all().stream())
        .filter(finding -> isReason(finding, mention))
        .toList();
  }

  private static boolean isReason(Finding finding, UnresolvedNames.Mention mention) {
    return finding.diagnostic() == Diagnostic.INTERNAL
        || finding.isError()
            && finding.requester().filter(asked -> mention.isOf(asked.method())).isPresent();
  }

  /** The same where a user can see it, if it stands in a draft. */
  static Finding visible(Finding finding) {
    return finding.requester().stream()
        .filter(_ -> finding.isError() && finding.diagnostic() != Diagnostic.INTERNAL)
        .filter(_ -> SecondCompilation.isText(finding.span()))
        .map(
            request ->
                Diagnostic.NO_SECOND_DERIVATIVE
                    .at(
                        request.span(),
                        "The derivative that '%s' asks for".formatted(request.method()),
                        sentence(finding.message()))
                    .requestedBy(request))
        .findFirst()
        .orElse(finding);
  }

  /** As it continues behind a colon. */
  private static String sentence(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
