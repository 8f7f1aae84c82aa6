package dev.martlet.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the students as points and the fit as a line, into a PNG file. */
final class FitChart {
  private FitChart() {}

  /** Writes the picture, and the folders above it where there are none yet. */
  static void write(Path file, Line fit) throws IOException {
    var chart =
        new XYChartBuilder()
            .width(800)
            .height(500)
            .title("25 students")
            .xAxisTitle("hours studied")
            .yAxisTitle("score")
            .build();
    chart
        .addSeries("students", StudentScores.HOURS, StudentScores.SCORES)
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    double[] ends = {0, Arrays.stream(StudentScores.HOURS).max().orElseThrow()};
    chart
        .addSeries("fit", ends, new double[] {fit.at(ends[0]), fit.at(ends[1])})
        .setMarker(SeriesMarkers.NONE);

    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    if (!ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", absolute.toFile())) {
      throw new IOException("this Java has no writer of PNG");
    }
  }
}
