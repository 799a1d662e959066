package fr.ctg.platform.evenement;

/** Why a stream ends, as its last message tells the reader. */
enum Fin {
  /** The token that the stream was opened with has ended. */
  JETON_EXPIRE("Le jeton a expiré : reprenez avec un jeton neuf et « Last-Event-ID »."),
  /** The application stops. */
  ARRET("Le service s'arrête : reprenez dans quelques secondes avec « Last-Event-ID »."),
  /** What the reader has missed cannot be read for now. */
  INDISPONIBLE(
      "La base de données ne répond pas : reprenez dans quelques secondes avec « Last-Event-ID ».");

  private final String message;

  Fin(String message) {
    this.message = message;
  }

  /** The same in words, in French, without quotes or backslashes. */
  String message() {
    return message;
  }
}
