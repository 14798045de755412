package it.percorsi.referral.views;

/**
 * An operator to whom a case was assigned at least once.
 *
 * @param ambito the ambito
 * @param user user name
 * @param name name as people read it, as it was given last
 */
public record Operator(String ambito, String user, String name) {}
