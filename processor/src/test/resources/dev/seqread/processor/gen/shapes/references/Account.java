package people;

import dev.seqread.SeqCell;
import java.math.BigDecimal;
import java.time.Instant;

@SeqCell
public record Account(
    String owner, BigDecimal balance, Instant changed, Integer limit, Address home) {
  public record Address(String street, int number) {}
}
