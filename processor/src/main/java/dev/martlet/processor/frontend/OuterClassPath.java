package dev.martlet.processor.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Turns what one compilation knows into the class path of another: package by package, the files of
 * all classes that its {@link Elements} find outside of the JDK, be they on its class path, its
 * module path or its source path.
 */
final class OuterClassPath extends ForwardingJavaFileManager<JavaFileManager> {
  private static final ModuleFinder JDK = ModuleFinder.ofSystem();

  private final StandardJavaFileManager jdk;
  private final Elements outer;
  private final ImplicitSources implicitSources;
  private final PreviousOutput previousOutput;
  private final Map<String, List<JavaFileObject>> compiled;
  private final Map<String, List<JavaFileObject>> packages = new HashMap<>();

  /** By the files' names: javac hands us other objects for them than we gave it. */
  private final Map<URI, String> binaryNames = new HashMap<>();

  /**
   * @param jdk finds the classes of the JDK
   * @param compiled by their packages, the source files that are compiled
   */
  OuterClassPath(
      StandardJavaFileManager jdk,
      ProcessingEnvironment outer,
      Map<String, List<JavaFileObject>> compiled) {
    super(jdk);
    this.jdk = jdk;
    this.outer = outer.getElementUtils();
    this.compiled = Map.copyOf(compiled);
    this.implicitSources = new ImplicitSources(outer.getFiler(), compiled);
    this.previousOutput = new PreviousOutput(outer.getFiler(), implicitSources.roots());
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

  /**
   * To ask javac for a package's classes makes it compile all sources that it finds there. Where it
   * would find some that are not compiled by now, the folder is read instead.
   */
  private List<JavaFileObject> filesOf(String packageName) {
    var files = new ArrayList<JavaFileObject>();
    if (packageName.isEmpty() && !compiled.containsKey("")) {
      // Nobody outside of the unnamed package can name what is in it.
      return files;
    }
    List<Path> folders = implicitSources.folders(packageName);
    if (folders.isEmpty()) {
      for (PackageElement known : outer.getAllPackageElements(packageName)) {
        if (!isOfJdk(outer.getModuleOf(known))) {
          for (TypeElement type : ElementFilter.typesIn(known.getEnclosedElements())) {
            if (!addPreviousSource(type, packageName, files)) {
              addFiles(List.of(type), files);
            }
          }
        }
      }
    } else {
      compiled
          .getOrDefault(packageName, List.of())
          .forEach(file -> add(file, packageName, simpleName(file), files));
      folders.forEach(folder -> addFolder(folder, packageName, files));
    }
    return files;
  }

  private void addFolder(Path folder, String packageName, List<JavaFileObject> files) {
    try (Stream<Path> listed = Files.list(folder)) {
      List<Path> found =
          listed
              .filter(file -> file.toString().matches(".*\\.(java|class)"))
              .filter(file -> !file.endsWith("module-info.java"))
              .sorted()
              .toList();
      for (JavaFileObject file : jdk.getJavaFileObjectsFromPaths(found)) {
        add(file, packageName, simpleName(file), files);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(
      JavaFileObject file, String packageName, String simpleName, List<JavaFileObject> files) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    if (binaryNames.putIfAbsent(file.toUri(), prefix + simpleName) == null) {
      files.add(file);
    }
  }

  private static String simpleName(JavaFileObject file) {
    String path = file.toUri().getPath();
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  /** Whether a class was compiled by an earlier run, so that its source is read again. */
  private boolean addPreviousSource(
      TypeElement type, String packageName, List<JavaFileObject> files) {
    JavaFileObject file = outer.getFileObjectOf(type);
    if (file == null || file.getKind() != JavaFileObject.Kind.CLASS) {
      return false;
    }
    Optional<Path> source = previousOutput.source(file, packageName);
    source.ifPresent(
        path ->
            jdk.getJavaFileObjects(path)
                .forEach(found -> add(found, packageName, simpleName(found), files)));
    return source.isPresent();
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
