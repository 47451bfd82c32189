package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;

/** Assignments, and what they are worth. */
class AssignmentsTest {
  @Test
  void keepsTheOldValueOfAPostfixOperator() {
    Golden.check(
        "f",
        """
        class A {
          int f(int n) {
            int a = n++;
            int b = --n;
            n--;
            return a + b;
          }
        }
        """,
        """
        METHOD A.f(int): n
         0:
           %3 = n                                               @3
           %4 = 1                                               @3
           %5 = ADD %3, %4                                      @3
           n = %5                                               @3
           a = %3                                               @3
           %7 = 1                                               @4
           %8 = SUB n, %7                                       @4
           n = %8                                               @4
           b = n                                                @4
           %9 = 1                                               @5
           %10 = SUB n, %9                                      @5
           n = %10                                              @5
           %11 = ADD a, b                                       @6
           return %11                                           @6
        """);
  }

  @Test
  void copiesAnOperandThatALaterOneAssigns() {
    Golden.check(
        "f",
        """
        class A {
          int f(int a, int[] x) {
            int b = a + (a = 3);
            int c = a * a++;
            x[a] = a = 1;
            a += a = 2;
            return g(a, a++) + b + c;
          }
          static int g(int x, int y) {
            return x;
          }
        }
        """,
        """
        METHOD A.f(int,int[]): a, x
         0:
           %4 = a                                               @3
           %5 = 3                                               @3
           a = %5                                               @3
           %6 = ADD %4, a                                       @3
           b = %6                                               @3
           %8 = a                                               @4
           %9 = a                                               @4
           %10 = 1                                              @4
           %11 = ADD %9, %10                                    @4
           a = %11                                              @4
           %12 = MUL %8, %9                                     @4
           c = %12                                              @4
           %13 = a                                              @5
           %14 = 1                                              @5
           a = %14                                              @5
           x[%13] = a                                           @5
           %15 = a                                              @6
           %16 = 2                                              @6
           a = %16                                              @6
           %17 = ADD %15, a                                     @6
           a = %17                                              @6
           %18 = a                                              @7
           %19 = a                                              @7
           %20 = 1                                              @7
           %21 = ADD %19, %20                                   @7
           a = %21                                              @7
           %22 = call A.g(%18, %19)                             @7
           %23 = ADD %22, b                                     @7
           %24 = ADD %23, c                                     @7
           return %24                                           @7
        """);
  }

  @Test
  void marksTheReadAndTheWriteOfAnUpdate() {
    Golden.check(
        "f",
        """
        class A {
          int n;
          static long total;
          A next;
          void f(long[] a, int i) {
            n += 2;
            total++;
            next.n <<= 1;
            a[i]--;
            a[i + 1] |= n;
          }
        }
        """,
        """
        METHOD A.f(long[],int): a, i
         0:
           %3 = this.n update                                   @6
           %4 = 2                                               @6
           %5 = ADD %3, %4                                      @6
           this.n = %5 update                                   @6
           %6 = A.total update                                  @7
           %7 = 1                                               @7
           %8 = ADD %6, %7                                      @7
           A.total = %8 update                                  @7
           %9 = this.next                                       @8
           %10 = %9.n update                                    @8
           %11 = 1                                              @8
           %12 = SHL %10, %11                                   @8
           %9.n = %12 update                                    @8
           %13 = a[i] update                                    @9
           %14 = 1                                              @9
           %15 = SUB %13, %14                                   @9
           a[i] = %15 update                                    @9
           %16 = 1                                              @10
           %17 = ADD i, %16                                     @10
           %18 = a[%17] update                                  @10
           %19 = this.n                                         @10
           %20 = OR %18, %19                                    @10
           a[%17] = %20 update                                  @10
           return implicit                                      @11
        """);
  }

  @Test
  void convertsToTheTypeOfTheTarget() {
    Golden.check(
        "f",
        """
        class A {
          Integer boxed;
          void f(byte b, long l, Integer i) {
            b += 300;
            l = b;
            boxed = 7;
            boxed++;
            int opened = i;
            l += i;
            final char c = 'x';
            double d = c;
          }
        }
        """,
        """
        METHOD A.f(byte,long,java.lang.Integer): b, l, i
         0:
           %4 = 300                                             @4
           %5 = ADD b, %4                                       @4
           b = %5                                               @4
           %6 = CONVERT b                                       @5
           l = %6                                               @5
           %7 = 7                                               @6
           %8 = CONVERT %7                                      @6
           this.boxed = %8                                      @6
           %9 = this.boxed update                               @7
           %10 = CONVERT %9                                     @7
           %11 = 1                                              @7
           %12 = ADD %10, %11                                   @7
           %13 = CONVERT %12                                    @7
           this.boxed = %13 update                              @7
           %15 = CONVERT i                                      @8
           opened = %15                                         @8
           %16 = CONVERT i                                      @9
           %17 = ADD l, %16                                     @9
           l = %17                                              @9
           %19 = 'x'                                            @10
           c = %19                                              @10
           %21 = CONVERT c                                      @11
           d = %21                                              @11
           return implicit                                      @12
        """);
  }

  @Test
  void appendsToStrings() {
    Golden.check(
        "f",
        """
        class A {
          String f(String s, int n) {
            s += n;
            s = "a" + n + (n + 1) + s + 'c';
            return s + "b" + "c";
          }
        }
        """,
        """
        METHOD A.f(java.lang.String,int): s, n
         0:
           %3 = CONCAT s, n                                     @3
           s = %3                                               @3
           %4 = "a"                                             @4
           %5 = 1                                               @4
           %6 = ADD n, %5                                       @4
           %7 = 'c'                                             @4
           %8 = CONCAT %4, n, %6, s, %7                         @4
           s = %8                                               @4
           %9 = "bc"                                            @5
           %10 = CONCAT s, %9                                   @5
           return %10                                           @5
        """);
  }

  @Test
  void isWorthWhatWasAssigned() {
    Golden.check(
        "f",
        """
        class A {
          int n;
          int f() {
            int a;
            int b = a = n = 4;
            while ((a = n) != 0) b = a;
            return b;
          }
        }
        """,
        """
        METHOD A.f()
         0:
           %3 = 4                                               @5
           this.n = %3                                          @5
           a = %3                                               @5
           b = a                                                @5
           -> 1                                                 @6
         1:
           loop                                                 @6
           %4 = this.n                                          @6
           a = %4                                               @6
           %5 = 0                                               @6
           %6 = NE a, %5                                        @6
           if %6 -> 2 else 3                                    @6
         2:
           b = a                                                @6
           -> 1                                                 @6
         3:
           return b                                             @7
        """);
  }
}
