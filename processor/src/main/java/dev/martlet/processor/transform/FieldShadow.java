package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;

/**
 * Where the shadow of an object keeps what belongs to one of the object's fields.
 *
 * @param owner the class of the shadow
 * @param name the field's name in it
 * @param type the type of the field's tangents
 */
record FieldShadow(Type.Declared owner, String name, Type type) {

  /** Reads what may change as a value of a name. */
  Value read(Value shadow, String valueName, RegionBuilder out) {
    return read(shadow, valueName, false, out);
  }

  /** Reads the shadow of what a field refers to, which is final where the field is. */
  Value read(Value shadow, String valueName, boolean isFinal, RegionBuilder out) {
    var result = out.fresh(type, valueName);
    out.add(
        new Memory.ReadField(result, List.of(shadow), owner.name(), name, "", isFinal, out.span()));
    return result;
  }

  void write(Value shadow, Value content, RegionBuilder out) {
    out.add(new Memory.WriteField(List.of(shadow, content), owner.name(), name, "", out.span()));
  }
}
