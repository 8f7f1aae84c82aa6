package dev.martlet.processor.report;

/** Text as HTML has it. */
final class Html {
  private Html() {}

  static String escaped(String text) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), escaped);
    }
    return escaped.toString();
  }

  static void append(char character, StringBuilder to) {
    switch (character) {
      case '&' -> to.append("&amp;");
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '"' -> to.append("&quot;");
      case '\'' -> to.append("&#39;");
      default -> to.append(character);
    }
  }

  /** A whole page without anything from outside; {@code head} goes into its head. */
  static String page(String title, String head, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    %s<style>
    :root { color-scheme: light dark; --line: #ccc; --active: #ffe08a; --code: #f6f6f6; --faint: #666; }
    @media (prefers-color-scheme: dark) {
      :root { --line: #444; --active: #665200; --code: #1e1e1e; --faint: #aaa; }
    }
    body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 100em; padding: 0 1em; }
    pre { background: var(--code); border: 1px solid var(--line); font: 13px/1.45 monospace; margin: 0; overflow-x: auto; padding: .8em; }
    mark { background: var(--active); color: inherit; }
    .sides { display: grid; gap: 1em; grid-template-columns: repeat(auto-fit, minmax(30em, 1fr)); }
    .sides > div { min-width: 0; }
    table { border-collapse: collapse; }
    th, td { border-bottom: 1px solid var(--line); padding: .2em .8em; text-align: left; vertical-align: top; }
    td.number { text-align: right; }
    code { font: 13px monospace; }
    .faint { color: var(--faint); }
    </style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(escaped(title), head, body);
  }
}
