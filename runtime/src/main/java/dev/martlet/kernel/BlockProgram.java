package dev.martlet.kernel;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs straight-line code over arrays block by block: the values of a block lie in buffers that
 * stay in the cache, or are read and written where they are, so that memory is read and written
 * once. Made by {@link BlockCode}.
 *
 * <p>Blocks begin at multiples of their length, and so does what a thread does: an element is
 * computed by the same instructions as in a loop over the whole array.
 */
public final class BlockProgram {
  private static final Object[] NONE = {};
  private static final double[][] NO_SUMS = {};

  private final Kernels<Object> kernels;
  private final int length;
  private final int buffers;
  private final int[] sums;
  private final boolean isFolding;
  private final Step[] constants;
  private final Step[] preparation;
  private final Step[] body;
  private final double nanoseconds;
  private final AtomicReference<@Nullable Block> idle = new AtomicReference<>();

  BlockProgram(
      Kernels<Object> kernels,
      int length,
      int buffers,
      int[] sums,
      boolean isFolding,
      List<Step> constants,
      List<Step> preparation,
      List<Step> body,
      double nanoseconds) {
    this.kernels = kernels;
    this.length = length;
    this.buffers = buffers;
    this.sums = sums;
    this.isFolding = isFolding;
    this.constants = constants.toArray(Step[]::new);
    this.preparation = preparation.toArray(Step[]::new);
    this.body = body.toArray(Step[]::new);
    this.nanoseconds = nanoseconds;
  }

  /** One thing that is done with a block. */
  sealed interface Step {
    void run(Block block);

    /** Comes behind the last block of a range. */
    default void finish(Block block) {}
  }

  /** The block that a thread is working on. */
  static final class Block {
    private final Kernels<Object> kernels;
    private final int capacity;
    private final Object[] buffers;
    private Object[] sources = NONE;
    private Object[] targets = NONE;
    private double[][] sums = NO_SUMS;
    private final @Nullable Object[] rows;
    private final long[] added;
    private int from;
    private int length;

    Block(Kernels<Object> kernels, int buffers, int sums, int capacity) {
      this.rows = new Object[sums];
      this.added = new long[sums];
      this.kernels = kernels;
      this.capacity = capacity;
      this.buffers = new Object[buffers];
      for (int i = 0; i < buffers; i++) {
        this.buffers[i] = kernels.storage().allocate(capacity);
      }
    }
  }

  /** Where a value of a block is: in a buffer, or where it comes from or goes to. */
  record Place(Kind kind, int number) {
    enum Kind {
      BUFFER,
      SOURCE,
      TARGET
    }

    static Place buffer(int number) {
      return new Place(Kind.BUFFER, number);
    }

    Object array(Block block) {
      return switch (kind) {
        case BUFFER -> block.buffers[number];
        case SOURCE -> block.sources[number];
        case TARGET -> block.targets[number];
      };
    }

    int start(Block block) {
      return kind == Kind.BUFFER ? 0 : block.from;
    }
  }

  record Load(int source, int buffer) implements Step {
    @Override
    public void run(Block block) {
      block
          .kernels
          .storage()
          .copy(block.sources[source], block.from, block.buffers[buffer], 0, block.length);
    }
  }

  record Repeat(int source, Repetition repetition, int buffer) implements Step {
    @Override
    public void run(Block block) {
      repetition.read(
          block.kernels.storage(),
          block.sources[source],
          block.from,
          block.buffers[buffer],
          block.length);
    }
  }

  record Fill(double number, int buffer) implements Step {
    @Override
    public void run(Block block) {
      block.kernels.storage().fill(block.buffers[buffer], 0, block.length, number);
    }
  }

  /** All places are buffers, or the loop is one that takes them from anywhere. */
  record Unary(UnaryLoop<Object> loop, Place x, Place y) implements Step {
    @Override
    public void run(Block block) {
      if (loop instanceof MovedUnaryLoop<Object> moved) {
        moved.run(x.array(block), x.start(block), y.array(block), y.start(block), block.length);
      } else {
        loop.run(x.array(block), y.array(block), 0, block.length);
      }
    }
  }

  /** As above. */
  record Binary(BinaryLoop<Object> loop, Place x, Place y, Place z) implements Step {
    @Override
    public void run(Block block) {
      Object first = x.array(block);
      Object second = y.array(block);
      Object result = z.array(block);
      if (loop instanceof MovedBinaryLoop<Object> moved) {
        int xFrom = x.start(block);
        int yFrom = y.start(block);
        moved.run(first, xFrom, second, yFrom, result, z.start(block), block.length);
      } else {
        loop.run(first, second, result, 0, block.length);
      }
    }
  }

  record Store(Place x, int target) implements Step {
    @Override
    public void run(Block block) {
      Object to = block.targets[target];
      block.kernels.storage().copy(x.array(block), x.start(block), to, block.from, block.length);
    }
  }

  /**
   * Adds to sums: up to {@link #ROWS} numbers in the elements' own precision, which is faster, and
   * those sums as {@code double}s.
   */
  record Gather(Place x, int sums, Repetition repetition) implements Step {
    private static final int ROWS = 256;

    @Override
    public void run(Block block) {
      Object array = x.array(block);
      int start = x.start(block);
      boolean isWhole = block.from == 0 && block.length < block.capacity;
      if (isWhole || repetition.inner() > 1 || repetition.count() == 1) {
        repetition.add(
            block.kernels.reductions(), array, start, block.from, block.length, block.sums[sums]);
        return;
      }
      // As many periods as a block has, so that runs are long.
      int count = repetition.count() * Math.max(1, block.capacity / repetition.count());
      Object own = block.rows[sums];
      if (own == null || block.kernels.storage().length(own) != count) {
        own = block.kernels.storage().allocate(count);
        block.rows[sums] = own;
      }
      int done = 0;
      while (done < block.length) {
        int index = (block.from + done) % count;
        int run = Math.min(block.length - done, count - index);
        block.kernels.reductions().row(Fold.SUM, array, start + done, own, index, run);
        done += run;
      }
      block.added[sums] += block.length;
      if (block.added[sums] >= (long) ROWS * count) {
        finish(block);
      }
    }

    @Override
    public void finish(Block block) {
      Object own = block.rows[sums];
      if (own != null && block.added[sums] > 0) {
        repetition.add(own, block.sums[sums]);
        block.kernels.storage().fill(own, 0, block.kernels.storage().length(own), 0);
        block.added[sums] = 0;
      }
    }
  }

  record FoldUp(Place x, int sums) implements Step {
    @Override
    public void run(Block block) {
      int start = x.start(block);
      block.sums[sums][block.from / block.capacity] =
          block.kernels.reductions().run(Fold.SUM, x.array(block), start, start + block.length);
    }
  }

  /**
   * Runs the code.
   *
   * @param sources the arrays that it reads
   * @param targets the arrays that it writes, which may be among the sources
   * @param size the length of all arrays that are not repeated
   * @return the sums
   */
  public double[][] run(Object[] sources, Object[] targets, int size) {
    double[][] totals = emptySums(size);
    if (size <= length) {
      run(sources, targets, totals, 0, size);
      return totals;
    }
    var others = new ConcurrentSkipListMap<Integer, double[][]>();
    Threads.forRange(
        size,
        length,
        nanoseconds,
        (from, to) -> {
          double[][] own = totals;
          if (from > 0 && totals.length > 0 && !isFolding) {
            own = emptySums(size);
            others.put(from, own);
          }
          run(sources, targets, own, from, to);
        });
    // In their order: the result depends on how many threads there are, not on who was first.
    for (double[][] other : others.values()) {
      for (int i = 0; i < totals.length; i++) {
        for (int j = 0; j < totals[i].length; j++) {
          totals[i][j] += other[i][j];
        }
      }
    }
    return totals;
  }

  private double[][] emptySums(int size) {
    if (sums.length == 0) {
      return NO_SUMS;
    }
    double[][] empty = new double[sums.length][];
    for (int i = 0; i < sums.length; i++) {
      empty[i] = new double[isFolding ? Math.ceilDiv(size, length) : sums[i]];
    }
    return empty;
  }

  private Block block() {
    var block = new Block(kernels, buffers, sums.length, length);
    block.length = length;
    for (Step step : constants) {
      step.run(block);
    }
    return block;
  }

  private void run(Object[] sources, Object[] targets, double[][] totals, int from, int to) {
    Block known = idle.getAndSet(null);
    Block block = known != null ? known : block();
    block.sources = sources;
    block.targets = targets;
    block.sums = totals;
    block.from = from;
    block.length = Math.min(length, to - from);
    for (Step step : preparation) {
      step.run(block);
    }
    for (int start = from; start < to; start += block.length) {
      block.from = start;
      block.length = Math.min(length, to - start);
      for (Step step : body) {
        step.run(block);
      }
    }
    if (totals.length > 0 && !isFolding) {
      for (Step step : body) {
        step.finish(block);
      }
    }
    block.sources = NONE;
    block.targets = NONE;
    block.sums = NO_SUMS;
    idle.set(block);
  }
}
