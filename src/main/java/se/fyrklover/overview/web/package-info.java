/// The pages of the way in and the year at a glance.
@NullMarked
package se.fyrklover.overview.web;

import org.jspecify.annotations.NullMarked;
