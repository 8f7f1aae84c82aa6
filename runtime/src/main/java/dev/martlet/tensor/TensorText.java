package dev.martlet.tensor;

/** Turns a tensor into text for people: {@code [[1.0, 2.0], [3.0, 4.0]]}. */
final class TensorText {
  /** Of longer axes, the first and the last few elements are shown. */
  private static final int LONGEST = 20;

  private static final int SHOWN = 3;

  private TensorText() {}

  static String of(Tensor<?> tensor) {
    var text = new StringBuilder();
    append(tensor, 0, 0, tensor.size(), text);
    return text.toString();
  }

  private static void append(Tensor<?> tensor, int axis, int offset, int size, StringBuilder text) {
    if (axis == tensor.rank()) {
      text.append(element(tensor, offset));
      return;
    }
    int extent = tensor.layout().dimension(axis);
    text.append('[');
    for (int i = 0; i < extent; i++) {
      if (i > 0) {
        text.append(", ");
      }
      if (extent > LONGEST && i == SHOWN) {
        text.append("...");
        i = extent - SHOWN - 1;
      } else {
        append(tensor, axis + 1, offset + i * (size / extent), size / extent, text);
      }
    }
    text.append(']');
  }

  private static String element(Tensor<?> tensor, int offset) {
    return switch (tensor.array()) {
      case float[] floats -> Float.toString(floats[offset]);
      case double[] doubles -> Double.toString(doubles[offset]);
      case int[] ints -> Integer.toString(ints[offset]);
      case long[] longs -> Long.toString(longs[offset]);
      case boolean[] booleans -> Boolean.toString(booleans[offset]);
      case Object other -> throw new IllegalStateException(other.getClass().getName());
    };
  }
}
