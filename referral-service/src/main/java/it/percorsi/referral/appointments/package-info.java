/** Appointments: the operators' time, booked once; the calendar and the meetings of a case. */
@NullMarked
package it.percorsi.referral.appointments;

import org.jspecify.annotations.NullMarked;
