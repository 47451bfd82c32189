package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;

/** Operators, conversions and constants. */
class OperationsTest {
  @Test
  void foldsConstants() {
    Golden.check(
        "f",
        """
        class A {
          static final int SIZE = 1 << 4;
          static final String NAME = "n" + SIZE;
          long f(int i) {
            final int local = 3;
            long a = SIZE - 1;
            int b = i & (SIZE - 1) & local;
            boolean c = SIZE > 3 && !false;
            String s = NAME + (char) 66 + 1.5f;
            return a + b + local;
          }
        }
        """,
        """
        METHOD A.f(int): i
         0:
           %3 = 3                                               @5
           local = %3                                           @5
           %5 = 15L                                             @6
           a = %5                                               @6
           %7 = 15                                              @7
           %8 = AND i, %7                                       @7
           %9 = AND %8, local                                   @7
           b = %9                                               @7
           %11 = true                                           @8
           c = %11                                              @8
           %13 = "n16B1.5"                                      @9
           s = %13                                              @9
           %14 = ADD a, b                                       @10
           %15 = ADD %14, local                                 @10
           return %15                                           @10
        """);
  }

  @Test
  void evaluatesFromLeftToRight() {
    Golden.check(
        "f",
        """
        class A {
          int x;
          int f(int a, int b) {
            return -a + b * x - ~b / 2 % (a >>> 1);
          }
        }
        """,
        """
        METHOD A.f(int,int): a, b
         0:
           %3 = NEG a                                           @4
           %4 = this.x                                          @4
           %5 = MUL b, %4                                       @4
           %6 = ADD %3, %5                                      @4
           %7 = COMPLEMENT b                                    @4
           %8 = 2                                               @4
           %9 = DIV %7, %8                                      @4
           %10 = 1                                              @4
           %11 = USHR a, %10                                    @4
           %12 = REM %9, %11                                    @4
           %13 = SUB %6, %12                                    @4
           return %13                                           @4
        """);
  }

  @Test
  void comparesByValueOrIdentity() {
    Golden.check(
        "f",
        """
        class A {
          boolean f(Integer a, Integer b, int c, Object o) {
            return a == b | a == c | a < b | o == null;
          }
        }
        """,
        """
        METHOD A.f(java.lang.Integer,java.lang.Integer,int,java.lang.Object): a, b, c, o
         0:
           %5 = EQ a, b                                         @3
           %6 = CONVERT a                                       @3
           %7 = EQ %6, c                                        @3
           if %5 -> 1 else 2                                    @3
         1:
           %8 = true                                            @3
           -> 3                                                 @3
         2:
           %8 = %7                                              @3
           -> 3                                                 @3
         3:
           %9 = CONVERT a                                       @3
           %10 = CONVERT b                                      @3
           %11 = LT %9, %10                                     @3
           if %8 -> 4 else 5                                    @3
         4:
           %12 = true                                           @3
           -> 6                                                 @3
         5:
           %12 = %11                                            @3
           -> 6                                                 @3
         6:
           %13 = null                                           @3
           %14 = EQ o, %13                                      @3
           if %12 -> 7 else 8                                   @3
         7:
           %15 = true                                           @3
           -> 9                                                 @3
         8:
           %15 = %14                                            @3
           -> 9                                                 @3
         9:
           return %15                                           @3
        """);
  }

  @Test
  void castsDownOrUp() {
    Golden.check(
        "f",
        """
        class A {
          <T extends CharSequence> Object f(Object o, String s, long l, T t) {
            String down = (String) o;
            CharSequence up = (CharSequence) s;
            T parameter = (T) o;
            CharSequence bound = (CharSequence) t;
            int narrow = (int) l;
            Object box = (Object) l;
            return (long) (Long) box;
          }
        }
        """,
        """
        METHOD A.f(java.lang.Object,java.lang.String,long,java.lang.CharSequence): o, s, l, t
         0:
           %6 = (java.lang.String) o down                       @3
           down = %6                                            @3
           %8 = (java.lang.CharSequence) s                      @4
           up = %8                                              @4
           %10 = (java.lang.CharSequence) o down                @5
           parameter = %10                                      @5
           %12 = (java.lang.CharSequence) t                     @6
           bound = %12                                          @6
           %14 = CONVERT l                                      @7
           narrow = %14                                         @7
           %16 = CONVERT l                                      @8
           box = %16                                            @8
           %17 = (java.lang.Long) box down                      @9
           %18 = CONVERT %17                                    @9
           %19 = CONVERT %18                                    @9
           return %19                                           @9
        """);
  }

  @Test
  void createsArrays() {
    Golden.check(
        "f",
        """
        class A {
          Object f(int n, long m) {
            int[][] a = new int[n][(int) m];
            long[] b = {1, n, m};
            int[][] c = {{1}, {}};
            return new Object[] {a.length, b, c};
          }
        }
        """,
        """
        METHOD A.f(int,long): n, m
         0:
           %5 = CONVERT m                                       @3
           %4 = new int[][] [n, %5]                             @3
           a = %4                                               @3
           %8 = 3                                               @4
           %7 = new long[] [%8]                                 @4
           %9 = 0                                               @4
           %10 = 1L                                             @4
           %7[%9] = %10                                         @4
           %11 = 1                                              @4
           %12 = CONVERT n                                      @4
           %7[%11] = %12                                        @4
           %13 = 2                                              @4
           %7[%13] = m                                          @4
           b = %7                                               @4
           %16 = 2                                              @5
           %15 = new int[][] [%16]                              @5
           %17 = 0                                              @5
           %19 = 1                                              @5
           %18 = new int[] [%19]                                @5
           %20 = 0                                              @5
           %21 = 1                                              @5
           %18[%20] = %21                                       @5
           %15[%17] = %18                                       @5
           %22 = 1                                              @5
           %24 = 0                                              @5
           %23 = new int[] [%24]                                @5
           %15[%22] = %23                                       @5
           c = %15                                              @5
           %26 = 3                                              @6
           %25 = new java.lang.Object[] [%26]                   @6
           %27 = 0                                              @6
           %28 = a.length                                       @6
           %29 = CONVERT %28                                    @6
           %25[%27] = %29                                       @6
           %30 = 1                                              @6
           %25[%30] = b                                         @6
           %31 = 2                                              @6
           %25[%31] = c                                         @6
           return %25                                           @6
        """);
  }

  @Test
  void namesClasses() {
    Golden.check(
        "f",
        """
        class A {
          Class<?> f() {
            return f() == int[].class ? String.class : void.class;
          }
        }
        """,
        """
        METHOD A.f()
         0:
           %2 = call this.A.f()                                 @3
           %3 = int[].class                                     @3
           %4 = EQ %2, %3                                       @3
           if %4 -> 1 else 2                                    @3
         1:
           %5 = java.lang.String.class                          @3
           %1 = %5                                              @3
           -> 3                                                 @3
         2:
           %6 = void.class                                      @3
           %1 = %6                                              @3
           -> 3                                                 @3
         3:
           return %1                                            @3
        """);
  }

  @Test
  void checksAssertionsIfEnabled() {
    Golden.check(
        "f",
        """
        class A {
          boolean valid() {
            return true;
          }
          int f(int n) {
            assert n > 0 && valid() : "n is " + n;
            return n;
          }
        }
        """,
        """
        METHOD A.f(int): n
         0:
           %2 = CHOICE                                          @6
           if %2 -> 1 else 4                                    @6
         1:
           %3 = 0                                               @6
           %4 = GT n, %3                                        @6
           if %4 -> 2 else 3                                    @6
         2:
           %5 = call this.A.valid() asserted                    @6
           if %5 -> 4 else 3                                    @6
         3:
           %6 = "n is "                                         @6
           %7 = CONCAT %6, n                                    @6
           %8 = new java.lang.AssertionError(%7)                @6
           throw %8                                             @6
         4:
           return n                                             @7
        """);
  }
}
