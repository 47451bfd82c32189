package org.agrona.concurrent.broadcast;

import org.agrona.MutableDirectBuffer;

/** Stands in for the class of that name. */
public interface BroadcastReceiver {
  boolean receiveNext();

  boolean validate();

  int typeId();

  int offset();

  int length();

  int capacity();

  long lappedCount();

  MutableDirectBuffer buffer();
}
