/// The pages of participants and interventions.
@NullMarked
package se.fyrklover.followup.web;

import org.jspecify.annotations.NullMarked;
