package dev.martlet.workbench;

import dev.martlet.metric.ConfusionMatrix;
import dev.martlet.tensor.Tensor;
import dev.martlet.training.History;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Pictures of what a training has come to, as PNG files, by XChart. */
public final class Pictures {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 500;

  private Pictures() {}

  /**
   * Draws numbers over the epochs.
   *
   * @param file where to
   * @param history the numbers
   * @param names which ones: {@code loss}, say
   * @throws IOException if the file cannot be written
   */
  public static void curves(Path file, History history, Collection<String> names)
      throws IOException {
    XYChart chart = chart("epoch", "");
    double[] epochs = history.epochs().stream().mapToDouble(epoch -> epoch.number() + 1).toArray();
    for (String name : names) {
      chart.addSeries(name, epochs, history.values(name)).setMarker(SeriesMarkers.NONE);
    }
    write(file, BitmapEncoder.getBufferedImage(chart));
  }

  /**
   * Draws a confusion matrix.
   *
   * @param file where to
   * @param matrix the matrix
   * @throws IOException if the file cannot be written
   */
  public static void confusion(Path file, ConfusionMatrix matrix) throws IOException {
    var chart =
        new HeatMapChartBuilder()
            .width(WIDTH)
            .height(WIDTH)
            .xAxisTitle("said")
            .yAxisTitle("right")
            .build();
    chart.getStyler().setShowValue(true).setPlotContentSize(1);
    List<Integer> classes = IntStream.range(0, matrix.classes()).boxed().toList();
    List<Number[]> cells =
        classes.stream()
            .flatMap(
                said ->
                    classes.stream()
                        .map(right -> new Number[] {said, right, matrix.count(right, said)}))
            .toList();
    chart.addSeries("examples", classes, classes, cells);
    write(file, BitmapEncoder.getBufferedImage(chart));
  }

  /**
   * Draws predictions over what is right; perfect ones are on the diagonal.
   *
   * @param file where to
   * @param prediction the predictions
   * @param truth what is right, as many numbers
   * @throws IOException if the file cannot be written
   */
  public static void predictions(Path file, Tensor<?> prediction, Tensor<?> truth)
      throws IOException {
    XYChart chart = chart("right", "predicted");
    double[] right = truth.toDoubleArray();
    chart
        .addSeries("predictions", right, prediction.toDoubleArray())
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    double[] ends = {
      IntStream.range(0, right.length).mapToDouble(i -> right[i]).min().orElse(0),
      IntStream.range(0, right.length).mapToDouble(i -> right[i]).max().orElse(1)
    };
    chart.addSeries("perfect", ends, ends).setMarker(SeriesMarkers.NONE);
    write(file, BitmapEncoder.getBufferedImage(chart));
  }

  /**
   * Draws grey images side by side.
   *
   * @param file where to
   * @param images of shape {@code [count, height, width, 1]}, from 0 to 1
   * @param columns how many stand in a row
   * @throws IOException if the file cannot be written
   */
  public static void images(Path file, Tensor<Float> images, int columns) throws IOException {
    int count = images.dimension(0);
    int height = images.dimension(1);
    int width = images.dimension(2);
    var picture =
        new BufferedImage(
            Math.max(1, columns * (width + 2)),
            Math.max(1, Math.ceilDiv(count, columns) * (height + 2)),
            BufferedImage.TYPE_BYTE_GRAY);
    float[] pixels = images.toFloatArray();
    for (int i = 0; i < pixels.length; i++) {
      int image = i / (height * width);
      int x = image % columns * (width + 2) + i % width;
      int y = image / columns * (height + 2) + i / width % height;
      int grey = Math.clamp(Math.round(255 * pixels[i]), 0, 255);
      picture.getRaster().setSample(x, y, 0, grey);
    }
    write(file, picture);
  }

  /**
   * Draws which class a model of points in the plane says where, and the points.
   *
   * @param file where to
   * @param model takes points of shape {@code [count, 2]} to scores of shape {@code [count,
   *     classes]}
   * @param points the points, of shape {@code [count, 2]}
   * @param labels the class of each
   * @throws IOException if the file cannot be written
   */
  public static void boundary(
      Path file, UnaryOperator<Tensor<Float>> model, Tensor<Float> points, Tensor<Integer> labels)
      throws IOException {
    float[] places = points.toFloatArray();
    double reach =
        1.1
            * IntStream.range(0, places.length)
                .mapToDouble(i -> Math.abs(places[i]))
                .max()
                .orElse(1);
    float[] grid = new float[2 * HEIGHT * HEIGHT];
    for (int i = 0; i < HEIGHT * HEIGHT; i++) {
      grid[2 * i] = (float) (reach * (2.0 * (i % HEIGHT) / HEIGHT - 1));
      int row = i / HEIGHT;
      grid[2 * i + 1] = (float) (reach * (1 - 2.0 * row / HEIGHT));
    }
    int[] said = model.apply(Tensor.of(grid, HEIGHT * HEIGHT, 2)).argmax(1).toIntArray();
    var picture = new BufferedImage(HEIGHT, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < said.length; i++) {
      picture.setRGB(i % HEIGHT, i / HEIGHT, colour(said[i], 0.25f));
    }
    int[] classes = labels.toIntArray();
    var graphics = picture.createGraphics();
    for (int i = 0; i < classes.length; i++) {
      int x = (int) ((places[2 * i] / reach + 1) / 2 * HEIGHT);
      int y = (int) ((1 - places[2 * i + 1] / reach) / 2 * HEIGHT);
      graphics.setColor(new Color(colour(classes[i], 0.9f)));
      graphics.fillOval(x - 2, y - 2, 5, 5);
    }
    graphics.dispose();
    write(file, picture);
  }

  private static int colour(int number, float saturation) {
    return Color.HSBtoRGB(0.6f + 0.381966f * number, saturation, saturation > 0.5 ? 0.7f : 1);
  }

  private static XYChart chart(String x, String y) {
    return new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(x).yAxisTitle(y).build();
  }

  private static void write(Path file, BufferedImage picture) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (!ImageIO.write(picture, "png", absolute.toFile())) {
      throw new IOException("this Java has no writer of PNG");
    }
  }
}
