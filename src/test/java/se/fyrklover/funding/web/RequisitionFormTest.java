package se.fyrklover.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fyrklover.funding.By;
import se.fyrklover.funding.Quarter;
import se.fyrklover.funding.Requisition;
import se.fyrklover.funding.RequisitionLine;
import se.fyrklover.shared.Money;

class RequisitionFormTest {

    private static final By SOMEBODY = new By(Optional.empty(), "Britta Brobyggare", Instant.EPOCH);

    /// 182 200 kr for 87,5 % of full time in 2,5 months, and 12,50 kr.
    @Test
    void whatTheFormBeginsWithIsReadBackAsItWas() {
        var content =
                new Requisition.Content(
                        List.of(
                                new RequisitionLine.Salary(
                                        "Samordnare", 8_750, 25, Money.kronor(182_200)),
                                new RequisitionLine.Other("Porto", new Money(1_250))),
                        "Första kvartalet.");
        var requisition =
                new Requisition(
                        1,
                        "bron",
                        new Quarter(2025, 1),
                        List.of(new Requisition.Version(content, SOMEBODY)),
                        List.of(),
                        List.of());
        var typed = new HashMap<String, String[]>();
        RequisitionForm.of(requisition)
                .typed()
                .forEach((field, text) -> typed.put(field, text.toArray(String[]::new)));
        var reading = new Reading(typed, "/");

        assertThat(RequisitionForm.read(reading)).isEqualTo(content);
        assertThat(reading.form().faults()).isEmpty();
    }
}
