package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Tells which arrays and objects the values of a type lead to at once, and what their shadows look
 * like: an array or object is one by itself, a record has those of its components, in their order.
 */
final class MemoryLayout {
  private final Program program;
  private final LinearAlgebra algebra;
  private final DerivativeFlow flow;

  MemoryLayout(Program program, LinearAlgebra algebra) {
    this.program = program;
    this.algebra = algebra;
    this.flow = new DerivativeFlow(program);
  }

  /** What is known of derivatives by the kinds of ops. */
  DerivativeFlow flow() {
    return flow;
  }

  /** Whether values of the type are arrays or objects, whose shadows go with them. */
  boolean isMemory(Type type) {
    return type instanceof Type.Array || flow().isMemory(type);
  }

  /** Whether values of the type are objects that have identity and may change. */
  boolean isObject(Type type) {
    return program.object(type).isPresent();
  }

  /**
   * Whether values of the type lead to more than arrays of numbers, of records and of arrays,
   * however deep.
   */
  boolean leadsToObjects(Type type) {
    return type instanceof Type.Array(var element)
        ? leadsToObjects(element)
        : type instanceof Type.Declared && flow.isStored(type);
  }

  /** Whether values of the type have one object as shadow, beside the tangent of their numbers. */
  boolean isHolder(Type type) {
    return flow.isHolder(type);
  }

  private boolean isOne(Type type) {
    return isMemory(type) || isHolder(type);
  }

  /** The types of all arrays, objects and holders that a type names, in their order. */
  List<Type> memories(Type type) {
    return isOne(type)
        ? List.of(type)
        : components(type).flatMap(component -> memories(component.type()).stream()).toList();
  }

  /** The types of their shadows. */
  List<Type> shadows(Type type) {
    return memories(type).stream().map(algebra::tangentType).toList();
  }

  /** The arrays and objects in a value, in their order. */
  List<Value> memories(Value value, NullableRecords records, RegionBuilder out) {
    if (isOne(value.type())) {
      return List.of(value);
    }
    List<Value> memories = new ArrayList<>();
    components(value.type())
        .filter(component -> !memories(component.type()).isEmpty())
        .map(component -> records.component(value, component.name(), component.type(), out))
        .forEach(part -> memories.addAll(memories(part, records, out)));
    return memories;
  }

  private Stream<Structure.Component> components(Type type) {
    return algebra.structure(type).stream()
        .flatMap(structure -> structure.differentiableComponents().stream());
  }

  /** For each array and object in a value, something whose shape stays as it is now. */
  List<Value> shapes(Value value, NullableRecords records, RegionBuilder out) {
    var graph = graph(value.type(), out);
    return memories(value, records, out).stream()
        .map(
            memory ->
                graph.isEmpty() && isFlat(memory.type())
                    ? memory
                    : zerosLike(memory, memory.name(), graph, out))
        .toList();
  }

  /** Something with the shape that an array or object has now. */
  Value shape(Value memory, RegionBuilder out) {
    return isFlat(memory.type()) ? memory : zerosLike(memory, memory.name(), out);
  }

  /** Zeros that nobody else has, in the shape that an array or object had. */
  Value zerosOfShape(Value shape, Value memory, RegionBuilder out) {
    return isFlat(memory.type())
        ? zerosLike(shape, LinearAlgebra.d(memory.name()), out)
        : GraphCalls.copy(shape, out);
  }

  private boolean isFlat(Type type) {
    return type instanceof Type.Array(var element) && !flow.isStored(element);
  }

  /** Whether two ways may lead from a value of the type to the same array or object. */
  boolean mayMeet(Type type) {
    var memories = memories(type);
    return memories.size() > 1
        && (memories.stream().distinct().count() < memories.size()
            || !memories.stream().allMatch(this::isFlat));
  }

  /** A shadow of zeros for an array or object, the same as before where it has been met. */
  Value zerosLike(Value value, String name, Optional<Value> graph, RegionBuilder out) {
    return graph.isPresent()
        ? GraphCalls.shadow(graph.get(), value, algebra.tangentType(value.type()), name, out)
        : zerosLike(value, name, out);
  }

  /** What knows the shadows of all that a value leads to, where two ways may meet. */
  Optional<Value> graph(Type type, RegionBuilder out) {
    return mayMeet(type) ? Optional.of(GraphCalls.graph(out)) : Optional.empty();
  }

  /** A shadow of zeros for an array or object. */
  Value zerosLike(Value value, String name, RegionBuilder out) {
    var shadow = algebra.tangentType(value.type());
    return leadsToObjects(value.type())
        ? GraphCalls.zerosLike(value, shadow, name, out)
        : ShadowCalls.zerosLike(value, shadow, name, out);
  }

  /**
   * The same shadow, known to be that of a value of a type, where its own type is that of a class
   * above, or of another array.
   */
  Value narrowed(Value shadow, Type type, RegionBuilder out) {
    boolean isOtherArray =
        type instanceof Type.Array && !shadow.type().equals(algebra.tangentType(type));
    return isOtherArray || isAbove(shadow.type(), type)
        ? out.cast(shadow, algebra.tangentType(type))
        : shadow;
  }

  private boolean isAbove(Type shadow, Type type) {
    var above = program.object(type).flatMap(Structure::superclass);
    while (above.isPresent() && !above.get().tangent().equals(shadow)) {
      above = above.get().superclass();
    }
    return above.isPresent();
  }

  /** Where a field of an object has its shadow. */
  FieldShadow field(Value object, String name) {
    var structure = program.object(object.type()).orElseThrow();
    var component = structure.differentiable(name).orElseThrow();
    return new FieldShadow(
        structure.declaring(name).tangent(),
        component.tangentName(),
        algebra.tangentType(component));
  }

  /** What makes up the tangent of a new object: zeros where nothing is said of a field. */
  List<Value> contents(
      Memory.NewObject made, BiFunction<Value, Type, Optional<Value>> tangent, RegionBuilder out) {
    List<Value> parts = new ArrayList<>();
    var structure = program.object(made.result().type()).orElseThrow();
    for (var component : structure.differentiableComponents()) {
      int field = made.fields().indexOf(component.name());
      var type = algebra.tangentType(component);
      parts.add(
          (field < 0 ? Optional.<Value>empty() : tangent.apply(made.content(field), type))
              .orElseGet(() -> OpaqueObjects.leafOfType(out, Linear.zero(), type)));
    }
    return parts;
  }
}
