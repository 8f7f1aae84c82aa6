package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Lowers the constructor of a record to a function that returns the record. Its fields are
 * variables while it runs:
 *
 * <pre>{@code
 * Angle { degrees = degrees % 360; }      %degrees_2 = remainder ...; yield new Angle(%degrees_2)
 * }</pre>
 */
final class ConstructorLowering {
  private final MethodBody body;
  private final ExecutableElement constructor;
  private final MethodTree tree;

  ConstructorLowering(MethodBody body, ExecutableElement constructor, MethodTree tree) {
    this.body = body;
    this.constructor = constructor;
    this.tree = tree;
  }

  /** The variables that stand for the fields of a record or another object. */
  static Set<Local> fields(MethodBody body, TypeElement record) {
    Set<Local> fields = new LinkedHashSet<>();
    if (record.getKind() == ElementKind.RECORD) {
      TangentTypes.fields(record).forEach(field -> fields.add(body.local(field)));
    } else if (Annotations.isDifferentiable(record) || LocalClasses.isLocal(record)) {
      for (TypeElement type : ConstructorCode.lineage(body.sources, record)) {
        TangentTypes.fields(type).forEach(field -> fields.add(body.local(field)));
      }
    }
    return fields;
  }

  /** Lowers the body; the flow then ends with the record. */
  void lower(Flow flow) {
    var record = Owners.of(constructor);
    List<? extends StatementTree> statements = tree.getBody().getStatements();
    int call = constructorCall(statements);
    Set<Local> fields = fields(body, record);
    fields.forEach(flow.locals::declare);
    Local self = Objects.requireNonNull(body.self);
    Boundary end = flow.boundary;
    if (call >= 0 && isCallOf("this", statements.get(call))) {
      var prologue = statements.subList(0, call);
      body.statements.lower(prologue, here -> delegate(statements, call, self, here), flow);
      finish(flow, () -> flow.read(self));
      return;
    }
    List<StatementTree> own = new ArrayList<>(statements);
    if (call >= 0) {
      own.remove(call);
    }
    body.statements.lower(own, Rest.EMPTY, flow);
    flow.boundary = end;
    finish(flow, () -> assembled(record, fields, flow));
  }

  private void delegate(List<? extends StatementTree> statements, int call, Local self, Flow flow) {
    if (statements.get(call) instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree invocation
        && body.element(invocation.getMethodSelect()) instanceof ExecutableElement other) {
      List<Value> arguments =
          body.calls
              .arguments()
              .lower(other, invocation.getMethodSelect(), invocation.getArguments(), flow);
      flow.ops.at(body.span(invocation));
      Value made =
          LocalObjects.isMember(other)
              ? body.localObjects.create(other, arguments, invocation, flow)
              : body.creations.create(other, self.type, arguments, List.of(), flow);
      flow.locals.set(self, made);
    }
    fields(body, Owners.of(constructor)).forEach(flow.locals::forget);
    body.statements.lower(statements.subList(call + 1, statements.size()), Rest.EMPTY, flow);
  }

  private static void finish(Flow flow, Supplier<Value> result) {
    if (!flow.exits.isEmpty()) {
      flow.end = new Terminator.Yield(List.of(result.get()));
    }
  }

  /** In a compact constructor the parameters are what the fields are set to. */
  private Value assembled(TypeElement record, Set<Local> fields, Flow flow) {
    List<Value> components = new ArrayList<>();
    int i = 0;
    for (Local field : fields) {
      boolean isSet = !(flow.locals.get(field) instanceof Environment.Content.Nothing);
      Local source = isSet ? field : body.local(constructor.getParameters().get(i));
      components.add(flow.read(source));
      i++;
    }
    Type type = body.types.read(record.asType());
    flow.ops.at(body.span(tree));
    return flow.ops.newRecord(type, components);
  }

  static int constructorCall(List<? extends StatementTree> statements) {
    for (int i = 0; i < statements.size(); i++) {
      if (isCallOf("this", statements.get(i)) || isCallOf("super", statements.get(i))) {
        return i;
      }
    }
    return -1;
  }

  static boolean isCallOf(String name, StatementTree tree) {
    return tree instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree select
        && select.getName().contentEquals(name);
  }
}
