import java.util.concurrent.locks.StampedLock;

/**
 * A descent in a tree is bounded in its depth, and each reference is tested before it is followed.
 */
public class ReservoirBinaryTree {
  private static final int MAX_DEPTH = 64;

  private static final class Node {
    final int key;
    volatile int value;
    volatile Node left;
    volatile Node right;

    Node(int key, int value) {
      this.key = key;
      this.value = value;
    }
  }

  private final StampedLock lock = new StampedLock();
  private volatile Node root;

  public int get(int key, int otherwise) {
    long stamp = lock.tryOptimisticRead();
    int v = find(key, otherwise);
    if (lock.validate(stamp)) {
      return v;
    }
    stamp = lock.readLock();
    try {
      return find(key, otherwise);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private int find(int key, int otherwise) {
    Node n = root;
    for (int depth = 0; n != null && depth < MAX_DEPTH; depth++) {
      if (key == n.key) {
        return n.value;
      }
      n = key < n.key ? n.left : n.right;
    }
    return otherwise;
  }

  public void put(int key, int value) {
    long stamp = lock.writeLock();
    try {
      Node fresh = new Node(key, value);
      if (root == null) {
        root = fresh;
        return;
      }
      Node n = root;
      while (n.key != key) {
        Node next = key < n.key ? n.left : n.right;
        if (next == null) {
          if (key < n.key) {
            n.left = fresh;
          } else {
            n.right = fresh;
          }
          return;
        }
        n = next;
      }
      n.value = value;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
