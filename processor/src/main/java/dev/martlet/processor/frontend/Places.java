package dev.martlet.processor.frontend;

import com.sun.source.util.TreePath;
import dev.martlet.processor.diagnostics.Span;
import javax.lang.model.element.Element;

/** Turns elements into the places of their declarations. */
public final class Places {
  private final Sources sources;
  private final SpanReader spans;

  public Places(Sources sources) {
    this.sources = sources;
    this.spans = new SpanReader(sources);
  }

  /** The text of the file that the element is declared in; empty for one from a class file. */
  public String textAround(Element element) {
    TreePath path = sources.declarations().path(element);
    return path == null ? "" : sources.texts().of(path.getCompilationUnit());
  }

  /** Where the element is declared; unknown for one from a class file. */
  public Span of(Element element) {
    TreePath path = sources.declarations().path(element);
    return path == null ? Span.NONE : spans.read(path.getLeaf(), path.getCompilationUnit());
  }
}
