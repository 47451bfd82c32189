package dev.seqread.processor.gen;

import java.util.Set;

/**
 * What is no name for a member or a type in C or C++: the keywords of both up to C23 and C++23,
 * macros of the standard headers and of compilers, and the counter's name.
 */
final class CWords {
  private static final Set<String> TAKEN =
      Set.of(
          """
          BUFSIZ EDOM EILSEQ EOF ERANGE HUGE_VAL I INFINITY NAN NULL alignas alignof and
          and_eq asm assert atomic_cancel atomic_commit atomic_noexcept auto bitand bitor bool
          break case catch char char16_t char32_t char8_t class co_await co_return co_yield
          compl complex concept const const_cast consteval constexpr constinit continue
          decltype default delete do double dynamic_cast else enum errno explicit export
          extern false float for fortran friend goto i386 if imaginary inline int
          kill_dependency linux long major makedev minor mutable namespace new noexcept
          noreturn not not_eq nullptr offsetof operator or or_eq private protected public
          reflexpr register reinterpret_cast requires restrict return sequence setjmp short
          signed sizeof static static_assert static_cast stderr stdin stdout struct switch
          synchronized template this thread_local throw true try typedef typeid typename
          typeof typeof_unqual union unix unsigned using va_arg va_copy va_end va_start
          virtual void volatile wchar_t while xor xor_eq
          """
              .split("\\s+"));

  private CWords() {}

  /** Whether the name is taken, or may be by a later standard or by a compiler. */
  static boolean areTaken(String name) {
    return TAKEN.contains(name) || name.startsWith("__") || name.matches("_[A-Z].*");
  }
}
