package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The newest syntax, which the API of JDK 17 does not know. */
@EnabledForJreRange(min = JRE.JAVA_25)
class FlexibleConstructorsTest {
  @Test
  void runsStatementsBeforeTheConstructorCall() {
    Golden.check(
        "<init>",
        """
        class A extends Exception {
          final int n;
          A(int n) {
            if (n < 0) throw new IllegalArgumentException();
            this.n = n;
            super("n" + n);
          }
        }
        """,
        """
        CONSTRUCTOR A.<init>(int): n
         0:
           %2 = 0                                               @4
           %3 = LT n, %2                                        @4
           if %3 -> 1 else 2                                    @4
         1:
           %4 = new java.lang.IllegalArgumentException()        @4
           throw %4                                             @4
         2:
           this.n = n                                           @5
           %5 = "n"                                             @6
           %6 = CONCAT %5, n                                    @6
           call this.java.lang.Exception.<init>(%6) super       @6
           return implicit                                      @7
        """);
  }

  @Test
  void ignoresUnnamedVariablesAndPatterns() {
    Golden.check(
        "f",
        """
        import java.util.List;
        import java.util.function.IntBinaryOperator;
        class A {
          record P(Object a, Object b) {}
          int f(Object o, List<String> list) {
            int n = 0;
            for (String _ : list) n++;
            try {
              n /= n;
            } catch (ArithmeticException _) {
              n = 1;
            }
            IntBinaryOperator first = (a, _) -> a;
            return switch (o) {
              case P(String s, _) -> s.length();
              case Integer _, Long _ when list.isEmpty() -> n;
              case P(_, Integer _) -> 3;
              default -> first.applyAsInt(n, 0);
            };
          }
        }
        """,
        """
        METHOD A.f(java.lang.Object,java.util.List): o, list
         0:
           %4 = 0                                               @6
           n = %4                                               @6
           %5 = call list.java.util.List.iterator()             @7
           -> 1                                                 @7
         1:
           loop                                                 @7
           %6 = call %5.java.util.Iterator.hasNext()            @7
           if %6 -> 2 else 3                                    @7
         2:
           %7 = call %5.java.util.Iterator.next()               @7
           _ = %7                                               @7
           %9 = 1                                               @7
           %10 = ADD n, %9                                      @7
           n = %10                                              @7
           -> 1                                                 @7
         3: catch(java.lang.ArithmeticException) -> 4
           %11 = DIV n, n                                       @9
           n = %11                                              @9
           -> 5                                                 @8
         4:
           _ = caught java.lang.ArithmeticException             @10
           %13 = 1                                              @11
           n = %13                                              @11
           -> 5                                                 @10
         5:
           %15 = lambda                                         @13
              LAMBDA A.f(java.lang.Object,java.util.List): a, _
               0:
                 return a                                       @13
           first = %15                                          @13
           %17 = o instanceof A.P                               @15
           if %17 -> 6 else 8                                   @15
         6:
           %18 = (A.P) o down checked                           @15
           %19 = call %18.A.P.a()                               @15
           %20 = %19 instanceof java.lang.String                @15
           if %20 -> 7 else 8                                   @15
         7:
           %22 = (java.lang.String) %19 down checked            @15
           s = %22                                              @15
           %30 = call s.java.lang.String.length()               @15
           %16 = %30                                            @15
           -> 18                                                @15
         8:
           %23 = o instanceof java.lang.Integer                 @16
           if %23 -> 9 else 10                                  @16
         9:
           -> 12                                                @16
         10:
           %24 = o instanceof java.lang.Long                    @16
           if %24 -> 11 else 14                                 @16
         11:
           -> 12                                                @16
         12:
           %25 = call list.java.util.List.isEmpty()             @16
           if %25 -> 13 else 14                                 @16
         13:
           %16 = n                                              @16
           -> 18                                                @16
         14:
           %26 = o instanceof A.P                               @17
           if %26 -> 15 else 17                                 @17
         15:
           %27 = (A.P) o down checked                           @17
           %28 = call %27.A.P.b()                               @17
           %29 = %28 instanceof java.lang.Integer               @17
           if %29 -> 16 else 17                                 @17
         16:
           %31 = 3                                              @17
           %16 = %31                                            @17
           -> 18                                                @17
         17:
           %32 = 0                                              @18
           %33 = call first.java.util.function.IntBinaryOperator.applyAsInt(n, %32) @18
           %16 = %33                                            @18
           -> 18                                                @18
         18:
           return %16                                           @14
        """);
  }
}
