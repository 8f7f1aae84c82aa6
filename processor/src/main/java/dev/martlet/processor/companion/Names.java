package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names within one scope, each given once: one that is taken gets a trailing underscore, as often
 * as it needs.
 */
final class Names {
  /** No record may have a component of such a name. */
  private static final List<String> FORBIDDEN_COMPONENTS =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Set<String> taken = new HashSet<>();
  private final boolean ignoresCase;

  private Names(boolean ignoresCase) {
    this.ignoresCase = ignoresCase;
  }

  /** Of a record's components, beside some methods without parameters. */
  static Names ofComponents(List<String> methods) {
    var names = new Names(false);
    names.taken.addAll(FORBIDDEN_COMPONENTS);
    names.taken.addAll(methods);
    return names;
  }

  /** Of methods or fields. */
  static Names ofMembers() {
    return new Names(false);
  }

  /** Of nested classes: their files may stand in a folder that does not tell cases apart. */
  static Names ofClasses() {
    return new Names(true);
  }

  /** The name itself, or with underscores where it is taken; it is taken from now on. */
  String unique(String name) {
    String candidate = name;
    while (!taken.add(ignoresCase ? candidate.toLowerCase(Locale.ROOT) : candidate)) {
      candidate += "_";
    }
    return candidate;
  }

  /** The name of a class within its package and the class around it. */
  static String simple(Type.Declared type) {
    String name = type.name();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** A dollar sign in a class's name would look like one between classes. */
  static String ofClass(String constant) {
    return capitalized(constant).replace('$', '_');
  }

  static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
