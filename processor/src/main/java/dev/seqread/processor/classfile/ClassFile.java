package dev.seqread.processor.classfile;

import dev.seqread.processor.ir.Place;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** A class file that was read. */
public record ClassFile(ClassNode node) {
  /**
   * Reads a class file.
   *
   * @throws RuntimeException of any kind if it is broken, or newer than is understood
   */
  public static ClassFile of(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
    return new ClassFile(node);
  }

  /** Its internal name. */
  public String name() {
    return node.name;
  }

  public boolean isEnum() {
    return (node.access & Opcodes.ACC_ENUM) != 0;
  }

  public boolean isInterface() {
    return (node.access & Opcodes.ACC_INTERFACE) != 0;
  }

  public Optional<MethodNode> method(String name, String descriptor) {
    return node.methods.stream()
        .filter(m -> m.name.equals(name) && m.desc.equals(descriptor))
        .findFirst();
  }

  public Optional<FieldNode> field(String name) {
    return node.fields.stream().filter(f -> f.name.equals(name)).findFirst();
  }

  /** The internal names of the classes inside a top-level class. */
  public List<String> members() {
    if (node.nestMembers != null) {
      return node.nestMembers;
    }
    return node.innerClasses.stream()
        .map(inner -> inner.name)
        .filter(inner -> inner.startsWith(node.name + "$"))
        .toList();
  }

  /**
   * A line of its source. A class file tells the package and the last segment of the file's name,
   * but not where it was: the file is named by these two, under a scheme of its own.
   */
  public Place place(int line) {
    int slash = node.name.lastIndexOf('/');
    String folder = node.name.substring(0, slash + 1);
    String file =
        node.sourceFile == null ? node.name.substring(slash + 1) + ".class" : node.sourceFile;
    String path = (folder + file).replace("%", "%25").replace(" ", "%20");
    return Place.compiled(path, line);
  }
}
