package dev.martlet.checkpoint;

import java.util.Arrays;

/**
 * States that are kept by reference, a slot each.
 *
 * @param <T> their type; they may be {@code null}
 */
public final class Snapshots<T> {
  private final Object[] states;

  private Snapshots(Object[] states) {
    this.states = states;
  }

  /**
   * Makes room for some states.
   *
   * @param <T> their type
   * @param capacity how many slots there are
   * @return nothing but nulls
   */
  public static <T> Snapshots<T> of(int capacity) {
    return new Snapshots<>(new Object[capacity]);
  }

  /**
   * The same states in slots of their own.
   *
   * @param capacity how many slots there are now
   * @return the copy
   */
  public Snapshots<T> copy(int capacity) {
    return new Snapshots<>(Arrays.copyOf(states, capacity));
  }

  /**
   * Keeps a state.
   *
   * @param slot where
   * @param state the state
   */
  public void set(int slot, T state) {
    states[slot] = state;
  }

  /**
   * Reads a state and leaves it where it is.
   *
   * @param slot where it was kept
   * @return the state
   */
  @SuppressWarnings("unchecked") // Nothing but a T was set.
  public T get(int slot) {
    return (T) states[slot];
  }
}
