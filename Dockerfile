# One image definition for all seven applications. Build the jars first (./mvnw package), then for example
#   docker build --build-arg MODULE=referral-service --tag percorsi/referral-service:0.1.0 .
ARG JRE=eclipse-temurin:25.0.3_9-jre-noble

FROM ${JRE} AS layers
ARG MODULE
WORKDIR /build
COPY ${MODULE}/target/*-app.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM ${JRE}
ARG MODULE
LABEL org.opencontainers.image.title="percorsi ${MODULE}"
WORKDIR /app
# What changes seldom comes first, so that a new version sends only its last layer.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY --chmod=0555 deploy/ready.sh /usr/local/bin/ready
ENV PERCORSI_ADDRESS=0.0.0.0 \
    PERCORSI_GATEWAY_ADDRESS=0.0.0.0 \
    PERCORSI_PORT=8080
# Nobody in particular: no name, no home, no shell, and nothing in the image belongs to it.
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["ready"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", \
    "-Daxoniq.update-checker.disabled=true", "--enable-native-access=ALL-UNNAMED", \
    "--sun-misc-unsafe-memory-access=allow", "-jar", "app.jar"]
