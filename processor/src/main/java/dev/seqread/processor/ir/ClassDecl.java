package dev.seqread.processor.ir;

import java.util.List;

/**
 * A class with its members.
 *
 * @param name qualified; for local and anonymous classes the binary name
 * @param outermost qualified name of the top-level class around it
 * @param fields in order
 * @param methods in order; constructors and the initialisers' bodies included
 */
public record ClassDecl(
    String name, String outermost, List<FieldDecl> fields, List<MethodDecl> methods, Place place) {
  public ClassDecl {
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }
}
