package dev.martlet.shadow;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Makes the shadows of a graph of objects and arrays: one for each of them, however many ways lead
 * to it.
 *
 * {@snippet :
 * ParticleTangentVector dparticle = ShadowGraph.zerosLike(particle);
 * }
 */
@NullUnmarked // A null may stand wherever a zero is meant.
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class ShadowGraph {
  private final Map<Object, Object> known = new IdentityHashMap<>();
  private final Map<Object, Set<Object>> added = new IdentityHashMap<>();

  /** Makes a graph in which nothing is known. */
  public ShadowGraph() {}

  /**
   * Makes the shadow of an object and of all that it leads to.
   *
   * @param <V> the class of its tangents
   * @param object the object, or null
   * @return a shadow of zeros; null for null
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <V> V zerosLike(@Nullable Object object) {
    return object == null ? null : new ShadowGraph().shadow(object);
  }

  /**
   * Makes the shadow of an array of objects, however deep, and of all that it leads to.
   *
   * @param <T> the type of the shadow's elements
   * @param array the array, or null
   * @param none nothing; its type is the shadow's
   * @return a shadow of zeros; null for null
   */
  @SafeVarargs
  public static <T> T @Nullable [] zerosLikeAll(Object @Nullable [] array, T... none) {
    return ObjectGraphs.as(new ShadowGraph().shadows(array, none.getClass()));
  }

  /**
   * Gives an object's shadow.
   *
   * @param <V> the class of its tangents
   * @param object the object, or null
   * @return its only shadow; null for null
   * @throws IllegalArgumentException if its class is not differentiable
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <V> V shadow(@Nullable Object object) {
    if (object == null) {
      return null;
    }
    Object found = known.get(object);
    if (found != null) {
      return ObjectGraphs.as(found);
    }
    ObjectType<Object, ?> type = ObjectGraphs.typeOf(object);
    if (type == null) {
      throw new IllegalArgumentException(
          object.getClass().getName() + " is not @Differentiable, or was compiled without Martlet");
    }
    return ObjectGraphs.as(linked(object, type));
  }

  private <V extends ObjectTangent<?>> V linked(Object object, ObjectType<Object, V> type) {
    V shadow = type.emptyTangent();
    known.put(object, shadow);
    type.link(object, shadow, this);
    return shadow;
  }

  /**
   * Gives the shadow of numbers.
   *
   * @param array the array, or null
   * @return its only shadow; null for null
   */
  public double @Nullable [] shadow(double @Nullable [] array) {
    return array == null
        ? null
        : (double[]) known.computeIfAbsent(array, _ -> new double[array.length]);
  }

  /**
   * Gives the shadow of numbers.
   *
   * @param array the array, or null
   * @return its only shadow; null for null
   */
  public float @Nullable [] shadow(float @Nullable [] array) {
    return array == null
        ? null
        : (float[]) known.computeIfAbsent(array, _ -> new float[array.length]);
  }

  /**
   * Gives the shadow of an array of objects, of records or of arrays.
   *
   * @param <T> the type of the shadow's elements
   * @param array the array, or null
   * @param none nothing; its type is the shadow's
   * @return its only shadow, where records have null; null for null
   */
  @SafeVarargs
  public final <T> T @Nullable [] shadows(Object @Nullable [] array, T... none) {
    return ObjectGraphs.as(shadows(array, none.getClass()));
  }

  private @Nullable Object shadows(Object @Nullable [] array, Class<?> type) {
    if (array == null) {
      return null;
    }
    Object found = known.get(array);
    if (found != null) {
      return found;
    }
    Class<?> element = ObjectGraphs.tangentOf(array.getClass().getComponentType(), type);
    Object[] shadow = (Object[]) Array.newInstance(element, array.length);
    known.put(array, shadow);
    boolean isOfReferences = element.isArray() || ObjectTangent.class.isAssignableFrom(element);
    for (int i = 0; i < array.length && isOfReferences; i++) {
      shadow[i] =
          switch (array[i]) {
            case double[] numbers -> shadow(numbers);
            case float[] numbers -> shadow(numbers);
            case Object[] inner -> shadows(inner, element);
            case null, default -> shadow(array[i]);
          };
    }
    return shadow;
  }

  /**
   * Adds a tangent that was given to a shadow.
   *
   * @param shadow of an object, or of an array; or null
   * @param tangent of the same object, or null
   * @throws IllegalArgumentException if they are no tangents of the same object
   */
  public static void add(@Nullable Object shadow, @Nullable Object tangent) {
    GraphSums.add(shadow, tangent, new IdentityHashMap<>());
  }

  /**
   * Copies a graph of tangents.
   *
   * @param <T> their type
   * @param tangent the tangent of an object or of an array, or null
   * @return an equal one, and nothing in it is of the other graph
   */
  public static <T> T copy(T tangent) {
    return ObjectGraphs.as(ObjectGraphs.copy(tangent, new IdentityHashMap<>()));
  }

  /**
   * Copies a tangent that was given, for the sweep will write to it.
   *
   * @param <T> its type
   * @param tangent the tangent, or null for zeros
   * @param shape zeros in the shape of the object
   * @return new tangents in that shape
   * @throws IllegalArgumentException if the tangent is of another shape
   */
  public static <T> T received(@Nullable T tangent, T shape) {
    T copy = copy(shape);
    add(copy, tangent);
    return copy;
  }

  /**
   * Adds a tangent that was given to the only one that something has in this graph.
   *
   * @param <T> its type
   * @param tangent the tangent, or null for zeros
   * @param shape what has the shape of the tangent
   * @return the sum of all tangents of the same shape, which are new objects and arrays
   * @throws IllegalArgumentException if the tangent is of another shape
   */
  public <T> T receive(@Nullable T tangent, @Nullable T shape) {
    T sum = ObjectGraphs.as(ObjectGraphs.zeros(shape, known));
    GraphSums.add(sum, tangent, added);
    return sum;
  }
}
