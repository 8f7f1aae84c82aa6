package dev.martlet.processor.frontend;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Turns what one compilation knows into the class path of another: package by package, the files of
 * all classes that its {@link Elements} find outside of the JDK, be they on its class path, its
 * module path or its source path.
 */
final class OuterClassPath extends ForwardingJavaFileManager<JavaFileManager> {
  private static final ModuleFinder JDK = ModuleFinder.ofSystem();

  private final Elements outer;
  private final Map<String, List<JavaFileObject>> packages = new HashMap<>();

  /** By the files' names: javac hands us other objects for them than we gave it. */
  private final Map<URI, String> binaryNames = new HashMap<>();

  /**
   * @param jdk finds the classes of the JDK
   */
  OuterClassPath(JavaFileManager jdk, Elements outer) {
    super(jdk);
    this.outer = outer;
  }

  /** Whether a module is part of the JDK, which the second compilation reads by itself. */
  static boolean isOfJdk(@Nullable ModuleElement module) {
    return module != null
        && !module.isUnnamed()
        && JDK.find(module.getQualifiedName().toString()).isPresent();
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_PATH
        || isOfJdk(location) && super.hasLocation(location);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location == StandardLocation.CLASS_PATH) {
      return packages.computeIfAbsent(packageName, this::filesOf).stream()
          .filter(file -> kinds.contains(file.getKind()))
          .toList();
    }
    return isOfJdk(location) ? super.list(location, packageName, kinds, recurse) : List.of();
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    String known = binaryNames.get(file.toUri());
    return known != null ? known : super.inferBinaryName(location, file);
  }

  private static boolean isOfJdk(Location location) {
    return location != StandardLocation.SOURCE_PATH
        && location != StandardLocation.MODULE_PATH
        && location != StandardLocation.MODULE_SOURCE_PATH
        && location != StandardLocation.UPGRADE_MODULE_PATH
        && location != StandardLocation.CLASS_OUTPUT
        && location != StandardLocation.PATCH_MODULE_PATH;
  }

  private List<JavaFileObject> filesOf(String packageName) {
    var files = new ArrayList<JavaFileObject>();
    for (PackageElement known : outer.getAllPackageElements(packageName)) {
      if (!isOfJdk(outer.getModuleOf(known))) {
        addFiles(ElementFilter.typesIn(known.getEnclosedElements()), files);
      }
    }
    return files;
  }

  /** A source file stands for its nested classes too; class files come one by one. */
  private void addFiles(List<TypeElement> types, List<JavaFileObject> files) {
    for (TypeElement type : types) {
      JavaFileObject file = outer.getFileObjectOf(type);
      if (file == null || binaryNames.containsKey(file.toUri())) {
        continue;
      }
      binaryNames.put(file.toUri(), outer.getBinaryName(type).toString());
      files.add(file);
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        addFiles(ElementFilter.typesIn(type.getEnclosedElements()), files);
      }
    }
  }
}
