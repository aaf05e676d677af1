/// The page of a year's goals, with the socio-economic model.
@NullMarked
package se.fyrklover.goal.web;

import org.jspecify.annotations.NullMarked;
