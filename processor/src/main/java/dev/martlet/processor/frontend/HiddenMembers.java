package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Type;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Tells which methods a class beside the user's own must not call. */
public final class HiddenMembers {
  private final Classes classes;
  private final Elements elements;
  private final HiddenFields fields;
  private final LocalClasses locals;

  public HiddenMembers(Sources sources) {
    this.classes = new Classes(sources);
    this.elements = sources.elements();
    this.fields = new HiddenFields(sources);
    this.locals = sources.locals();
  }

  /** What is to be done about classes that methods declare. */
  public LocalClasses locals() {
    return locals;
  }

  /** What is to be done about fields. */
  public HiddenFields fields() {
    return fields;
  }

  /** Whether a call cannot be written in the package. */
  public boolean isHidden(Invocation.Call call, String fromPackage) {
    return !isOfArray(call)
        && classes
            .method(call.callee())
            .filter(method -> isHidden(method, fromPackage))
            .isPresent();
  }

  /** An array's clone is public, though its callee does not say so. */
  private static boolean isOfArray(Invocation.Call call) {
    return call.callee().kind() == Callee.Kind.INSTANCE
        && call.operands().getFirst().type() instanceof Type.Array;
  }

  /** The finding that a call cannot be written. */
  public Finding unreachable(Invocation.Call call) {
    boolean constructs = call.callee().kind() == Callee.Kind.CONSTRUCTOR;
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
