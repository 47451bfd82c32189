package people;

import dev.seqread.SeqCell;
import java.util.Optional;

@SeqCell
public record Contact(Optional<String> phone, Class<?> kind, long seen) {}
