package dev.martlet.processor.frontend;

import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the second compilation answers questions with; all trees and elements are its own. */
public record Sources(
    Trees trees,
    Elements elements,
    Types types,
    DeclarationPaths declarations,
    SourceTexts texts,
    LocalClasses locals) {

  public Sources(Trees trees, Elements elements, Types types) {
    this(
        trees, elements, types, new DeclarationPaths(trees), new SourceTexts(), new LocalClasses());
  }
}
