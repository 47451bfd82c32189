package dev.seqread.processor.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.seqread.processor.gen.Part.Leaf;

/** How the classes of a cell reach their data; all else in them is alike. */
sealed interface Storage permits HeapStorage, SharedStorage {
  ClassName owner();

  /** The type that a leaf has while it is tentative. */
  TypeName raw(Leaf leaf);

  /** The expression that reads a leaf which is no array. */
  CodeBlock load(Leaf leaf, String cell);

  CodeBlock loadElement(Leaf leaf, String cell, String index);

  /** The expression that writes a leaf which is no array, from what {@link #taken} gave. */
  CodeBlock store(Leaf leaf, CodeBlock value);

  CodeBlock storeElement(Leaf leaf, String index, CodeBlock value);

  /** The leaf's value, from what {@link #load} gave. */
  CodeBlock owned(Leaf leaf, CodeBlock raw);

  /** What is written for the leaf's value; fails before anything is written, if at all. */
  CodeBlock taken(Leaf leaf, CodeBlock value);

  /** The head of a loop that runs until a section validates. */
  CodeBlock retryLoop(Cell cell);

  /** The statement after a section that did not validate; empty if there is none. */
  CodeBlock afterFailure(Cell cell, Part part);
}
