package dev.martlet.workbench;

import dev.martlet.data.DataFormatException;
import dev.martlet.tensor.Tensor;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
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
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** What Java takes for a number, but for its letters behind numbers. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(NaN|Infinity|(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?)");

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
    List<double[]> rows = new ArrayList<>();
    read(file, columns, (line, number) -> rows.add(numbers(file, line, number, columns)));
    double[] all = new double[rows.size() * columns.size()];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, all, row * columns.size(), columns.size());
    }
    return Tensor.of(all, rows.size(), columns.size());
  }

  /**
   * Reads a column of words, such as the names of classes; {@link Categories} numbers them.
   *
   * @param file the file, whose first line has the names of columns
   * @param column the name of the column
   * @return a text for each row, without spaces around it
   * @throws IOException if the file cannot be read or lacks the column; says in which line
   */
  public static List<String> readTexts(Path file, String column) throws IOException {
    List<String> texts = new ArrayList<>();
    read(file, List.of(column), (line, number) -> texts.add(text(file, line, number, column)));
    return List.copyOf(texts);
  }

  /** What is done with each line. */
  private interface Lines {
    void read(CSVRecord line, long number) throws IOException;
  }

  private static void read(Path file, List<String> columns, Lines lines) throws IOException {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = parser(reader)) {
      for (String column : columns) {
        if (Collections.frequency(parser.getHeaderNames(), column) != 1) {
          throw new TableException(
              "%s, line 1: should have one column '%s', has %s"
                  .formatted(file, column, parser.getHeaderNames()));
        }
      }
      for (CSVRecord line : parser) {
        lines.read(line, parser.getCurrentLineNumber());
      }
    } catch (TableException | NoSuchFileException known) {
      throw known;
    } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
      throw isText(damaged)
          ? new IOException("%s: %s".formatted(file, damaged.getMessage()), damaged)
          : new DataFormatException(file, textEnd(file), "should be text in UTF-8");
    }
  }

  /** What is wrong with a line. */
  private static final class TableException extends IOException {
    private static final long serialVersionUID = 1L;

    TableException(String message) {
      super(message);
    }
  }

  /** Programs for tables begin files with a mark that is no part of the first name. */
  private static CSVParser parser(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return CSVParser.parse(
        reader,
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get());
  }

  private static boolean isText(Exception damaged) {
    return !(damaged instanceof CharacterCodingException)
        && !(damaged.getCause() instanceof CharacterCodingException);
  }

  /** Up to which byte a file is text. */
  private static long textEnd(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(bytes.capacity()), true);
    return bytes.position();
  }

  private static double[] numbers(Path file, CSVRecord line, long number, List<String> columns)
      throws IOException {
    double[] numbers = new double[columns.size()];
    for (int i = 0; i < numbers.length; i++) {
      String column = columns.get(i);
      String text = text(file, line, number, column);
      if (!NUMBER.matcher(text).matches()) {
        throw new TableException(
            "%s, line %d: '%s' should be a number, is '%s'".formatted(file, number, column, text));
      }
      numbers[i] = Double.parseDouble(text);
    }
    return numbers;
  }

  private static String text(Path file, CSVRecord line, long number, String column)
      throws IOException {
    if (!line.isSet(column)) {
      throw new TableException("%s, line %d: '%s' is missing".formatted(file, number, column));
    }
    return line.get(column);
  }
}
