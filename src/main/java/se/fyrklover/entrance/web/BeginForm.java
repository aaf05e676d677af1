package se.fyrklover.entrance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.Tenant;
import se.fyrklover.association.Municipalities;
import se.fyrklover.association.Municipality;
import se.fyrklover.association.Region;
import se.fyrklover.entrance.Beginnings;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// What the first person typed to begin an association, and what is wrong with it.
///
/// @param municipalities codes of those that were ticked
/// @param faults what should stand in a field, by the field's name
public record BeginForm(
        String name,
        String number,
        Set<String> municipalities,
        String year,
        String email,
        String person,
        Map<String, Phrase> faults) {

    private static final int LONGEST_NAME = 100;

    static BeginForm empty(LocalDate today) {
        return of("", "", today);
    }

    /// Only who is to be the administrator, of an association that is here already.
    static BeginForm of(String email, String person, LocalDate today) {
        return new BeginForm(
                "", "", Set.of(), String.valueOf(today.getYear()), email, person, Map.of());
    }

    /// The form, and what it asks for where all of it can be used.
    record Read(BeginForm form, Optional<Beginnings.Asked> asked) {}

    Read read(LocalDate today) {
        var wrong = new LinkedHashMap<String, Phrase>();
        var called = name.strip();
        var slug = Beginnings.slug(called);
        if (called.isEmpty() || called.length() > LONGEST_NAME || !Tenant.isFree(slug))
            wrong.put("name", Phrase.of("entrance.expected.association"));
        var parsed = OrganisationNumber.parse(number);
        if (parsed instanceof Parsed.Unreadable<OrganisationNumber>(var expected))
            wrong.put("number", expected);
        var chosen = chosen(today);
        if (chosen.isEmpty())
            wrong.put("municipalities", Phrase.of("entrance.expected.municipality"));
        var first = FirstYear.parse(year, today);
        if (first instanceof Parsed.Unreadable<LocalDate>(var expected))
            wrong.put("year", expected);
        wrong.putAll(readPerson().faults());
        var form = with(wrong);
        return wrong.isEmpty()
                ? new Read(
                        form,
                        Optional.of(
                                new Beginnings.Asked(
                                        slug,
                                        called,
                                        parsed.orThrow(),
                                        chosen,
                                        regions(chosen),
                                        first.orThrow(),
                                        EmailAddress.parse(email).orThrow(),
                                        person.strip())))
                : new Read(form, Optional.empty());
    }

    /// With what is wrong about the person.
    BeginForm readPerson() {
        var wrong = new LinkedHashMap<String, Phrase>();
        if (person.isBlank() || person.strip().length() > LONGEST_NAME)
            wrong.put("person", Phrase.of("entrance.expected.name"));
        if (EmailAddress.parse(email) instanceof Parsed.Unreadable<EmailAddress>(var expected))
            wrong.put("email", expected);
        return with(wrong);
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    /// Those that were ticked and that there are; a code that is none of ours is no answer.
    private List<Municipality> chosen(LocalDate today) {
        return Municipalities.municipalities().on(today).stream()
                .filter(it -> municipalities.contains(it.code()))
                .toList();
    }

    /// The law asks for the region of each municipality (2003:1210, 3 §).
    private static List<Region> regions(List<Municipality> chosen) {
        var counties = new LinkedHashSet<String>();
        chosen.forEach(it -> counties.add(it.countyCode()));
        var regions = new ArrayList<Region>();
        for (var county : counties)
            Municipalities.municipalities().region(county).ifPresent(regions::add);
        return regions;
    }

    BeginForm with(Map<String, Phrase> wrong) {
        return new BeginForm(name, number, municipalities, year, email, person, wrong);
    }

    public boolean isWrong(String field) {
        return faults.containsKey(field);
    }

    public boolean isTicked(Municipality municipality) {
        return municipalities.contains(municipality.code());
    }
}
