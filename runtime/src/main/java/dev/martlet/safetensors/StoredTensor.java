package dev.martlet.safetensors;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A tensor as it is in a file.
 *
 * @param type the type of its elements: {@code F32}, {@code F64}, {@code I64} or {@code I32}
 * @param shape the extents of its axes
 * @param bytes its elements, row by row, little endian
 */
public record StoredTensor(String type, List<Long> shape, ByteBuffer bytes) {
  /** Copies the shape. */
  public StoredTensor {
    shape = List.copyOf(shape);
  }
}
