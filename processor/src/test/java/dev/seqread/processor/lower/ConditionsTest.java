package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;

/** Conditions are edges, and their values constants on the edges. */
class ConditionsTest {
  @Test
  void branchesOnEachOperand() {
    Golden.check(
        "f",
        """
        class A {
          int f(boolean a, boolean b, boolean c) {
            if (a && (b || !c)) return 1;
            return 2;
          }
        }
        """,
        """
        METHOD A.f(boolean,boolean,boolean): a, b, c
         0:
           if a -> 1 else 4                                     @3
         1:
           if b -> 3 else 2                                     @3
         2:
           if c -> 4 else 3                                     @3
         3:
           %4 = 1                                               @3
           return %4                                            @3
         4:
           %5 = 2                                               @4
           return %5                                            @4
        """);
  }

  @Test
  void storesAConstantOnEachEdge() {
    Golden.check(
        "f",
        """
        class A {
          boolean f(boolean a, boolean b) {
            boolean both = a && b;
            boolean neither = !(a || b);
            return both | neither;
          }
        }
        """,
        """
        METHOD A.f(boolean,boolean): a, b
         0:
           if a -> 1 else 3                                     @3
         1:
           if b -> 2 else 3                                     @3
         2:
           %4 = true                                            @3
           -> 4                                                 @3
         3:
           %4 = false                                           @3
           -> 4                                                 @3
         4:
           both = %4                                            @3
           if a -> 6 else 5                                     @4
         5:
           if b -> 6 else 7                                     @4
         6:
           %6 = false                                           @4
           -> 8                                                 @4
         7:
           %6 = true                                            @4
           -> 8                                                 @4
         8:
           neither = %6                                         @4
           if both -> 9 else 10                                 @5
         9:
           %7 = true                                            @5
           -> 11                                                @5
         10:
           %7 = neither                                         @5
           -> 11                                                @5
         11:
           return %7                                            @5
        """);
  }

  @Test
  void choosesBetweenValues() {
    Golden.check(
        "f",
        """
        class A {
          int f(boolean a, int x, byte y) {
            return a ? x : y;
          }
        }
        """,
        """
        METHOD A.f(boolean,int,byte): a, x, y
         0:
           if a -> 1 else 2                                     @3
         1:
           %4 = x                                               @3
           -> 3                                                 @3
         2:
           %5 = CONVERT y                                       @3
           %4 = %5                                              @3
           -> 3                                                 @3
         3:
           return %4                                            @3
        """);
  }

  @Test
  void choosesBetweenConditions() {
    Golden.check(
        "f",
        """
        class A {
          int f(boolean a, boolean b) {
            boolean v = a ? b : false;
            if (v ? a : b) return 1;
            return 2;
          }
        }
        """,
        """
        METHOD A.f(boolean,boolean): a, b
         0:
           if a -> 1 else 2                                     @3
         1:
           if b -> 3 else 4                                     @3
         2:
           %5 = false                                           @3
           if %5 -> 3 else 4                                    @3
         3:
           %4 = true                                            @3
           -> 5                                                 @3
         4:
           %4 = false                                           @3
           -> 5                                                 @3
         5:
           v = %4                                               @3
           if v -> 6 else 7                                     @4
         6:
           if a -> 8 else 9                                     @4
         7:
           if b -> 8 else 9                                     @4
         8:
           %6 = 1                                               @4
           return %6                                            @4
         9:
           %7 = 2                                               @5
           return %7                                            @5
        """);
  }

  @Test
  void negatesAValue() {
    Golden.check(
        "f",
        """
        class A {
          boolean f(boolean a) {
            return !a;
          }
        }
        """,
        """
        METHOD A.f(boolean): a
         0:
           %2 = NOT a                                           @3
           return %2                                            @3
        """);
  }

  @Test
  void opensABoxedCondition() {
    Golden.check(
        "f",
        """
        class A {
          int f(Boolean a) {
            return a ? 1 : 2;
          }
        }
        """,
        """
        METHOD A.f(java.lang.Boolean): a
         0:
           %3 = CONVERT a                                       @3
           if %3 -> 1 else 2                                    @3
         1:
           %4 = 1                                               @3
           %2 = %4                                              @3
           -> 3                                                 @3
         2:
           %5 = 2                                               @3
           %2 = %5                                              @3
           -> 3                                                 @3
         3:
           return %2                                            @3
        """);
  }

  @Test
  void bindsAPatternWhereItMatches() {
    Golden.check(
        "f",
        """
        class A {
          int f(Object o) {
            if (!(o instanceof String s)) return 0;
            boolean longer = o instanceof CharSequence c && c.length() > 3;
            return longer || o instanceof Integer ? s.length() : 1;
          }
        }
        """,
        """
        METHOD A.f(java.lang.Object): o
         0:
           %2 = o instanceof java.lang.String                   @3
           if %2 -> 1 else 10                                   @3
         1:
           %4 = (java.lang.String) o down checked               @3
           s = %4                                               @3
           %8 = o instanceof java.lang.CharSequence             @4
           if %8 -> 2 else 4                                    @4
         2:
           %10 = (java.lang.CharSequence) o down checked        @4
           c = %10                                              @4
           %11 = call c.java.lang.CharSequence.length()         @4
           %12 = 3                                              @4
           %13 = GT %11, %12                                    @4
           if %13 -> 3 else 4                                   @4
         3:
           %7 = true                                            @4
           -> 5                                                 @4
         4:
           %7 = false                                           @4
           -> 5                                                 @4
         5:
           longer = %7                                          @4
           if longer -> 7 else 6                                @5
         6:
           %15 = o instanceof java.lang.Integer                 @5
           if %15 -> 7 else 8                                   @5
         7:
           %16 = call s.java.lang.String.length()               @5
           %14 = %16                                            @5
           -> 9                                                 @5
         8:
           %17 = 1                                              @5
           %14 = %17                                            @5
           -> 9                                                 @5
         9:
           return %14                                           @5
         10:
           %5 = 0                                               @3
           return %5                                            @3
        """);
  }
}
