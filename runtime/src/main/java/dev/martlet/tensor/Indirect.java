package dev.martlet.tensor;

/** The elements of a tensor where they are not simply an array that is the tensor's own. */
abstract sealed class Indirect permits Deferred, Lease, Scaled {

  /**
   * The array. It may be another tensor's after the end of a step: who does something later holds
   * the tensor, and asks again.
   */
  abstract Object array();

  /** The loan that the elements are on; null if they are an array of their own. */
  abstract @org.jspecify.annotations.Nullable Lease lease();
}
