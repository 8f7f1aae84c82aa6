package dev.martlet.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads what goes over a map, {@code map.values()} and the like, as something that goes over its
 * keys; and the entries of such loops, which are a key of the map each.
 */
final class MapViews {
  private static final Set<String> PLAIN =
      Set.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Class");

  private static final Set<String> REMOVING =
      Set.of("remove", "clear", "removeIf", "removeAll", "retainAll", "pollFirstEntry");

  private final MethodBody body;

  /** The variables that stand for entries. */
  private final Map<VariableElement, Entry> entries = new HashMap<>();

  MapViews(MethodBody body) {
    this.body = body;
  }

  /** What a view shows of each key. */
  enum Kind {
    KEYS,
    VALUES,
    ENTRIES
  }

  /**
   * A view of a map.
   *
   * @param map the expression of the map
   */
  record View(Kind kind, ExpressionTree map, Type key, Type value) {}

  /** An entry of a map. */
  private record Entry(Value map, Local key, Type value) {}

  /** The view that an expression is, of a map whose values may carry derivatives. */
  Optional<View> view(ExpressionTree tree) {
    if (!(MethodBody.withoutParentheses(tree) instanceof MethodInvocationTree call)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || !call.getArguments().isEmpty()
        || !(body.mirror(select.getExpression()) instanceof DeclaredType type)) {
      return Optional.empty();
    }
    Kind kind =
        switch (select.getIdentifier().toString()) {
          case "keySet" -> Kind.KEYS;
          case "values" -> Kind.VALUES;
          case "entrySet" -> Kind.ENTRIES;
          default -> null;
        };
    return Optional.ofNullable(kind).flatMap(known -> view(known, select.getExpression(), type));
  }

  /** A view of the map that an expression is. */
  Optional<View> view(Kind kind, ExpressionTree map) {
    return body.mirror(map) instanceof DeclaredType type ? view(kind, map, type) : Optional.empty();
  }

  /** The keys of the map that an expression is, whatever its values are. */
  Optional<View> anyView(ExpressionTree map) {
    return body.mirror(map) instanceof DeclaredType type
        ? any(Kind.KEYS, map, type)
        : Optional.empty();
  }

  private Optional<View> view(Kind kind, ExpressionTree map, DeclaredType type) {
    return any(kind, map, type).filter(view -> body.isDifferentiableElement(view.value()));
  }

  private Optional<View> any(Kind kind, ExpressionTree map, DeclaredType type) {
    var types = body.sources.types();
    TypeElement maps = body.sources.elements().getTypeElement("java.util.Map");
    if (maps == null || !types.isSubtype(types.erasure(type), types.erasure(maps.asType()))) {
      return Optional.empty();
    }
    Type key = argument(type, maps, "keySet");
    Type value = argument(type, maps, "values");
    boolean isKnown = kind == Kind.VALUES || isPlain(mirror(type, maps, "keySet"));
    return isKnown ? Optional.of(new View(kind, map, key, value)) : Optional.empty();
  }

  private Type argument(DeclaredType type, TypeElement maps, String method) {
    return body.types.read(mirror(type, maps, method));
  }

  private TypeMirror mirror(DeclaredType type, TypeElement maps, String name) {
    var types = body.sources.types();
    ExecutableElement method =
        ElementFilter.methodsIn(maps.getEnclosedElements()).stream()
            .filter(each -> each.getSimpleName().contentEquals(name))
            .findFirst()
            .orElseThrow();
    var seen = (ExecutableType) types.asMemberOf((DeclaredType) types.capture(type), method);
    var arguments = ((DeclaredType) seen.getReturnType()).getTypeArguments();
    return arguments.isEmpty()
        ? java.util.Objects.requireNonNull(
                body.sources.elements().getTypeElement("java.lang.Object"))
            .asType()
        : arguments.getFirst();
  }

  /** Whether there is no number in such a key that might carry a derivative. */
  private boolean isPlain(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return !body.types.read(type).isReal();
    }
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (PLAIN.contains(element.getQualifiedName().toString())
            || element.getKind() == ElementKind.ENUM
            || element.getKind() == ElementKind.RECORD
                && element.getRecordComponents().stream().allMatch(c -> isPlain(c.asType())));
  }

  /** Whether code uses the variable of a loop as an entry that stays where it is. */
  boolean isEntry(VariableElement variable, Tree code) {
    boolean[] fits = {true};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      // Around code that may be run as it is, for which there is no entry.
      private int unread;

      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
        int inside =
            tree instanceof LambdaExpressionTree
                    || tree instanceof ClassTree
                    || tree instanceof TryTree
                    || tree instanceof SynchronizedTree
                ? 1
                : 0;
        unread += inside;
        super.scan(tree, null);
        unread -= inside;
        return null;
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void nothing) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
          fits[0] &= !REMOVING.contains(select.getIdentifier().toString());
          if (unread == 0 && isEntryCall(call, select, variable)) {
            return scan(call.getArguments(), null);
          }
        }
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
        fits[0] &= !variable.equals(body.element(name));
        return null;
      }
    }.scan(code, null);
    return fits[0];
  }

  private boolean isEntryCall(
      MethodInvocationTree call, MemberSelectTree select, VariableElement variable) {
    return MethodBody.withoutParentheses(select.getExpression()) instanceof IdentifierTree name
        && variable.equals(body.element(name))
        && switch (select.getIdentifier().toString()) {
          case "getKey", "getValue" -> call.getArguments().isEmpty();
          case "setValue" -> call.getArguments().size() == 1;
          default -> false;
        };
  }

  void declare(VariableElement variable, Value map, Local key, Type value) {
    entries.put(variable, new Entry(map, key, value));
  }

  /** What a call of an entry's method gives. */
  Optional<Value> ofEntry(MethodInvocationTree call, Flow flow) {
    if (entries.isEmpty()
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || !(MethodBody.withoutParentheses(select.getExpression())
            instanceof IdentifierTree name)) {
      return Optional.empty();
    }
    Element element = body.element(name);
    Entry entry = element instanceof VariableElement variable ? entries.get(variable) : null;
    if (entry == null) {
      return Optional.empty();
    }
    Value key = flow.read(entry.key());
    return Optional.of(
        switch (select.getIdentifier().toString()) {
          case "getKey" -> key;
          case "getValue" ->
              MapBuilding.get(entry.map(), key, entry.value(), flow.ops.at(body.span(call)));
          default -> {
            Value value =
                body.expressions.lowerTo(call.getArguments().getFirst(), entry.value(), flow);
            yield MapBuilding.put(
                entry.map(), key, value, entry.value(), flow.ops.at(body.span(call)));
          }
        });
  }
}
