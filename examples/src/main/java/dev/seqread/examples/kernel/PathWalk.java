package dev.seqread.examples.kernel;

import dev.seqread.SeqLock;
import dev.seqread.SeqWrite;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Path walk: the path of an entry is put together from its parents, while a rename gives an entry
 * another name and another parent at once.
 */
public final class PathWalk implements UseCase {
  private static final class Entry {
    private String name;
    private @Nullable Entry parent;

    private Entry(String name, @Nullable Entry parent) {
      this.name = name;
      this.parent = parent;
    }
  }

  private static final int DEEPEST = 64;
  private static final Set<String> PATHS = Set.of("/home/draft/page", "/archive/final/page");

  private final SeqLock renameLock = new SeqLock();
  private final Entry home = new Entry("home", null);
  private final Entry archive = new Entry("archive", null);
  private final Entry folder = new Entry("draft", home);
  private final Entry page = new Entry("page", folder);

  /** Runs by itself. */
  public static void main(String[] args) throws InterruptedException {
    Trial.main(new PathWalk(), args);
  }

  /** The path of the page. */
  public String path() {
    String path;
    long stamp;
    do {
      stamp = renameLock.readBegin();
      path = "";
      Entry at = page;
      for (int depth = 0; at != null && depth < DEEPEST; depth++) {
        path = "/" + at.name + path;
        at = at.parent;
      }
    } while (renameLock.readRetry(stamp));
    return path;
  }

  @Override
  public void write(@SeqWrite Runnable change) {
    renameLock.write(change);
  }

  /** Moves the folder between its two places. */
  @Override
  @SeqWrite("renameLock")
  public void change() {
    boolean draft = folder.parent == home;
    folder.name = draft ? "final" : "draft";
    folder.parent = draft ? archive : home;
  }

  @Override
  public boolean readsWhole() {
    return PATHS.contains(path());
  }
}
