package dev.martlet.shadow;

import dev.martlet.DifferentiableType;
import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the objects of a differentiable class. They have identity and may change,
 * so a graph of them is followed reference by reference: an object that is reached twice is one
 * object in what comes out.
 *
 * @param <M> the class
 * @param <V> the class of its tangents
 */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public interface ObjectType<M, V extends ObjectTangent<?>> extends DifferentiableType<M, V> {

  /**
   * Names the differentiable fields.
   *
   * @return their names, in their order
   */
  List<String> fieldNames();

  /**
   * Reads the differentiable fields.
   *
   * @param object whose fields are read
   * @return what they hold, numbers in boxes
   */
  @Nullable Object[] fieldsOf(M object);

  /**
   * Makes an object like another one.
   *
   * @param object what all other fields are taken from
   * @param fields what the differentiable fields shall hold
   * @return the new object
   * @throws UnsupportedOperationException if the class has no constructor that takes its fields in
   *     their order
   */
  default M withFields(M object, @Nullable Object[] fields) {
    throw new UnsupportedOperationException(
        object.getClass().getName() + " has no constructor that takes its fields in their order");
  }

  /**
   * Puts together what a class inherits and what it declares, for generated classes.
   *
   * @param inherited fields of the class above
   * @param own fields of the class itself
   * @return all of them
   */
  static @Nullable Object[] joined(@Nullable Object[] inherited, @Nullable Object... own) {
    @Nullable Object[] all = Arrays.copyOf(inherited, inherited.length + own.length);
    System.arraycopy(own, 0, all, inherited.length, own.length);
    return all;
  }

  /**
   * Makes a tangent of zeros that refers to nothing.
   *
   * @return a new tangent
   */
  V emptyTangent();

  /**
   * Makes the tangents of what an object refers to.
   *
   * @param object the object
   * @param tangent its tangent, which shall refer to them
   * @param graph knows what has been made already
   */
  void link(M object, V tangent, ShadowGraph graph);

  @Override
  default V zeroTangentVector(M value) {
    return ShadowGraph.zerosLike(value);
  }

  @Override
  default M moved(M value, V along) {
    return ObjectGraphs.as(ObjectGraphs.moved(value, along, new IdentityHashMap<>()));
  }

  @Override
  default M mapped(M value, LeafMapper mapper) {
    return ObjectGraphs.as(ObjectGraphs.mapped("", value, mapper, new IdentityHashMap<>()));
  }

  @Override
  default V mappedTangent(V tangent, LeafMapper mapper) {
    return ObjectGraphs.as(
        ObjectGraphs.mappedTangent("", tangent, mapper, new IdentityHashMap<>()));
  }

  @Override
  default V combinedTangents(V first, V second, LeafCombiner combiner) {
    return ObjectGraphs.as(
        ObjectGraphs.combinedTangents("", first, second, combiner, new IdentityHashMap<>()));
  }
}
