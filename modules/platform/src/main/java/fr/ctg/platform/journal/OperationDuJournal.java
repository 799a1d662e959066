package fr.ctg.platform.journal;

/** What an entry of the journal tells of. */
public enum OperationDuJournal {
  /** A row has come. */
  INSERT,
  /** A row has changed. */
  UPDATE,
  /** A row has gone. */
  DELETE,
  /** An event was announced. */
  EVENEMENT
}
