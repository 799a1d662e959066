package fr.ctg.platform.persistence;

import java.util.List;

/** What the platform itself keeps: who asks, and the answers already given. */
public final class PlateformePersistant implements ModulePersistant {

  @Override
  public int ordre() {
    return 0;
  }

  @Override
  public String schema() {
    return "plateforme";
  }

  @Override
  public List<Class<?>> entites() {
    return List.of(LigneDePartie.class);
  }
}
