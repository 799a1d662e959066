/** The application: its start, the wiring of the modules, the embedded database, the contract. */
@org.jspecify.annotations.NullMarked
module fr.ctg.app {
  requires static org.jspecify;
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires fr.ctg.platform;
  requires io.helidon.common.buffers;
  requires io.helidon.common.socket;
  requires io.helidon.common.task;
  requires io.helidon.metrics.api;
  requires io.helidon.microprofile.cdi;
  requires io.helidon.microprofile.openapi;
  requires io.helidon.microprofile.server;
  requires io.helidon.webserver;
  requires io.helidon.logging.common;
  requires io.helidon.http;
  requires io.helidon.openapi;
  requires com.github.f4b6a3.uuid;
  requires com.nimbusds.jose.jwt;
  requires microprofile.health.api;
  requires microprofile.metrics.api;
  requires microprofile.config.api;
  requires jul.to.slf4j;
  requires java.management;
  requires jdk.management;
  requires java.net.http;
  requires java.sql;
  requires org.apache.commons.compress;
  requires smallrye.open.api.core;
  requires org.tukaani.xz;

  opens fr.ctg.app;
  opens fr.ctg.app.contrat;
  opens fr.ctg.app.droits;
  opens fr.ctg.app.emetteur;
  opens fr.ctg.app.http;
  opens fr.ctg.app.jeton;
  opens fr.ctg.app.sante;

  provides io.helidon.logging.common.spi.LoggingProvider with
      fr.ctg.app.JournalDuCadre;
}
