/// The page of what does not agree.
@NullMarked
package se.fyrklover.finding.web;

import org.jspecify.annotations.NullMarked;
