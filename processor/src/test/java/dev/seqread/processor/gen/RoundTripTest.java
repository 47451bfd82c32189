package dev.seqread.processor.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the cells of every shape on the running JDK, without a warning, and uses them. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
final class RoundTripTest {
  private static final long RUN_NANOS = 60_000_000;

  @TempDir Path output;
  private final Map<String, LoadedCell> compiled = new HashMap<>();
  private LoadedCell loaded;

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.seqread.processor.gen.Shape#all")
  void givesBackWhatWasWritten(Shape shape) throws Exception {
    for (Object cell : cells(shape)) {
      Object zero = loaded.call(cell, "read");
      for (int seed = 1; seed < 10; seed++) {
        Object value = Samples.record(zero, seed);
        loaded.call(cell, "write", value);
        assertHolds(cell, value);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.seqread.processor.gen.Shape#all")
  void writesEachComponentAlone(Shape shape) throws Exception {
    for (Object cell : cells(shape)) {
      Object zero = loaded.call(cell, "read");
      Object value = Samples.record(zero, 11);
      RecordComponent[] components = value.getClass().getRecordComponents();
      for (int i = components.length - 1; i >= 0; i--) {
        loaded.call(cell, components[i].getName(), LoadedCell.get(value, components[i]));
      }
      assertHolds(cell, value);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.seqread.processor.gen.Shape#all")
  void updates(Shape shape) throws Exception {
    for (Object cell : cells(shape)) {
      Object before = Samples.record(loaded.call(cell, "read"), 3);
      Object after = Samples.record(before, 4);
      loaded.call(cell, "write", before);
      List<Object> seen = new ArrayList<>();
      UnaryOperator<Object> operator =
          value -> {
            seen.add(Samples.comparable(value));
            return after;
          };
      assertThat(loaded.call(cell, "update", operator)).isSameAs(after);
      assertThat(seen).containsExactly(Samples.comparable(before));
      assertHolds(cell, after);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.seqread.processor.gen.Shape#all")
  void leavesTheValueOfAFailedUpdate(Shape shape) throws Exception {
    for (Object cell : cells(shape)) {
      Object value = Samples.record(loaded.call(cell, "read"), 5);
      loaded.call(cell, "write", value);
      UnaryOperator<Object> operator =
          unused -> {
            throw new IllegalStateException("no");
          };
      assertThatThrownBy(() -> loaded.call(cell, "update", operator)).hasMessage("no");
      assertHolds(cell, value);
      loaded.call(cell, "write", value);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.seqread.processor.gen.Shape#all")
  void isNeverTorn(Shape shape) throws Exception {
    for (Object cell : cells(shape)) {
      Object zero = loaded.call(cell, "read");
      List<Object> values = List.of(Samples.record(zero, 1), Samples.record(zero, 2));
      List<Object> expected = values.stream().map(Samples::comparable).toList();
      loaded.call(cell, "write", values.get(0));
      try (LiveWriter writer = LiveWriter.start(n -> loaded.call(cell, "write", values.get(n)))) {
        long end = System.nanoTime() + RUN_NANOS;
        do {
          assertThat(expected).contains(Samples.comparable(loaded.call(cell, "read")));
        } while (System.nanoTime() < end || writer.writes() == 0);
      }
    }
  }

  private List<Object> cells(Shape shape) throws Exception {
    loaded = compiled.computeIfAbsent(shape.toString(), name -> compile(shape));
    return loaded.isShareable()
        ? List.of(loaded.create(), loaded.shared())
        : List.of(loaded.create());
  }

  private LoadedCell compile(Shape shape) {
    try {
      Path folder = Files.createDirectory(output.resolve(shape.toString()));
      Generation generation = new Generation(folder).source(shape.name(), shape.source());
      assertThat(generation.compile()).isEqualTo(new Generation.Result(true, List.of()));
      return new LoadedCell(folder, shape.cell());
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private void assertHolds(Object cell, Object value) {
    Object expected = Samples.comparable(value);
    assertThat(Samples.comparable(loaded.call(cell, "read"))).isEqualTo(expected);
    List<Object> tried = new ArrayList<>();
    Consumer<Object> reader = seen -> tried.add(Samples.comparable(seen));
    assertThat(loaded.call(cell, "tryRead", reader)).isEqualTo(true);
    assertThat(tried).containsExactly(expected);
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = LoadedCell.get(value, component);
      assertThat(Samples.comparable(loaded.call(cell, component.getName())))
          .isEqualTo(Samples.comparable(part));
      assertElements(cell, component.getName(), part);
    }
  }

  private void assertElements(Object cell, String name, Object part) {
    if (part == null || !part.getClass().isArray()) {
      return;
    }
    for (int i = 0; i < Array.getLength(part); i++) {
      assertThat(loaded.call(cell, name, i)).isEqualTo(Array.get(part, i));
      int index = i;
      Function<Object, Object> section = view -> loaded.call(view, name, index);
      assertThat(loaded.call(cell, "readWith", section)).isEqualTo(Array.get(part, i));
    }
    assertThatThrownBy(() -> loaded.call(cell, name, Array.getLength(part)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @AfterAll
  void unload() throws IOException {
    for (LoadedCell cell : compiled.values()) {
      cell.close();
    }
  }
}
