package dev.seqread.processor.door;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.util.Map;
import java.util.TreeMap;

/**
 * The javac plugin. It starts by itself where the compiler finds it; {@code -Xplugin:SeqRead} is
 * for its arguments, which are those of {@link Options}: {@code -Xplugin:"SeqRead strict
 * rule.HazardNull=off"}. Where a javac is a process of its own, it takes the processor's options
 * too.
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
    Session.open(task, given(args), Checker::of, Reach.NONE);
  }

  /** Arguments of the plugin win over options that are meant for the processor. */
  private static Map<String, String> given(String... args) {
    Map<String, String> given = new TreeMap<>(LauncherOptions.here());
    for (String arg : args) {
      Options.put(arg.startsWith("-A") ? arg.substring(2) : arg, given);
    }
    return given;
  }
}
