package se.fyrklover.rule;

import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Phrase;

/// A printed percentage can be followed: its whole is stated, or its figure is known.
final class ShareWithoutBase implements Rule {

    @Override
    public String id() {
        return "share-without-base";
    }

    @Override
    public Stream<Breach> breaches(Evidence evidence) {
        return evidence.claims().all().stream()
                .filter(claim -> claim.value().unit() == Unit.SHARE && claim.of().isEmpty())
                .filter(claim ->
                        evidence.figure(claim.about())
                                .filter(it -> it.outcome() instanceof Outcome.Known)
                                .isEmpty())
                .map(claim ->
                        new Breach(
                                id(),
                                Kind.DENOMINATOR,
                                Sureness.LOOK,
                                evidence.period(),
                                Phrase.of(
                                        "rule.without-base",
                                        evidence.subject(claim.about()),
                                        Witnesses.shown(claim)),
                                Phrase.of("rule.without-base.remedy"),
                                List.of(new Witness.Printed(claim))));
    }
}
