package dev.martlet.processor;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.frontend.CalleeReader;
import dev.martlet.processor.frontend.Classes;
import dev.martlet.processor.frontend.Owners;
import dev.martlet.processor.frontend.Places;
import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.frontend.Sources;
import dev.martlet.processor.frontend.UnresolvedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * What bodies name that is not written: by us, since it is a derivative that cannot be made, or not
 * yet by another processor.
 */
final class UnwrittenNames {
  private final Classes classes;
  private final CalleeReader callees;
  private final Places places;
  private final UnresolvedNames unresolved;
  private final Set<String> planned;
  private final Set<String> texts;
  private final DraftFindings ofDrafts;
  private final SourceProgram program;
  private final CompanionMaker maker;

  /**
   * @param planned the simple names of all companions
   * @param texts the names of the classes that are there as texts only
   * @param ofDrafts what drafts of companions do without
   */
  UnwrittenNames(
      Sources sources,
      Set<String> planned,
      Set<String> texts,
      DraftFindings ofDrafts,
      SourceProgram program,
      CompanionMaker maker) {
    this.classes = new Classes(sources);
    this.callees = new CalleeReader(sources);
    this.places = new Places(sources);
    this.unresolved = new UnresolvedNames(sources);
    this.planned = planned;
    this.texts = texts;
    this.ofDrafts = ofDrafts;
    this.program = program;
    this.maker = maker;
  }

  /** Whether everything is there that a method leads to. */
  boolean isComplete(ExecutableElement method) {
    return !unresolved.inSignature(method)
        && program.reachableBodies(callees.read(method)).incomplete().isEmpty();
  }

  /** Whether what bodies name is what we would have written ourselves, or have. */
  boolean isOurs(List<ExecutableElement> incomplete) {
    return !incomplete.isEmpty()
        && incomplete.stream()
            .allMatch(body -> isText(body) || unresolved.mention(body, planned).isPresent());
  }

  /** Whether a method waits for what somebody else has to write. */
  boolean waitsForOthers(ExecutableElement method) {
    List<ExecutableElement> incomplete = program.reachableBodies(callees.read(method)).incomplete();
    return unresolved.inSignature(method) || !incomplete.isEmpty() && !isOurs(incomplete);
  }

  /** Whether a body is in a text that no file of this compilation holds. */
  boolean isText(ExecutableElement body) {
    return texts.contains(classes.binaryName(Owners.outermost(Owners.of(body))));
  }

  /** Where what does not exist is what we would have written ourselves. */
  void refuse(ExecutableElement method, List<ExecutableElement> incomplete, Findings findings) {
    for (ExecutableElement body : incomplete) {
      if (isText(body)) {
        maker.report(
            new IllegalStateException("what does not compile: " + body),
            callees.key(body),
            places.of(method),
            findings);
        return;
      }
      Optional<UnresolvedNames.Mention> mention = unresolved.mention(body, planned);
      if (mention.isPresent()) {
        var request = new Finding.Request(method.getSimpleName().toString(), places.of(method));
        reasons(mention.get()).forEach(reason -> findings.add(reason.insteadRequestedBy(request)));
        return;
      }
    }
  }

  /** Why there is no such derivative: something in it is known by a function only, if that. */
  private List<Finding> reasons(UnresolvedNames.Mention mention) {
    List<Finding> reasons = ofDrafts.reasons(mention);
    return reasons.isEmpty()
        ? List.of(Diagnostic.NESTED_DIFFERENTIATION.at(mention.span(), mention.name()))
        : reasons;
  }
}
