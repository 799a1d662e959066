# Every step is a script under docker/, which runs without Docker too (docker/essai.sh).

FROM eclipse-temurin:25-jdk AS construction
WORKDIR /source
COPY . .
RUN docker/build.sh /application

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home ctg \
  && install -d -o ctg -g ctg /donnees /application/aot
COPY --from=construction /application /application
USER ctg
# Here and not above: what is kept fits this virtual machine only.
RUN /application/bin/aot.sh

# For all who can reach the container; protected addresses then need CTG_OIDC_EMETTEUR.
ENV CTG_DONNEES=/donnees SERVER_HOST=0.0.0.0 SERVER_PORT=8080
VOLUME /donnees
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["/application/bin/healthcheck.sh"]
ENTRYPOINT ["/application/bin/entrypoint.sh"]
