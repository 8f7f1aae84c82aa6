package dev.martlet.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with JMH and its profiler of allocation, and turns the results into one
 * table. Times are ratios to others of the same class and run, since times themselves differ from
 * machine to machine and from day to day.
 */
public final class Table {
  private Table() {}

  /**
   * Runs the benchmarks.
   *
   * @param args those of JMH's own command line; none runs all
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    // Options of this virtual machine are those of the others, too. To append some here would take
    // the place of what the benchmarks' annotations append.
    var options =
        new OptionsBuilder().parent(new CommandLineOptions(args)).addProfiler(GCProfiler.class);
    if (System.getProperty("martlet.data", "").isEmpty()) {
      System.out.println("Without -Dmartlet.data=<folder>, ADBench's objectives are left out.");
      options.exclude("[.]adbench[.]");
    }
    System.out.print(render(new Runner(options.build()).run()));
  }

  private static String render(Collection<RunResult> results) {
    Map<String, Map<String, RunResult>> classes = new LinkedHashMap<>();
    for (RunResult result : results) {
      String[] path = result.getParams().getBenchmark().split("\\.", -1);
      String owner = path[path.length - 2];
      String name = path[path.length - 1] + parameters(result.getParams());
      classes.computeIfAbsent(owner, _ -> new LinkedHashMap<>()).put(name, result);
    }
    var table = new StringBuilder();
    table.append("\n| benchmark | ns/op | x method | x by hand | B/op |\n|---|--:|--:|--:|--:|\n");
    classes.forEach(
        (owner, rows) ->
            rows.entrySet().stream()
                .sorted(Comparator.comparingDouble(row -> time(row.getValue())))
                .forEach(row -> table.append(row(owner, row.getKey(), row.getValue(), rows))));
    return table.toString();
  }

  /** The values of a benchmark's parameters, each behind a space. */
  private static String parameters(BenchmarkParams params) {
    return params.getParamsKeys().stream()
        .map(key -> " " + params.getParam(key))
        .collect(Collectors.joining());
  }

  private static String row(
      String owner, String name, RunResult result, Map<String, RunResult> rows) {
    return "| %s.%s | %s | %s | %s | %s |%n"
        .formatted(
            owner.replace("Benchmark", ""),
            name,
            number(time(result)),
            ratio(result, rows.get("method" + parameters(result.getParams()))),
            ratio(result, rows.get("byHand" + parameters(result.getParams()))),
            number(allocated(result)));
  }

  private static String ratio(RunResult result, @Nullable RunResult to) {
    return to == null ? "" : String.format(Locale.ROOT, "%.2f", time(result) / time(to));
  }

  /** The fastest iteration: whatever else runs on the machine can only make it slower. */
  private static double time(RunResult result) {
    return result.getPrimaryResult().getStatistics().getMin();
  }

  private static double allocated(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return bytes == null ? Double.NaN : bytes.getStatistics().getMin();
  }

  private static String number(double x) {
    return String.format(Locale.ROOT, x < 100 ? "%.1f" : "%,.0f", x);
  }
}
