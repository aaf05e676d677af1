package se.fyrklover.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.entrance.Asking;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.shared.Period;

/// The tables of the pages, taken along as files.
class DownloadsTest {

    private final RunningProduct product = RunningProduct.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kalmar/2024/deltagare",
                "/kalmar/2024/insatser",
                "/kalmar/2024/insatser/krus",
                "/kalmar/2024/ekonomi"
            })
    void aPageWithTablesLeadsToThemAsFiles(String page) {
        assertThat(Addresses.links(page)).contains(page + ".xlsx", page + ".csv");
        assertThat(Workbook.read(file(page + ".xlsx").body()).get("xl/worksheets/sheet1.xml"))
                .contains("t=\"n\"");
        assertThat(product.get(page + ".csv").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileIsNamedAfterThePageTheYearAndTheAssociation() {
        var headers = file("/kalmar/2024/deltagare.xlsx").headers();

        assertThat(headers.firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains(
                        "filename*=UTF-8''Deltagare%202024%2C%20Samordningsf%C3%B6rbundet"
                                + "%20i%20Kalmar%20l%C3%A4n.xlsx");
        assertThat(headers.firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(file("/kalmar/2024/deltagare.csv").headers().firstValue("Content-Type"))
                .hasValue("text/csv;charset=UTF-8");
    }

    @Test
    void theIncomeStatementComesWithItsMinusAndItsNotes() {
        var csv = product.get("/kalmar/2024/ekonomi.csv").body();

        assertThat(csv)
                .startsWith("\uFEFFSamordningsförbundet i Kalmar län 2024: Åren bredvid varandra")
                .contains("\r\n\r\nSamordningsförbundet i Kalmar län 2024: Resultaträkning\r\n")
                .contains("Post;Not;2024;2023\r\n")
                .contains("-1318124");
    }

    @Test
    void whatDoesNotAgreeGoalsAndSurveysComeTheSameWay() {
        assertThat(product.get("/kalmar/2024/granskning.csv").body())
                .contains("Summor mot sina delar")
                .contains("Avslut mot målet: det tryckta är 91, men siffran är 85");
        assertThat(product.get("/kalmar/2024/mal.csv").body())
                .contains("50 % av individerna")
                .contains("53,459119");
        assertThat(product.get("/kalmar/2024/enkater.csv").body()).contains("Stoppa våldet 2024");
        assertThat(product.get("/kalmar/2024/budget.csv").body()).contains("17507000");
    }

    @Test
    void whatNotEverybodyMayReadIsTakenOutByWhoHasLatelyProvedToBeThere() {
        var office = RoomsOffice.made();
        var officer = office.person(Role.OFFICER, "");
        var asking = Asking.with(People.signedIn(officer));
        var file = office.path("/2025/budget.csv");
        assertThat(asking.get(file).statusCode()).isEqualTo(200);

        People.letProofGrowOld(officer);

        var led = asking.get(file);
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location").orElse(""))
                .startsWith("/bekrafta?till=")
                .endsWith("budget.csv");
        // The page itself is read as before, and so is what everybody may read.
        assertThat(asking.get(office.path("/2025/budget")).statusCode()).isEqualTo(200);
        assertThat(asking.get("/kalmar/2024/budget.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void tablesOfParticipantsHaveWhatIsMissingAsAWordWithItsReason() {
        var workbook = Workbook.read(file("/kalmar/2024/deltagare.xlsx").body());

        assertThat(workbook.get("xl/workbook.xml")).contains("Deltagare per insats");
        assertThat(workbook.parts().keySet()).anyMatch(it -> it.startsWith("xl/comments"));
        assertThat(product.get("/kalmar/2024/deltagare.csv").body())
                .contains("Saknas")
                .contains("Blandade grunder");
    }

    @Test
    void allFiguresOfTheYearAreOneList() {
        var csv = product.get("/kalmar/2024/siffror.csv").body();

        assertThat(Addresses.links("/kalmar/2024")).contains("/kalmar/2024/siffror.xlsx");
        // the title and the heads come before the figures
        assertThat(csv.split("\r\n"))
                .hasSize(2 + product.snapshot().during(Period.year(2024)).all().size());
        assertThat(csv)
                .containsPattern("\\r\\nInskrivna deltagare;+329;antal personer;;followup.enrolled")
                .containsPattern("\\r\\nAndel avslut mot målet;+53,459119;procent;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kalmar/2024/deltagare.pdf",
                "/kalmar/2024/insatser/ingen.csv",
                "/kalmar/1850/siffror.csv",
                "/ingenstans/2024/siffror.csv",
                "/kalmar/2012/ekonomi.xlsx"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(product.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void filesAreInTheLanguageOfTheReader() {
        assertThat(new String(file("/kalmar/2024/insatser.csv?sprak=en").body(), UTF_8))
                .contains("Enrolled participants");
    }

    private HttpResponse<byte[]> file(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(product.baseUrl() + path)).build();
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (Exception unanswered) {
            throw new IllegalStateException(path, unanswered);
        }
    }
}
