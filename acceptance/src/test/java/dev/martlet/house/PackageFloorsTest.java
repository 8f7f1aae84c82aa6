package dev.martlet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.house.PackageFloors.Dependency;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageFloorsTest {

  private static final PackageFloors PROCESSOR =
      PackageFloors.of(
          "dev.martlet.processor",
          """
          diagnostics:
          ir:          diagnostics
          rules:       ir diagnostics
          analysis:    rules ir diagnostics
          optimizer:   analysis ir diagnostics
          transform:   analysis rules ir diagnostics
          companion:   rules ir diagnostics
          report:      analysis ir diagnostics
          frontend:    rules ir diagnostics
          backend:     ir diagnostics
          (root):      frontend backend companion report transform optimizer analysis rules ir diagnostics
          """,
          Map.of("com.sun.source", "frontend", "com.palantir.javapoet", "backend"));

  private static final PackageFloors RUNTIME =
      PackageFloors.of(
          "dev.martlet",
          """
          annotation:
          tape:
          checkpoint:
          math:        annotation
          dynamic:     (root)
          collection:  annotation dynamic (root)
          shadow:      dynamic (root)
          shape:
          kernel:
          (root):      annotation kernel
          tensor:      (root) dynamic kernel shape annotation
          optimizer:   (root) dynamic kernel
          layer:       (root) collection dynamic tape tensor shape kernel annotation
          data:        tensor
          metric:      tensor
          safetensors: (root) dynamic
          training:    (root) data layer optimizer safetensors tensor
          """,
          Map.of("jdk.incubator.vector", "kernel"));

  @Test
  void processor() {
    assertEquals(List.of(), PROCESSOR.complaints(dependencies("processor")));
  }

  @Test
  void runtime() {
    assertEquals(List.of(), RUNTIME.complaints(dependencies("runtime")));
  }

  @Test
  void complainsOfAnUpperFloor() {
    assertEquals(
        List.of("dev.martlet.processor.ir must not use dev.martlet.processor.backend"),
        PROCESSOR.complaints(
            Dependency.parse(
                """
                dev -> java.base
                   dev.martlet.processor.ir       -> dev.martlet.processor.backend    dev
                   dev.martlet.processor.ir       -> dev.martlet.processor.ir.text    dev
                   dev.martlet.processor.ir       -> java.lang                        java.base
                   dev.martlet.processor.backend  -> dev.martlet.processor.ir         dev
                """)));
  }

  @Test
  void complainsOfALibraryThatAnotherFloorKeepsToItself() {
    assertEquals(
        List.of(
            "dev.martlet.processor must not use com.sun.source.tree, only frontend may",
            "dev.martlet.processor.ir must not use com.palantir.javapoet, only backend may"),
        PROCESSOR.complaints(
            Stream.of(
                new Dependency("dev.martlet.processor", "com.sun.source.tree"),
                new Dependency("dev.martlet.processor.frontend", "com.sun.source.tree"),
                new Dependency("dev.martlet.processor.ir", "com.palantir.javapoet"),
                new Dependency("dev.martlet.processor.backend", "com.palantir.javapoet"))));
  }

  @Test
  void complainsOfAPackageThatTheTableDoesNotKnow() {
    assertEquals(
        List.of("dev.martlet.processor.utils stands on no floor: give it a line in the table"),
        PROCESSOR.complaints(
            Stream.of(new Dependency("dev.martlet.processor.utils", "java.lang"))));
  }

  private static Stream<Dependency> dependencies(String module) {
    var printed = new StringWriter();
    var errors = new StringWriter();
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(printed, true),
                new PrintWriter(errors, true),
                "-verbose:package",
                "--ignore-missing-deps",
                "--multi-release=base",
                // Not the folder above it: with module-info.class in it, jdeps wants the whole
                // graph.
                SourceTree.ROOT.resolve(module).resolve("target/classes/dev").toString());
    assertEquals(0, status, () -> printed + "" + errors);
    List<Dependency> dependencies = Dependency.parse(printed.toString()).toList();
    assertTrue(dependencies.size() > 1, () -> "jdeps printed\n" + printed);
    return dependencies.stream();
  }
}
