package fr.ctg.platform.http;

import org.glassfish.jersey.server.ContainerRequest;

/**
 * What a resource asks of the request that it serves, as one {@code BeanParam}: made of the request
 * by its constructor, which takes that alone. What it declares beside it ({@code QueryParam}) is
 * there for the contract; the values are read with all others, and their faults told at once.
 */
public abstract class DemandeLue {

  private final ContainerRequest requete;

  protected DemandeLue(ContainerRequest requete) {
    this.requete = requete;
  }

  /** The request itself. */
  protected final ContainerRequest requete() {
    return requete;
  }
}
