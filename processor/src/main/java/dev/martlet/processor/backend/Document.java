package dev.martlet.processor.backend;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Text that knows where it may be broken, and becomes lines of at most 100 columns. A group is
 * written on one line if it fits, otherwise all of its own line breaks are taken, the groups inside
 * of it still having the choice (Wadler, "A prettier printer").
 */
sealed interface Document {
  int COLUMNS = 100;

  record Text(String text) implements Document {}

  /** A class's name, which JavaPoet imports. */
  record ClassText(TypeName type, int width) implements Document {}

  /** A line break, or on one line this text. */
  record Break(String flat) implements Document {}

  /** A line break in any case. */
  record NewLine() implements Document {}

  record Sequence(List<Document> parts) implements Document {}

  /** What is in it is indented further where it starts a line. */
  record Indented(int by, Document content) implements Document {}

  record Group(Document content) implements Document {}

  static Document text(String text) {
    return new Text(text);
  }

  static Document sequence(Document... parts) {
    return new Sequence(List.of(parts));
  }

  static Document sequence(List<Document> parts) {
    return new Sequence(List.copyOf(parts));
  }

  static Document indented(int by, Document... parts) {
    return new Indented(by, sequence(parts));
  }

  static Document group(Document... parts) {
    return new Group(sequence(parts));
  }

  /** The document as lines, for a place that is indented by so many columns already. */
  default CodeBlock layOut(int margin) {
    var layout = new Layout(margin);
    layout.write(this);
    return layout.code.build();
  }

  /** Writes documents, keeping track of the column. */
  final class Layout {
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final StringBuilder text = new StringBuilder();
    private final int margin;
    private final Deque<Item> items = new ArrayDeque<>();
    private int column;

    private record Item(int indent, boolean isFlat, Document document) {}

    private Layout(int margin) {
      this.margin = margin;
      this.column = margin;
    }

    private void write(Document document) {
      items.push(new Item(0, false, document));
      while (!items.isEmpty()) {
        Item item = items.pop();
        int indent = item.indent();
        switch (item.document()) {
          case Text(var part) -> add(part);
          case ClassText(var type, var width) -> {
            flush();
            code.add("$T", type);
            column += width;
          }
          case Break(var flat) -> {
            if (item.isFlat()) {
              add(flat);
            } else {
              newLine(indent);
            }
          }
          case NewLine() -> newLine(indent);
          case Sequence(var parts) ->
              parts.reversed().forEach(part -> items.push(new Item(indent, item.isFlat(), part)));
          case Indented(var by, var content) ->
              items.push(new Item(indent + by, item.isFlat(), content));
          case Group(var content) -> {
            var flat = new Item(indent, true, content);
            items.push(fits(flat) ? flat : new Item(indent, false, content));
          }
        }
      }
      flush();
    }

    private void add(String part) {
      text.append(part);
      column += part.length();
    }

    private void newLine(int indent) {
      text.append('\n').repeat(' ', indent);
      column = margin + indent;
    }

    private void flush() {
      if (!text.isEmpty()) {
        code.add("$L", text.toString());
        text.setLength(0);
      }
    }

    /** Whether an item, and what follows it up to the next break, fits into the line. */
    private boolean fits(Item first) {
      int room = COLUMNS - column;
      Deque<Item> ahead = new ArrayDeque<>(List.of(first));
      Iterator<Item> rest = items.iterator();
      while (room >= 0) {
        if (ahead.isEmpty()) {
          if (!rest.hasNext()) {
            return true;
          }
          ahead.push(rest.next());
        }
        Item item = ahead.pop();
        switch (item.document()) {
          case Text(var part) -> room -= part.length();
          case ClassText(_, var width) -> room -= width;
          case Break(var flat) -> {
            if (!item.isFlat()) {
              return true;
            }
            room -= flat.length();
          }
          case NewLine() -> {
            return !item.isFlat();
          }
          case Sequence(var parts) ->
              parts
                  .reversed()
                  .forEach(part -> ahead.push(new Item(item.indent(), item.isFlat(), part)));
          case Indented(var by, var content) ->
              ahead.push(new Item(item.indent() + by, item.isFlat(), content));
          case Group(var content) -> ahead.push(new Item(item.indent(), item.isFlat(), content));
        }
      }
      return false;
    }
  }
}
