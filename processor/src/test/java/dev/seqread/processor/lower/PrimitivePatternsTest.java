package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Primitive types in patterns. */
@EnabledForJreRange(min = JRE.JAVA_25)
class PrimitivePatternsTest {
  @Test
  void testsAndConverts() {
    Golden.check(
        "f",
        "--enable-preview --release 25",
        """
        class A {
          int f(Object o, long l) {
            if (l instanceof int i) return i;
            return switch (o) {
              case int n when n > 3 -> n;
              case double d -> (int) d;
              default -> 0;
            };
          }
        }
        """,
        """
        METHOD A.f(java.lang.Object,long): o, l
         0:
           %3 = l instanceof int                                @3
           if %3 -> 1 else 2                                    @3
         1:
           %5 = CONVERT l                                       @3
           i = %5                                               @3
           return i                                             @3
         2:
           %7 = o instanceof int                                @5
           if %7 -> 3 else 5                                    @5
         3:
           %9 = CONVERT o                                       @5
           n = %9                                               @5
           %10 = 3                                              @5
           %11 = GT n, %10                                      @5
           if %11 -> 4 else 5                                   @5
         4:
           %6 = n                                               @5
           -> 8                                                 @5
         5:
           %12 = o instanceof double                            @6
           if %12 -> 6 else 7                                   @6
         6:
           %14 = CONVERT o                                      @6
           d = %14                                              @6
           %15 = CONVERT d                                      @6
           %6 = %15                                             @6
           -> 8                                                 @6
         7:
           %16 = 0                                              @7
           %6 = %16                                             @7
           -> 8                                                 @7
         8:
           return %6                                            @4
        """);
  }
}
