package dev.martlet.workbench;

import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tables in files with commas, by Commons CSV.
 *
 * {@snippet :
 * Tensor<Double> features = Tables.readCsv(Path.of("houses.csv"), List.of("area", "rooms"));
 * }
 */
public final class Tables {
  private Tables() {}

  /**
   * Reads columns of numbers of a file whose first line has their names.
   *
   * @param file the file
   * @param columns the names of the columns, in the order in which they are wanted
   * @return of shape {@code [rows, columns]}
   * @throws IOException if the file cannot be read, lacks a column, or has something else than a
   *     number; says in which line
   */
  public static Tensor<Double> readCsv(Path file, List<String> columns) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<double[]> rows = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, format)) {
      for (String column : columns) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new IOException(
              "%s: no column '%s' among %s".formatted(file, column, parser.getHeaderNames()));
        }
      }
      for (CSVRecord line : parser) {
        rows.add(numbers(file, line, parser.getCurrentLineNumber(), columns));
      }
    } catch (UncheckedIOException | IllegalArgumentException damaged) {
      throw new IOException("%s: %s".formatted(file, damaged.getMessage()), damaged);
    }
    double[] all = new double[rows.size() * columns.size()];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, all, row * columns.size(), columns.size());
    }
    return Tensor.of(all, rows.size(), columns.size());
  }

  private static double[] numbers(Path file, CSVRecord line, long number, List<String> columns)
      throws IOException {
    double[] numbers = new double[columns.size()];
    for (int i = 0; i < numbers.length; i++) {
      String column = columns.get(i);
      if (!line.isSet(column)) {
        throw new IOException("%s, line %d: '%s' is missing".formatted(file, number, column));
      }
      try {
        numbers[i] = Double.parseDouble(line.get(column));
      } catch (NumberFormatException noNumber) {
        throw new IOException(
            "%s, line %d: '%s' should be a number, is '%s'"
                .formatted(file, number, column, line.get(column)),
            noNumber);
      }
    }
    return numbers;
  }
}
