package dev.seqread.lint;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {
  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "seqread " + current(), "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
    };
  }
}
