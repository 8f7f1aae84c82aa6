package dev.martlet.processor.ir;

/**
 * That calls of a method may be fused with others, as its declaration says.
 *
 * @param owner binary name of the class that runs chains of such calls
 * @param place where in a chain it may stand
 */
public record Fusible(String owner, Place place) {

  /** Where in a chain a method may stand. */
  public enum Place {
    ANYWHERE,
    FIRST,
    LAST
  }
}
