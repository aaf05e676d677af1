package se.fyrklover.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.fyrklover.funding.Application;
import se.fyrklover.funding.BroughtDecision;
import se.fyrklover.funding.BroughtRequisition;
import se.fyrklover.funding.By;
import se.fyrklover.funding.FundingDecision;
import se.fyrklover.funding.FundingKind;
import se.fyrklover.funding.Quarter;
import se.fyrklover.funding.Requisition;
import se.fyrklover.funding.RequisitionLine;
import se.fyrklover.funding.YearAmounts;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.SwedishTime;

/// Reads the files of what the board decided to give interventions and what they asked to be paid:
/// `funding-decisions.csv`, `requisitions.csv`, `requisition-lines.csv`.
final class FundingFiles {

    private static final String DECISIONS = "funding-decisions.csv";
    private static final String REQUISITIONS = "requisitions.csv";
    private static final String LINES = "requisition-lines.csv";
    private static final LocalTime NOON = LocalTime.NOON;

    private final Sources sources;
    private final RegisterFiles registers;

    FundingFiles(Sources sources, RegisterFiles registers) {
        this.sources = sources;
        this.registers = registers;
    }

    AssociationPackage.Funding read() {
        var decisions = decisions();
        var requisitions = requisitions();
        within(decisions, requisitions);
        return new AssociationPackage.Funding(
                decisions, requisitions, new DealFiles(sources).deals());
    }

    private List<BroughtDecision> decisions() {
        var frames = new HashSet<String>();
        return sources.rows(
                DECISIONS,
                "decision,intervention,kind,frame,title,purpose,parties,asked,applied_on,applied_by,"
                        + "prepared_on,prepared_by,advice,decided_on,paragraph,granted,conditions,"
                        + "recorded_by,signed_on,reference",
                BroughtDecision::id,
                row -> decision(row, frames));
    }

    private Optional<BroughtDecision> decision(Row row, Set<String> frames) {
        var id = row.id("decision");
        var intervention =
                row.reference("intervention", registers.interventionIds(), "interventions.csv");
        var kind = row.code("kind", FundingKind.class);
        var frame = row.optionalReference("frame", frames, DECISIONS);
        if (kind.isPresent() && (kind.get() == FundingKind.GRANT) != frame.isPresent())
            row.fault("frame", "exchange.expected.frame-of-grant");
        if (kind.equals(Optional.of(FundingKind.FRAME))) frames.add(id);
        var title = row.text("title");
        var purpose = row.text("purpose");
        var parties = row.list("parties");
        if (parties.isEmpty()) row.fault("parties", "exchange.expected.something");
        var asked = row.value("asked", FundingFiles::amounts);
        var applied = by(row, "applied");
        var prepared = by(row, "prepared");
        var advice = row.text("advice");
        var held = row.value("decided_on", Row::parseDate);
        var paragraph = row.text("paragraph");
        var granted = row.may("granted", FundingFiles::amounts);
        var conditions = row.optionalText("conditions");
        var recorder = row.text("recorded_by");
        var agreement = agreement(row, recorder);
        var place = row.place(sources.documents());
        return !row.isSound()
                ? Optional.empty()
                : Optional.of(
                        new BroughtDecision(
                                id,
                                new Application.Draft(
                                        intervention,
                                        kind.orElseThrow(),
                                        Optional.empty(),
                                        title,
                                        purpose,
                                        parties,
                                        asked.orElseThrow()),
                                frame,
                                applied.orElseThrow(),
                                prepared.orElseThrow(),
                                advice,
                                new FundingDecision.Terms(
                                        held.orElseThrow(),
                                        paragraph,
                                        granted.orElse(YearAmounts.NONE),
                                        conditions),
                                named(held.orElseThrow(), recorder),
                                agreement,
                                place));
    }

    private static Optional<FundingDecision.Agreement> agreement(Row row, String recorder) {
        var signed = row.may("signed_on", Row::parseDate);
        if (signed.isPresent() && row.isEmpty("reference"))
            row.fault("reference", "exchange.expected.something");
        return signed.map(it ->
                new FundingDecision.Agreement(
                        it, row.optionalText("reference"), named(it, recorder)));
    }

    /// Amounts by year: `2024:2700000|2025:3000000`.
    static Parsed<YearAmounts> amounts(String text) {
        var amounts = new TreeMap<Integer, Money>();
        for (var part : text.split("\\|", -1)) {
            var at = part.indexOf(':');
            var year = Row.parseYear(at < 0 ? "" : part.substring(0, at).strip());
            var amount = YearAmounts.parse(part.substring(at + 1));
            if (!(year instanceof Parsed.Read<Integer>(var of)))
                return Parsed.unreadable("exchange.expected.year-amounts");
            if (amount instanceof Parsed.Unreadable<Money>(var expected))
                return new Parsed.Unreadable<>(expected);
            if (amounts.put(of, amount.orThrow()) != null)
                return Parsed.unreadable("exchange.expected.year-amounts");
        }
        return Parsed.read(new YearAmounts(amounts));
    }

    /// Who did something on a day that must be there.
    private static Optional<By> by(Row row, String what) {
        var on = row.value(what + "_on", Row::parseDate);
        var name = row.text(what + "_by");
        return on.map(it -> named(it, name));
    }

    /// Who did something, where it has been done.
    private static Optional<By> mayBy(Row row, String what) {
        if (row.isEmpty(what + "_on") && row.isEmpty(what + "_by")) return Optional.empty();
        return by(row, what);
    }

    private static By named(LocalDate on, String name) {
        return new By(Optional.empty(), name, on.atTime(NOON).atZone(SwedishTime.ZONE).toInstant());
    }

    private List<BroughtRequisition> requisitions() {
        var ids = new HashSet<String>();
        var rows =
                sources.<BroughtRequisition>rows(
                        REQUISITIONS,
                        "requisition,intervention,year,quarter,words,written_on,written_by,sent_on,"
                                + "sent_by,approved_on,approved_by,approved_again_on,"
                                + "approved_again_by,paid_on",
                        BroughtRequisition::id,
                        row -> requisition(row, ids));
        once(rows);
        var lines = lines(ids);
        for (var row : rows)
            if (!lines.containsKey(row.id()))
                sources.fault(
                        REQUISITIONS,
                        row.place().row(),
                        "requisition",
                        row.id(),
                        "exchange.expected.lines");
        return rows.stream()
                .filter(it -> lines.containsKey(it.id()))
                .map(it -> it.with(lines.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private Optional<BroughtRequisition> requisition(Row row, Set<String> ids) {
        var id = row.id("requisition");
        ids.add(id);
        var intervention =
                row.reference("intervention", registers.interventionIds(), "interventions.csv");
        var year = row.year("year");
        var quarter =
                row.value(
                        "quarter",
                        it ->
                                it.matches("[1-4]")
                                        ? Parsed.read(Integer.valueOf(it))
                                        : Parsed.unreadable("funding.expected.quarter"));
        var words = row.optionalText("words");
        var written = by(row, "written");
        var sent = mayBy(row, "sent");
        var first = mayBy(row, "approved");
        var second = mayBy(row, "approved_again");
        var paid = row.may("paid_on", Row::parseDate);
        if (first.isPresent() && sent.isEmpty())
            row.fault("sent_on", "exchange.expected.something");
        if (second.isPresent() && first.isEmpty())
            row.fault("approved_on", "exchange.expected.something");
        if (paid.isPresent() && second.isEmpty())
            row.fault("approved_again_on", "exchange.expected.something");
        var hands =
                List.of(written, sent).stream()
                        .flatMap(Optional::stream)
                        .map(By::name)
                        .collect(Collectors.toSet());
        if (first.filter(it -> !hands.add(it.name())).isPresent())
            row.fault("approved_by", "exchange.expected.somebody-else");
        if (second.filter(it -> !hands.add(it.name())).isPresent())
            row.fault("approved_again_by", "exchange.expected.somebody-else");
        var place = row.place(sources.documents());
        return !row.isSound()
                ? Optional.empty()
                : Optional.of(
                        new BroughtRequisition(
                                id,
                                intervention,
                                new Quarter(year.orElseThrow(), quarter.orElseThrow()),
                                new Requisition.Content(List.of(), words),
                                written.orElseThrow(),
                                sent,
                                first,
                                second,
                                paid,
                                place));
    }

    /// A quarter is requisitioned for once.
    private void once(List<BroughtRequisition> rows) {
        var seen = new HashMap<List<Object>, Integer>();
        for (var row : rows) {
            var before =
                    seen.putIfAbsent(List.of(row.intervention(), row.quarter()), row.place().row());
            if (before != null)
                sources.fault(
                        REQUISITIONS,
                        row.place().row(),
                        "quarter",
                        row.quarter().toString(),
                        "exchange.expected.no-duplicate",
                        before);
        }
    }

    /// A line with the requisition that it is of.
    private record Line(String requisition, String number, RequisitionLine line) {}

    private Map<String, List<RequisitionLine>> lines(Set<String> ids) {
        var lines = new HashMap<String, List<RequisitionLine>>();
        sources.<Line>rows(
                        LINES,
                        "requisition,line,kind,label,fte_percent,months,amount_kr",
                        it -> List.of(it.requisition(), it.number()),
                        row -> line(row, ids))
                .forEach(it ->
                        lines.computeIfAbsent(it.requisition(), _ -> new ArrayList<>())
                                .add(it.line()));
        return lines;
    }

    /// What a line is for.
    private enum Kind {
        SALARY,
        PREMISES,
        OTHER
    }

    private Optional<Line> line(Row row, Set<String> ids) {
        var requisition = row.reference("requisition", ids, REQUISITIONS);
        var number = row.text("line");
        var kind = row.code("kind", Kind.class);
        var label = row.text("label");
        var amount = row.value("amount_kr", YearAmounts::parse);
        var isSalary = kind.equals(Optional.of(Kind.SALARY));
        var fte =
                isSalary
                        ? row.value("fte_percent", RequisitionLine.Salary::parseFte)
                        : Optional.<Integer>empty();
        var months =
                isSalary
                        ? row.value("months", RequisitionLine.Salary::parseMonths)
                        : Optional.<Integer>empty();
        row.place(sources.documents());
        return !row.isSound()
                ? Optional.empty()
                : Optional.of(
                        new Line(
                                requisition,
                                number,
                                switch (kind.orElseThrow()) {
                                    case SALARY ->
                                            new RequisitionLine.Salary(
                                                    label,
                                                    fte.orElseThrow(),
                                                    months.orElseThrow(),
                                                    amount.orElseThrow());
                                    case PREMISES ->
                                            new RequisitionLine.Premises(
                                                    label, amount.orElseThrow());
                                    case OTHER ->
                                            new RequisitionLine.Other(label, amount.orElseThrow());
                                }));
    }

    /// No more is asked for in a year than was decided for it.
    private void within(List<BroughtDecision> decisions, List<BroughtRequisition> requisitions) {
        var asked = new HashMap<List<Object>, Long>();
        for (var row : requisitions) {
            if (row.sent().isEmpty()) continue;
            var year = row.quarter().year();
            var sum =
                    asked.merge(List.of(row.intervention(), year), row.sum().ore(), Math::addExact);
            var decided =
                    decisions.stream()
                            .filter(it -> it.draft().intervention().equals(row.intervention()))
                            .mapToLong(it -> it.terms().granted().in(year).ore())
                            .sum();
            if (sum > decided)
                sources.fault(
                        REQUISITIONS,
                        row.place().row(),
                        "requisition",
                        row.id(),
                        "exchange.expected.within-decided");
        }
    }
}
