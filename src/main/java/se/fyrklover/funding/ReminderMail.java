package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Account;
import se.fyrklover.access.Site;
import se.fyrklover.access.Tenant;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.mail.Letter;
import se.fyrklover.mail.Outbox;
import se.fyrklover.shared.Language;
import se.fyrklover.words.Words;

/// The mail that reminds of a late requisition, with the way to where it is written.
@Component
class ReminderMail {

    private static final Words WORDS = new Words(Language.SV);

    private final Outbox outbox;
    private final Interventions interventions;
    private final Site site;

    ReminderMail(Outbox outbox, Interventions interventions, Site site) {
        this.outbox = outbox;
        this.interventions = interventions;
        this.site = site;
    }

    /// Writes to each; within the association's transaction.
    void send(Tenant tenant, LateRequisition late, LocalDate until, List<Account> to) {
        var name =
                interventions
                        .find(tenant.id(), late.intervention())
                        .map(Intervention::name)
                        .orElse(late.intervention());
        for (var account : to)
            outbox.put(
                    new Letter(
                            tenant.id(),
                            account.id(),
                            account.email(),
                            WORDS.say(
                                    "funding.reminder.mail.subject",
                                    String.valueOf(late.quarter().number()),
                                    String.valueOf(late.quarter().year()),
                                    name),
                            WORDS.say(
                                    "funding.reminder.mail." + late.kind().code(),
                                    account.name(),
                                    tenant.name(),
                                    name,
                                    String.valueOf(late.quarter().number()),
                                    String.valueOf(late.quarter().year()),
                                    WORDS.date(late.due()),
                                    WORDS.date(until),
                                    site.origin() + address(tenant, late)),
                            Language.SV));
    }

    private static String address(Tenant tenant, LateRequisition late) {
        var money = "/" + tenant.slug() + "/medel/";
        return late.requisition()
                .map(it -> money + "rekvisition/" + it)
                .orElse(money + "rekvirera/" + late.intervention() + "?kvartal=" + late.quarter());
    }
}
