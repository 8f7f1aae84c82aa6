package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.ir.Invocation;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Tells which methods a class beside the user's own must not call. */
public final class HiddenMembers {
  private final Classes classes;
  private final Elements elements;

  public HiddenMembers(Sources sources) {
    this.classes = new Classes(sources);
    this.elements = sources.elements();
  }

  /** Whether a call cannot be written in the package. */
  public boolean isHidden(Invocation.Call call, String fromPackage) {
    return classes
        .method(call.callee())
        .filter(method -> isHidden(method, fromPackage))
        .isPresent();
  }

  /** The finding that a call cannot be written. */
  public Finding unreachable(Invocation.Call call) {
    boolean constructs = call.callee().name().equals("new");
    return Diagnostic.NOT_REACHABLE.at(
        call.span(),
        constructs ? "the constructor of" : "the method",
        constructs ? TypeText.simple(call.callee().owner()) : call.callee().name());
  }

  private boolean isHidden(Element member, String fromPackage) {
    return member.getModifiers().contains(Modifier.PRIVATE)
        || !member.getModifiers().contains(Modifier.PUBLIC)
            && !elements.getPackageOf(member).getQualifiedName().contentEquals(fromPackage);
  }
}
