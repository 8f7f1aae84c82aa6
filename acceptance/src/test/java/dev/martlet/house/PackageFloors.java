package dev.martlet.house;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Turns dependencies between packages into complaints about those that the table does not allow.
 *
 * <p>A package below {@code base} stands on the floor of its first segment ({@code base.ir.text} is
 * part of {@code ir}); {@code base} itself is the floor {@code (root)}.
 *
 * @param base the package that the floors are in
 * @param mayUse for each floor, the other floors that it may use
 * @param only for each prefix of foreign packages that one floor keeps to itself, that floor
 */
record PackageFloors(String base, Map<String, Set<String>> mayUse, Map<String, String> only) {

  private static final String ROOT = "(root)";

  /** Reads a table with a line for each floor: {@code rules: ir diagnostics}. */
  static PackageFloors of(String base, String table, Map<String, String> only) {
    var mayUse = new TreeMap<String, Set<String>>();
    for (String line : table.lines().toList()) {
      int colon = line.indexOf(':');
      Stream<String> used = Stream.of(line.substring(colon + 1).strip().split("\\s+"));
      mayUse.put(line.substring(0, colon), used.collect(toSet()));
    }
    return new PackageFloors(base, mayUse, only);
  }

  /** One package using another. */
  record Dependency(String from, String to) {

    /** Reads what {@code jdeps -verbose:package} prints. */
    static Stream<Dependency> parse(String jdeps) {
      return jdeps
          .lines()
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length >= 3 && words[1].equals("->"))
          .map(words -> new Dependency(words[0], words[2]));
    }
  }

  List<String> complaints(Stream<Dependency> dependencies) {
    return dependencies
        .filter(dependency -> isOurs(dependency.from))
        .flatMap(dependency -> complaints(dependency).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> complaints(Dependency dependency) {
    var complaints = new ArrayList<String>();
    String from = floor(dependency.from);
    if (!mayUse.containsKey(from)) {
      complaints.add(dependency.from + " stands on no floor: give it a line in the table");
      return complaints;
    }
    if (isOurs(dependency.to)) {
      String to = floor(dependency.to);
      if (!to.equals(from) && !mayUse.getOrDefault(from, Set.of()).contains(to)) {
        complaints.add(dependency.from + " must not use " + dependency.to);
      }
    }
    only.forEach(
        (prefix, owner) -> {
          if (isWithin(prefix, dependency.to) && !owner.equals(from)) {
            complaints.add(
                dependency.from + " must not use " + dependency.to + ", only " + owner + " may");
          }
        });
    return complaints;
  }

  private boolean isOurs(String packageName) {
    return isWithin(base, packageName);
  }

  private static boolean isWithin(String prefix, String packageName) {
    return packageName.equals(prefix) || packageName.startsWith(prefix + ".");
  }

  private String floor(String packageName) {
    if (packageName.equals(base)) {
      return ROOT;
    }
    String below = packageName.substring(base.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
