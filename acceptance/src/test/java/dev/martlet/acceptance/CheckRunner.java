package dev.martlet.acceptance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the checks of a program's comments against its compiled classes. */
final class CheckRunner {
  private static final double TOLERANCE = 1e-6;

  private final MemoryClassLoader loader;
  private final Program program;

  CheckRunner(MemoryClassLoader loader, Program program) {
    this.loader = loader;
    this.program = program;
  }

  void run(int number, Check check) throws Throwable {
    switch (check) {
      case Check.Expectation _ -> driver(Driver.EXPECTATION + number);
      case Check.Throws call -> of(number, call).thrown();
      case Check.Derivatives call ->
          of(number, call)
              .derivatives(call.smooth(), call.tolerance().orElse(TOLERANCE), call.rounded());
    }
  }

  /** The method of a check, and what the entry offers for it. */
  Subject subject(int number, Check.OfCall call) {
    return Subject.of(loader, type(call.type()), call.method(), arguments(number).get());
  }

  /** Fresh arguments for each call. */
  Supplier<@Nullable Object[]> arguments(int number) {
    return () -> {
      try {
        return (@Nullable Object[]) Objects.requireNonNull(driver(Driver.ARGUMENTS + number));
      } catch (Throwable e) {
        throw new IllegalStateException("the arguments threw " + e, e);
      }
    };
  }

  private DerivativeCheck of(int number, Check.OfCall call) {
    return new DerivativeCheck(subject(number, call), new Tangents(loader), arguments(number));
  }

  private @Nullable Object driver(String name) throws Throwable {
    Method method =
        Arrays.stream(loader.loadClass(Driver.className(program)).getDeclaredMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return Reflection.call(method, null, new Object[0]);
  }

  /** The class that a check names: one inside the program's class, or beside it. */
  private Class<?> type(Optional<String> name) {
    String own = program.simpleName();
    String nested = name.map(n -> own + "$" + n.replace('.', '$')).orElse(own);
    String beside = name.map(n -> n.replace('.', '$')).orElse(own);
    try {
      String found = loader.has(program.binaryName(nested)) ? nested : beside;
      return loader.loadClass(program.binaryName(found));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("no class " + name + " for " + program.path(), e);
    }
  }
}
