package dev.martlet.processor.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.martlet.processor.backend.InMemoryCompiler;
import dev.martlet.processor.backend.Written;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.ir.Verifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nests of loops get methods of their own where there are many loops, and mean what they meant. */
class NestsTest {
  private int next = 100;

  /** {@code for (int i = 0; i < n; i++) sum += ...}: the loop's last variable goes through it. */
  private String loop(String sum, String bound, String body, String result) {
    int id = next;
    next += 10;
    return """
    %%i_%1$d: int, %%s_%2$d: double = loop (%%3, %%%3$s) while (%%a_%4$d: int, %%b_%5$d: double) {
      %%%6$d: boolean = less %%a_%4$d, %%%7$s
      yield %%%6$d
    } do (%%%8$d: int, %%%9$d: double) {
    %10$s
      %%i_%11$d: int = add %%%8$d, %%4
      yield %%i_%11$d, %%%12$s
    }
    """
        .formatted(
            id,
            id + 1,
            sum,
            id + 2,
            id + 3,
            id + 4,
            bound,
            id + 5,
            id + 6,
            body.replace("@index", "" + (id + 5)).replace("@sum", "" + (id + 6)),
            id + 7,
            result.replace("@sum", "" + (id + 6)))
        .replace("@result", "" + (id + 1));
  }

  private String term() {
    int id = next;
    next += 10;
    return """
      %%%1$d: double = convert %%@index
      %%%2$d: double = multiply %%%1$d, %%x_0
      %%%3$d: double = add %%@sum, %%%2$d
    """
        .formatted(id, id + 1, id + 2);
  }

  /** Loops in a row, each of which adds up terms; the last result's id. */
  private String simple(String sum) {
    String body = term();
    return loop(sum, "n_1", body, "" + (next - 8));
  }

  private Function function(int others) {
    var text = new StringBuilder();
    String sum = "2";
    for (int i = 0; i < others; i++) {
      text.append(simple(sum));
      sum = "" + (next - 9);
    }
    // for k { for i { for j {} for m {} } }: the body of the loop over i is the nest.
    String innermost = simple("@sum");
    String deep = loop("@sum", "n_1", innermost, "" + (next - 9));
    String first = "" + (next - 9);
    String second = simple(first);
    String nest = loop("@sum", "n_1", deep + second, "" + (next - 9));
    text.append(loop(sum, "n_1", nest, "" + (next - 9)));
    return Verifier.verify(
        Parser.parse(
            """
            function Made.f(double,int) (%%x_0: double, %%n_1: int) -> (double) {
              %%2: double = constant 0.0
              %%3: int = constant 0
              %%4: int = constant 1
            %s  yield %%%s
            }
            """
                .formatted(text, "" + (next - 9))));
  }

  private static double run(JavaClass javaClass) throws Exception {
    Map<String, String> sources = Map.of(Written.NAME, Written.text(javaClass));
    Class<?> written = InMemoryCompiler.load(sources).loadClass(Written.NAME);
    return (double) written.getMethod("f", double.class, int.class).invoke(null, 1.5, 4);
  }

  @Test
  void ofManyLoopsTheNestIsAMethod() throws Exception {
    JavaClass whole = Written.javaClass(List.of(function(4)));
    JavaClass split = Outlining.split(whole);
    split.methods().forEach(method -> Verifier.verify(method.function()));
    assertEquals(
        List.of("f", "fPart1"), split.methods().stream().map(JavaClass.Method::name).toList());
    assertEquals(run(whole), run(split));
  }

  @Test
  void fewLoopsStayTogether() {
    JavaClass whole = Written.javaClass(List.of(function(1)));
    assertSame(whole, Outlining.split(whole));
  }
}
