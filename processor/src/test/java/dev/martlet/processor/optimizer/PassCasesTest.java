package dev.martlet.processor.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.Parser;
import dev.martlet.processor.ir.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file in {@code cases/optimizer} is a module, and behind {@code =>} what becomes of its first
 * function in the pass that the folder is named after. Both must do the same on all arguments.
 *
 * <p>{@code -Dcases=update} rewrites what is expected.
 */
final class PassCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/optimizer");
  private static final String ARROW = "=>\n";

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".ir"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> run(file)))
          .toList()
          .stream();
    }
  }

  private static void run(Path file) throws IOException {
    String text = Files.readString(file);
    int arrow = text.indexOf(ARROW);
    boolean isUpdate = "update".equals(System.getProperty("cases"));
    assertTrue(arrow >= 0 || isUpdate, "nothing is expected: run with -Dcases=update");
    String given = arrow < 0 ? text : text.substring(0, arrow);
    Module module = Parser.parseModule(given.replaceAll("(?m)^#.*$", ""));
    Verifier.verify(module);
    Function before = module.functions().getFirst();
    Function after = Verifier.verify(pass(CASES.relativize(file).getName(0).toString(), module));
    new Equivalence(module).check(before, after, 300);
    if (isUpdate) {
      Files.writeString(file, given + ARROW + after);
    } else {
      assertEquals(text.substring(arrow + ARROW.length()), after.toString());
    }
  }

  private static Function pass(String name, Module module) {
    Function function = module.functions().getFirst();
    RecordShapes shapes = RecordShapes.of(module.structures());
    return switch (name) {
      case "simplify" -> Simplify.run(function, shapes);
      case "common_subexpressions" -> CommonSubexpressions.run(function);
      case "joined_branches" -> JoinedBranches.run(function);
      case "dead_code" -> DeadCode.run(function);
      case "small_arrays" -> SmallArrays.run(function, new Optimizer(shapes)::optimize);
      case "invariant_reads" -> InvariantReads.run(function);
      case "flatten_records" -> FlattenRecords.run(function, shapes);
      case "inline" ->
          new Inliner(
                  callee -> module.function(callee.key()),
                  PassCasesTest::hasRule,
                  callee -> callee.name().startsWith("apply"),
                  VirtualCalls.none(),
                  callee -> callee.owner().equals("Library"),
                  Inliner.Sizes.USUAL)
              .inline(function);
      case "all" -> new Optimizer(shapes).optimize(function);
      default -> throw new IllegalArgumentException("there is no pass " + name);
    };
  }

  private static boolean hasRule(Callee callee) {
    return callee.name().startsWith("ruled");
  }
}
