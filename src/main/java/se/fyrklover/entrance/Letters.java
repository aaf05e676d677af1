package se.fyrklover.entrance;

import org.springframework.stereotype.Component;
import se.fyrklover.access.Invitations;
import se.fyrklover.access.Site;
import se.fyrklover.access.Tenant;
import se.fyrklover.mail.Letter;
import se.fyrklover.mail.Outbox;
import se.fyrklover.secret.Token;
import se.fyrklover.words.Words;

/// What is written to people about their ways in.
@Component
public class Letters {

    private final Outbox outbox;
    private final Site site;

    Letters(Outbox outbox, Site site) {
        this.outbox = outbox;
        this.site = site;
    }

    /// Invites somebody; within the association's transaction.
    public void invite(Tenant tenant, Invitations.Asked asked, Token token) {
        var words = new Words(asked.language());
        outbox.put(
                new Letter(
                        tenant.id(),
                        null,
                        asked.email(),
                        words.say("entrance.letter.invitation.subject", tenant.name()),
                        words.say(
                                "entrance.letter.invitation",
                                asked.name(),
                                tenant.name(),
                                words.say("access.role." + asked.role().code()),
                                site.origin() + "/inbjudan/" + token.text(),
                                String.valueOf(Invitations.LASTS.toDays())),
                        asked.language()));
    }
}
