package dev.martlet.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.LeafBlock;
import dev.martlet.LeafVisitor;
import dev.martlet.ValueWithGradient;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Memory is used again, and nobody ever sees it. */
class TensorMemoryTest {
  private static final int SIZE = 2_048;

  private static Tensor<Float> full(double value) {
    return Tensor.full(DType.FLOAT, value, SIZE);
  }

  private static void assertGone(Tensor<?> x) {
    var gone = assertThrows(IllegalStateException.class, () -> x.get(0));
    String message = String.valueOf(gone.getMessage());
    assertTrue(message.contains("given back at the end of a step"));
    assertTrue(message.contains("TensorMemory.lasting"));
  }

  @Test
  void isUsedAgain() {
    try (var memory = TensorMemory.reused()) {
      Object first = full(1).array();
      memory.keepOnly();
      assertSame(first, full(2).array());
      assertNotSame(first, full(3).array());
    }
  }

  private record Pair(Tensor<Float> first, double number, List<Tensor<Float>> rest) {}

  /** As gradients by several parameters are. */
  @Test
  void recordsAreLookedInto() {
    try (var memory = TensorMemory.reused()) {
      var pair = new Pair(full(1), 2, List.of(full(3)));
      Tensor<Float> other = full(4);
      memory.keepOnly(new ValueWithGradient<>("loss", pair));
      assertEquals(1, pair.first().get(0));
      assertEquals(3, pair.rest().getFirst().get(0));
      assertGone(other);
    }
  }

  @Test
  void isZeroWhereZerosAreMeant() {
    try (var memory = TensorMemory.reused()) {
      full(1);
      memory.keepOnly();
      assertEquals(0, Tensor.zeros(DType.FLOAT, SIZE).sum().item());
    }
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotKeptThrows() {
    return Map.<String, Consumer<Tensor<Float>>>of(
            "get", x -> x.get(0),
            "toFloatArray", Tensor::toFloatArray,
            "plus", x -> x.plus(1),
            "reshaped", x -> x.reshaped(2, SIZE / 2).get(0, 0),
            "sum", x -> x.sum().item(),
            "matmul", x -> x.matmul(x),
            "equals", x -> assertTrue(x.equals(x.plus(0))),
            "toString", x -> assertTrue(!x.toString().isEmpty()),
            "mapped", x -> x.differentiableType().mappedTangent(x, (_, leaf) -> leaf),
            "lasting", TensorMemory::lasting)
        .entrySet()
        .stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      Tensor<Float> x;
                      try (var memory = TensorMemory.reused()) {
                        x = full(1).plus(1);
                        each.getValue().accept(full(2));
                        memory.keepOnly();
                        full(7);
                        assertThrows(IllegalStateException.class, () -> each.getValue().accept(x));
                      }
                      assertThrows(IllegalStateException.class, () -> each.getValue().accept(x));
                    }));
  }

  @Test
  void otherShapesOfTheSameElementsGoWithThem() {
    try (var memory = TensorMemory.reused()) {
      Tensor<Float> x = full(1);
      Tensor<Float> matrix = x.reshaped(2, SIZE / 2);
      Tensor<Float> row = x.reshaped(1, SIZE);
      memory.keepOnly();
      assertGone(row.reshaped(SIZE));
      assertGone(matrix.reshaped(SIZE));
    }
  }

  @Test
  void aShapeKeepsTheElements() {
    Tensor<Float> x;
    Tensor<Float> matrix;
    try (var memory = TensorMemory.reused()) {
      x = full(1);
      matrix = x.reshaped(2, SIZE / 2);
      memory.keepOnly(matrix);
      full(2);
      assertEquals(1, x.get(0));
    }
    assertEquals(1, matrix.get(1, 0));
  }

  @Test
  void whatIsNotChangedByAnOperationIsTheSame() {
    try (var memory = TensorMemory.reused()) {
      Tensor<Float> x = full(1);
      List<Tensor<Float>> same =
          List.of(
              x.sum(new int[0]),
              x.transposed(0),
              x.broadcastTo(SIZE),
              x.sliced(0, 0, SIZE),
              x.plus(0),
              x.converted(DType.FLOAT));
      memory.keepOnly();
      full(3);
      same.forEach(TensorMemoryTest::assertGone);
    }
  }

  @Test
  void isKeptStepByStep() {
    Tensor<Float> last;
    try (var memory = TensorMemory.reused()) {
      Tensor<Float> first = full(1);
      memory.keepOnly(first);
      assertEquals(1, first.get(0));
      last = first.plus(1);
      memory.keepOnly(last);
      assertGone(first);
    }
    assertEquals(2, last.get(SIZE - 1));
    assertEquals(2, CompletableFuture.supplyAsync(() -> last.get(0)).join());
  }

  @Test
  void isFoundInCollections() {
    var all = new ArrayList<Tensor<Float>>();
    try (var memory = TensorMemory.reused()) {
      for (int i = 0; i < 6; i++) {
        all.add(full(i));
      }
      memory.keepOnly(
          List.of(all.get(0)),
          Map.of("one", all.get(1)),
          Optional.of(all.get(2)),
          new Object[] {all.get(3)},
          new int[] {1},
          List.of(List.of(all.get(4), new boolean[1][2], new double[2])));
    }
    for (int i = 0; i < 5; i++) {
      assertEquals(i, all.get(i).get(0));
    }
    assertGone(all.get(5));
  }

  /** A model is not lost because a step could not end. */
  @Test
  void aStepThatCannotEndLeavesTheLastOneAsItWas() {
    Tensor<Float> kept;
    try (var memory = TensorMemory.reused()) {
      Tensor<Float> gone = full(1);
      memory.keepOnly();
      kept = full(2);
      Tensor<Float> other = full(3);
      memory.keepOnly(kept, other);
      assertThrows(IllegalStateException.class, () -> memory.keepOnly(other, gone));
      assertEquals(2, kept.get(0));
    }
    full(4);
    assertEquals(2, kept.get(0));
  }

  @Test
  void whatLastsIsNeverTakenBack() {
    Tensor<Float> x;
    try (var memory = TensorMemory.reused()) {
      x = TensorMemory.lasting(full(1));
      memory.keepOnly();
      full(2);
      memory.keepOnly();
    }
    assertEquals(1, x.get(0));
  }

  @Test
  void smallOnesAndThoseOfOtherTypesLast() {
    Tensor<Float> small;
    Tensor<Integer> integers;
    try (var memory = TensorMemory.reused()) {
      small = Tensor.full(DType.FLOAT, 1, 4);
      integers = Tensor.full(DType.INTEGER, 1, SIZE);
      memory.keepOnly();
    }
    assertEquals(2, small.get(0) + integers.get(0));
  }

  @Test
  void whatIsMadeOutsideLasts() {
    try (var memory = TensorMemory.reused()) {
      Tensor<Float> outside = TensorMemory.outside(() -> full(1));
      Tensor<Float> within = TensorMemory.outside(() -> memory.within(() -> full(1)));
      memory.keepOnly();
      assertEquals(1, outside.get(0));
      assertGone(within);
    }
  }

  @Test
  void deferredComputationsBelongToWhereTheyWereWritten() {
    Supplier<Tensor<Float>> product =
        () -> {
          Tensor<Float> x = full(3);
          return Tensor.deferred(DType.FLOAT, x.layout(), () -> x.times(2));
        };
    Tensor<Float> before = product.get();
    try (var memory = TensorMemory.reused()) {
      assertEquals(6, before.get(0));
      Tensor<Float> read = product.get();
      Tensor<Float> unread = product.get();
      Tensor<Float> kept = product.get();
      assertEquals(6, read.get(0));
      memory.keepOnly(kept);
      full(1);
      full(1);
      assertEquals(6, kept.get(0));
      assertGone(read);
      assertGone(unread);
    }
    assertEquals(6, before.get(0));
  }

  @Test
  void pullbacksOfEarlierStepsThrow() {
    try (var memory = TensorMemory.reused()) {
      Tensor<Float> x = full(3);
      var rule = TensorLogarithms.expPullback(x);
      Tensor<Float> dy = TensorMemory.lasting(full(1));
      memory.keepOnly();
      full(1);
      assertThrows(IllegalStateException.class, () -> rule.pullback().apply(dy).get(0));
    }
  }

  @Test
  void whatAnotherThreadReadsLasts() {
    try (var memory = TensorMemory.reused()) {
      Tensor<Float> x = full(3);
      Tensor<Float> missed = full(4);
      assertEquals(3, CompletableFuture.supplyAsync(() -> x.get(0)).join());
      memory.keepOnly();
      full(5);
      full(6);
      assertEquals(3, x.get(0));
      assertInstanceOf(
          IllegalStateException.class,
          assertThrows(
                  CompletionException.class,
                  () -> CompletableFuture.supplyAsync(() -> missed.get(0)).join())
              .getCause());
    }
  }

  /** Threads read while the owner takes back: they see what was written, or are told. */
  @Test
  void readersOnOtherThreadsNeverSeeOtherNumbers() throws InterruptedException {
    var shared = new AtomicReference<Tensor<Float>>(full(0));
    var wrong = new AtomicInteger();
    var isOver = new AtomicBoolean();
    Runnable reader =
        () -> {
          while (!isOver.get()) {
            try {
              float[] all = shared.get().toFloatArray();
              for (float each : all) {
                if (each != all[0]) {
                  wrong.incrementAndGet();
                }
              }
            } catch (IllegalStateException expected) {
              Thread.onSpinWait();
            }
          }
        };
    List<Thread> readers = List.of(new Thread(reader), new Thread(reader));
    readers.forEach(Thread::start);
    try (var memory = TensorMemory.reused()) {
      for (int i = 1; i < 20_000; i++) {
        shared.set(full(i));
        memory.keepOnly();
      }
    }
    isOver.set(true);
    for (Thread each : readers) {
      each.join();
    }
    assertEquals(0, wrong.get());
  }

  @Test
  void othersMayNotTouchAMemory() {
    try (var memory = TensorMemory.reused()) {
      assertInstanceOf(
          IllegalStateException.class,
          assertThrows(
                  CompletionException.class,
                  () -> CompletableFuture.runAsync(memory::keepOnly).join())
              .getCause());
      assertInstanceOf(
          IllegalStateException.class,
          assertThrows(
                  CompletionException.class, () -> CompletableFuture.runAsync(memory::close).join())
              .getCause());
    }
  }

  @Test
  void isNested() {
    try (var outer = TensorMemory.reused()) {
      Tensor<Float> x = full(1);
      try (var inner = TensorMemory.reused()) {
        Tensor<Float> y = full(2);
        assertThrows(IllegalStateException.class, outer::close);
        inner.keepOnly();
        assertGone(y);
        assertEquals(1, x.get(0));
      }
      outer.keepOnly();
      assertGone(x);
    }
    assertNull(TensorMemory.current());
  }

  @Test
  void isClosedOnce() {
    var memory = TensorMemory.reused();
    memory.close();
    memory.close();
    assertThrows(IllegalStateException.class, memory::keepOnly);
  }

  /** Who is shown leaves may hold on to them, unless he says that he does not. */
  @Test
  void leavesThatWereShownLast() {
    var shown = new ArrayList<FloatBuffer>();
    LeafVisitor visitor =
        new LeafVisitor() {
          @Override
          public void visit(String name, double leaf) {}

          @Override
          public void visitAll(LeafBlock block, FloatBuffer leaves) {
            shown.add(leaves);
          }
        };
    try (var memory = TensorMemory.reused()) {
      Tensor<Float> x = full(1);
      x.differentiableType().forEachTangentLeaf(x, visitor);
      memory.keepOnly();
      full(2);
      full(2);
      assertEquals(1, shown.getFirst().get(0));
    }
  }

  @Test
  void sizesThatAreNotNeededAnyMoreAreThrownAway() {
    try (var memory = TensorMemory.reused()) {
      Object first = full(1).array();
      memory.keepOnly();
      for (int i = 0; i < 100; i++) {
        memory.keepOnly();
      }
      assertNotSame(first, full(1).array());
    }
  }
}
