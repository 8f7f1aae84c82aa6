package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Lowers the resources of a {@code try}, as the language defines them by simpler statements. */
final class ResourceLowering {
  private static final Callee ADD_SUPPRESSED =
      new Callee(
          Callee.Kind.INSTANCE,
          "java.lang.Throwable",
          "addSuppressed",
          List.of(CaughtTypes.THROWABLE),
          Type.Primitive.VOID);

  private final MethodBody body;
  private final TryLowering tries;

  ResourceLowering(MethodBody body, TryLowering tries) {
    this.body = body;
    this.tries = tries;
  }

  /** The block with its resources opened before and closed behind it. */
  TryLowering.Guarded managed(List<? extends Tree> resources, TryLowering.Guarded block) {
    TryLowering.Guarded inner =
        resources.size() == 1 ? block : managed(resources.subList(1, resources.size()), block);
    List<Tree> trees = new ArrayList<>(resources);
    trees.addAll(block.trees());
    return new TryLowering.Guarded() {
      @Override
      public Set<Jump> exits() {
        return block.exits();
      }

      @Override
      public void lower(Flow flow) {
        open(resources.getFirst(), inner, flow);
      }

      @Override
      public List<Tree> trees() {
        return trees;
      }
    };
  }

  private void open(Tree resource, TryLowering.Guarded inner, Flow flow) {
    Value opened;
    TypeMirror type = body.mirror(resource);
    if (resource instanceof VariableTree variable) {
      body.statements.lower(variable, Rest.FOLLOWS, flow);
      type = Objects.requireNonNull(body.element(variable)).asType();
      Local local = body.local((VariableElement) Objects.requireNonNull(body.element(variable)));
      opened = flow.read(local);
    } else {
      opened = body.expressions.lower((ExpressionTree) resource, flow);
    }
    Callee close = close(type);
    tries.finished(
        resource,
        inner,
        (here, failure, rest) -> {
          close(resource, opened, close, failure, here);
          rest.lower(here);
        },
        Rest.EMPTY,
        flow);
  }

  private Callee close(TypeMirror type) {
    TypeElement element = (TypeElement) body.sources.types().asElement(type);
    ExecutableElement method =
        ElementFilter.methodsIn(body.sources.elements().getAllMembers(element)).stream()
            .filter(each -> each.getSimpleName().contentEquals("close"))
            .filter(each -> each.getParameters().isEmpty())
            .findFirst()
            .orElseThrow();
    return body.callees.read(method);
  }

  private void close(Tree place, Value resource, Callee close, @Nullable Value failure, Flow flow) {
    flow.ops.at(body.span(place));
    Value present =
        flow.ops.binary(BinaryOperator.UNEQUAL, resource, flow.ops.constant(resource.type(), null));
    RegionBuilder then = flow.ops.nested();
    if (failure == null) {
      then.callVoid(close, List.of(resource));
    } else {
      Value succeeded =
          then.binary(BinaryOperator.EQUAL, failure, then.constant(failure.type(), null));
      RegionBuilder fine = then.nested();
      fine.callVoid(close, List.of(resource));
      RegionBuilder failed = then.nested();
      RegionBuilder attempted = failed.nested();
      attempted.callVoid(close, List.of(resource));
      RegionBuilder handler = failed.nested();
      Value suppressed = flow.ops.fresh(CaughtTypes.THROWABLE, "suppressed");
      handler.callVoid(ADD_SUPPRESSED, List.of(failure, suppressed));
      failed.add(
          new ControlFlow.Try(
              List.of(),
              List.of(CaughtTypes.THROWABLE),
              attempted.yield(),
              new Region(List.of(suppressed), handler.ops(), new Terminator.Yield(List.of())),
              failed.span()));
      then.iff(succeeded, fine.yield(), failed.yield());
    }
    flow.ops.iff(present, then.yield(), flow.ops.nested().yield());
  }
}
