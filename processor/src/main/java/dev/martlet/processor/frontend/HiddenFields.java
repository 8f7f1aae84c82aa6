package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Lets the code of a method of one package stand in another one, where it must not name the fields
 * of its class: there it calls their getters and setters.
 */
public final class HiddenFields {
  private final Classes classes;
  private final Accessors accessors;

  public HiddenFields(Sources sources) {
    this.classes = new Classes(sources);
    this.accessors = new Accessors(sources);
  }

  /** The same function, in a package. */
  public Function movedTo(Function function, String toPackage) {
    return function.withBody(moved(function.body(), toPackage));
  }

  private Region moved(Region region, String toPackage) {
    return new Region(
        region.parameters(),
        region.ops().stream().map(op -> moved(op, toPackage)).toList(),
        region.end());
  }

  private Op moved(Op op, String toPackage) {
    return switch (op) {
      case Memory.ReadField read when read.accessor().isEmpty() ->
          hidden(read.owner(), read.field(), toPackage)
              .flatMap(field -> accessors.getter(field, toPackage))
              .<Op>map(
                  getter ->
                      new Memory.ReadField(
                          read.result(),
                          read.operands(),
                          read.owner(),
                          read.field(),
                          getter,
                          read.isFinal(),
                          read.span()))
              .orElse(read);
      case Memory.WriteField write when write.accessor().isEmpty() ->
          hidden(write.owner(), write.field(), toPackage)
              .flatMap(field -> accessors.setter(field, toPackage))
              .<Op>map(
                  setter ->
                      new Memory.WriteField(
                          write.operands(), write.owner(), write.field(), setter, write.span()))
              .orElse(write);
      default ->
          op.rebuilt(
              op.results(),
              op.operands(),
              op.regions().stream().map(region -> moved(region, toPackage)).toList());
    };
  }

  /** Reports the fields that cannot be reached from a package at all. */
  public void check(Function function, String fromPackage, Findings findings) {
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof Memory.ReadField read && read.accessor().isEmpty()) {
            check(read.owner(), read.field(), fromPackage, read.span(), findings);
          } else if (op instanceof Memory.WriteField write && write.accessor().isEmpty()) {
            check(write.owner(), write.field(), fromPackage, write.span(), findings);
          }
        });
  }

  private void check(String owner, String name, String fromPackage, Span span, Findings findings) {
    hidden(owner, name, fromPackage)
        .ifPresent(
            field ->
                findings.add(
                    Diagnostic.UNSUPPORTED_CONSTRUCT.at(
                        span,
                        "The field '"
                            + name
                            + "' of another package, which the generated class cannot reach,",
                        "give it a public getter and setter, which are final")));
  }

  private Optional<VariableElement> hidden(String owner, String name, String fromPackage) {
    return classes.find(owner).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().contentEquals(name))
        .filter(field -> !accessors.isReachable(field, fromPackage))
        .findFirst();
  }
}
