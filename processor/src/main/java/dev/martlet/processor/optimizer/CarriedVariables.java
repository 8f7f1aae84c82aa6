package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import java.util.List;

/** Leaves variables out that control flow carries but that nothing uses any more. */
final class CarriedVariables {
  private CarriedVariables() {}

  /** The loop with the variables at these positions only. */
  static ControlFlow.Loop keep(ControlFlow.Loop loop, List<Integer> positions) {
    Region condition = loop.condition();
    Region body = loop.body();
    return loop.rebuilt(
        pick(loop.results(), positions),
        pick(loop.operands(), positions),
        List.of(
            new Region(pick(condition.parameters(), positions), condition.ops(), condition.end()),
            new Region(
                pick(body.parameters(), positions),
                body.ops(),
                keepYields(body, positions).end())));
  }

  /** The region with the yields at these positions only. */
  static Region keepYields(Region region, List<Integer> positions) {
    return region.completes()
        ? new Region(
            region.parameters(),
            region.ops(),
            new Terminator.Yield(pick(region.yields(), positions)))
        : region;
  }

  static List<Value> pick(List<Value> values, List<Integer> positions) {
    return positions.stream().map(values::get).toList();
  }
}
