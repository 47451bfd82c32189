package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;

/** Old and new switches are chains of tests. */
class SwitchesTest {
  @Test
  void fallsThrough() {
    Golden.check(
        "f",
        """
        class A {
          int f(int n) {
            switch (n) {
              case 1:
                n++;
              default:
                n--;
                break;
              case 2:
              case 3:
                return n;
            }
            return 0;
          }
        }
        """,
        """
        METHOD A.f(int): n
         0:
           %2 = 1                                               @4
           %3 = EQ n, %2                                        @4
           if %3 -> 1 else 2                                    @4
         1:
           %8 = 1                                               @5
           %9 = ADD n, %8                                       @5
           n = %9                                               @5
           -> 7                                                 @4
         2:
           %4 = 2                                               @9
           %5 = EQ n, %4                                        @9
           if %5 -> 3 else 4                                    @9
         3:
           -> 5                                                 @9
         4:
           %6 = 3                                               @10
           %7 = EQ n, %6                                        @10
           if %7 -> 5 else 6                                    @10
         5:
           return n                                             @11
         6:
           -> 7                                                 @3
         7:
           %10 = 1                                              @7
           %11 = SUB n, %10                                     @7
           n = %11                                              @7
           %12 = 0                                              @13
           return %12                                           @13
        """);
  }

  @Test
  void comparesStrings() {
    Golden.check(
        "f",
        """
        class A {
          int f(String s) {
            switch (s) {
              case "a", "b" -> {
                return 1;
              }
              case "c" -> s = "d";
            }
            return s.length();
          }
        }
        """,
        """
        METHOD A.f(java.lang.String): s
         0:
           call s.java.lang.String.hashCode()                   @3
           %2 = "a"                                             @4
           %3 = EQ s, %2                                        @4
           if %3 -> 2 else 1                                    @4
         1:
           %4 = "b"                                             @4
           %5 = EQ s, %4                                        @4
           if %5 -> 2 else 3                                    @4
         2:
           %8 = 1                                               @5
           return %8                                            @5
         3:
           %6 = "c"                                             @7
           %7 = EQ s, %6                                        @7
           if %7 -> 4 else 5                                    @7
         4:
           %9 = "d"                                             @7
           s = %9                                               @7
           -> 6                                                 @7
         5:
           -> 6                                                 @3
         6:
           %10 = call s.java.lang.String.length()               @9
           return %10                                           @9
        """);
  }

  @Test
  void comparesEnumsWithTheirConstants() {
    Golden.check(
        "f",
        """
        class A {
          enum Color { RED, GREEN }
          int f(Color c) {
            switch (c) {
              case RED: return 1;
              case GREEN: return 2;
            }
            return 3;
          }
        }
        """,
        """
        METHOD A.f(A.Color): c
         0:
           %2 = A.Color.RED                                     @5
           %3 = EQ c, %2                                        @5
           if %3 -> 1 else 2                                    @5
         1:
           %6 = 1                                               @5
           return %6                                            @5
         2:
           %4 = A.Color.GREEN                                   @6
           %5 = EQ c, %4                                        @6
           if %5 -> 3 else 4                                    @6
         3:
           %7 = 2                                               @6
           return %7                                            @6
         4:
           %8 = 3                                               @8
           return %8                                            @8
        """);
  }

  @Test
  void opensABoxedSelector() {
    Golden.check(
        "f",
        """
        class A {
          int f(Character c) {
            switch (c) {
              case 'x': return 1;
              default: return 2;
            }
          }
        }
        """,
        """
        METHOD A.f(java.lang.Character): c
         0:
           %2 = CONVERT c                                       @3
           %3 = 'x'                                             @4
           %4 = EQ %2, %3                                       @4
           if %4 -> 1 else 2                                    @4
         1:
           %5 = 1                                               @4
           return %5                                            @4
         2:
           %6 = 2                                               @5
           return %6                                            @5
        """);
  }

  @Test
  void yieldsTheValueOfAnExpression() {
    Golden.check(
        "f",
        """
        class A {
          long f(int n) {
            return switch (n) {
              case 1 -> n;
              case 2 -> {
                int m = n * 2;
                yield m;
              }
              default -> throw new IllegalStateException();
            };
          }
        }
        """,
        """
        METHOD A.f(int): n
         0:
           %3 = 1                                               @4
           %4 = EQ n, %3                                        @4
           if %4 -> 1 else 2                                    @4
         1:
           %7 = CONVERT n                                       @4
           %2 = %7                                              @4
           -> 4                                                 @4
         2:
           %5 = 2                                               @5
           %6 = EQ n, %5                                        @5
           if %6 -> 3 else 5                                    @5
         3:
           %9 = 2                                               @6
           %10 = MUL n, %9                                      @6
           m = %10                                              @6
           %11 = CONVERT m                                      @7
           %2 = %11                                             @7
           -> 4                                                 @7
         4:
           return %2                                            @3
         5:
           %12 = new java.lang.IllegalStateException()          @9
           throw %12                                            @9
        """);
  }

  @Test
  void yieldsFromOldGroups() {
    Golden.check(
        "f",
        """
        class A {
          int f(int n) {
            int v = switch (n) {
              case 1:
                n = 4;
              case 2:
                yield n;
              default:
                yield 0;
            };
            return v;
          }
        }
        """,
        """
        METHOD A.f(int): n
         0:
           %4 = 1                                               @4
           %5 = EQ n, %4                                        @4
           if %5 -> 1 else 2                                    @4
         1:
           %8 = 4                                               @5
           n = %8                                               @5
           -> 3                                                 @4
         2:
           %6 = 2                                               @6
           %7 = EQ n, %6                                        @6
           if %7 -> 3 else 4                                    @6
         3:
           %3 = n                                               @7
           -> 5                                                 @7
         4:
           %9 = 0                                               @9
           %3 = %9                                              @9
           -> 5                                                 @9
         5:
           v = %3                                               @3
           return v                                             @11
        """);
  }

  @Test
  void throwsWhereAnExhaustiveOneMatchesNothing() {
    Golden.check(
        "f",
        """
        class A {
          enum Color { RED }
          int f(Color c) {
            return switch (c) {
              case RED -> 1;
            };
          }
        }
        """,
        """
        METHOD A.f(A.Color): c
         0:
           %3 = A.Color.RED                                     @5
           %4 = EQ c, %3                                        @5
           if %4 -> 1 else 2                                    @5
         1:
           %6 = 1                                               @5
           %2 = %6                                              @5
           return %2                                            @4
         2:
           %5 = new java.lang.MatchException()                  @4
           throw %5 implicit                                    @4
        """);
  }
}
