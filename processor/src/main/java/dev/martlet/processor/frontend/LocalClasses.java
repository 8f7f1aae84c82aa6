package dev.martlet.processor.frontend;

import com.sun.source.tree.ClassTree;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The classes that methods declare for themselves. Nothing outside can name them, so each of their
 * objects has to come apart into its fields ({@link LocalObjects}).
 */
public final class LocalClasses {
  private final Map<String, TypeElement> types = new HashMap<>();
  private final Map<Element, ClassTree> trees = new HashMap<>();
  private final Set<ExecutableElement> underway = new HashSet<>();

  static boolean isLocal(Element type) {
    return type instanceof TypeElement declared && declared.getNestingKind() == NestingKind.LOCAL;
  }

  void add(String binaryName, TypeElement type, ClassTree tree) {
    types.put(binaryName, type);
    trees.put(type, tree);
  }

  Optional<TypeElement> find(String binaryName) {
    return Optional.ofNullable(types.get(binaryName));
  }

  boolean contains(TypeElement type) {
    return trees.containsKey(type);
  }

  @Nullable ClassTree tree(TypeElement type) {
    return trees.get(type);
  }

  /** The methods whose bodies are being put in their calls' places. */
  Set<ExecutableElement> underway() {
    return underway;
  }

  /** The names of the fields of such a class; none for any other type. */
  public Optional<List<String>> components(Type type) {
    return type instanceof Type.Declared(var name, _)
        ? find(name)
            .map(
                found ->
                    TangentTypes.fields(found).stream()
                        .map(field -> field.getSimpleName().toString())
                        .toList())
        : Optional.empty();
  }

  /** Reports the objects of such classes that are still there. */
  public void check(Function function, Findings findings) {
    Set<Type> reported = new HashSet<>();
    if (!types.isEmpty()) {
      Traversal.forEachOp(
          function.body(),
          op -> {
            for (Value value : op.results()) {
              check(value.type(), span(op, function), reported, findings);
            }
            if (op instanceof Arithmetic.InstanceOf test) {
              check(test.type(), op.span(), reported, findings);
            }
          });
    }
  }

  private static Span span(Op op, Function function) {
    return op.span().equals(Span.NONE) ? function.span() : op.span();
  }

  private void check(Type type, Span span, Set<Type> reported, Findings findings) {
    switch (type) {
      case Type.Array(var element) -> check(element, span, reported, findings);
      case Type.Declared(var name, var arguments) -> {
        TypeElement found = types.get(name);
        if (found != null && reported.add(type)) {
          findings.add(
              Diagnostic.UNSUPPORTED_CONSTRUCT.at(
                  span,
                  "The local class '%s', whose objects are kept or compared here,"
                      .formatted(found.getSimpleName()),
                  "declare it outside of the method"));
        }
        arguments.forEach(argument -> check(argument, span, reported, findings));
      }
      case Type.Primitive _, Type.Variable _, Type.Wildcard _ -> {}
    }
  }
}
