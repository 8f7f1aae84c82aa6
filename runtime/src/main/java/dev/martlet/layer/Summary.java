package dev.martlet.layer;

import dev.martlet.CarriedState;
import dev.martlet.DifferentiableType;
import dev.martlet.LeafBlock;
import dev.martlet.LeafVisitor;
import dev.martlet.dynamic.DynamicTangents;
import dev.martlet.tensor.Tensor;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a model consists of: its parameters, or its layers with what they give, as a table.
 *
 * {@snippet lang = "text":
 * name           type   shape        numbers
 * hidden.weight  float  [784, 512]   401,408
 * hidden.bias    float  [512]            512
 * to learn                           401,920
 * }
 *
 * @param rows the lines of the table
 */
public record Summary(List<Row> rows) {
  /** Copies the rows. */
  public Summary {
    rows = List.copyOf(rows);
  }

  /**
   * A parameter, or a layer.
   *
   * @param name the path of components that leads to it
   * @param type the type of its numbers, or of the layer
   * @param shape the extents of its axes, or those of what the layer gives
   * @param learned how many numbers of it are learned
   * @param carried how many it carries besides: what normalizations have seen
   */
  public record Row(String name, String type, List<Integer> shape, long learned, long carried) {
    /** Copies the shape. */
    public Row {
      shape = List.copyOf(shape);
    }
  }

  /**
   * Lists the parameters of a model of any differentiable type.
   *
   * @param model the model
   * @return a row for each array, tensor or number, in the order of its components
   */
  public static Summary of(Object model) {
    List<Row> rows = new ArrayList<>();
    DifferentiableType<Object, Object> type = DynamicTangents.type();
    type.forEachLeaf(model, new Listing(rows, "", false));
    return new Summary(rows);
  }

  /**
   * Lists the layers of a sequence, and what each one gives.
   *
   * @param model the layers
   * @param input what the first one takes: one example is enough
   * @param <S> the scalar type
   * @return a row for each layer
   */
  static <S> Summary of(Sequential<S> model, Tensor<S> input) {
    List<Row> rows = new ArrayList<>();
    Tensor<S> value = input;
    for (Layer<Tensor<S>, Tensor<S>> layer : model.layers()) {
      value = layer.apply(value);
      Summary inner = of(layer);
      rows.add(
          new Row(
              "layers." + rows.size(),
              layer.getClass().getSimpleName(),
              Arrays.stream(value.shape()).boxed().toList(),
              inner.learned(),
              inner.carried()));
    }
    return new Summary(rows);
  }

  /**
   * Counts what is learned.
   *
   * @return the numbers in all rows
   */
  public long learned() {
    return rows.stream().mapToLong(Row::learned).sum();
  }

  /**
   * Counts what is carried besides.
   *
   * @return the numbers in all rows
   */
  public long carried() {
    return rows.stream().mapToLong(Row::carried).sum();
  }

  /** Shows the table. */
  @Override
  public String toString() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("name", "type", "shape", "numbers"));
    for (Row row : rows) {
      lines.add(
          List.of(
              row.name(),
              row.type(),
              row.shape().toString(),
              row.learned() == 0 && row.carried() > 0
                  ? "(" + grouped(row.carried()) + ")"
                  : grouped(row.learned())));
    }
    lines.add(List.of("to learn", "", "", grouped(learned())));
    if (carried() > 0) {
      lines.add(List.of("(carried)", "", "", "(" + grouped(carried()) + ")"));
    }
    int[] widths = new int[4];
    for (List<String> line : lines) {
      Arrays.setAll(widths, column -> Math.max(widths[column], line.get(column).length()));
    }
    var text = new StringBuilder();
    for (List<String> line : lines) {
      for (int column = 0; column < 3; column++) {
        text.append(line.get(column))
            .append(" ".repeat(widths[column] - line.get(column).length() + 2));
      }
      text.append(" ".repeat(widths[3] - line.get(3).length())).append(line.get(3)).append('\n');
    }
    return text.toString();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Writes down what it is shown. */
  private record Listing(List<Row> rows, String prefix, boolean isCarried) implements LeafVisitor {
    private void add(String name, String type, List<Integer> shape, long count) {
      rows.add(new Row(prefix + name, type, shape, isCarried ? 0 : count, isCarried ? count : 0));
    }

    @Override
    public void visit(String name, double leaf) {
      add(name, "double", List.of(), 1);
    }

    @Override
    public void visit(String name, float leaf) {
      add(name, "float", List.of(), 1);
    }

    @Override
    public void visitAll(LeafBlock block, DoubleBuffer leaves) {
      add(block.name(), "double", block.shape(), leaves.capacity());
    }

    @Override
    public void visitAll(LeafBlock block, FloatBuffer leaves) {
      add(block.name(), "float", block.shape(), leaves.capacity());
    }

    @Override
    public void visitState(String name, CarriedState<?> state) {
      state.mapped(new Listing(rows, prefix + name + ".", true).asMapper());
    }
  }
}
