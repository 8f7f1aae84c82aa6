package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Finds the rules in jars, without scanning them: beside the class files of a rule lies a small
 * file whose path is made from the target's name, {@code
 * martlet/rules/for/java/lang/Math/sin-double}.
 *
 * <p>The folder {@code for} is no legal package name: so the files belong to no package that two
 * modules must not share. (Below {@code META-INF} javac would not find them.)
 *
 * <p>Of two files of the same path javac finds only the first on a class path. Therefore a rule is
 * also written to second files, whose names are different hashes of the rule's class; who found one
 * file looks for those too, and so learns of a second jar with a rule for the same target.
 */
public final class RuleIndex {
  private static final String FOLDER = "martlet/rules/for/";
  private static final int SECOND_FILES = 32;

  /** Of the hashes that name second files: two classes would have to agree in all of them. */
  private static final int[] FACTORS = {31, 1_000_003, 65_599};

  private static final int FAMILIES = FACTORS.length;
  private static final int LONGEST_NAME = 120;

  private final Filer filer;
  private final Elements elements;
  private final Map<String, List<Line>> own = new HashMap<>();
  private final Map<String, List<Line>> found = new HashMap<>();
  private final Map<String, Set<Line>> added = new TreeMap<>();
  private final Map<String, Set<String>> holders = new HashMap<>();

  /** Both belong to the outer compilation. */
  public RuleIndex(ProcessingEnvironment outer) {
    this.filer = outer.getFiler();
    this.elements = outer.getElementUtils();
  }

  /**
   * One rule.
   *
   * @param target the target's key
   * @param holder binary name of the class that the rule stands in
   * @param rule the rule's key
   * @param position the parameter that a rule without a closure is for, otherwise -1
   * @param takesResult whether such a rule takes the target's result
   * @param formula the text of what it computes, empty where that is not known
   */
  record Line(
      String target,
      String holder,
      String rule,
      int position,
      boolean takesResult,
      String formula) {
    private static Line parse(String text) {
      String[] fields = text.split("\t", -1);
      return new Line(
          fields[0],
          fields[1],
          fields[2],
          Integer.parseInt(fields[3]),
          Boolean.parseBoolean(fields[4]),
          fields.length > 5 ? fields[5] : "");
    }

    @Override
    public String toString() {
      return String.join(
          "\t",
          target,
          holder,
          rule,
          String.valueOf(position),
          String.valueOf(takesResult),
          formula);
    }
  }

  /** The rules for a target that earlier runs left in this compilation's own output. */
  List<Line> findOwn(Callee target) {
    return own.computeIfAbsent(target.key(), _ -> search(target, List.of(OUTPUT)));
  }

  /** The rules for a target in what is on the path. */
  List<Line> find(Callee target) {
    return found.computeIfAbsent(target.key(), _ -> search(target, path()));
  }

  /** Remembers a rule of this compilation for {@link #write}. */
  void add(Callee target, Line line) {
    String name = path(target);
    List<String> paths = new ArrayList<>(List.of(name));
    for (int family = 0; family < FAMILIES; family++) {
      paths.add(second(name, family, bucket(line.holder(), family)));
    }
    for (String path : paths) {
      added.computeIfAbsent(path, _ -> new LinkedHashSet<>()).add(line);
      Set<String> from = holders.computeIfAbsent(path, _ -> new LinkedHashSet<>());
      from.add(line.holder());
      // A tool that knows one origin only must not take the rule for a part of it.
      from.add(target.owner());
    }
  }

  /** Writes the files for all rules of this compilation. */
  public void write() {
    added.forEach(
        (path, lines) -> {
          Element[] origins =
              holders.getOrDefault(path, Set.of()).stream()
                  .map(name -> elements.getTypeElement(name.replace('$', '.')))
                  .filter(TypeElement.class::isInstance)
                  .toArray(Element[]::new);
          try (Writer out =
              filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origins).openWriter()) {
            out.write(
                lines.stream().map(line -> line + "\n").sorted().collect(Collectors.joining()));
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
    added.clear();
  }

  private List<Line> search(Callee target, List<Place> places) {
    String path = path(target);
    Set<Line> lines = new LinkedHashSet<>();
    for (Place place : places) {
      if (read(place, path, target, lines)) {
        for (int family = 0; family < FAMILIES; family++) {
          for (int i = 0; i < SECOND_FILES; i++) {
            read(place, second(path, family, i), target, lines);
          }
        }
      }
    }
    return List.copyOf(lines);
  }

  private record Place(JavaFileManager.Location location, String module) {}

  private static final Place OUTPUT = new Place(StandardLocation.CLASS_OUTPUT, "");

  private List<Place> path() {
    List<Place> places = new ArrayList<>();
    places.add(new Place(StandardLocation.CLASS_PATH, ""));
    for (ModuleElement module : elements.getAllModuleElements()) {
      if (!module.isUnnamed() && !OuterClassPath.isOfJdk(module)) {
        places.add(
            new Place(StandardLocation.MODULE_PATH, module.getQualifiedName().toString() + "/"));
      }
    }
    return places;
  }

  /** Whether there is such a file; its lines for the target are added. */
  private boolean read(Place place, String path, Callee target, Set<Line> lines) {
    try {
      filer
          .getResource(place.location(), place.module(), path)
          .getCharContent(true)
          .toString()
          .lines()
          .map(Line::parse)
          .filter(line -> line.target().equals(target.key()))
          .forEach(lines::add);
      return true;
    } catch (IOException | RuntimeException notThere) {
      // Javac answers with several exceptions, for a module without a place of its own too.
      return false;
    }
  }

  private static String path(Callee target) {
    String parameters =
        target.parameters().stream().map(RuleIndex::text).collect(Collectors.joining("-"));
    String name = parameters.isEmpty() ? target.name() : target.name() + "-" + parameters;
    if (name.length() > LONGEST_NAME) {
      name = target.name() + "-" + Integer.toHexString(name.hashCode());
    }
    return FOLDER + target.owner().replace('.', '/') + "/" + name;
  }

  private static String text(Type type) {
    return type.toString().replace("[]", "@");
  }

  private static String second(String path, int family, int bucket) {
    return path + "." + (family * SECOND_FILES + bucket);
  }

  private static int bucket(String holder, int family) {
    int hash = 0;
    for (byte each : holder.getBytes(StandardCharsets.UTF_8)) {
      hash = FACTORS[family] * hash + each;
    }
    return Math.floorMod(hash ^ hash >>> 16, SECOND_FILES);
  }
}
