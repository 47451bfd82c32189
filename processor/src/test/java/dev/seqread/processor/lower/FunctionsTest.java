package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;

/** Lambdas and method references. */
class FunctionsTest {
  @Test
  void capturesVariablesAndThis() {
    Golden.check(
        "f",
        """
        import java.util.function.IntSupplier;
        class A {
          int x;
          IntSupplier f(int a, int b) {
            int c = b;
            return () -> {
              int d = a;
              x = d;
              return c + d;
            };
          }
        }
        """,
        """
        METHOD A.f(int,int): a, b
         0:
           c = b                                                @5
           %4 = lambda captures a@7, this@8, c@9                @6
              LAMBDA A.f(int,int)
               0:
                 d = a                                          @7
                 this.x = d                                     @8
                 %4 = ADD c, d                                  @9
                 return %4                                      @9
           return %4                                            @6
        """);
  }

  @Test
  void capturesThroughNestedLambdas() {
    Golden.check(
        "f",
        """
        import java.util.function.Supplier;
        class A {
          int x;
          Supplier<Supplier<Integer>> f(int a) {
            return () -> () -> a + x;
          }
        }
        """,
        """
        METHOD A.f(int): a
         0:
           %2 = lambda captures a@5, this@5                     @5
              LAMBDA A.f(int)
               0:
                 %2 = lambda captures a@5, this@5               @5
                    LAMBDA A.f(int)
                     0:
                       %2 = this.x                              @5
                       %3 = ADD a, %2                           @5
                       %4 = CONVERT %3                          @5
                       return %4                                @5
                 return %2                                      @5
           return %2                                            @5
        """);
  }

  @Test
  void returnsNothingFromAVoidLambda() {
    Golden.check(
        "f",
        """
        import java.util.List;
        import java.util.concurrent.Callable;
        class A {
          void f(List<String> list) throws Exception {
            Runnable r = () -> list.add("x");
            Callable<Boolean> c = () -> list.add("y");
            r.run();
          }
        }
        """,
        """
        METHOD A.f(java.util.List): list
         0:
           %3 = lambda captures list@5                          @5
              LAMBDA A.f(java.util.List)
               0:
                 %1 = "x"                                       @5
                 call list.java.util.List.add(%1)               @5
                 return                                         @5
           r = %3                                               @5
           %5 = lambda captures list@6                          @6
              LAMBDA A.f(java.util.List)
               0:
                 %1 = "y"                                       @6
                 %2 = call list.java.util.List.add(%1)          @6
                 %3 = CONVERT %2                                @6
                 return %3                                      @6
           c = %5                                               @6
           call r.java.lang.Runnable.run()                      @7
           return implicit                                      @8
        """);
  }

  @Test
  void takesParameters() {
    Golden.check(
        "f",
        """
        import java.util.function.ToLongBiFunction;
        class A {
          ToLongBiFunction<Integer, String> f() {
            return (n, s) -> n + s.length();
          }
        }
        """,
        """
        METHOD A.f()
         0:
           %1 = lambda                                          @4
              LAMBDA A.f(): n, s
               0:
                 %2 = call s.java.lang.String.length()          @4
                 %3 = CONVERT n                                 @4
                 %4 = ADD %3, %2                                @4
                 %5 = CONVERT %4                                @4
                 return %5                                      @4
           return %1                                            @4
        """);
  }

  @Test
  void bindsTheReceiverOfAReference() {
    Golden.check(
        "f",
        """
        import java.util.function.Function;
        import java.util.function.IntFunction;
        import java.util.function.Supplier;
        class A {
          A next;
          int g() {
            return 1;
          }
          void f() {
            Supplier<Integer> bound = next::g;
            Supplier<Integer> own = this::g;
            Supplier<String> parent = super::toString;
            Function<A, Integer> unbound = A::g;
            Supplier<A> create = A::new;
            IntFunction<long[]> array = long[]::new;
            Function<Object, String> aStatic = String::valueOf;
          }
        }
        """,
        """
        METHOD A.f()
         0:
           %2 = this.next                                       @10
           %3 = %2 ::A.g                                        @10
           bound = %3                                           @10
           %5 = this ::A.g                                      @11
           own = %5                                             @11
           %7 = this ::java.lang.Object.toString                @12
           parent = %7                                          @12
           %9 = ::A.g                                           @13
           unbound = %9                                         @13
           %11 = ::A.<init>                                     @14
           create = %11                                         @14
           %13 = ::long[].<init>                                @15
           array = %13                                          @15
           %15 = ::java.lang.String.valueOf                     @16
           aStatic = %15                                        @16
           return implicit                                      @17
        """);
  }
}
