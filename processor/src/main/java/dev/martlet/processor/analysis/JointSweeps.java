package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Region;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Where the sweep back over a region follows at once the sweep forward, so that all that the region
 * computed is still there: in branches at the end of the function, where both sweeps meet, and in
 * iterations of loops that are {@linkplain IndependentLoops independent}.
 */
final class JointSweeps {
  private final Set<Region> regions = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<ControlFlow.Loop> merged = Collections.newSetFromMap(new IdentityHashMap<>());

  private JointSweeps() {}

  /** For sweeps that lie apart. */
  static JointSweeps none() {
    return new JointSweeps();
  }

  static JointSweeps of(Region body, Activity activity, IndependentLoops independent) {
    var joint = new JointSweeps();
    joint.enter(body, activity, independent);
    return joint;
  }

  /** Whether both sweeps over the region meet at its end; not asked for the function's body. */
  boolean contains(Region region) {
    return regions.contains(region);
  }

  boolean isMerged(ControlFlow.Loop loop) {
    return merged.contains(loop);
  }

  /** The branch at the end of a region, in which both sweeps meet; none if it ends otherwise. */
  Optional<ControlFlow> tail(Region region) {
    return !region.ops().isEmpty()
            && region.ops().getLast() instanceof ControlFlow branch
            && !(branch instanceof ControlFlow.Loop)
            && branch.regions().stream().allMatch(regions::contains)
        ? Optional.of(branch)
        : Optional.empty();
  }

  private void enter(Region region, Activity activity, IndependentLoops independent) {
    if (!region.completes()) {
      return;
    }
    for (int i = 0; i < region.ops().size(); i++) {
      if (region.ops().get(i) instanceof ControlFlow.Loop loop
          && independent.contain(loop, region, i)) {
        merged.add(loop);
        regions.add(loop.body());
        enter(loop.body(), activity, independent);
      }
    }
    if (!region.ops().isEmpty()
        && region.ops().getLast() instanceof ControlFlow branch
        && (branch instanceof ControlFlow.If || branch instanceof ControlFlow.Switch)
        && activity.concerns(branch)) {
      for (Region inner : branch.regions()) {
        regions.add(inner);
        enter(inner, activity, independent);
      }
    }
  }
}
