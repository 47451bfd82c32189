package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;

/** What is undone on every way out. */
class TriesTest {
  @Test
  void catchesInOrder() {
    Golden.check(
        "f",
        """
        class A {
          int f(int[] a) {
            try {
              return a[0];
            } catch (NullPointerException | IndexOutOfBoundsException e) {
              return 1;
            } catch (RuntimeException e) {
              throw e;
            }
          }
        }
        """,
        """
        METHOD A.f(int[]): a
         0: catch(java.lang.NullPointerException | java.lang.IndexOutOfBoundsException) -> 1 catch(java.lang.RuntimeException) -> 2
           %2 = 0                                               @4
           %3 = a[%2]                                           @4
           return %3                                            @4
         1:
           e = caught java.lang.NullPointerException | java.lang.IndexOutOfBoundsException @5
           %5 = 1                                               @6
           return %5                                            @6
         2:
           e = caught java.lang.RuntimeException                @7
           throw e                                              @8
        """);
  }

  @Test
  void copiesFinallyForEveryExit() {
    Golden.check(
        "f",
        """
        class A {
          int done;
          int f(int n) {
            while (n > 0) {
              try {
                if (n == 1) return n;
                if (n == 2) break;
                if (n == 3) continue;
                n--;
              } finally {
                done = n;
              }
            }
            return 0;
          }
        }
        """,
        """
        METHOD A.f(int): n
         0:
           -> 1                                                 @4
         1:
           loop                                                 @4
           %2 = 0                                               @4
           %3 = GT n, %2                                        @4
           if %3 -> 2 else 14                                   @4
         2: catch(*) -> 13
           %4 = 1                                               @6
           %5 = EQ n, %4                                        @6
           if %5 -> 3 else 5                                    @6
         3: catch(*) -> 13
           %6 = n                                               @6
           -> 4                                                 @6
         4:
           this.done = n                                        @11
           return %6                                            @6
         5: catch(*) -> 13
           %7 = 2                                               @7
           %8 = EQ n, %7                                        @7
           if %8 -> 6 else 8                                    @7
         6: catch(*) -> 13
           -> 7                                                 @7
         7:
           this.done = n                                        @11
           -> 14                                                @7
         8: catch(*) -> 13
           %9 = 3                                               @8
           %10 = EQ n, %9                                       @8
           if %10 -> 9 else 11                                  @8
         9: catch(*) -> 13
           -> 10                                                @8
         10:
           this.done = n                                        @11
           -> 1                                                 @8
         11: catch(*) -> 13
           %11 = 1                                              @9
           %12 = SUB n, %11                                     @9
           n = %12                                              @9
           -> 12                                                @10
         12:
           this.done = n                                        @11
           -> 1                                                 @4
         13:
           %13 = caught *                                       @10
           this.done = n                                        @11
           throw %13 implicit                                   @10
         14:
           %14 = 0                                              @14
           return %14                                           @14
        """);
  }

  @Test
  void evaluatesAReturnedValueBeforeFinally() {
    Golden.check(
        "f",
        """
        class A {
          int f(int n) {
            try {
              return n;
            } finally {
              n = 0;
            }
          }
        }
        """,
        """
        METHOD A.f(int): n
         0: catch(*) -> 2
           %2 = n                                               @4
           -> 1                                                 @4
         1:
           %3 = 0                                               @6
           n = %3                                               @6
           return %2                                            @4
         2:
           %5 = caught *                                        @5
           %6 = 0                                               @6
           n = %6                                               @6
           throw %5 implicit                                    @5
        """);
  }

  @Test
  void runsFinallyAfterCatch() {
    Golden.check(
        "f",
        """
        class A {
          void f() {
            try {
              g();
            } catch (RuntimeException e) {
              h();
            } finally {
              i();
            }
          }
          void g() {}
          void h() {}
          void i() {}
        }
        """,
        """
        METHOD A.f()
         0: catch(*) -> 5
           -> 1                                                 @3
         1: catch(java.lang.RuntimeException) -> 2 catch(*) -> 5
           call this.A.g()                                      @4
           -> 3                                                 @3
         2: catch(*) -> 5
           e = caught java.lang.RuntimeException                @5
           call this.A.h()                                      @6
           -> 3                                                 @5
         3: catch(*) -> 5
           -> 4                                                 @7
         4:
           call this.A.i()                                      @8
           return implicit                                      @10
         5:
           %2 = caught *                                        @7
           call this.A.i()                                      @8
           throw %2 implicit                                    @7
        """);
  }

  @Test
  void leavesNestedFinallyBlocksFromInside() {
    Golden.check(
        "f",
        """
        class A {
          int a;
          void f() {
            try {
              try {
                return;
              } finally {
                a = 1;
              }
            } finally {
              a = 2;
            }
          }
        }
        """,
        """
        METHOD A.f()
         0: catch(*) -> 5
           -> 1                                                 @7
         1: catch(*) -> 4
           -> 2                                                 @6
         2: catch(*) -> 5
           %1 = 1                                               @8
           this.a = %1                                          @8
           -> 3                                                 @6
         3:
           %2 = 2                                               @11
           this.a = %2                                          @11
           return                                               @6
         4: catch(*) -> 5
           %4 = caught *                                        @7
           %5 = 1                                               @8
           this.a = %5                                          @8
           throw %4 implicit                                    @7
         5:
           %7 = caught *                                        @10
           %8 = 2                                               @11
           this.a = %8                                          @11
           throw %7 implicit                                    @10
        """);
  }

  @Test
  void letsFinallyReturn() {
    Golden.check(
        "f",
        """
        class A {
          int f() {
            try {
              return 1;
            } finally {
              return 2;
            }
          }
        }
        """,
        """
        METHOD A.f()
         0: catch(*) -> 2
           %1 = 1                                               @4
           -> 1                                                 @4
         1:
           %2 = 2                                               @6
           return %2                                            @6
         2:
           %4 = caught *                                        @5
           %5 = 2                                               @6
           return %5                                            @6
        """);
  }

  @Test
  void closesResourcesInReverse() {
    Golden.check(
        "f",
        """
        import java.io.StringReader;
        class A {
          int f(AutoCloseable given) throws Exception {
            try (given; StringReader fresh = new StringReader("")) {
              return fresh.read();
            }
          }
        }
        """,
        """
        METHOD A.f(java.lang.AutoCloseable): given
         0:
           %2 = given                                           @4
           -> 1                                                 @4
         1: catch(*) -> 11
           %4 = ""                                              @4
           %5 = new java.io.StringReader(%4)                    @4
           fresh = %5                                           @4
           -> 2                                                 @4
         2: catch(*) -> 7
           %6 = call fresh.java.io.StringReader.read()          @5
           -> 3                                                 @5
         3: catch(*) -> 11
           call fresh.java.io.StringReader.close()              @4
           -> 4                                                 @5
         4:
           %7 = null                                            @4
           %8 = NE %2, %7                                       @4
           if %8 -> 5 else 6                                    @4
         5:
           call %2.java.lang.AutoCloseable.close()              @4
           -> 6                                                 @4
         6:
           return %6                                            @5
         7: catch(*) -> 11
           %9 = caught *                                        @4
           -> 8                                                 @4
         8: catch(java.lang.Throwable) -> 9
           call fresh.java.io.StringReader.close()              @4
           -> 10                                                @4
         9: catch(*) -> 11
           %10 = caught java.lang.Throwable                     @4
           call %9.java.lang.Throwable.addSuppressed(%10)       @4
           -> 10                                                @4
         10: catch(*) -> 11
           throw %9 implicit                                    @4
         11:
           %13 = caught *                                       @4
           %14 = null                                           @4
           %15 = NE %2, %14                                     @4
           if %15 -> 12 else 15                                 @4
         12: catch(java.lang.Throwable) -> 13
           call %2.java.lang.AutoCloseable.close()              @4
           -> 14                                                @4
         13:
           %16 = caught java.lang.Throwable                     @4
           call %13.java.lang.Throwable.addSuppressed(%16)      @4
           -> 14                                                @4
         14:
           -> 15                                                @4
         15:
           throw %13 implicit                                   @4
        """);
  }

  @Test
  void releasesAMonitorOnEveryWay() {
    Golden.check(
        "f",
        """
        class A {
          int x;
          int f(Object lock) {
            synchronized (lock) {
              lock = null;
              if (x > 0) return x;
            }
            return 0;
          }
        }
        """,
        """
        METHOD A.f(java.lang.Object): lock
         0:
           %2 = lock                                            @4
           enter %2                                             @4
           -> 1                                                 @4
         1: catch(*) -> 6
           %3 = null                                            @5
           lock = %3                                            @5
           %4 = this.x                                          @6
           %5 = 0                                               @6
           %6 = GT %4, %5                                       @6
           if %6 -> 2 else 4                                    @6
         2: catch(*) -> 6
           %7 = this.x                                          @6
           -> 3                                                 @6
         3:
           exit %2                                              @4
           return %7                                            @6
         4: catch(*) -> 6
           -> 5                                                 @4
         5:
           exit %2                                              @4
           %9 = 0                                               @8
           return %9                                            @8
         6:
           %8 = caught *                                        @4
           exit %2                                              @4
           throw %8 implicit                                    @4
        """);
  }

  @Test
  void holdsTheMonitorOfASynchronizedMethod() {
    Golden.check(
        "*",
        """
        class A {
          static int x;
          synchronized int f() {
            return x;
          }
          static synchronized void g() {
            x = 1;
          }
        }
        """,
        """
        CONSTRUCTOR A.<init>()
         0:
           return implicit                                      @1
        METHOD A.f()
         0:
           enter this                                           @3
           -> 1                                                 @3
         1: catch(*) -> 3
           %1 = A.x                                             @4
           -> 2                                                 @4
         2:
           exit this                                            @3
           return %1                                            @4
         3:
           %2 = caught *                                        @3
           exit this                                            @3
           throw %2 implicit                                    @3
        METHOD A.g()
         0:
           %0 = A.class                                         @6
           enter %0                                             @6
           -> 1                                                 @6
         1: catch(*) -> 3
           %1 = 1                                               @7
           A.x = %1                                             @7
           -> 2                                                 @6
         2:
           exit %0                                              @6
           return implicit                                      @8
         3:
           %2 = caught *                                        @6
           exit %0                                              @6
           throw %2 implicit                                    @6
        """);
  }
}
