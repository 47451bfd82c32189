package dev.seqread.processor.door;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims seqread's annotations, which javac otherwise warns of as processed by nobody, under {@code
 * -Xlint:processing}. {@link SeqReadProcessor} can't: it takes every file, whatever annotations are
 * in it, and has to leave those of others to others. By its name it stands behind that one in the
 * list of services, since javac asks nobody more when all annotations are claimed.
 */
@AutoService(Processor.class)
public final class UsedAnnotations extends AbstractProcessor {
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return true;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.seqread.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }
}
