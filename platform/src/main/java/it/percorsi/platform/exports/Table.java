package it.percorsi.platform.exports;

import java.util.List;

/**
 * A table that leaves as a file, held whole: who makes one limits its rows, so that nobody keeps half a file for a whole
 * one.
 *
 * @param title what it is
 * @param notes what a reader has to know about it, such as its filters and its date; lines above it on paper
 * @param columns heads of the columns
 * @param rows the rows, each with a cell a column
 */
public record Table(String title, List<String> notes, List<String> columns, List<List<Cell>> rows) {}
