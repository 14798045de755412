# Sourced by ./mvnw and ./percorsi: points JAVA_HOME at a JDK 25, or says what to install.
percorsi_is_jdk_25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

percorsi_find_jdk() {
  for candidate in "${PERCORSI_JDK:-}" "${JAVA_HOME:-}" \
    /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && percorsi_is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  if command -v javac >/dev/null 2>&1 && javac -version 2>&1 | grep -q '^javac 25'; then
    unset JAVA_HOME
    return 0
  fi
  echo "Percorsi needs a JDK 25 and found none." >&2
  echo "Install one (for example Eclipse Temurin 25: package temurin-25-jdk), or set PERCORSI_JDK to its folder." >&2
  return 1
}

percorsi_find_jdk || exit 1
