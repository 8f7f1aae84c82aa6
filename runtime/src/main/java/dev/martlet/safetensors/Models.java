package dev.martlet.safetensors;

import dev.martlet.CarriedState;
import dev.martlet.DifferentiableType;
import dev.martlet.LeafBlock;
import dev.martlet.LeafMapper;
import dev.martlet.LeafVisitor;
import dev.martlet.dynamic.DynamicTangents;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Models in safetensors files: of any differentiable type, by the names of their components.
 *
 * {@snippet :
 * Models.write(Path.of("mnist.safetensors"), model);
 * Mlp same = Models.read(Path.of("mnist.safetensors"), Mlp.create(random));
 * }
 *
 * <p>A file has the numbers of a model. What else there is to it, its layers and activations, is
 * what the program says: reading takes a model of the same form.
 */
public final class Models {
  private Models() {}

  /**
   * Writes the numbers of a model.
   *
   * @param file where to; it is complete, or as it was before
   * @param model the model
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, Object model) throws IOException {
    new SafeTensors(stored(model), Map.of()).write(file);
  }

  /**
   * Reads the numbers of a model.
   *
   * @param file the file
   * @param model a model of the same form
   * @param <M> its type
   * @return the model with the numbers of the file
   * @throws IOException if the file cannot be read or does not fit; says which leaf differs
   */
  public static <M> M read(Path file, M model) throws IOException {
    return restored(file, SafeTensors.read(file).tensors(), model);
  }

  /**
   * Takes the numbers out of a model: what it learns, and what it carries besides.
   *
   * @param model the model
   * @return its tensors by name, in the order of its components
   */
  public static Map<String, StoredTensor> stored(Object model) {
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    type()
        .forEachLeaf(
            model,
            new LeafVisitor() {
              @Override
              public void visit(String name, double leaf) {
                tensors.put(name, of(List.of(), DoubleBuffer.wrap(new double[] {leaf})));
              }

              @Override
              public void visit(String name, float leaf) {
                tensors.put(name, of(List.of(), FloatBuffer.wrap(new float[] {leaf})));
              }

              @Override
              public void visitAll(LeafBlock block, DoubleBuffer leaves) {
                tensors.put(block.name(), of(block.shape(), leaves));
              }

              @Override
              public void visitAll(LeafBlock block, FloatBuffer leaves) {
                tensors.put(block.name(), of(block.shape(), leaves));
              }

              @Override
              public void visitState(String name, CarriedState<?> state) {
                state.mapped(asMapper().within(name));
              }
            });
    return tensors;
  }

  /**
   * Copies a model.
   *
   * @param model the model
   * @param <M> its type
   * @return one with the same numbers, which also carries a state of its own
   */
  public static <M> M copied(M model) {
    return Models.<M>type().mapped(model, new Copying());
  }

  /** As a file has it. */
  static StoredTensor of(List<Integer> shape, DoubleBuffer numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(8, numbers.capacity()))
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(0, numbers, 0, numbers.capacity());
    return new StoredTensor("F64", longs(shape), bytes);
  }

  /** As a file has it. */
  static StoredTensor of(List<Integer> shape, FloatBuffer numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(4, numbers.capacity()))
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(0, numbers, 0, numbers.capacity());
    return new StoredTensor("F32", longs(shape), bytes);
  }

  private static List<Long> longs(List<Integer> shape) {
    return shape.stream().map(Integer::longValue).toList();
  }

  /**
   * Puts numbers into a model.
   *
   * @param source where they are from, for the message
   * @param tensors the tensors by name
   * @param model a model of the same form
   * @param <M> its type
   * @return the model with these numbers
   * @throws IOException if they do not fit; says which leaf differs
   */
  public static <M> M restored(Object source, Map<String, StoredTensor> tensors, M model)
      throws IOException {
    Map<String, StoredTensor> expected = stored(model);
    Set<String> missing = new TreeSet<>(expected.keySet());
    missing.removeAll(tensors.keySet());
    Set<String> unknown = new TreeSet<>(tensors.keySet());
    unknown.removeAll(expected.keySet());
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new IOException(
          "%s does not fit the model: it lacks %s, and has %s, which the model has not"
              .formatted(source, missing, unknown));
    }
    for (String name : expected.keySet()) {
      StoredTensor own = expected.get(name);
      StoredTensor given = tensors.get(name);
      if (own != null
          && given != null
          && !(own.shape().equals(given.shape()) && own.type().equals(given.type()))) {
        throw new IOException(
            "%s does not fit the model: '%s' is %s %s there, and %s %s here"
                .formatted(source, name, given.type(), given.shape(), own.type(), own.shape()));
      }
    }
    return Models.<M>type().mapped(model, new Restoring(tensors));
  }

  private static <M> DifferentiableType<M, Object> type() {
    return DynamicTangents.type();
  }

  /** Takes each leaf from a file. */
  private record Restoring(Map<String, StoredTensor> tensors) implements LeafMapper {
    private ByteBuffer bytes(String name) {
      StoredTensor tensor = tensors.get(name);
      if (tensor == null) {
        throw new IllegalStateException(name);
      }
      return tensor.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN).rewind();
    }

    @Override
    public double map(String name, double leaf) {
      return bytes(name).getDouble();
    }

    @Override
    public float map(String name, float leaf) {
      return bytes(name).getFloat();
    }

    @Override
    public void mapAll(LeafBlock block, DoubleBuffer leaves, DoubleBuffer mapped) {
      mapped.put(0, bytes(block.name()).asDoubleBuffer(), 0, leaves.capacity());
    }

    @Override
    public void mapAll(LeafBlock block, FloatBuffer leaves, FloatBuffer mapped) {
      mapped.put(0, bytes(block.name()).asFloatBuffer(), 0, leaves.capacity());
    }

    @Override
    public <T extends CarriedState<T>> T mapState(String name, T state) {
      return state.mapped(within(name));
    }
  }

  /** Takes each leaf as it is. */
  private record Copying() implements LeafMapper {
    @Override
    public double map(String name, double leaf) {
      return leaf;
    }

    @Override
    public void mapAll(LeafBlock block, DoubleBuffer leaves, DoubleBuffer mapped) {
      mapped.put(0, leaves, 0, leaves.capacity());
    }

    @Override
    public void mapAll(LeafBlock block, FloatBuffer leaves, FloatBuffer mapped) {
      mapped.put(0, leaves, 0, leaves.capacity());
    }

    @Override
    public <T extends CarriedState<T>> T mapState(String name, T state) {
      return state.mapped(this);
    }
  }
}
