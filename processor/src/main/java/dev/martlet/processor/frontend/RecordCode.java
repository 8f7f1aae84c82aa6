package dev.martlet.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a record's canonical constructor and accessors only store and return what they are
 * expected to: from its source, or, where it was compiled before, from its class file.
 */
final class RecordCode {
  private final Elements elements;
  private final Trees trees;

  RecordCode(Elements elements, Trees trees) {
    this.elements = elements;
    this.trees = trees;
  }

  /** Whether {@code new R(a, b)} does nothing but store its arguments. */
  boolean constructorOnlyStores(TypeElement record) {
    if (trees.getTree(record) == null) {
      return classModel(record)
          .flatMap(model -> method(model, "<init>", descriptor(model, record)))
          .map(constructor -> isStoring(constructor, record.getRecordComponents().size()))
          .orElse(false);
    }
    Optional<MethodTree> written =
        canonicalConstructor(record).filter(this::isWritten).map(trees::getTree);
    return written.map(tree -> onlyStores(tree, record)).orElse(true);
  }

  /** Whether {@code r.a()} does nothing but return the component. */
  boolean accessorOnlyReturns(RecordComponentElement component) {
    var record = Owners.of(component);
    String name = component.getSimpleName().toString();
    if (trees.getTree(record) == null) {
      return classModel(record)
          .flatMap(
              model -> {
                String type = fieldDescriptor(model, name);
                return method(model, name, "()" + type);
              })
          .map(accessor -> isReturning(accessor, name))
          .orElse(false);
    }
    ExecutableElement accessor = component.getAccessor();
    return accessor == null || !isWritten(accessor) || onlyReturns(trees.getTree(accessor), name);
  }

  /** The constructor that takes exactly the components. */
  Optional<ExecutableElement> canonicalConstructor(TypeElement record) {
    List<String> components =
        record.getRecordComponents().stream()
            .map(component -> component.asType().toString())
            .toList();
    return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
        .filter(
            constructor ->
                constructor.getParameters().stream()
                    .map(parameter -> parameter.asType().toString())
                    .toList()
                    .equals(components))
        .findFirst();
  }

  private boolean isWritten(ExecutableElement method) {
    return elements.getOrigin(method) == Elements.Origin.EXPLICIT && trees.getTree(method) != null;
  }

  // Source.

  /** Compact without code, or assignments of each parameter to its field in any order. */
  private static boolean onlyStores(MethodTree constructor, TypeElement record) {
    List<String> names =
        record.getRecordComponents().stream()
            .map(component -> component.getSimpleName().toString())
            .toList();
    return statements(constructor).stream()
        .allMatch(statement -> isSuperCall(statement) || isStore(statement, names));
  }

  /** The {@code super();} that javac adds to the tree. */
  private static boolean isSuperCall(StatementTree statement) {
    return statement.toString().replace(" ", "").equals("super();");
  }

  private static boolean isStore(StatementTree statement, List<String> names) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof AssignmentTree assignment
        && assignment.getExpression() instanceof IdentifierTree parameter
        && names.contains(parameter.getName().toString())
        && parameter.getName().toString().equals(fieldOfThis(assignment.getVariable()));
  }

  private static boolean onlyReturns(MethodTree accessor, String name) {
    List<? extends StatementTree> statements = statements(accessor);
    return statements.size() == 1
        && statements.getFirst() instanceof ReturnTree result
        && (name.equals(fieldOfThis(result.getExpression()))
            || result.getExpression() instanceof IdentifierTree field
                && field.getName().contentEquals(name));
  }

  private static List<? extends StatementTree> statements(MethodTree method) {
    BlockTree body = method.getBody();
    return body == null ? List.of() : body.getStatements();
  }

  private static @Nullable String fieldOfThis(Tree tree) {
    return tree instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree self
            && self.getName().contentEquals("this")
        ? select.getIdentifier().toString()
        : null;
  }

  // Class files.

  private Optional<ClassModel> classModel(TypeElement type) {
    JavaFileObject file = elements.getFileObjectOf(type);
    if (file == null || file.getKind() != JavaFileObject.Kind.CLASS) {
      return Optional.empty();
    }
    try (InputStream bytes = file.openInputStream()) {
      return Optional.of(ClassFile.of().parse(bytes.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<MethodModel> method(ClassModel model, String name, String descriptor) {
    return model.methods().stream()
        .filter(
            method ->
                method.methodName().equalsString(name)
                    && method.methodType().equalsString(descriptor))
        .findFirst();
  }

  private static String fieldDescriptor(ClassModel model, String name) {
    return model.fields().stream()
        .filter(field -> field.fieldName().equalsString(name))
        .map(field -> field.fieldType().stringValue())
        .findFirst()
        .orElse("");
  }

  private static String descriptor(ClassModel model, TypeElement record) {
    var text = new StringBuilder("(");
    for (RecordComponentElement component : record.getRecordComponents()) {
      text.append(fieldDescriptor(model, component.getSimpleName().toString()));
    }
    return text.append(")V").toString();
  }

  private static List<Instruction> instructions(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementList().stream())
        .filter((CodeElement element) -> element instanceof Instruction)
        .map(Instruction.class::cast)
        .toList();
  }

  /**
   * {@code super()}, then for each field: load this, load a parameter, store, in declared order.
   */
  private static boolean isStoring(MethodModel constructor, int components) {
    List<Instruction> code = instructions(constructor);
    if (code.size() != 2 + 3 * components + 1
        || code.get(1).opcode() != Opcode.INVOKESPECIAL
        || code.getLast().opcode() != Opcode.RETURN) {
      return false;
    }
    List<String> fields =
        constructor.parent().orElseThrow().fields().stream()
            .filter(field -> (field.flags().flagsMask() & ClassFile.ACC_STATIC) == 0)
            .map(field -> field.fieldName().stringValue())
            .toList();
    for (int i = 0; i < components; i++) {
      if (!(code.get(3 + 3 * i) instanceof LoadInstruction load
          && code.get(4 + 3 * i) instanceof FieldInstruction store
          && store.opcode() == Opcode.PUTFIELD
          && load.slot() == slot(constructor, fields.indexOf(store.name().stringValue())))) {
        return false;
      }
    }
    return true;
  }

  /** The local variable of a parameter: {@code long} and {@code double} take two. */
  private static int slot(MethodModel method, int parameter) {
    return 1
        + method.methodTypeSymbol().parameterList().stream()
            .limit(Math.max(parameter, 0))
            .mapToInt(type -> "JD".contains(type.descriptorString()) ? 2 : 1)
            .sum();
  }

  private static boolean isReturning(MethodModel accessor, String field) {
    List<Instruction> code = instructions(accessor);
    return code.size() == 3
        && code.get(1) instanceof FieldInstruction read
        && read.opcode() == Opcode.GETFIELD
        && read.name().equalsString(field);
  }
}
