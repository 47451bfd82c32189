/** Every type of the runtime and every form of using it: none may fail. */
@NullMarked
package dev.seqread.stress.sound;

import org.jspecify.annotations.NullMarked;
