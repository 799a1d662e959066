package fr.ctg.platform.liste;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of any list, as it is answered. */
record PageDeListe<T>(List<T> elements, @Nullable String suivant) implements Page {}
