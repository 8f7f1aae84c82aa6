package dev.martlet.house;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns the lengths of files into a report, and into complaints about those that are too long: a
 * file near 300 lines has a second subject in it.
 *
 * @param mostLines of a file
 * @param mostTestLines of a test
 */
record SizeBudget(int mostLines, int mostTestLines) {

  List<String> complaints(List<SourceFile> files) {
    return files.stream()
        .filter(file -> file.lines() > limit(file))
        .map(file -> "%s has %d lines of %d".formatted(file.path(), file.lines(), limit(file)))
        .toList();
  }

  private int limit(SourceFile file) {
    return file.isTest() ? mostTestLines : mostLines;
  }

  static String report(List<SourceFile> files) {
    var totals =
        files.stream()
            .collect(groupingBy(SourceFile::section, TreeMap::new, summingInt(SourceFile::lines)));
    var text = new StringBuilder("Lines of Java\n");
    totals.forEach((section, lines) -> text.append("%7d  %s%n".formatted(lines, section)));
    text.append("The longest files\n");
    text.append(
        files.stream()
            .sorted(comparingInt(SourceFile::lines).reversed())
            .limit(10)
            .map(file -> "%7d  %s%n".formatted(file.lines(), file.path()))
            .collect(Collectors.joining()));
    return text.toString();
  }
}
