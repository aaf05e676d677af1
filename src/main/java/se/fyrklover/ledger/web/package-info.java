/// The pages of a year's economy.
@NullMarked
package se.fyrklover.ledger.web;

import org.jspecify.annotations.NullMarked;
