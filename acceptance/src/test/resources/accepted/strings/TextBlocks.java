package strings;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class TextBlocks {
  static final String TEXT =
      """
      a "text" with \\ and \t tab
      and \u00e9\
       end
      """;

  @Differentiable
  static double f(double x) {
    String s = "quote \" backslash \\ newline \n tab \t unicode \u2192 nul \0 octal \101";
    System.out.println(s + TEXT + '\'' + '\\' + '\n' + '\u0000' + (char) 65);
    return x * s.length() * TEXT.length();
  }
}
