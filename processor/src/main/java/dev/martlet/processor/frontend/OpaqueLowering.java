package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import dev.martlet.processor.ir.Invocation.Opaque;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Lowers passive code that the compiler does not look into: it is printed again as it stands. */
final class OpaqueLowering {
  private static final String LABEL = "exit_";

  private final MethodBody body;

  OpaqueLowering(MethodBody body) {
    this.body = body;
  }

  // Expressions.

  Value expression(ExpressionTree tree, Flow flow) {
    body.reachability.check(tree, body.mirror(tree));
    flow.ops.at(body.span(tree));
    var text = new OpaqueText(body, flow);
    new OpaquePrinter(text).print(tree);
    Value result = flow.ops.at(body.span(tree)).fresh(body.type(tree), "");
    flow.ops.add(
        new Opaque(
            List.of(result),
            text.operands,
            kind(tree),
            text.out.toString(),
            false,
            0,
            flow.ops.span()));
    return result;
  }

  private static Opaque.Kind kind(ExpressionTree tree) {
    return switch (tree) {
      case LambdaExpressionTree _ -> Opaque.Kind.LAMBDA;
      case MemberReferenceTree _ -> Opaque.Kind.METHOD_REFERENCE;
      case NewClassTree creation ->
          creation.getClassBody() == null ? Opaque.Kind.CREATION : Opaque.Kind.CLASS;
      default -> Opaque.Kind.CLASS_LITERAL;
    };
  }

  /** Whether assertions are on for the class that the source is in. */
  Value assertionStatus(Tree tree, Flow flow) {
    return ofClass(
        "%s.desiredAssertionStatus()".formatted(literal(Owners.outermost(body.owner))),
        flow.ops.at(body.span(tree)).fresh(Type.Primitive.BOOLEAN, "assertsHere"),
        Opaque.Kind.ASSERTION_STATUS,
        flow);
  }

  /** The class that a method is in, as an object: what a static method locks. */
  Value ownClass(Tree tree, Flow flow) {
    body.reachability.check(tree, body.owner.asType());
    return ofClass(
        literal(body.owner),
        flow.ops.at(body.span(tree)).fresh(Type.OBJECT, ""),
        Opaque.Kind.CLASS_LITERAL,
        flow);
  }

  private String literal(TypeElement type) {
    return "`%s`.class".formatted(body.types.binaryName(type));
  }

  private static Value ofClass(String code, Value result, Opaque.Kind kind, Flow flow) {
    flow.ops.add(new Opaque(List.of(result), List.of(), kind, code, false, 0, flow.ops.span()));
    return result;
  }

  // Statements.

  /**
   * Lowers a {@code try} or {@code synchronized} statement. The variables of the method that it
   * assigns are results; a jump out of it says in another result where it leads, and leaves the
   * code through a label around it.
   */
  void statement(StatementTree tree, Rest rest, Flow flow) {
    Set<Jump> exits = body.jumps.exits(tree);
    SortedSet<Jump> ways = new TreeSet<>(exits);
    var text = new OpaqueText(body, flow);
    List<Local> assigned = assigned(tree, ways, flow);
    assigned.forEach(local -> text.results.put(local, text.results.size()));
    boolean jumps = !ways.isEmpty() && !ways.equals(Set.of(Jump.NORMAL));
    boolean tells = ways.size() > 1;
    for (Jump way : ways) {
      String which = tells ? "@%d@ = %d;%n".formatted(assigned.size(), way.code) : "";
      text.escapes.put(way, which + "break " + LABEL + ";\n");
    }
    List<Value> initial = new ArrayList<>();
    assigned.forEach(local -> initial.add(flow.readAnyway(local)));
    if (tells) {
      initial.add(flow.ops.constant(Jump.NORMAL.code));
    }
    text.add(jumps ? LABEL + ": {\n" : "");
    new OpaquePrinter(text).statements.print(tree);
    if (jumps && tells && ways.contains(Jump.NORMAL)) {
      // A jump may have been on its way when an exception came instead.
      text.add("@%d@ = %d;%n".formatted(assigned.size(), Jump.NORMAL.code));
    }
    text.add(jumps ? "}\n" : "");

    flow.ops.at(body.span(tree));
    List<Value> results = new ArrayList<>();
    assigned.forEach(local -> results.add(flow.ops.fresh(local.type, local.name)));
    Value exit = tells ? flow.ops.fresh(Type.Primitive.INT, "exit") : null;
    if (exit != null) {
      results.add(exit);
    }
    List<Value> operands = new ArrayList<>(text.operands);
    operands.addAll(initial);
    flow.ops.add(
        new Opaque(
            results,
            operands,
            tree instanceof TryTree ? Opaque.Kind.TRY : Opaque.Kind.SYNCHRONIZED,
            text.out.toString().replace("\r\n", "\n"),
            true,
            initial.size(),
            flow.ops.span()));
    leave(assigned, results, ways, exit, rest, flow);
  }

  private void leave(
      List<Local> assigned,
      List<Value> results,
      SortedSet<Jump> ways,
      @Nullable Value exit,
      Rest rest,
      Flow flow) {
    for (int i = 0; i < assigned.size(); i++) {
      Local local = assigned.get(i);
      if (local.isConstantToDerivative) {
        body.assignments.assign(local, results.get(i), flow);
      } else {
        flow.locals.set(local, results.get(i));
      }
    }
    flow.exits = new Exits(ways, exit, null);
    if (ways.isEmpty()) {
      flow.raise(new Terminator.Unreachable());
      return;
    }
    Boundary here = flow.boundary;
    Branching.proceed(flow, here, rest);
  }

  private List<Local> assigned(StatementTree tree, Set<Jump> ways, Flow flow) {
    Set<Local> wanted = VariableScanner.of(body, tree).assigned();
    ways.stream().filter(way -> way.brought() != null).forEach(way -> wanted.add(way.brought()));
    List<Local> assigned = new ArrayList<>();
    for (Local local : flow.locals.locals()) {
      if (wanted.contains(local)) {
        assigned.add(local);
      }
    }
    return assigned;
  }
}
