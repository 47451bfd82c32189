package dev.seqread.processor.door;

import static java.util.Objects.requireNonNull;

import com.google.auto.service.AutoService;
import dev.seqread.processor.gen.Cells;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor: checks what the compiler compiles, and claims no annotation.
 *
 * <p>Its options are those of {@link Options} behind {@code seqread.}, as in {@code
 * -Aseqread.rule.HazardNull=off}. Nothing here names a type of javac before a door is opened, so
 * that the class loads where there is no javac.
 */
@AutoService(Processor.class)
public final class SeqReadProcessor extends AbstractProcessor {
  private final Supplier<Checkers> checkers;
  private Door door = Door.CLOSED;
  private @Nullable Cells cells;

  public SeqReadProcessor() {
    this(() -> Checker::of);
  }

  SeqReadProcessor(Supplier<Checkers> checkers) {
    this.checkers = checkers;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    door = open(environment, given(environment.getOptions()));
    cells = new Cells(environment);
  }

  private Door open(ProcessingEnvironment environment, Map<String, String> options) {
    try {
      return JavacDoor.open(environment, options, checkers.get());
    } catch (UnsupportedOperationException e) {
      return Door.CLOSED; // NetBeans' javac, which lets only plugins in
    } catch (IllegalArgumentException | LinkageError e) {
      return new EclipseDoor(environment, options, checkers);
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    door.round(round);
    requireNonNull(cells).round(round);
    return false;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    Set<String> options = new LinkedHashSet<>();
    Options.names().forEach(name -> options.add(Options.PREFIX + name));
    return options;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  private static Map<String, String> given(Map<String, @Nullable String> options) {
    Map<String, String> given = new TreeMap<>();
    options.forEach(
        (name, value) -> {
          if (name.startsWith(Options.PREFIX)) {
            given.put(name.substring(Options.PREFIX.length()), value == null ? "" : value);
          }
        });
    return given;
  }
}
