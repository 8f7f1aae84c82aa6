package dev.martlet.processor.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.backend.Written;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Methods with more parameters than a class file has room for are found, and no others. */
class SlotsTest {
  private static final Span PLACE = new Span("Big.java", 10, 20, 15);

  @Test
  void exactlyAsManyAsThereCanBe() {
    assertEquals(Optional.empty(), excess(127, 1, PLACE));
    assertEquals(Optional.of(PLACE), excess(127, 2, PLACE));
    assertEquals(Optional.of(PLACE), excess(128, 0, PLACE));
  }

  @Test
  void withoutAPlaceItIsTheClass() {
    assertEquals(Optional.of(Span.NONE), excess(128, 0, Span.NONE));
  }

  private static Optional<Span> excess(int doubles, int ints, Span place) {
    Values values = new Values();
    List<Value> parameters = new ArrayList<>();
    for (int i = 0; i < doubles + ints; i++) {
      parameters.add(values.fresh(i < doubles ? Primitive.DOUBLE : Primitive.INT, "a"));
    }
    var end = new Terminator.Yield(List.of(parameters.getFirst()));
    var body = new RegionBuilder(values).finish(parameters, end);
    var function =
        new Function("p.Written.big()", List.of(Primitive.DOUBLE), List.of(), body, place);
    return Slots.excess(Written.javaClass(List.of(function))).map(Finding::span);
  }
}
