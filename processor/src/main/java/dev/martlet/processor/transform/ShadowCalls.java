package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Set;

/** The calls of the runtime that have to do with shadows of arrays. */
final class ShadowCalls {
  private static final String SHADOWS = "dev.martlet.shadow.Shadows";
  private static final String SUMS = "dev.martlet.shadow.ShadowSums";
  private static final Type.Declared MEMORY = Type.declared("dev.martlet.shadow.ShadowMemory");
  private static final Type.Declared FRAME = Type.declared("dev.martlet.shadow.ShadowCall");
  private static final Type OBJECTS = new Type.Array(Type.OBJECT);

  private static final Set<String> MAKERS =
      Set.of("zerosLike", "nullsLike", "received", "copy", "arranged", "checkDistinct");

  private ShadowCalls() {}

  /** A shadow of zeros in the shape of an array; null where there is no array. */
  static Value zerosLike(Value array, Type shadow, String name, RegionBuilder out) {
    var made = out.fresh(shadow, name);
    if (shadow.equals(array.type())) {
      call(
          "zerosLike", List.of(erased(shadow)), erased(shadow), List.of(made), List.of(array), out);
      return made;
    }
    witnessed("nullsLike", List.of(OBJECTS), shadow, made, List.of(array), out);
    return made;
  }

  /** A generic method that learns the type of the array to make from its variable arguments. */
  private static void witnessed(
      String name,
      List<Type> parameters,
      Type array,
      Value result,
      List<Value> operands,
      RegionBuilder out) {
    var element = ((Type.Array) array).element();
    out.add(
        new Invocation.Call(
            List.of(result),
            callee(name, parameters, OBJECTS),
            List.of(element),
            operands,
            out.span()));
  }

  private static Type leaf(Type array) {
    return array instanceof Type.Array(var element) ? leaf(element) : array;
  }

  /** Adds the elements of one array to those of another one of the same shape. */
  static void add(Value to, Value from, RegionBuilder out) {
    var type = erased(to.type());
    call("add", List.of(type, type), Primitive.VOID, List.of(), List.of(to, from), out);
  }

  /** The same rows in an outer array of its own. */
  static Value arranged(Value shadow, RegionBuilder out) {
    var result = out.fresh(shadow.type(), shadow.name());
    call("arranged", List.of(OBJECTS), OBJECTS, List.of(result), List.of(shadow), out);
    return result;
  }

  /** Throws where two parameters lead to the same array. */
  static void checkDistinct(Value one, Value other, String parameters, RegionBuilder out) {
    var names = out.constant(parameters);
    call(
        "checkDistinct",
        List.of(Type.OBJECT, Type.OBJECT, Type.STRING),
        Primitive.VOID,
        List.of(),
        List.of(one, other, names),
        out);
  }

  /** Adds the elements of a copy to those that it was made of, from a start on. */
  static void addCopy(Value to, Value start, Value copy, RegionBuilder out) {
    var type = erased(to.type());
    call(
        "addCopy",
        List.of(type, Primitive.INT, type),
        Primitive.VOID,
        List.of(),
        List.of(to, start, copy),
        out);
  }

  /** The counterpart of {@code System.arraycopy}, whose operands these are, of shadows. */
  static void addMoved(List<Value> operands, RegionBuilder out) {
    var type = erased(operands.getFirst().type());
    call(
        "addMoved",
        List.of(type, Primitive.INT, type, Primitive.INT, Primitive.INT),
        Primitive.VOID,
        List.of(),
        operands,
        out);
  }

  /** The sum of a shadow's elements, all or those of a range, which become zero. */
  static Value takeAll(List<Value> range, RegionBuilder out) {
    var shadow = (Type.Array) range.getFirst().type();
    var type = erased(shadow);
    var parameters =
        range.size() == 1 ? List.of(type) : List.of(type, Primitive.INT, Primitive.INT);
    var sum = shadow.element();
    var declared = sum.isReal() ? sum : Type.OBJECT;
    return out.call(callee("takeAll", parameters, declared), sum, range);
  }

  /** A tangent or cotangent that came from outside as a new array; zeros where it is null. */
  static Value received(Value given, Value array, Type shadow, RegionBuilder out) {
    var result = out.fresh(shadow, given.name());
    if (shadow.equals(array.type()) && leaf(shadow).equals(((Type.Array) shadow).element())) {
      call(
          "received", List.of(shadow, shadow), shadow, List.of(result), List.of(given, array), out);
      return result;
    }
    witnessed("received", List.of(OBJECTS, OBJECTS), shadow, result, List.of(given, array), out);
    return result;
  }

  /** A shadow as users see it: a copy where it is used again. */
  static Value given(Value shadow, boolean isCopied, RegionBuilder out) {
    if (!isCopied) {
      return shadow;
    }
    var result = out.fresh(shadow.type(), shadow.name());
    var type = erased(shadow.type());
    call("copy", List.of(type), type, List.of(result), List.of(shadow), out);
    return result;
  }

  /** The sum of two tangents of which each may be null. */
  static Value sum(Value one, Value other, RegionBuilder out) {
    return out.call(
        callee("sum", List.of(Type.OBJECT, Type.OBJECT), Type.OBJECT),
        one.type(),
        List.of(one, other));
  }

  /** A value for the memory of shadows. */
  static Type.Declared memoryType() {
    return MEMORY;
  }

  static void define(Value memory, RegionBuilder out) {
    out.add(
        new Invocation.Call(
            List.of(memory),
            new Callee(Callee.Kind.CONSTRUCTOR, MEMORY.name(), "new", List.of(), MEMORY),
            List.of(),
            List.of(),
            out.span()));
  }

  /** Keeps a shadow in mind, to be cleared. */
  static void remember(Value memory, Value shadow, RegionBuilder out) {
    out.callVoid(
        new Callee(
            Callee.Kind.STATIC,
            MEMORY.name(),
            "remember",
            List.of(MEMORY, Type.OBJECT),
            Primitive.VOID),
        List.of(memory, shadow));
  }

  /** Whether the op is a call of {@link #remember}. */
  static boolean isRemembering(Op op) {
    return op instanceof Invocation.Call call
        && call.callee().owner().equals(MEMORY.name())
        && call.callee().name().equals("remember");
  }

  /** The pullback that clears the shadows before it runs, in one thread at a time. */
  static Value exclusive(Value memory, Value pullback, RegionBuilder out) {
    var type = (Type.Declared) pullback.type();
    var erased = Type.declared(type.name());
    return out.call(
        new Callee(
            Callee.Kind.INSTANCE,
            MEMORY.name(),
            "exclusive" + type.name().substring(type.name().lastIndexOf('.') + 1),
            List.of(erased),
            erased),
        type,
        List.of(memory, pullback));
  }

  /** The type of what hands shadows to a callee. */
  static Type.Declared frameType() {
    return FRAME;
  }

  /** Makes the frame with the shadows of what a call is given. */
  static void open(Value frame, Value memory, List<Value> shadows, RegionBuilder out) {
    out.add(
        new Invocation.Call(
            List.of(frame),
            new Callee(Callee.Kind.CONSTRUCTOR, FRAME.name(), "new", List.of(MEMORY), FRAME),
            List.of(),
            List.of(memory),
            out.span()));
    shadows.forEach(shadow -> onFrame("pass", List.of(Type.OBJECT), frame, shadow, out));
  }

  /** A shadow that a callee was given, or that it gives back. */
  static void read(Value shadow, String method, Value frame, int index, RegionBuilder out) {
    var position = out.constant(index);
    var object =
        out.call(
            new Callee(
                Callee.Kind.INSTANCE, FRAME.name(), method, List.of(Primitive.INT), Type.OBJECT),
            Type.OBJECT,
            List.of(frame, position));
    if (shadow.type() instanceof Type.Declared(_, var arguments) && !arguments.isEmpty()) {
      OpaqueObjects.define(shadow, object, out);
    } else {
      out.add(new Arithmetic.Cast(shadow, object, out.span()));
    }
  }

  /** Gives a shadow back to the caller. */
  static void give(Value shadow, Value frame, RegionBuilder out) {
    onFrame("give", List.of(Type.OBJECT), frame, shadow, out);
  }

  /** The memory of the caller's shadows. */
  static void readMemory(Value memory, Value frame, RegionBuilder out) {
    out.add(
        new Invocation.Call(
            List.of(memory),
            new Callee(Callee.Kind.INSTANCE, FRAME.name(), "memory", List.of(), MEMORY),
            List.of(),
            List.of(frame),
            out.span()));
  }

  private static void onFrame(
      String method, List<Type> parameters, Value frame, Value shadow, RegionBuilder out) {
    out.callVoid(
        new Callee(Callee.Kind.INSTANCE, FRAME.name(), method, parameters, Primitive.VOID),
        List.of(frame, shadow));
  }

  /** The overload that the array's type chooses: one for numbers, one for all else. */
  private static Type erased(Type array) {
    return array instanceof Type.Array(var element) && element.isReal() ? array : OBJECTS;
  }

  private static void call(
      String name,
      List<Type> parameters,
      Type result,
      List<Value> results,
      List<Value> operands,
      RegionBuilder out) {
    out.add(
        new Invocation.Call(
            results, callee(name, parameters, result), List.of(), operands, out.span()));
  }

  private static Callee callee(String name, List<Type> parameters, Type result) {
    return new Callee(
        Callee.Kind.STATIC, MAKERS.contains(name) ? SHADOWS : SUMS, name, parameters, result);
  }
}
