package dev.seqread.processor.door;

import dev.seqread.processor.Settings;
import dev.seqread.processor.report.Catalogue;
import dev.seqread.processor.report.Level;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a user sets, under the same names at every door: {@code rule.NAME=off|warning|error}, {@code
 * strict}, {@code infer=off}, {@code models=FILE[,FILE]}.
 *
 * @param models the user's model files, in order
 * @param classPath what the IDE of Eclipse does not tell: {@code classpath=%classpath%}
 */
public record Options(Settings settings, List<Path> models, List<Path> classPath) {
  /** What stands before each name in a processor's {@code -A} option. */
  public static final String PREFIX = "seqread.";

  private static final String RULE = "rule.";
  private static final String STRICT = "strict";
  private static final String INFER = "infer";
  private static final String MODELS = "models";
  private static final String CLASS_PATH = "classpath";

  public Options {
    models = List.copyOf(models);
    classPath = List.copyOf(classPath);
  }

  /**
   * Reads options.
   *
   * @param given values by name, the names without {@link #PREFIX}; of the wrong ones the first in
   *     alphabetical order is reported
   * @throws WrongOption if a name, a rule or a level does not exist
   */
  public static Options of(Map<String, String> given) {
    Settings settings = Settings.DEFAULT;
    List<Path> models = List.of();
    List<Path> classPath = List.of();
    for (Map.Entry<String, String> option : new TreeMap<>(given).entrySet()) {
      String name = option.getKey();
      String value = option.getValue();
      if (name.startsWith(RULE)) {
        settings = settings.with(rule(name.substring(RULE.length())), level(value));
      } else if (name.equals(STRICT)) {
        settings = new Settings(settings.levels(), flag(value), settings.infer());
      } else if (name.equals(INFER)) {
        settings = new Settings(settings.levels(), settings.strict(), !isOff(value));
      } else if (name.equals(MODELS)) {
        models = paths(value, ",");
      } else if (name.equals(CLASS_PATH)) {
        classPath = paths(value, File.pathSeparator);
      } else {
        throw new WrongOption(
            "there is no option '" + name + "'; there are rule.NAME, strict, infer and models");
      }
    }
    return new Options(settings, models, classPath);
  }

  /**
   * Adds what a compiler's argument says, if it is an option of ours: {@code -Aseqread.NAME=VALUE}.
   */
  static void read(String argument, Map<String, String> given) {
    if (argument.startsWith("-A" + PREFIX)) {
      put(argument.substring(2), given);
    }
  }

  /** Adds an option, {@code NAME} or {@code NAME=VALUE}, whose name may have the prefix. */
  static void put(String option, Map<String, String> given) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    String bare = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    given.put(bare, equals < 0 ? "" : option.substring(equals + 1));
  }

  /** The names of all options. */
  static List<String> names() {
    Stream<String> rules = Catalogue.RULES.stream().map(rule -> RULE + rule.id());
    return Stream.concat(rules, Stream.of(STRICT, INFER, MODELS, CLASS_PATH)).toList();
  }

  private static String rule(String id) {
    if (Catalogue.find(id).isEmpty()) {
      String nearest = String.join(", ", Catalogue.nearest(id));
      throw new WrongOption("there is no rule '" + id + "'; nearest are " + nearest);
    }
    return id;
  }

  private static List<Path> paths(String list, String separator) {
    return Arrays.stream(list.split(separator)).filter(p -> !p.isBlank()).map(Path::of).toList();
  }

  private static Level level(String name) {
    return Arrays.stream(Level.values())
        .filter(l -> l.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new WrongOption("a rule's level is off, warning or error, not '" + name + "'"));
  }

  private static boolean isOff(String value) {
    return switch (value) {
      case "off" -> true;
      case "on" -> false;
      default -> throw new WrongOption("infer is on or off, not '" + value + "'");
    };
  }

  private static boolean flag(String value) {
    return switch (value) {
      case "", "true" -> true;
      case "false" -> false;
      default ->
          throw new WrongOption("strict takes no value, or true or false, not '" + value + "'");
    };
  }
}
