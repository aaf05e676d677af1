package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `figures --json` answered.
record YearFigures(Set<JsonNode> all) {

    static YearFigures read(String json) {
        var list = JsonMapper.shared().readTree(json);
        var figures = new HashSet<JsonNode>();
        list.forEach(figures::add);
        assertThat(figures).as("no figure stands twice").hasSize(list.size());
        return new YearFigures(figures);
    }

    static YearFigures of(Map<String, String> environment, String... where) {
        var arguments =
                new ArrayList<>(
                        List.of("figures", "--association", "kalmar", "--year", "2024", "--json"));
        arguments.addAll(List.of(where));
        return read(
                ProcessFixture.run("en", environment, arguments.toArray(String[]::new))
                        .well()
                        .out());
    }

    static YearFigures in(Path data) {
        return of(Map.of(), "--data", data.toString());
    }

    /// The one of this definition whose scope has these facets beside the year, and no other.
    JsonNode the(String definition, Map<String, String> facets) {
        var found =
                all.stream()
                        .filter(it -> it.path("definition").stringValue().equals(definition))
                        .filter(it -> it.path("scope").size() == 2 + facets.size())
                        .filter(it ->
                                facets.entrySet().stream()
                                        .allMatch(facet ->
                                                it.path("scope")
                                                        .path(facet.getKey())
                                                        .stringValue("")
                                                        .equals(facet.getValue())))
                        .toList();
        assertThat(found).as(definition + " " + facets).hasSize(1);
        return found.getFirst();
    }

    JsonNode the(String definition) {
        return the(definition, Map.of());
    }

    @Override
    public String toString() {
        return all.size() + " figures, enrolled " + the("followup.enrolled").path("value");
    }
}
