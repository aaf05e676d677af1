package se.fyrklover.funding.web;

import java.util.function.Supplier;
import se.fyrklover.funding.Handled;
import se.fyrklover.web.Page;

/// Reads what a button brings, and answers with what it then does.
interface Work<T> {

    Supplier<Handled> with(Page page, Reading reading, T it);
}
