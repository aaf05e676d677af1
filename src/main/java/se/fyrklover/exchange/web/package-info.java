/// The pages of rows of packages.
@NullMarked
package se.fyrklover.exchange.web;

import org.jspecify.annotations.NullMarked;
