package fr.ctg.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.glassfish.jersey.message.internal.CommittingOutputStream;

/**
 * Marks a resource method whose answer is sent as it is written. Other answers are held until they
 * are whole or some 64 KB long, so that a failure can still become a problem and a short answer
 * tells its length; a reader of a stream would wait for that long.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface EnvoiImmediat {

  /** Begins the answer before its first byte. */
  @EnvoiImmediat
  @Provider
  @Priority(AvantLaCompression.PRIORITE)
  class AvantLaCompression implements WriterInterceptor {

    /** Before the encoder puts its own stream in front of Jersey's. */
    static final int PRIORITE = 1_000;

    @Override
    public void aroundWriteTo(WriterInterceptorContext ecriture) throws IOException {
      if (ecriture.getOutputStream() instanceof CommittingOutputStream sortie) {
        sortie.commit();
      }
      ecriture.proceed();
    }
  }
}
