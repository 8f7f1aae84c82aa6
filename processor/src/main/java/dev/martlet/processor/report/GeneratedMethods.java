package dev.martlet.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the methods of an entry in the text of its companion, which has its usual indentation. */
final class GeneratedMethods {
  private final List<String> lines;

  GeneratedMethods(String companion) {
    this.lines = companion.lines().toList();
  }

  /** The gradient, or what is nearest to it; not a method that hands its work on. */
  Optional<String> reverse(String constant, List<String> parameters) {
    return first(
        constant, parameters, List.of("gradient", "valueWithGradient", "valueWithPullback"));
  }

  /** The same in forward mode. */
  Optional<String> forward(String constant, List<String> parameters) {
    return first(
        constant,
        parameters,
        List.of("derivative", "valueWithDerivative", "valueWithDifferential"));
  }

  private Optional<String> first(String constant, List<String> parameters, List<String> names) {
    Optional<String> last = Optional.empty();
    for (String name : names) {
      Optional<String> found =
          methods(constant, name).stream()
              .filter(method -> parameters(method).equals(parameters))
              .findFirst();
      if (found.isPresent()) {
        last = found;
        if (found.get().lines().count() > 3) {
          return found;
        }
      }
    }
    return last;
  }

  /** The overloads of a method in the class of an entry. */
  private List<String> methods(String constant, String name) {
    List<String> found = new ArrayList<>();
    Optional<String> entry = entryClass(constant);
    boolean isInside = false;
    for (int i = 0; i < lines.size() && entry.isPresent(); i++) {
      String line = lines.get(i);
      if (line.matches(" {2}\\S.*\\bclass " + Pattern.quote(entry.get()) + "\\b.*")) {
        isInside = true;
      } else if (line.equals("  }")) {
        isInside = false;
      } else if (isInside && line.matches(" {4}[^\\s*/@].*\\b" + name + "\\(.*")) {
        int end = i;
        while (end < lines.size() - 1 && !lines.get(end).equals("    }")) {
          end++;
        }
        found.add(
            lines.subList(i, end + 1).stream()
                .map(each -> each.startsWith("    ") ? each.substring(4) : each)
                .collect(Collectors.joining("\n")));
      }
    }
    return found;
  }

  private Optional<String> entryClass(String constant) {
    Pattern field = Pattern.compile(".*\\b(\\w+)(<.*>)? " + Pattern.quote(constant) + " =.*");
    return lines.stream()
        .map(field::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** The simple, erased types of a method's parameters, as {@link #simple} has them. */
  private static List<String> parameters(String method) {
    String head = method.substring(0, method.indexOf(" {\n") < 0 ? 0 : method.indexOf(" {\n"));
    int open = head.indexOf('(');
    int close =
        head.lastIndexOf(") throws") < 0 ? head.lastIndexOf(')') : head.lastIndexOf(") throws");
    if (open < 0 || close < open) {
      return List.of();
    }
    List<String> types = new ArrayList<>();
    for (String parameter : erased(head.substring(open + 1, close)).split(",", -1)) {
      String[] words = parameter.strip().replaceAll("@\\w+ ", "").split("\\s+", -1);
      if (words.length > 1) {
        types.add(simple(words[words.length - 2]));
      }
    }
    return types;
  }

  /** A type without its package, the classes around it and its type arguments. */
  static String simple(String type) {
    String name = erased(type).replace("...", "[]");
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  private static String erased(String text) {
    var erased = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      depth += character == '<' ? 1 : 0;
      if (depth == 0) {
        erased.append(character);
      }
      depth -= character == '>' ? 1 : 0;
    }
    return erased.toString();
  }
}
