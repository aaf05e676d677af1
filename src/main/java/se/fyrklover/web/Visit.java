package se.fyrklover.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.fyrklover.access.Account;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Tenant;

/// Who looks at a page, as the page's frame shows it.
///
/// @param own the associations in which the person holds a role
/// @param token what a form must carry to be believed to be ours; made when a form asks for it
/// @param demo whether this Fyrklöver is the demo
public record Visit(Caller caller, List<Tenant> own, Supplier<String> token, boolean demo) {

    /// Nobody in particular.
    public static final Visit NOBODY = new Visit(new Caller.Nobody(""), List.of(), () -> "", false);

    public Visit {
        own = List.copyOf(own);
    }

    public Optional<Account> account() {
        return caller instanceof Caller.Person(var account, _, _, _)
                ? Optional.of(account)
                : Optional.empty();
    }

    public boolean isSignedIn() {
        return account().isPresent();
    }
}
