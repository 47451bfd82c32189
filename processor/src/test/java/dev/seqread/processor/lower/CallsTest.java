package dev.seqread.processor.lower;

import org.junit.jupiter.api.Test;

/** Calls, creations, and the objects they are made on. */
class CallsTest {
  @Test
  void callsOnThisAndOnOthers() {
    Golden.check(
        "f",
        """
        class A {
          A next;
          int g(int a, long b) {
            return a;
          }
          static void s() {}
          int f(A other) {
            s();
            A.s();
            other.s();
            g(1, 2);
            this.g(3, 4);
            return other.next.g(g(5, 6), 7);
          }
        }
        """,
        """
        METHOD A.f(A): other
         0:
           call A.s()                                           @8
           call A.s()                                           @9
           call A.s()                                           @10
           %2 = 1                                               @11
           %3 = 2L                                              @11
           call this.A.g(%2, %3)                                @11
           %4 = 3                                               @12
           %5 = 4L                                              @12
           call this.A.g(%4, %5)                                @12
           %6 = other.next                                      @13
           %7 = 5                                               @13
           %8 = 6L                                              @13
           %9 = call this.A.g(%7, %8)                           @13
           %10 = 7L                                             @13
           %11 = call %6.A.g(%9, %10)                           @13
           return %11                                           @13
        """);
  }

  @Test
  void placesAChainedCallAtItsName() {
    Golden.check(
        "f",
        """
        class A {
          String f(StringBuilder b) {
            return b
                .append(1)
                .append(
                    2)
                .toString();
          }
        }
        """,
        """
        METHOD A.f(java.lang.StringBuilder): b
         0:
           %2 = 1                                               @4
           %3 = call b.java.lang.StringBuilder.append(%2)       @4
           %4 = 2                                               @6
           %5 = call %3.java.lang.StringBuilder.append(%4)      @5
           %6 = call %5.java.lang.StringBuilder.toString()      @7
           return %6                                            @3
        """);
  }

  @Test
  void callsSuperAndOuter() {
    Golden.check(
        "*",
        """
        class A extends java.util.ArrayList<String> {
          int count;
          @Override
          public boolean add(String s) {
            return super.add(s);
          }
          class Inner {
            int size() {
              return A.this.count + count;
            }
            class Deep {
              void f() {
                add("x");
                A.super.clear();
                Inner.this.size();
              }
            }
          }
        }
        """,
        """
        CONSTRUCTOR A.<init>()
         0:
           call this.java.util.ArrayList.<init>() super         @1
           return implicit                                      @1
        METHOD A.add(java.lang.String): s
         0:
           %2 = call this.java.util.ArrayList.add(s) super      @5
           return %2                                            @5
        CONSTRUCTOR A.Inner.<init>()
         0:
           return implicit                                      @7
        METHOD A.Inner.size()
         0:
           %1 = this.this$0                                     @9
           %2 = %1.count                                        @9
           %3 = this.this$0                                     @9
           %4 = %3.count                                        @9
           %5 = ADD %2, %4                                      @9
           return %5                                            @9
        CONSTRUCTOR A.Inner.Deep.<init>()
         0:
           return implicit                                      @11
        METHOD A.Inner.Deep.f()
         0:
           %1 = this.this$0                                     @13
           %2 = %1.this$0                                       @13
           %3 = "x"                                             @13
           call %2.A.add(%3)                                    @13
           %4 = this.this$0                                     @14
           %5 = %4.this$0                                       @14
           call %5.java.util.ArrayList.clear() super            @14
           %6 = this.this$0                                     @15
           call %6.A.Inner.size()                               @15
           return implicit                                      @16
        """);
  }

  @Test
  void createsInnerObjects() {
    Golden.check(
        "f",
        """
        class A {
          class Inner {
            Inner(int n) {}
          }
          static class Nested {}
          Object f(A other) {
            new Nested();
            new Inner(1);
            return other.new Inner(2);
          }
        }
        """,
        """
        METHOD A.f(A): other
         0:
           %2 = new A.Nested()                                  @7
           %3 = 1                                               @8
           %4 = new A.Inner(%3)                                 @8
           %5 = 2                                               @9
           %6 = new A.Inner(%5)                                 @9
           %6.this$0 = other                                    @9
           return %6                                            @9
        """);
  }

  @Test
  void handsOnExtraArguments() {
    Golden.check(
        "f",
        """
        class A {
          int f(String s, Object... rest) {
            return f("a") + f("b", 1, s) + f("c", rest);
          }
        }
        """,
        """
        METHOD A.f(java.lang.String,java.lang.Object[]): s, rest
         0:
           %3 = "a"                                             @3
           %4 = 0                                               @3
           %5 = new java.lang.Object[] [%4]                     @3
           %6 = call this.A.f(%3, %5)                           @3
           %7 = "b"                                             @3
           %8 = 1                                               @3
           %9 = 2                                               @3
           %10 = new java.lang.Object[] [%9]                    @3
           %11 = 0                                              @3
           %10[%11] = %8                                        @3
           %12 = 1                                              @3
           %10[%12] = s                                         @3
           %13 = call this.A.f(%7, %10)                         @3
           %14 = ADD %6, %13                                    @3
           %15 = "c"                                            @3
           %16 = call this.A.f(%15, rest)                       @3
           %17 = ADD %14, %16                                   @3
           return %17                                           @3
        """);
  }

  @Test
  void listsWhatAClassCaptures() {
    Golden.check(
        "*",
        """
        class A {
          Object f(int a, String b, int unused) {
            int c = a + 1;
            class Local {
              int g() {
                return c + new Object() {
                  int h() {
                    return a;
                  }
                }.h();
              }
              Local again() {
                return new Local();
              }
            }
            new Local();
            return new Object() {
              @Override
              public String toString() {
                return b + new Local();
              }
            };
          }
        }
        """,
        """
        CONSTRUCTOR A.<init>()
         0:
           return implicit                                      @1
        METHOD A.f(int,java.lang.String,int): a, b, unused
         0:
           %5 = 1                                               @3
           %6 = ADD a, %5                                       @3
           c = %6                                               @3
           %7 = new A$1Local() captures c@6, a@8                @16
           %8 = new A$1() captures b@20, c@20, a@20             @17
           return %8                                            @17
        CONSTRUCTOR A$1Local.<init>()
         0:
           return implicit                                      @4
        METHOD A$1Local.g()
         0:
           %2 = new A$1Local$1() captures a@8                   @6
           %4 = call %2.A$1Local$1.h()                          @10
           %5 = ADD c, %4                                       @6
           return %5                                            @6
        METHOD A$1Local.again()
         0:
           %1 = new A$1Local() captures c@6, a@8                @13
           return %1                                            @13
        CONSTRUCTOR A$1.<init>()
         0:
           return implicit                                      @18
        METHOD A$1.toString()
         0:
           %2 = new A$1Local() captures c@6, a@8                @20
           %5 = call java.lang.String.valueOf(%2)               @20
           %6 = CONCAT b, %5                                    @20
           return %6                                            @20
        """);
  }

  @Test
  void initialisesFieldsInOrder() {
    Golden.check(
        "*",
        """
        class A {
          static final int CONSTANT = 1;
          static int s = CONSTANT;
          int a = s;
          final Object b = new Object();
          {
            a++;
          }
          int[] c = {a};
          static {
            s = 2;
          }
          A(int n) {
            this();
          }
          A() {
            super();
          }
        }
        """,
        """
        CONSTRUCTOR A.<init>(int): n
         0:
           call this.A.<init>() super                           @14
           return implicit                                      @15
        CONSTRUCTOR A.<init>()
         0:
           call this.java.lang.Object.<init>() super            @17
           call this.A.<instance>()                             @17
           return implicit                                      @18
        INSTANCE_INITIALISER A.<instance>()
         0:
           %1 = A.s                                             @4
           this.a = %1                                          @4
           %2 = new java.lang.Object()                          @5
           this.b = %2                                          @5
           %3 = this.a update                                   @7
           %4 = 1                                               @7
           %5 = ADD %3, %4                                      @7
           this.a = %5 update                                   @7
           %7 = 1                                               @9
           %6 = new int[] [%7]                                  @9
           %8 = 0                                               @9
           %9 = this.a                                          @9
           %6[%8] = %9                                          @9
           this.c = %6                                          @9
           return implicit                                      @1
        STATIC_INITIALISER A.<clinit>()
         0:
           %0 = 1                                               @3
           A.s = %0                                             @3
           %1 = 2                                               @11
           A.s = %1                                             @11
           return implicit                                      @1
        """);
  }

  @Test
  void assignsTheComponentsOfARecord() {
    Golden.check(
        "*",
        """
        record A(int a, String b) {
          A {
            if (a < 0) throw new IllegalArgumentException();
            b = b.trim();
          }
          A(int n) {
            this(n, "");
          }
        }
        """,
        """
        CONSTRUCTOR A.<init>(int,java.lang.String): a, b
         0:
           %3 = 0                                               @3
           %4 = LT a, %3                                        @3
           if %4 -> 1 else 2                                    @3
         1:
           %5 = new java.lang.IllegalArgumentException()        @3
           throw %5                                             @3
         2:
           %6 = call b.java.lang.String.trim()                  @4
           b = %6                                               @4
           this.a = a                                           @5
           this.b = b                                           @5
           return implicit                                      @5
        CONSTRUCTOR A.<init>(int): n
         0:
           %2 = ""                                              @7
           call this.A.<init>(n, %2) super                      @7
           return implicit                                      @8
        """);
  }

  @Test
  void createsEnumConstants() {
    Golden.check(
        "*",
        """
        enum A {
          ONE(1),
          TWO(2) {
            @Override
            int twice() {
              return 4;
            }
          };
          final int n;
          A(int n) {
            this.n = n;
          }
          int twice() {
            return n * 2;
          }
        }
        """,
        """
        CONSTRUCTOR A.<init>(int): n
         0:
           this.n = n                                           @11
           return implicit                                      @12
        METHOD A.twice()
         0:
           %1 = this.n                                          @14
           %2 = 2                                               @14
           %3 = MUL %1, %2                                      @14
           return %3                                            @14
        STATIC_INITIALISER A.<clinit>()
         0:
           %0 = 1                                               @2
           %1 = new A(%0)                                       @2
           A.ONE = %1                                           @2
           %2 = 2                                               @3
           %3 = new A$1(%2)                                     @3
           A.TWO = %3                                           @3
           return implicit                                      @1
        CONSTRUCTOR A$1.<init>(int): n
         0:
           call this.A.<init>(n) super                          @3
           return implicit                                      @3
        METHOD A$1.twice()
         0:
           %1 = 4                                               @6
           return %1                                            @6
        """);
  }
}
