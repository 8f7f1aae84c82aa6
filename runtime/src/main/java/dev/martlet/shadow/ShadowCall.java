package dev.martlet.shadow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands the shadows of arrays to a method that works on them, and those of its result back.
 *
 * {@snippet :
 * ShadowCall arrays = new ShadowCall(memory);
 * arrays.pass(da);
 * var sorted = sortedWithPullback(a, arrays);
 * double[] dsorted = (double[]) arrays.given(0);
 * }
 */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class ShadowCall {
  private final @Nullable ShadowMemory memory;
  private final List<@Nullable Object> passed = new ArrayList<>();
  private final List<@Nullable Object> given = new ArrayList<>();

  /**
   * Opens a call.
   *
   * @param memory where the callee is to keep the shadows that it makes; null where nobody needs
   *     them a second time
   */
  public ShadowCall(@Nullable ShadowMemory memory) {
    this.memory = memory;
  }

  /**
   * Hands the next shadow to the callee.
   *
   * @param shadow the shadow, or null where the argument leads to no array
   */
  public void pass(@Nullable Object shadow) {
    passed.add(shadow);
  }

  /**
   * Hands the next shadow of the result to the caller.
   *
   * @param shadow the shadow, or null where the result leads to no array
   */
  public void give(@Nullable Object shadow) {
    given.add(shadow);
  }

  /**
   * Takes a shadow of an argument.
   *
   * @param index its place among all that were passed
   * @return the shadow
   */
  public @Nullable Object taken(int index) {
    return passed.get(index);
  }

  /**
   * Takes a shadow of the result.
   *
   * @param index its place among all that were given
   * @return the shadow
   */
  public @Nullable Object given(int index) {
    return given.get(index);
  }

  /**
   * Tells where the callee is to keep the shadows that it makes.
   *
   * @return the memory, or null where nobody needs them a second time
   */
  public @Nullable ShadowMemory memory() {
    return memory;
  }
}
