/// The formats in which a document leaves: each sets the value, and reckons nothing.
@NullMarked
package se.fyrklover.report.render;

import org.jspecify.annotations.NullMarked;
