package fr.ctg.platform.persistence;

import java.sql.SQLException;

/** The database refused to read, or could not; the cause says why. */
public class LectureRefusee extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LectureRefusee(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
