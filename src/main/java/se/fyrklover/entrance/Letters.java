package se.fyrklover.entrance;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.fyrklover.access.Invitations;
import se.fyrklover.access.Tenant;
import se.fyrklover.mail.Letter;
import se.fyrklover.mail.Outbox;
import se.fyrklover.secret.Token;
import se.fyrklover.words.Words;

/// What is written to people about their ways in.
@Component
public class Letters {

    private final Outbox outbox;
    private final String address;

    Letters(Outbox outbox, @Value("${fyrklover.address:}") String address) {
        this.outbox = outbox;
        this.address = address;
    }

    /// Invites somebody; within the association's transaction.
    public void invite(
            Tenant tenant, Invitations.Asked asked, Token token, HttpServletRequest request) {
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
                                at(request, "/inbjudan/" + token.text()),
                                String.valueOf(Invitations.LASTS.toDays())),
                        asked.language()));
    }

    /// One of our addresses as others reach it; the name in a request has been looked at by then.
    public String at(HttpServletRequest request, String path) {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request)
                        .path(path)
                        .build()
                        .toUriString()
                : address.replaceFirst("/$", "") + path;
    }
}
