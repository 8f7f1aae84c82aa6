package dev.martlet.shadow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the shadows of a graph of objects refer to, since the program may move references
 * about: users get the tangent of the graph that they handed over.
 */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class Arrangement {
  private final @Nullable Object shadow;
  private final List<Place> places = new ArrayList<>();

  /** A shadow, and what it held. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares places.
  private record Place(Object shadow, @Nullable Object[] parts, @Nullable Object[] keys) {}

  private Arrangement(@Nullable Object shadow) {
    this.shadow = shadow;
  }

  /**
   * Notes how things are.
   *
   * @param shadow of an object or of an array, or null
   * @return the arrangement
   */
  public static Arrangement of(@Nullable Object shadow) {
    var arrangement = new Arrangement(shadow);
    arrangement.note(shadow, new IdentityHashMap<>());
    return arrangement;
  }

  private void note(@Nullable Object part, Map<Object, Object> known) {
    if (part == null || known.put(part, part) != null) {
      return;
    }
    @Nullable Object[] parts =
        switch (part) {
          case ObjectTangent<?> tangent -> tangent.parts();
          case CompositeTangent<?> tangent -> tangent.tangentParts();
          case Object[] array -> array.clone();
          default ->
              GraphCollections.isOne(part)
                  ? GraphCollections.elements(part)
                  : new @Nullable Object[0];
        };
    if (!(part instanceof CompositeTangent) && (parts.length > 0 || GraphCollections.isOne(part))) {
      places.add(new Place(part, parts, GraphCollections.keys(part)));
    }
    for (Object inner : parts) {
      note(inner, known);
    }
  }

  /**
   * Makes the shadows refer to what they referred to.
   *
   * @param <T> the type of the shadow
   * @return the shadow
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T> T restored() {
    for (Place place : places) {
      switch (place.shadow()) {
        case ObjectTangent<?> tangent -> {
          @Nullable Object[] parts = tangent.parts();
          restore(parts, place.parts());
          tangent.setParts(parts);
        }
        case Object[] array -> restore(array, place.parts());
        default -> GraphCollections.fill(place.shadow(), place.parts(), place.keys());
      }
    }
    return ObjectGraphs.as(shadow);
  }

  /** References as they were, numbers as they are. */
  private static void restore(@Nullable Object[] now, @Nullable Object[] before) {
    for (int i = 0; i < now.length; i++) {
      if (ObjectGraphs.leadsToReferences(before[i]) || ObjectGraphs.leadsToReferences(now[i])) {
        now[i] = Merging.merged(now[i], before[i]);
      }
    }
  }
}
