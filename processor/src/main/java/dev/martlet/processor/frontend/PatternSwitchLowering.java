package dev.martlet.processor.frontend;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers {@code switch} over patterns to a chain of ifs, in the order of the cases. */
final class PatternSwitchLowering {
  private static final Callee EQUALS =
      objects("equals", List.of(Type.OBJECT, Type.OBJECT), Type.Primitive.BOOLEAN);

  private final MethodBody body;

  PatternSwitchLowering(MethodBody body) {
    this.body = body;
  }

  private static Callee objects(String name, List<Type> parameters, Type result) {
    return new Callee(Callee.Kind.STATIC, "java.util.Objects", name, parameters, result);
  }

  void lower(SwitchCases cases, Rest rest, Flow flow) {
    TypeMirror seen = body.mirror(cases.selector());
    if (seen.getKind().isPrimitive()) {
      body.refuse(cases.tree(), "A pattern on a primitive value", "compare it with 'if'");
      rest.lower(flow);
      return;
    }
    Value selector = body.expressions.lower(cases.selector(), flow);
    flow.ops.at(body.span(cases.selector()));
    boolean takesNull =
        cases.groups().stream()
            .flatMap(group -> group.cases().stream())
            .anyMatch(Cases::matchesNull);
    if (!takesNull) {
      flow.ops.call(Callee.REQUIRE_NON_NULL, selector);
    }
    chain(new Chain(cases, selector, seen), 0, rest, flow);
  }

  private record Chain(SwitchCases cases, Value selector, TypeMirror seen) {}

  /** The cases from this one on. */
  private void chain(Chain chain, int from, Rest rest, Flow flow) {
    List<SwitchCases.Group> groups = chain.cases().groups();
    int next = from;
    while (next < groups.size() && isOnlyDefault(groups.get(next))) {
      next++;
    }
    if (next == groups.size()) {
      otherwise(chain).lower(flow, rest);
      return;
    }
    SwitchCases.Group group = groups.get(next);
    Branching.Branch branch = chain.cases().branch(group);
    Value matches = test(chain, group, flow);
    if (matches == null) {
      branch.lower(flow, rest);
      return;
    }
    int following = next + 1;
    flow.ops.at(body.span(group.last()));
    Branching.lower(
        flow,
        List.of(branch, remaining(chain, following)),
        (results, regions) ->
            new ControlFlow.If(
                results, matches, regions.get(0), regions.get(1), body.span(group.last())),
        rest);
  }

  private static boolean isOnlyDefault(SwitchCases.Group group) {
    return group.isDefault() && group.cases().stream().noneMatch(Cases::matchesNull);
  }

  private static Branching.Branch otherwise(Chain chain) {
    SwitchCases cases = chain.cases();
    return cases.groups().stream().anyMatch(SwitchCases.Group::isDefault)
        ? cases.defaultBranch()
        : Branching.branch(Set.of(), cases::raiseNoMatch);
  }

  private Branching.Branch remaining(Chain chain, int from) {
    Set<Jump> exits = new HashSet<>(otherwise(chain).exits());
    for (SwitchCases.Group group :
        chain.cases().groups().subList(from, chain.cases().groups().size())) {
      exits.addAll(chain.cases().branch(group).exits());
    }
    return new Branching.Branch() {
      @Override
      public Set<Jump> exits() {
        return exits;
      }

      @Override
      public void lower(Flow side, Rest rest) {
        chain(chain, from, rest, side);
      }
    };
  }

  // Tests.

  /** Whether the group's code runs; null where it always does. */
  private @Nullable Value test(Chain chain, SwitchCases.Group group, Flow flow) {
    Value any = null;
    for (CaseTree each : group.cases()) {
      for (CaseLabelTree label : each.getLabels()) {
        if (Cases.isNull(label)) {
          flow.ops.at(body.span(label));
          Value none = flow.ops.constant(chain.selector().type(), null);
          any =
              or(
                  label,
                  any,
                  flow,
                  side -> side.ops.binary(BinaryOperator.EQUAL, chain.selector(), none));
        } else if (label instanceof PatternCaseLabelTree pattern) {
          boolean isFirst = any == null;
          Value matches =
              body.patterns.match(
                  pattern.getPattern(), chain.selector(), chain.seen(), false, flow);
          if (matches == null && each.getGuard() == null) {
            return null;
          }
          Value known = matches == null ? flow.ops.constant(true) : matches;
          any = isFirst ? known : or(label, any, flow, _ -> known);
        }
      }
      for (ExpressionTree constant : Cases.constants(each)) {
        any = or(constant, any, flow, side -> equality(chain, constant, side));
      }
      ExpressionTree guard = each.getGuard();
      if (guard != null && any != null) {
        any = body.operators.and(guard, any, flow);
      }
    }
    return any;
  }

  private Value or(
      Tree place, @Nullable Value before, Flow flow, ExpressionLowering.Alternative test) {
    return before == null
        ? test.lower(flow)
        : body.expressions.choose(
            place, Type.Primitive.BOOLEAN, before, flow, side -> side.ops.constant(true), test);
  }

  private Value equality(Chain chain, ExpressionTree constant, Flow flow) {
    flow.ops.at(body.span(constant));
    var element = body.element(constant);
    if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
      Value value =
          flow.ops.readStatic(
              body.names.ownerOf(element, null),
              element.getSimpleName().toString(),
              body.types.read(element.asType()),
              true);
      return flow.ops.binary(BinaryOperator.EQUAL, chain.selector(), value);
    }
    Value value = body.expressions.lowerTo(constant, chain.selector().type(), flow);
    return flow.ops.call(EQUALS, chain.selector(), value);
  }
}
