package dev.martlet.house;

/**
 * A Java file and its length.
 *
 * @param path from the root pom, with slashes: {@code runtime/src/main/java/dev/…}
 * @param lines how many lines it has
 */
record SourceFile(String path, int lines) {

  /** The module with the set of sources: {@code runtime main}. */
  String section() {
    String[] names = path.split("/", 4);
    return names[0] + " " + names[2];
  }

  boolean isTest() {
    return path.contains("/src/test/");
  }
}
