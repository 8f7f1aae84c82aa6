package dev.martlet.processor.frontend;

import com.sun.source.tree.AnyPatternTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Lowers patterns to tests and to bindings, which say how a pattern's variable is computed where it
 * is read: {@code o instanceof Circle(var r)} is an InstanceOf, and each {@code r} behind it a
 * component of a cast.
 */
final class PatternLowering {
  private final MethodBody body;

  PatternLowering(MethodBody body) {
    this.body = body;
  }

  /** What is matched: how to compute it, and the type that the compiler sees there. */
  private record Subject(Function<Flow, Value> read, TypeMirror seen) {}

  Value instanceOf(InstanceOfTree tree, Flow flow) {
    TypeMirror seen = body.mirror(tree.getExpression());
    if (seen.getKind().isPrimitive()) {
      body.refuse(tree, "'instanceof' on a primitive value", "compare the value itself");
      return flow.ops.constant(false);
    }
    Value value = body.expressions.lower(tree.getExpression(), flow);
    flow.ops.at(body.span(tree));
    PatternTree pattern = tree.getPattern();
    if (pattern == null) {
      body.reachability.check(tree.getType(), body.mirror(tree.getType()));
      return flow.ops.instanceOf(value, body.type(tree.getType()));
    }
    Value matches = match(pattern, value, seen, true, flow);
    return matches == null ? flow.ops.constant(true) : matches;
  }

  /**
   * Binds the pattern's variables and tests a value against it.
   *
   * @param rejectsNull whether null does not match, whatever the pattern
   * @return a boolean, or null where the pattern always matches
   */
  @Nullable Value match(
      PatternTree pattern, Value value, TypeMirror seen, boolean rejectsNull, Flow flow) {
    var subject = new Subject(_ -> value, seen);
    Function<Flow, Value> matched =
        here -> {
          Value matches = test(pattern, subject, rejectsNull, here);
          return matches == null ? here.ops.constant(true) : matches;
        };
    bind(pattern, value, subject, matched, flow);
    return test(pattern, subject, rejectsNull, flow);
  }

  // Tests.

  private @Nullable Value test(
      PatternTree pattern, Subject subject, boolean rejectsNull, Flow flow) {
    flow.ops.at(body.span(pattern));
    return switch (pattern) {
      case BindingPatternTree binding -> {
        TypeMirror type = body.mirror(binding.getVariable());
        if (type.getKind().isPrimitive() || subject.seen().getKind().isPrimitive()) {
          if (!body.sources.types().isSameType(type, subject.seen())) {
            body.refuse(pattern, "A primitive pattern", "convert the value yourself");
          }
          yield null;
        }
        body.reachability.check(pattern, type);
        boolean always = !rejectsNull && isSubtype(subject.seen(), type);
        yield always
            ? null
            : flow.ops.instanceOf(subject.read().apply(flow), body.types.read(type));
      }
      case DeconstructionPatternTree record -> testRecord(record, subject, flow);
      case AnyPatternTree _ -> null;
      default -> {
        body.refuse(pattern, "This pattern", "test and read the value yourself");
        yield null;
      }
    };
  }

  private boolean isSubtype(TypeMirror type, TypeMirror other) {
    var types = body.sources.types();
    return types.isSubtype(types.erasure(type), types.erasure(other));
  }

  private Value testRecord(DeconstructionPatternTree pattern, Subject subject, Flow flow) {
    TypeMirror type = body.mirror(pattern);
    body.reachability.check(pattern, type);
    Value matches = flow.ops.instanceOf(subject.read().apply(flow), body.types.read(type));
    List<? extends PatternTree> nested = pattern.getNestedPatterns();
    for (int i = 0; i < nested.size(); i++) {
      PatternTree inner = nested.get(i);
      Subject component = component(pattern, i, subject);
      if (!isUnconditional(inner, component)) {
        matches =
            body.expressions.choose(
                inner,
                Type.Primitive.BOOLEAN,
                matches,
                flow,
                side -> {
                  Value holds = test(inner, component, false, side);
                  return holds == null ? side.ops.constant(true) : holds;
                },
                side -> side.ops.constant(false));
      }
    }
    return matches;
  }

  private boolean isUnconditional(PatternTree pattern, Subject subject) {
    return switch (pattern) {
      case AnyPatternTree _ -> true;
      case BindingPatternTree binding -> {
        TypeMirror type = body.mirror(binding.getVariable());
        yield !type.getKind().isPrimitive()
                && !subject.seen().getKind().isPrimitive()
                && isSubtype(subject.seen(), type)
            || body.sources.types().isSameType(type, subject.seen());
      }
      default -> false;
    };
  }

  // Bindings.

  private void bind(
      PatternTree pattern, Value root, Subject subject, Function<Flow, Value> matched, Flow flow) {
    switch (pattern) {
      case BindingPatternTree binding -> {
        if (body.element(binding.getVariable()) instanceof VariableElement variable) {
          Local local = body.local(variable);
          flow.locals.bind(
              local,
              new Binding(
                  root, here -> narrowed(subject.read().apply(here), local, here), matched));
        }
      }
      case DeconstructionPatternTree record -> {
        List<? extends PatternTree> nested = record.getNestedPatterns();
        for (int i = 0; i < nested.size(); i++) {
          bind(nested.get(i), root, component(record, i, subject), matched, flow);
        }
      }
      default -> {}
    }
  }

  private static Value narrowed(Value value, Local local, Flow flow) {
    return value.type().equals(local.type) || !local.type.isReference()
        ? value
        : flow.ops.cast(value, local.type);
  }

  private Subject component(DeconstructionPatternTree pattern, int index, Subject subject) {
    var type = (DeclaredType) body.mirror(pattern);
    var record = (TypeElement) type.asElement();
    RecordComponentElement component = record.getRecordComponents().get(index);
    if (!body.onlyReturns(component)) {
      body.refuse(
          pattern,
          "A pattern on '%s', whose accessor '%s' computes,"
              .formatted(record.getSimpleName(), component.getSimpleName()),
          "call the accessor yourself");
    }
    TypeMirror seen =
        ((ExecutableType) body.sources.types().asMemberOf(type, component.getAccessor()))
            .getReturnType();
    Type irType = body.types.read(type);
    return new Subject(here -> read(component, subject, irType, seen, pattern, here), seen);
  }

  private Value read(
      RecordComponentElement component,
      Subject subject,
      Type recordType,
      TypeMirror seen,
      Tree place,
      Flow flow) {
    Value value = subject.read().apply(flow);
    flow.ops.at(body.span(place));
    Value record = value.type().equals(recordType) ? value : flow.ops.cast(value, recordType);
    Type type = body.types.read(seen);
    return body.names
        .readComponent(component, record, type, flow)
        .orElseGet(() -> body.names.callAccessor(component, record, type, flow));
  }
}
