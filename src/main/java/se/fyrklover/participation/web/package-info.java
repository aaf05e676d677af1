/// The pages of a room.
@NullMarked
package se.fyrklover.participation.web;

import org.jspecify.annotations.NullMarked;
