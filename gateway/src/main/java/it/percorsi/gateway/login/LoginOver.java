package it.percorsi.gateway.login;

/** The provider gives no more tokens: the user was disabled, logged out everywhere, or the login is too old. */
class LoginOver extends Exception {
    private static final long serialVersionUID = 1L;

    LoginOver(String reason) {
        super(reason);
    }
}
