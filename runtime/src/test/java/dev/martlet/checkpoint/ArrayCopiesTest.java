package dev.martlet.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrayCopiesTest {

  @Test
  void everyKindOfArray() {
    assertNull(ArrayCopies.<double @Nullable []>copy(null));
    double[] doubles = {1, -0.0, Double.NaN};
    assertArrayEquals(doubles, ArrayCopies.copy(doubles));
    assertNotSame(doubles, ArrayCopies.copy(doubles));
    assertArrayEquals(new float[] {1}, ArrayCopies.copy(new float[] {1}));
    assertArrayEquals(new int[] {1}, ArrayCopies.copy(new int[] {1}));
    assertArrayEquals(new long[] {1}, ArrayCopies.copy(new long[] {1}));
    assertArrayEquals(new boolean[] {true}, ArrayCopies.copy(new boolean[] {true}));
    assertArrayEquals(new byte[] {1}, ArrayCopies.copy(new byte[] {1}));
    assertArrayEquals(new short[] {1}, ArrayCopies.copy(new short[] {1}));
    assertArrayEquals(new char[] {'a'}, ArrayCopies.copy(new char[] {'a'}));
    Object content = new Object();
    assertSame(content, ArrayCopies.copy(new Object[] {content})[0]);
  }

  @Test
  void rowsAreCopiedAndStayTheSameWhereTheyWere() {
    double[] row = {1, 2};
    double[][] rows = {row, {3}, row, null};
    double[][] copy = ArrayCopies.copy(rows);
    assertSame(copy[0], copy[2]);
    assertNotSame(row, copy[0]);
    copy[0][0] = 5;
    assertEquals(1, row[0]);
    assertArrayEquals(new double[] {3}, copy[1]);
    assertNull(copy[3]);
  }

  @Test
  void severalArraysTogether() {
    double[] one = {1};
    double[][] rows = {one};
    @Nullable Object[] copies = ArrayCopies.together(one, rows, null, one);
    assertSame(copies[0], copies[3]);
    assertTrue(copies[1] instanceof double[][] other && other[0] == copies[0]);
    assertNotSame(one, copies[0]);
    assertNull(copies[2]);
  }

  @Test
  void snapshotsOfObjects() {
    Snapshots<String> kept = Snapshots.of(2);
    kept.set(1, "one");
    Snapshots<String> copy = kept.copy(3);
    copy.set(0, "zero");
    assertEquals("one", copy.get(1));
    assertNull(kept.get(0));
    assertNull(copy.get(2));
  }
}
