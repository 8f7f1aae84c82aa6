package dev.martlet.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Structure;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Records of sources and of class files become the same structures. */
final class StructureReaderTest {
  private static final String RECORDS =
      """
      @Differentiable public record Layer(float w, double b, int n) {}
      @Differentiable public record Net(Layer first, @NoDerivative double rate, Double zero) {}
      @Differentiable public record Tagged<T>(double x, java.util.List<T> tags, Box<T> box) {}
      @Differentiable public record Box<S>(double content) {}
      @Differentiable public record Nothing(int n) {}
      @Differentiable public record Cyclic(double x, Cyclic next) {}
      @Differentiable public record Variable<T>(T content, double x) {}
      public record Ordinary(double x) {}

      @Differentiable public record Stores(double a, long b, float c) {
        public Stores(double a, long b, float c) { this.a = a; this.c = c; this.b = b; }
        public double a() { return a; }
      }
      @Differentiable public record Checks(double a) {
        public Checks { if (a < 0) { throw new IllegalArgumentException(); } }
      }
      @Differentiable public record Swaps(double a, double b) {
        public Swaps(double a, double b) { this.a = b; this.b = a; }
      }
      @Differentiable public record Computes(double a) { public double a() { return 2 * a; } }
      """;

  private static String text(Declarations in, String name) {
    return in.structures
        .structure(in.structures.typeOf(in.type(name)))
        .map(StructureReaderTest::text)
        .orElse("none");
  }

  private static String text(Structure structure) {
    return structure.components().stream()
        .map(component -> component.name() + ":" + component.tangentName())
        .collect(
            Collectors.joining(
                " ", structure.tangent() + " ", structure.transparent() ? " transparent" : ""));
  }

  @Test
  void fromSource() {
    check(Declarations.of(RECORDS));
  }

  @Test
  void fromClassFiles() {
    check(Declarations.of(RECORDS).compiled());
  }

  private static void check(Declarations in) {
    assertEquals("p.Subject_LayerTangentVector w:w b:b n: transparent", text(in, "Layer"));
    assertEquals(
        "p.Subject_NetTangentVector first:first rate: zero:zero_ transparent", text(in, "Net"));
    assertEquals(
        "p.Subject_TaggedTangentVector<java.lang.Object> x:x tags:tags box:box transparent",
        text(in, "Tagged"));
    assertEquals("none", text(in, "Nothing"));
    assertEquals("p.Subject_CyclicTangentVector x:x next:next transparent", text(in, "Cyclic"));
    assertEquals("none", text(in, "Ordinary"));
    assertEquals("p.Subject_StoresTangentVector a:a b: c:c transparent", text(in, "Stores"));
    assertEquals("p.Subject_ChecksTangentVector a:a", text(in, "Checks"));
    assertEquals("p.Subject_SwapsTangentVector a:a b:b", text(in, "Swaps"));
    assertEquals("p.Subject_ComputesTangentVector a:a", text(in, "Computes"));
    assertTrue(in.structures.accessorComputes(in.type("Computes"), "a"));
    assertFalse(in.structures.accessorComputes(in.type("Stores"), "a"));
    assertFalse(in.structures.constructorOnlyStores(in.type("Swaps")));
  }

  @Test
  void whatIsSaidOfThem() {
    var in = Declarations.of(RECORDS);
    assertEquals("", findings(in, "Net"));
    assertEquals(
        "'Nothing' has no differentiable component, so it is passive: remove @Differentiable\n",
        findings(in, "Nothing"));
    assertEquals("", findings(in, "Cyclic"));
    assertEquals("", findings(in, "Variable"));
    assertTrue(findings(in, "Computes").startsWith("The accessor 'a' computes something else"));
  }

  private static String findings(Declarations in, String name) {
    return Declarations.text(in.structures.check(in.type(name), Span.NONE));
  }
}
