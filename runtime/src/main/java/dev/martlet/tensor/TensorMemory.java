package dev.martlet.tensor;

import dev.martlet.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Memory of tensors that is used again, step by step: a loop that does the same again and again
 * makes no garbage.
 *
 * {@snippet :
 * try (var memory = TensorMemory.reused()) {
 *   for (var batch : batches) {
 *     var step = MlpDerivatives.loss.valueWithGradient(model, batch.images(), batch.labels());
 *     model = optimizer.update(model, step.gradient());
 *     memory.keepOnly(model);
 *   }
 * }
 * }
 *
 * <p>From {@link #reused} to {@link #close}, large tensors of {@code Float} and {@code Double} that
 * the thread makes are on loan. {@link #keepOnly} ends a step: it takes back the memory of all of
 * them, but for those that are to be kept; so do later steps with what they do not keep. What the
 * last step has kept remains when the memory is closed.
 *
 * <p>Nothing is ever silently overwritten: to read a tensor whose memory was taken back is an
 * {@link IllegalStateException}. Tensors that are small, were made before or on other threads, or
 * were made to {@linkplain #lasting last}, are not affected; nor is one that another thread has
 * read: it is that thread's, too, and lasts.
 *
 * <p>A memory belongs to the thread that has made it. Memories may be nested; the innermost one
 * lends.
 */
public final class TensorMemory implements AutoCloseable {
  /** The least number of elements for which it is worth it. */
  private static final int LEAST = 256;

  private static final ThreadLocal<@Nullable TensorMemory> CURRENT = new ThreadLocal<>();

  private final Thread owner = Thread.currentThread();
  private final @Nullable TensorMemory outer = CURRENT.get();
  private final Shelves shelves = new Shelves();
  private final List<Loan> loans = new ArrayList<>();
  private int step;
  private boolean isOpen = true;

  private record Loan(DType<?> dtype, Lease lease) {}

  private TensorMemory() {}

  /**
   * Begins to lend memory to the tensors that this thread makes.
   *
   * @return the memory, to be closed
   */
  public static TensorMemory reused() {
    var memory = new TensorMemory();
    CURRENT.set(memory);
    return memory;
  }

  /** The memory that lends to this thread. */
  static @Nullable TensorMemory current() {
    return CURRENT.get();
  }

  /**
   * Does something whose tensors are to last, such as what fills a cache.
   *
   * @param work what is done; tensors that it makes are not on loan
   * @param <T> the type of its result
   * @return its result
   */
  public static <T> T outside(Supplier<T> work) {
    return with(null, work);
  }

  /**
   * Does something with memory of this, within {@link #outside}.
   *
   * @param work what is done; tensors that it makes are on loan
   * @param <T> the type of its result
   * @return its result
   * @throws IllegalStateException if this memory is closed, or if it belongs to another thread
   */
  public <T> T within(Supplier<T> work) {
    check();
    return with(this, work);
  }

  private static <T extends @Nullable Object> T with(
      @Nullable TensorMemory memory, Supplier<T> work) {
    TensorMemory before = CURRENT.get();
    if (before == memory) {
      return work.get();
    }
    set(memory);
    try {
      return work.get();
    } finally {
      set(before);
    }
  }

  private static void set(@Nullable TensorMemory memory) {
    if (memory == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(memory);
    }
  }

  /**
   * Makes the tensors that a value leads to last: their memory is never taken back.
   *
   * @param value a tensor, a value or tangent vector of a differentiable type, or a collection or
   *     record of such, as a gradient by several parameters is
   * @param <T> the type of the value
   * @return the value
   * @throws IllegalStateException if memory of it has been taken back already
   * @throws IllegalArgumentException if a record cannot be looked into
   */
  public static <T> T lasting(T value) {
    new Keeper(Lease::last).visit(value);
    return value;
  }

  /**
   * Ends a step: takes back the memory of all tensors that were made since this memory was opened,
   * but for those that the values lead to.
   *
   * @param values tensors, values and tangent vectors of differentiable types, and collections and
   *     records of such, as gradients by several parameters are; what is not differentiable in a
   *     value of a differentiable type is not found, and has to be named
   * @throws IllegalStateException if memory of them has been taken back already, if this memory is
   *     closed, or if it belongs to another thread; the step has not ended then
   * @throws IllegalArgumentException if a record cannot be looked into; the same holds
   */
  public void keepOnly(Object... values) {
    check();
    List<Lease> kept = new ArrayList<>();
    new Keeper(
            lease -> {
              if (lease.isOf(this)) {
                lease.check();
                kept.add(lease);
              }
            })
        .visit(values);
    // Not before all have been found: a step that cannot end leaves the last one as it was.
    step++;
    kept.forEach(lease -> lease.keep(step));
    loans.removeIf(this::isOver);
    shelves.endStep();
  }

  private boolean isOver(Loan loan) {
    if (loan.lease().isKept(step)) {
      return false;
    }
    Object array = loan.lease().giveBack();
    if (array != null) {
      shelves.put(loan.dtype(), array);
    }
    return true;
  }

  /**
   * Ends the lending. What the last step has kept lasts; the memory of all other tensors is taken
   * back.
   *
   * @throws IllegalStateException if this memory belongs to another thread, or if one that was
   *     opened later is still open
   */
  @Override
  public void close() {
    if (!isOpen) {
      return;
    }
    check();
    if (CURRENT.get() != this) {
      throw new IllegalStateException(
          "A memory that was opened later, or outside, is to end first");
    }
    isOpen = false;
    set(outer);
    for (Loan loan : loans) {
      if (loan.lease().isKept(step)) {
        loan.lease().last();
      } else {
        loan.lease().giveBack();
      }
    }
    loans.clear();
  }

  private void check() {
    if (!isOpen) {
      throw new IllegalStateException("This memory is closed");
    }
    if (!isOfThisThread()) {
      throw new IllegalStateException("This memory belongs to " + owner);
    }
  }

  boolean isOfThisThread() {
    return Thread.currentThread() == owner;
  }

  /** A tensor that is still to be written: there may be any numbers in it. */
  static <S> Tensor<S> unset(DType<S> dtype, Shape shape) {
    int size = shape.size();
    TensorMemory memory = lender(dtype, size);
    return Tensor.owning(
        dtype, shape, memory == null ? dtype.storage().allocate(size) : memory.lent(dtype, size));
  }

  /** A tensor of zeros that is still to be written. */
  static <S> Tensor<S> zeros(DType<S> dtype, Shape shape) {
    int size = shape.size();
    TensorMemory memory = lender(dtype, size);
    if (memory == null) {
      return Tensor.owning(dtype, shape, dtype.storage().allocate(size));
    }
    Lease lease = memory.lent(dtype, size);
    dtype.storage().fill(lease.array(), 0, size, 0);
    return Tensor.owning(dtype, shape, lease);
  }

  private static @Nullable TensorMemory lender(DType<?> dtype, int size) {
    return size < LEAST || !dtype.isDifferentiable() ? null : CURRENT.get();
  }

  private Lease lent(DType<?> dtype, int size) {
    var lease = new Lease(this, shelves.take(dtype, size));
    loans.add(new Loan(dtype, lease));
    return lease;
  }
}
