package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.List;

/** The calls of the runtime that have to do with shadows of objects, and of arrays of those. */
final class GraphCalls {
  private static final String GRAPH = "dev.martlet.shadow.ShadowGraph";
  private static final Type.Declared ARRANGEMENT = Type.declared("dev.martlet.shadow.Arrangement");
  private static final Type OBJECTS = new Type.Array(Type.OBJECT);

  private GraphCalls() {}

  /** A shadow of zeros for all that an object or array leads to; null where there is none. */
  static Value zerosLike(Value value, Type shadow, String name, RegionBuilder out) {
    var made = out.fresh(shadow, name);
    boolean isArray = shadow instanceof Type.Array;
    var parameter = isArray ? OBJECTS : Type.OBJECT;
    out.add(
        new Invocation.Call(
            List.of(made),
            new Callee(
                Callee.Kind.STATIC,
                GRAPH,
                isArray ? "zerosLikeAll" : "zerosLike",
                List.of(parameter),
                parameter),
            List.of(shadow instanceof Type.Array(var element) ? element : shadow),
            List.of(value),
            out.span()));
    return made;
  }

  /** Something that knows shadows by what they are shadows of. */
  static Value graph(RegionBuilder out) {
    var graph = out.fresh(Type.declared(GRAPH), "graph");
    out.add(
        new Invocation.Call(
            List.of(graph),
            new Callee(Callee.Kind.CONSTRUCTOR, GRAPH, "new", List.of(), graph.type()),
            List.of(),
            List.of(),
            out.span()));
    return graph;
  }

  /** The only shadow of an array or object. */
  static Value shadow(Value graph, Value value, Type shadow, String name, RegionBuilder out) {
    boolean isArray = shadow instanceof Type.Array;
    boolean isOfNumbers = shadow instanceof Type.Array(var number) && !number.isReference();
    var parameter = isOfNumbers ? shadow : isArray ? OBJECTS : Type.OBJECT;
    var made = out.fresh(shadow, name);
    out.add(
        new Invocation.Call(
            List.of(made),
            new Callee(
                Callee.Kind.INSTANCE,
                GRAPH,
                isArray && !isOfNumbers ? "shadows" : "shadow",
                List.of(parameter),
                parameter),
            isOfNumbers
                ? List.of()
                : List.of(shadow instanceof Type.Array(var element) ? element : shadow),
            List.of(graph, value),
            out.span()));
    return made;
  }

  /** Throws where two parameters lead to the same object or array. */
  static void checkDistinct(Value one, Value other, String parameters, RegionBuilder out) {
    out.callVoid(
        new Callee(
            Callee.Kind.STATIC,
            GRAPH,
            "checkDistinct",
            List.of(Type.OBJECT, Type.OBJECT, Type.STRING),
            Primitive.VOID),
        List.of(one, other, out.constant(parameters)));
  }

  /** Adds the tangent of an object or array to its shadow. */
  static void add(Value shadow, Value tangent, RegionBuilder out) {
    out.callVoid(
        new Callee(
            Callee.Kind.STATIC, GRAPH, "add", List.of(Type.OBJECT, Type.OBJECT), Primitive.VOID),
        List.of(shadow, tangent));
  }

  /** The numbers of one tangent with the shadows in the other. */
  static Value merged(Value numbers, Value references, RegionBuilder out) {
    var callee =
        new Callee(
            Callee.Kind.STATIC, GRAPH, "merged", List.of(Type.OBJECT, Type.OBJECT), Type.OBJECT);
    return out.named(
        out.call(callee, references.type(), List.of(numbers, references)), references.name());
  }

  /** A tangent without the arrays and objects in it. */
  static Value numbers(Value tangent, RegionBuilder out) {
    var callee =
        new Callee(Callee.Kind.STATIC, GRAPH, "numbers", List.of(Type.OBJECT), Type.OBJECT);
    return out.call(callee, tangent.type(), List.of(tangent));
  }

  /** An equal graph of tangents of its own. */
  static Value copy(Value shadow, RegionBuilder out) {
    var callee = new Callee(Callee.Kind.STATIC, GRAPH, "copy", List.of(Type.OBJECT), Type.OBJECT);
    return out.named(out.call(callee, shadow.type(), List.of(shadow)), shadow.name());
  }

  /** A tangent that came from outside, in a graph of its own; zeros where it is null. */
  static Value received(Value given, Value shape, RegionBuilder out) {
    var callee =
        new Callee(
            Callee.Kind.STATIC, GRAPH, "received", List.of(Type.OBJECT, Type.OBJECT), Type.OBJECT);
    return out.named(out.call(callee, shape.type(), List.of(given, shape)), given.name());
  }

  /** A tangent that came from outside, added to the only one that its shape has in a graph. */
  static Value received(Value graph, Value given, Value shape, RegionBuilder out) {
    var tangent = given.type();
    var result = out.fresh(tangent, given.name());
    out.add(
        new Invocation.Call(
            List.of(result),
            new Callee(
                Callee.Kind.INSTANCE,
                GRAPH,
                "receive",
                List.of(Type.OBJECT, Type.OBJECT),
                Type.OBJECT),
            List.of(tangent),
            List.of(graph, given, shape),
            out.span()));
    return result;
  }

  /** What the shadow refers to now. */
  static Value arranged(Value shadow, RegionBuilder out) {
    var callee =
        new Callee(Callee.Kind.STATIC, ARRANGEMENT.name(), "of", List.of(Type.OBJECT), ARRANGEMENT);
    return out.named(out.call(callee, ARRANGEMENT, List.of(shadow)), "arranged");
  }

  static boolean isArrangement(Value value) {
    return value.type().equals(ARRANGEMENT);
  }

  /** The shadow, referring again to what it referred to then. */
  static Value restored(Value arrangement, Type shadow, RegionBuilder out) {
    var callee =
        new Callee(Callee.Kind.INSTANCE, ARRANGEMENT.name(), "restored", List.of(), Type.OBJECT);
    var result = out.fresh(shadow, "");
    out.add(
        new Invocation.Call(
            List.of(result), callee, List.of(shadow), List.of(arrangement), out.span()));
    return result;
  }
}
