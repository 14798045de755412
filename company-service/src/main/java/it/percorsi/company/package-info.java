/** The company data bank: who can host a person, who was asked, what is open and how it went (R38, R43). */
@NullMarked
package it.percorsi.company;

import org.jspecify.annotations.NullMarked;
