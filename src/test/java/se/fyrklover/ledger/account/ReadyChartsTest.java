package se.fyrklover.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.ledger.StatementLine;

/// Which row of a ready chart an account stands on.
class ReadyChartsTest {

    private static final String ROWS =
            """
            valid_from,accounts,statement_line,note,section,line,label_sv,label_en,source
            1997-01-01,1400-1499,current_receivables,3,,lager,Lager,Inventories,BAS
            1997-01-01,1500-1599,current_receivables,3,,kund,Kundfordringar,Receivable,BAS
            1997-01-01,1900-1999,cash_and_bank,,,,,,BAS
            2026-01-01,1580-1589,short_term_investments,,,,,,BAS 2026
            """;

    private static AccountChart on(String day) throws IOException {
        return new AccountChart(
                List.of(), ReadyCharts.read(new StringReader(ROWS), LocalDate.parse(day)));
    }

    @Test
    void ofTwoRowsThatHoldAnAccountTheNewestCountsFromItsDay() throws IOException {
        assertThat(on("2025-12-31").lineOf("1585").orElseThrow().line())
                .isEqualTo(StatementLine.CURRENT_RECEIVABLES);
        assertThat(on("2026-01-01").lineOf("1585").orElseThrow().line())
                .isEqualTo(StatementLine.SHORT_TERM_INVESTMENTS);
        assertThat(on("2026-01-01").lineOf("1510").orElseThrow().line())
                .isEqualTo(StatementLine.CURRENT_RECEIVABLES);
    }

    @Test
    void theOtherRowsKeepTheirOrder() throws IOException {
        assertThat(on("2026-01-01").all())
                .extracting(AccountLine::first)
                .containsExactly("1400", "1580", "1500", "1900");
    }

    @Test
    void aFilesWordForItsChartTellsWhichItIs() {
        assertThat(List.of("K-BAS13", "KOMMUN-BAS", "kbas"))
                .allMatch(it -> ReadyChart.of(it) == ReadyChart.KOMMUN_BAS);
        assertThat(List.of("", "EUBAS97", "BAS2014"))
                .allMatch(it -> ReadyChart.of(it) == ReadyChart.BAS);
    }
}
