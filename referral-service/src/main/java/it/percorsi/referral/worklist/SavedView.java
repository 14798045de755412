package it.percorsi.referral.worklist;

/**
 * What somebody asks of the work list again and again.
 *
 * @param id its id
 * @param name as its owner calls it; unique among the owner's
 * @param query what it asks for
 * @param preferred whether the list opens with it; at most one of the owner's
 */
public record SavedView(String id, String name, WorkListQuery query, boolean preferred) {}
