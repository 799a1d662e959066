package fr.ctg.platform.persistence;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.QueryProducer;
import org.hibernate.query.SelectionQuery;

/**
 * A statement, made of constants of the source code alone: the compiler refuses anything else
 * (Error Prone, {@code CompileTimeConstant}), and no other class may hand a text to the database as
 * SQL (a test of the architecture). Whatever a request holds travels as a bound value, so there is
 * no SQL that it could become part of.
 */
public final class Sql {

  private final String texte;

  private Sql(String texte) {
    this.texte = texte;
  }

  /** The statement of that text. */
  public static Sql de(@CompileTimeConstant final String texte) {
    return new Sql(texte);
  }

  /** This statement, continued. */
  public Sql suivi(@CompileTimeConstant final String suite) {
    return new Sql(texte + suite);
  }

  /** This statement, continued by another. */
  public Sql suivi(Sql suite) {
    return new Sql(texte + suite.texte);
  }

  /** Prepares it. */
  public PreparedStatement preparer(Connection connexion) throws SQLException {
    return connexion.prepareStatement(texte);
  }

  /** Prepares the statement of that text. */
  public static PreparedStatement preparer(
      Connection connexion, @CompileTimeConstant final String texte) throws SQLException {
    return connexion.prepareStatement(texte);
  }

  /** It as a query of Hibernate, whose parameters have names. */
  public <T> NativeQuery<T> requete(QueryProducer session, Class<T> ligne) {
    return session.createNativeQuery(texte, ligne);
  }

  /** It as a change by Hibernate, whose parameters have names. */
  public MutationQuery changement(QueryProducer session) {
    return session.createNativeMutationQuery(texte);
  }

  /** The HQL statement of that text, whose parameters have names. */
  public static <T> SelectionQuery<T> selectionner(
      QueryProducer session, @CompileTimeConstant final String hql, Class<T> ligne) {
    return session.createSelectionQuery(hql, ligne);
  }

  @Override
  public String toString() {
    return texte;
  }
}
