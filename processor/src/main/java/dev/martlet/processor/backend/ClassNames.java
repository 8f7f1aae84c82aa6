package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import java.util.Set;
import java.util.TreeSet;

/** The names under which a function's text may reach classes and which a variable would obscure. */
final class ClassNames {
  private ClassNames() {}

  /** Simple names of classes with static members in use, and the first parts of their packages. */
  static Set<String> in(Region region) {
    Set<String> names = new TreeSet<>();
    Traversal.forEachOp(region, op -> add(op, names));
    return names;
  }

  private static void add(Op op, Set<String> names) {
    if (op instanceof Invocation.Call call) {
      add(call.callee().owner(), names);
    } else if (op instanceof Memory.ReadField read) {
      add(read.owner(), names);
    } else if (op instanceof Memory.WriteField write) {
      add(write.owner(), names);
    }
  }

  private static void add(String binaryName, Set<String> names) {
    names.addAll(TypeNames.className(binaryName).simpleNames());
    int dot = binaryName.indexOf('.');
    if (dot > 0) {
      names.add(binaryName.substring(0, dot));
    }
  }
}
