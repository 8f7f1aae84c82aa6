package dev.martlet.processor;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes growing tapes of what carries derivatives as a program of the user's would, so that a
 * derivative can be differentiated itself.
 *
 * <pre>
 * DoubleTape tape = new DoubleTape();      List&lt;Double&gt; tape = new ArrayList&lt;&gt;();
 * tape.push(x); ... tape.get(i)        ->  tape.add(x); ... tape.get(i)
 * </pre>
 */
final class PlainTapes {
  private static final String PACKAGE = "dev.martlet.tape.";
  private static final String LIST = "java.util.List";

  private final Values values;
  private final Rewriter rewriter;

  /** By its tape, what an element is, as an object. */
  private final Map<Value, Type> elements = new HashMap<>();

  private PlainTapes(Function function) {
    this.values = Values.after(function);
    this.rewriter = new Rewriter(values);
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof TapeAccess.Push push) {
            element(push.tape().type(), push.value().type())
                .ifPresent(
                    type ->
                        elements.merge(
                            push.tape(),
                            type,
                            (one, other) -> one.equals(other) ? one : Type.OBJECT));
          }
        });
    // What holds other tapes, and what is held, stays as it is.
    Traversal.forEachOp(function.body(), op -> elements.keySet().removeAll(held(op)));
  }

  private static List<Value> held(Op op) {
    return switch (op) {
      case TapeAccess.Push push when isTape(push.value().type()) ->
          List.of(push.tape(), push.value());
      case TapeAccess.Get get when isTape(get.result().type()) -> List.of(get.tape(), get.result());
      default -> List.of();
    };
  }

  private static boolean isTape(Type type) {
    return type instanceof Type.Declared(var name, _) && name.startsWith(PACKAGE);
  }

  static Function run(Function function) {
    var plain = new PlainTapes(function);
    return plain.elements.isEmpty() ? function : function.withBody(plain.copied(function.body()));
  }

  private static Optional<Type> element(Type tape, Type value) {
    String name = tape instanceof Type.Declared(var declared, _) ? declared : "";
    return switch (name) {
      case PACKAGE + "DoubleTape" -> Optional.of(Type.BOXED_DOUBLE);
      case PACKAGE + "FloatTape" -> Optional.of(Type.BOXED_FLOAT);
      case PACKAGE + "ObjectTape" -> Optional.of(value).filter(Type.Declared.class::isInstance);
      default -> Optional.empty();
    };
  }

  private Region copied(Region region) {
    var out = new RegionBuilder(values);
    for (Op op : region.ops()) {
      out.at(op.span());
      switch (op) {
        case TapeAccess.NewTape(var tape, _) when elements.containsKey(tape) -> {
          var list =
              new Callee(
                  Callee.Kind.CONSTRUCTOR,
                  "java.util.ArrayList",
                  "new",
                  List.of(),
                  Type.declared("java.util.ArrayList"));
          rewriter.substitute(
              tape,
              out.named(
                  out.call(list, Type.declared(LIST, elements.get(tape)), List.of()), tape.name()));
        }
        case TapeAccess.Push(var tape, var value, _) when elements.containsKey(tape) -> {
          var add =
              new Callee(
                  Callee.Kind.INSTANCE, LIST, "add", List.of(Type.OBJECT), Type.Primitive.BOOLEAN);
          Value element = boxed(rewriter.get(value), elements.get(tape), out);
          Value _ = out.call(add, rewriter.get(tape), element);
        }
        case TapeAccess.Get(var result, var tape, var index, _) when elements.containsKey(tape) -> {
          var get =
              new Callee(
                  Callee.Kind.INSTANCE, LIST, "get", List.of(Type.Primitive.INT), Type.OBJECT);
          Value element =
              out.call(get, elements.get(tape), List.of(rewriter.get(tape), rewriter.get(index)));
          rewriter.substitute(result, boxed(element, result.type(), out));
        }
        default -> {
          List<Region> regions = new ArrayList<>();
          op.regions().forEach(inner -> regions.add(copied(inner)));
          out.add(op.rebuilt(op.results(), rewriter.get(op.operands()), regions));
        }
      }
    }
    return out.finish(region.parameters(), rewriter.copy(region.end()));
  }

  private static Value boxed(Value value, Type type, RegionBuilder out) {
    if (value.type().equals(type) || value.type().isReference() && type.equals(Type.OBJECT)) {
      return value;
    }
    return value.type().isReference() && type.isReference()
        ? out.cast(value, type)
        : out.box(value, type);
  }
}
