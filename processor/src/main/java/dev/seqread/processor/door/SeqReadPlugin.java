package dev.seqread.processor.door;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.seqread.processor.classfile.ClassFiles;
import java.util.Map;
import java.util.TreeMap;

/**
 * The javac plugin. It starts by itself where the compiler finds it; {@code -Xplugin:SeqRead} is
 * for its arguments, which are those of {@link Options}: {@code -Xplugin:"SeqRead strict
 * rule.HazardNull=off"}.
 */
@AutoService(Plugin.class)
public final class SeqReadPlugin implements Plugin {
  @Override
  public String getName() {
    return "SeqRead";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    Session.open(task, given(args), Checker::of, ClassFiles.NONE);
  }

  private static Map<String, String> given(String... args) {
    Map<String, String> given = new TreeMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      String bare =
          name.startsWith(Options.PREFIX) ? name.substring(Options.PREFIX.length()) : name;
      given.put(bare, equals < 0 ? "" : arg.substring(equals + 1));
    }
    return given;
  }
}
