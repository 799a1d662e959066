package fr.ctg.platform.persistence;

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
}
