package dev.seqread.processor.reliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class RelianceTest {
  private static Promise promise(Set<String> does, Set<String> grants) {
    return new Promise(new TreeSet<>(does), new TreeSet<>(grants));
  }

  @Test
  void isReadAsItWasWritten() {
    Reliance reliance =
        new Reliance(
            "app.Store",
            new TreeMap<>(
                Map.of(
                    "app.Help.add(long,long)", promise(Set.of("b", "a"), Set.of("c")),
                    "app.Help.none()", promise(Set.of(), Set.of()))));
    assertThat(reliance.text())
        .isEqualTo(
            """
            seqread reliance 1
            of app.Store
            on app.Help.add(long,long)
            - a
            - b
            + c
            on app.Help.none()
            """);
    assertThat(Reliance.read(reliance.text())).contains(reliance);
  }

  @Test
  void textOfAnotherVersionIsNoReliance() {
    assertThat(Reliance.read("seqread reliance 0\nof A\n")).isEmpty();
    assertThat(Reliance.read("")).isEmpty();
  }

  @Test
  void whatDoesMoreOrGrantsLessIsBroken() {
    Promise relied = promise(Set.of("reads"), Set.of("returns this"));
    assertThat(relied.broken(relied)).isEmpty();
    assertThat(relied.broken(promise(Set.of(), Set.of("returns this", "more")))).isEmpty();
    assertThat(relied.broken(promise(Set.of("writes"), Set.of())))
        .isEqualTo(List.of("writes", "no longer returns this"));
  }

  @Test
  void whatNeverHappensGrantsAllThatIsSaidOfIt() {
    String told = Promise.Answer.TRUE.says("parameter 1 is not null, 0 or false");
    Promise relied = promise(Set.of(), Set.of(told));
    assertThat(relied.broken(promise(Set.of(), Set.of(Promise.NEVER)))).isEmpty();
    assertThat(relied.broken(promise(Set.of(), Set.of(Promise.Answer.TRUE.never())))).isEmpty();
    assertThat(relied.broken(promise(Set.of(), Set.of(Promise.Answer.FALSE.never()))))
        .containsExactly("no longer " + told);
  }
}
