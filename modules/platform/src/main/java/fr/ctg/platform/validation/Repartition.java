package fr.ctg.platform.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that is shared out in percentages. */
public interface Repartition {
  /** The shares; one that is absent counts 0. */
  List<@Nullable BigDecimal> parts();

  /** What the shares are in all. */
  default BigDecimal somme() {
    return parts().stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
