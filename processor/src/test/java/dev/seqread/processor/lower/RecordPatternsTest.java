package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Patterns in switches and records. */
@EnabledForJreRange(min = JRE.JAVA_21)
class RecordPatternsTest {
  @Test
  void takesRecordsApart() {
    Golden.check(
        "f",
        "--release 21",
        """
        class A {
          record Point(int x, Object y) {}
          record Box<T>(T content) {}
          int f(Object o, Box<String> b) {
            if (o instanceof Point(int x, String s) && x > 0) return s.length();
            if (b instanceof Box<String>(var c)) return c.length();
            return o instanceof Box<?>(Point(var px, var py)) ? px : 0;
          }
        }
        """,
        """
        METHOD A.f(java.lang.Object,A.Box): o, b
         0:
           %3 = o instanceof A.Point                            @5
           if %3 -> 1 else 4                                    @5
         1:
           %4 = (A.Point) o down checked                        @5
           %5 = call %4.A.Point.x()                             @5
           x = %5                                               @5
           %7 = call %4.A.Point.y()                             @5
           %8 = %7 instanceof java.lang.String                  @5
           if %8 -> 2 else 4                                    @5
         2:
           %10 = (java.lang.String) %7 down checked             @5
           s = %10                                              @5
           %11 = 0                                              @5
           %12 = GT x, %11                                      @5
           if %12 -> 3 else 4                                   @5
         3:
           %13 = call s.java.lang.String.length()               @5
           return %13                                           @5
         4:
           %14 = b instanceof A.Box                             @6
           if %14 -> 5 else 6                                   @6
         5:
           %15 = call b.A.Box.content()                         @6
           c = %15                                              @6
           %17 = call c.java.lang.String.length()               @6
           return %17                                           @6
         6:
           %19 = o instanceof A.Box                             @7
           if %19 -> 7 else 9                                   @7
         7:
           %20 = (A.Box) o down checked                         @7
           %21 = call %20.A.Box.content()                       @7
           %22 = %21 instanceof A.Point                         @7
           if %22 -> 8 else 9                                   @7
         8:
           %23 = (A.Point) %21 down checked                     @7
           %24 = call %23.A.Point.x()                           @7
           px = %24                                             @7
           %26 = call %23.A.Point.y()                           @7
           py = %26                                             @7
           %18 = px                                             @7
           -> 10                                                @7
         9:
           %28 = 0                                              @7
           %18 = %28                                            @7
           -> 10                                                @7
         10:
           return %18                                           @7
        """);
  }

  @Test
  void guardsCases() {
    Golden.check(
        "f",
        "--release 21",
        """
        class A {
          sealed interface Shape permits Circle, Square {}
          record Circle(int r) implements Shape {}
          record Square(int s) implements Shape {}
          int f(Shape shape) {
            return switch (shape) {
              case Circle c when c.r() > 9 -> 1;
              case Circle(int r) -> r;
              case Square(int s) -> s;
            };
          }
        }
        """,
        """
        METHOD A.f(A.Shape): shape
         0:
           %3 = shape instanceof A.Circle                       @7
           if %3 -> 1 else 3                                    @7
         1:
           %5 = (A.Circle) shape down checked                   @7
           c = %5                                               @7
           %6 = call c.A.Circle.r()                             @7
           %7 = 9                                               @7
           %8 = GT %6, %7                                       @7
           if %8 -> 2 else 3                                    @7
         2:
           %18 = 1                                              @7
           %2 = %18                                             @7
           -> 7                                                 @7
         3:
           %9 = shape instanceof A.Circle                       @8
           if %9 -> 4 else 5                                    @8
         4:
           %10 = (A.Circle) shape down checked                  @8
           %11 = call %10.A.Circle.r()                          @8
           r = %11                                              @8
           %2 = r                                               @8
           -> 7                                                 @8
         5:
           %13 = shape instanceof A.Square                      @9
           if %13 -> 6 else 8                                   @9
         6:
           %14 = (A.Square) shape down checked                  @9
           %15 = call %14.A.Square.s()                          @9
           s = %15                                              @9
           %2 = s                                               @9
           -> 7                                                 @9
         7:
           return %2                                            @6
         8:
           %17 = new java.lang.MatchException()                 @6
           throw %17 implicit                                   @6
        """);
  }

  @Test
  void matchesNullAndQualifiedConstants() {
    Golden.check(
        "f",
        "--release 21",
        """
        class A {
          sealed interface I permits E, R {}
          enum E implements I { ONE, TWO }
          record R() implements I {}
          int f(I i) {
            switch (i) {
              case E.ONE -> {
                return 1;
              }
              case null -> {
                return 2;
              }
              case E e -> {
                return 3;
              }
              case R r -> {}
            }
            return 4;
          }
          String g(Object o) {
            return switch (o) {
              case String s -> s;
              case null, default -> "";
            };
          }
        }
        """,
        """
        METHOD A.f(A.I): i
         0:
           %2 = A.E.ONE                                         @7
           %3 = EQ i, %2                                        @7
           if %3 -> 1 else 2                                    @7
         1:
           %13 = 1                                              @8
           return %13                                           @8
         2:
           %4 = null                                            @10
           %5 = EQ i, %4                                        @10
           if %5 -> 3 else 4                                    @10
         3:
           %14 = 2                                              @11
           return %14                                           @11
         4:
           %6 = i instanceof A.E                                @13
           if %6 -> 5 else 6                                    @13
         5:
           %8 = (A.E) i down checked                            @13
           e = %8                                               @13
           %15 = 3                                              @14
           return %15                                           @14
         6:
           %9 = i instanceof A.R                                @16
           if %9 -> 7 else 8                                    @16
         7:
           %11 = (A.R) i down checked                           @16
           r = %11                                              @16
           %16 = 4                                              @18
           return %16                                           @18
         8:
           %12 = new java.lang.MatchException()                 @6
           throw %12 implicit                                   @6
        """);
  }
}
