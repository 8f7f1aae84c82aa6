package dev.martlet.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.MartletProcessor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What callers may and may not do who give a list that a differentiable method changes. */
class GivenListsTest {
  private static final SourceText LIBRARY =
      new SourceText(
          "lists/Lists.java",
          """
          package lists;

          import dev.martlet.annotation.Differentiable;
          import java.util.List;

          public final class Lists {
            private Lists() {}

            @Differentiable
            public static double moved(List<Double> changed, List<Double> read) {
              changed.set(0, changed.get(0) * read.get(0));
              return changed.get(0) * read.get(0);
            }

            @Differentiable
            public static double grown(List<List<Double>> lists, double x) {
              lists.get(0).add(x);
              return lists.get(1).get(0) * x;
            }
          }
          """);

  private static Compilation compile(SourceText source, Map<String, byte[]> classes) {
    return new Compilation.Request(
            List.of(source),
            Compilation.LIBRARIES,
            classes,
            List.of(new MartletProcessor()),
            Compilation.STRICT)
        .run();
  }

  /** Runs a method's body, which sees the library. */
  private static Callable<?> running(String code) throws ReflectiveOperationException {
    Compilation library = compile(LIBRARY, Map.of());
    assertEquals("", library.messages());
    var source =
        new SourceText(
            "user/Run.java",
            """
            package user;

            import java.util.*;
            import lists.*;

            public final class Run implements Callable<Object> {
              @Override
              public Object call() {
                %s
              }
            }
            """
                .formatted(code)
                .replace("implements Callable", "implements java.util.concurrent.Callable"));
    Compilation user = compile(source, library.classes());
    assertEquals("", user.messages());
    Map<String, byte[]> classes = new TreeMap<>(library.classes());
    classes.putAll(user.classes());
    return (Callable<?>)
        new MemoryClassLoader(classes).loadClass("user.Run").getConstructor().newInstance();
  }

  @Test
  void aListThatIsGivenTwiceIsRefused() throws Exception {
    var same =
        running(
            """
            List<Double> list = new ArrayList<>(List.of(2.0, 3.0));
            return ListsDerivatives.moved.gradient(list, list);
            """);
    var thrown = assertThrows(IllegalArgumentException.class, same::call);
    assertTrue(String.valueOf(thrown.getMessage()).contains("'changed' and 'read'"));
    var nested =
        running(
            """
            List<Double> list = new ArrayList<>(List.of(2.0, 3.0));
            return ListsDerivatives.grown.gradient(List.of(list, list), 2.0);
            """);
    assertThrows(IllegalArgumentException.class, nested::call);
  }

  @Test
  void aPullbackSeesTheListAsItWas() throws Exception {
    var run =
        running(
            """
            List<Double> list = new ArrayList<>(List.of(2.0, 3.0));
            List<Double> read = new ArrayList<>(List.of(5.0));
            var pullback = ListsDerivatives.moved.pullback(list, read);
            String after = list.toString();
            list.clear();
            read.set(0, 100.0);
            return after + pullback.apply(1.0) + pullback.apply(2.0);
            """);
    assertEquals(
        "[10.0, 3.0]"
            + "MovedGradient[changed=[25.0, 0.0], read=[20.0]]"
            + "MovedGradient[changed=[50.0, 0.0], read=[40.0]]",
        ((String) run.call()).replaceAll("\\w*Gradient", "MovedGradient"));
  }

  /** A pullback alone does not tell them what the list is afterwards. */
  @Test
  void differentiableCallersInOtherJarsAreRefused() {
    var calling =
        new SourceText(
            "user/Calling.java",
            """
            package user;

            import dev.martlet.annotation.Differentiable;
            import java.util.ArrayList;
            import java.util.List;

            final class Calling {
              @Differentiable
              static double twice(double x) {
                List<Double> list = new ArrayList<>();
                list.add(x);
                return lists.Lists.moved(list, List.of(x)) * list.get(0);
              }
            }
            """);
    Compilation user = compile(calling, compile(LIBRARY, Map.of()).classes());
    assertTrue(user.messages().contains("Calling.java:12: error: [MRT0308]"), user.messages());
  }
}
