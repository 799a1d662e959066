package fr.ctg.platform.persistence;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Keeps Hibernate from generating classes at every start: a proxy for each entity, which nothing
 * here ever asks for (rows know others by their ids), and an accessor of its fields, which
 * reflection reads as well.
 */
public final class SansClassesGenerees implements ServiceContributor {

  @Override
  public void contribute(StandardServiceRegistryBuilder services) {
    services.addService(BytecodeProvider.class, new BytecodeProviderImpl());
  }
}
