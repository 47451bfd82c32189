/**
 * The language server: findings while a file is edited, the rules' pages, and repairs that the
 * checker accepts. {@link dev.seqread.lint.lsp.SeqreadServer} speaks the protocol, {@link
 * dev.seqread.lint.lsp.TextCheck} checks a text.
 */
@NullMarked
package dev.seqread.lint.lsp;

import org.jspecify.annotations.NullMarked;
