package se.fyrklover.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Role;
import se.fyrklover.entrance.DemoPeople;
import se.fyrklover.participation.Enrolment;
import se.fyrklover.participation.Exit;
import se.fyrklover.participation.Participants;
import se.fyrklover.participation.RoomBeginnings;
import se.fyrklover.participation.RoomInterventions;
import se.fyrklover.secret.Token;

/// The room of the demo: an intervention of the invented association with invented people,
/// connected to the demo's office as soon as that says how.
final class DemoRoom {

    static final String INTERVENTION = "bron";

    private DemoRoom() {}

    /// Somebody who is not.
    ///
    /// @param before how many days ago the person entered
    /// @param leaving how many days ago the person left, or less than none
    private record Invented(
            String codeName,
            String name,
            String words,
            int before,
            int leaving,
            String referrer,
            String sex,
            int age,
            String education,
            String years,
            String income,
            String destination,
            String after) {}

    private static final List<Invented> PEOPLE =
            List.of(
                    new Invented(
                            "Blåsippa",
                            "Exempel Exempelsson",
                            "Vill arbeta med djur. Påhittad person.",
                            310,
                            95,
                            "municipality_social_services",
                            "women",
                            27,
                            "upper_secondary",
                            "up_to_3",
                            "social_assistance",
                            "employment",
                            "wages_half_time"),
                    new Invented(
                            "Gullviva",
                            "Påhitta Påhittsdotter",
                            "Har bytt handläggare två gånger. Påhittad person.",
                            280,
                            40,
                            "social_insurance_agency",
                            "women",
                            44,
                            "compulsory_school",
                            "up_to_6",
                            "sickness_compensation",
                            "continued_rehabilitation",
                            "sickness_compensation"),
                    new Invented(
                            "Vitsippa",
                            "Låtsas Lönnberg",
                            "Pendlar från Ängsjö. Påhittad person.",
                            240,
                            -1,
                            "employment_service",
                            "men",
                            35,
                            "upper_secondary",
                            "up_to_2",
                            "activity_support",
                            "",
                            ""),
                    new Invented(
                            "Tussilago",
                            "Modell Modig",
                            "Provar på snickeri. Påhittad person.",
                            200,
                            12,
                            "region_psychiatry",
                            "men",
                            22,
                            "not_completed_compulsory_school",
                            "up_to_4",
                            "activity_compensation",
                            "studies",
                            "study_support"),
                    new Invented(
                            "Förgätmigej",
                            "Fingerad Fingersson",
                            "Lugn start, två dagar i veckan. Påhittad person.",
                            150,
                            -1,
                            "municipality",
                            "non_binary",
                            31,
                            "post_secondary_1_year",
                            "up_to_1",
                            "social_assistance",
                            "",
                            ""),
                    new Invented(
                            "Kattfot",
                            "Dikta Diktarsson",
                            "Körkort på gång. Påhittad person.",
                            90,
                            -1,
                            "region_primary_care",
                            "women",
                            52,
                            "post_secondary_3_years_or_more",
                            "over_7",
                            "sickness_benefit",
                            "",
                            ""),
                    new Invented(
                            "Smörblomma",
                            "Test Testström",
                            "Nyss börjat. Påhittad person.",
                            20,
                            -1,
                            "social_insurance_agency",
                            "men",
                            47,
                            "missing",
                            "up_to_2",
                            "sickness_benefit",
                            "",
                            ""));

    static void fill(Product product) {
        var beginnings = product.the(RoomBeginnings.class);
        var interventions = product.the(RoomInterventions.class);
        var tenant = beginnings.tenant().orElseThrow();
        var fresh = interventions.open(new Caller.Operator(), tenant, INTERVENTION, "Bron");
        product.the(DemoPeople.class)
                .join(tenant, Role.House.ROOM, Map.of(Role.About.INTERVENTION, INTERVENTION));
        if (!fresh) return;
        var today = LocalDate.now(product.the(Clock.class));
        var pass = product.the(Passes.class).operator(tenant);
        PEOPLE.forEach(it -> enrol(product.the(Participants.class), pass, it, today));
    }

    private static void enrol(Participants participants, Pass pass, Invented it, LocalDate today) {
        var entered = today.minusDays(it.before());
        var enrolment =
                new Enrolment(
                        entered,
                        it.referrer(),
                        it.sex(),
                        entered.getYear() - it.age(),
                        null,
                        it.education(),
                        it.years(),
                        List.of(it.income()));
        var enrolled =
                participants.enrol(
                        pass,
                        INTERVENTION,
                        it.codeName(),
                        today.plusYears(2),
                        it.name(),
                        it.words(),
                        enrolment);
        if (it.leaving() >= 0 && enrolled instanceof Participants.Enrolling.Enrolled(var id))
            participants.leave(
                    pass,
                    INTERVENTION,
                    id,
                    new Exit(today.minusDays(it.leaving()), it.destination(), it.after()),
                    "");
    }

    /// Does as the demo's office says, and returns when that is gone: `connect ADDRESS TOKEN`.
    static void obey(Product product) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ", -1);
                if (words.length == 3 && words[0].equals("connect"))
                    Token.parse(words[2]).ifPresent(it -> connect(product, words[1], it));
            }
        } catch (IOException gone) {
            // Then the office is gone too.
        }
    }

    private static void connect(Product product, String address, Token token) {
        var tenant = product.the(RoomBeginnings.class).tenant().orElseThrow();
        product.the(RoomInterventions.class)
                .connect(product.the(Passes.class).operator(tenant), INTERVENTION, address, token);
    }
}
