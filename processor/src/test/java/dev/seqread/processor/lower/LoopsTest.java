package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;

/** Each kind of loop, and the ways out of it. */
class LoopsTest {
  @Test
  void testsAWhileLoopFirst() {
    Golden.check(
        "f",
        """
        class A {
          int f(int n) {
            int i = 0;
            while (i < n) {
              i++;
            }
            return i;
          }
        }
        """,
        """
        METHOD A.f(int): n
         0:
           %3 = 0                                               @3
           i = %3                                               @3
           -> 1                                                 @4
         1:
           loop                                                 @4
           %4 = LT i, n                                         @4
           if %4 -> 2 else 3                                    @4
         2:
           %5 = 1                                               @5
           %6 = ADD i, %5                                       @5
           i = %6                                               @5
           -> 1                                                 @4
         3:
           return i                                             @7
        """);
  }

  @Test
  void repeatsADoLoopWhileItsConditionHolds() {
    Golden.check(
        "f",
        """
        class A {
          int f(int n) {
            do {
              if (n == 7) continue;
              n--;
            } while (n > 0 && n != 3);
            return n;
          }
        }
        """,
        """
        METHOD A.f(int): n
         0:
           -> 1                                                 @3
         1:
           loop                                                 @3
           %2 = 7                                               @4
           %3 = EQ n, %2                                        @4
           if %3 -> 2 else 3                                    @4
         2:
           -> 4                                                 @4
         3:
           %4 = 1                                               @5
           %5 = SUB n, %4                                       @5
           n = %5                                               @5
           -> 4                                                 @3
         4:
           %6 = 0                                               @6
           %7 = GT n, %6                                        @6
           if %7 -> 5 else 6                                    @6
         5:
           %8 = 3                                               @6
           %9 = NE n, %8                                        @6
           if %9 -> 1 else 6                                    @6
         6:
           return n                                             @7
        """);
  }

  @Test
  void updatesAForLoopAfterContinue() {
    Golden.check(
        "f",
        """
        class A {
          int f(int[] a) {
            int sum = 0;
            for (int i = 0, n = a.length; i < n; i++) {
              if (a[i] < 0) continue;
              if (a[i] == 0) break;
              sum += a[i];
            }
            return sum;
          }
        }
        """,
        """
        METHOD A.f(int[]): a
         0:
           %3 = 0                                               @3
           sum = %3                                             @3
           %5 = 0                                               @4
           i = %5                                               @4
           %7 = a.length                                        @4
           n = %7                                               @4
           -> 1                                                 @4
         1:
           loop                                                 @4
           %8 = LT i, n                                         @4
           if %8 -> 2 else 8                                    @4
         2:
           %9 = a[i]                                            @5
           %10 = 0                                              @5
           %11 = LT %9, %10                                     @5
           if %11 -> 3 else 4                                   @5
         3:
           -> 7                                                 @5
         4:
           %12 = a[i]                                           @6
           %13 = 0                                              @6
           %14 = EQ %12, %13                                    @6
           if %14 -> 5 else 6                                   @6
         5:
           -> 8                                                 @6
         6:
           %15 = a[i]                                           @7
           %16 = ADD sum, %15                                   @7
           sum = %16                                            @7
           -> 7                                                 @4
         7:
           %17 = 1                                              @4
           %18 = ADD i, %17                                     @4
           i = %18                                              @4
           -> 1                                                 @4
         8:
           return sum                                           @9
        """);
  }

  @Test
  void leavesAnEndlessLoopByBreakOnly() {
    Golden.check(
        "f",
        """
        class A {
          boolean done;
          void f() {
            for (;;) {
              if (done) break;
            }
            while (true) {
              if (!done) return;
            }
          }
        }
        """,
        """
        METHOD A.f()
         0:
           -> 1                                                 @4
         1:
           loop                                                 @4
           %1 = this.done                                       @5
           if %1 -> 2 else 6                                    @5
         2:
           -> 3                                                 @7
         3:
           loop                                                 @7
           %2 = this.done                                       @8
           if %2 -> 4 else 5                                    @8
         4:
           -> 3                                                 @7
         5:
           return                                               @8
         6:
           -> 1                                                 @4
        """);
  }

  @Test
  void bindsTheIndexOfAnArrayLoopByThatArraysLength() {
    Golden.check(
        "f",
        """
        class A {
          int f(int[] a) {
            int sum = 0;
            for (int e : a) {
              a = null;
              sum += e;
            }
            return sum;
          }
        }
        """,
        """
        METHOD A.f(int[]): a
         0:
           %3 = 0                                               @3
           sum = %3                                             @3
           %4 = a                                               @4
           %5 = 0                                               @4
           -> 1                                                 @4
         1:
           loop                                                 @4
           %6 = %4.length                                       @4
           %7 = LT %5, %6                                       @4
           if %7 -> 2 else 3                                    @4
         2:
           %8 = %4[%5]                                          @4
           e = %8                                               @4
           %10 = null                                           @5
           a = %10                                              @5
           %11 = ADD sum, e                                     @6
           sum = %11                                            @6
           %12 = 1                                              @4
           %5 = ADD %5, %12                                     @4
           -> 1                                                 @4
         3:
           return sum                                           @8
        """);
  }

  @Test
  void asksAnIteratorOfTheIterablesOwnType() {
    Golden.check(
        "f",
        """
        import java.util.List;
        class A {
          int f(List<Integer> list) {
            int sum = 0;
            for (int e : list) {
              sum += e;
            }
            return sum;
          }
        }
        """,
        """
        METHOD A.f(java.util.List): list
         0:
           %3 = 0                                               @4
           sum = %3                                             @4
           %4 = call list.java.util.List.iterator()             @5
           -> 1                                                 @5
         1:
           loop                                                 @5
           %5 = call %4.java.util.Iterator.hasNext()            @5
           if %5 -> 2 else 3                                    @5
         2:
           %6 = call %4.java.util.Iterator.next()               @5
           %8 = CONVERT %6                                      @5
           e = %8                                               @5
           %9 = ADD sum, e                                      @6
           sum = %9                                             @6
           -> 1                                                 @5
         3:
           return sum                                           @8
        """);
  }

  @Test
  void leavesLabelledLoops() {
    Golden.check(
        "f",
        """
        class A {
          void f(int n) {
            outer:
            for (int i = 0; i < n; i++) {
              while (n > 3) {
                if (n == 4) continue outer;
                if (n == 5) break outer;
                n--;
              }
            }
            block:
            {
              if (n > 0) break block;
              n = 1;
            }
          }
        }
        """,
        """
        METHOD A.f(int): n
         0:
           %3 = 0                                               @4
           i = %3                                               @4
           -> 1                                                 @4
         1:
           loop                                                 @4
           %4 = LT i, n                                         @4
           if %4 -> 2 else 11                                   @4
         2:
           -> 3                                                 @5
         3:
           loop                                                 @5
           %5 = 3                                               @5
           %6 = GT n, %5                                        @5
           if %6 -> 4 else 9                                    @5
         4:
           %7 = 4                                               @6
           %8 = EQ n, %7                                        @6
           if %8 -> 5 else 6                                    @6
         5:
           -> 10                                                @6
         6:
           %9 = 5                                               @7
           %10 = EQ n, %9                                       @7
           if %10 -> 7 else 8                                   @7
         7:
           -> 11                                                @7
         8:
           %11 = 1                                              @8
           %12 = SUB n, %11                                     @8
           n = %12                                              @8
           -> 3                                                 @5
         9:
           -> 10                                                @4
         10:
           %13 = 1                                              @4
           %14 = ADD i, %13                                     @4
           i = %14                                              @4
           -> 1                                                 @4
         11:
           %15 = 0                                              @13
           %16 = GT n, %15                                      @13
           if %16 -> 12 else 13                                 @13
         12:
           -> 14                                                @13
         13:
           %17 = 1                                              @14
           n = %17                                              @14
           -> 14                                                @11
         14:
           return implicit                                      @16
        """);
  }
}
