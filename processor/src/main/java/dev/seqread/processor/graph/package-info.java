/**
 * A body under construction: both lowerings append to the same kind of graph ({@link
 * dev.seqread.processor.graph.GraphBuilder}), which is then tidied and numbered ({@link
 * dev.seqread.processor.graph.GraphFinisher}).
 */
@NullMarked
package dev.seqread.processor.graph;

import org.jspecify.annotations.NullMarked;
