package se.fyrklover.report.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import se.fyrklover.figure.Dimension;
import se.fyrklover.report.FrozenReports.Edition;
import se.fyrklover.report.MadeReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;
import se.fyrklover.report.Shown;
import se.fyrklover.report.render.Medium;
import se.fyrklover.web.Page;

/// A document on a page: its standing, what does not agree in it, and the document itself.
///
/// @param standing whether it may be signed, in a sentence
/// @param medium how its figures open
/// @param frozen its editions, the newest first
public record DocumentPage(
        ReportKind kind, MadeReport made, String standing, Medium medium, List<Edition> frozen) {

    static DocumentPage of(Page page, ReportKind kind, MadeReport made, List<Edition> frozen) {
        return new DocumentPage(kind, made, standing(page, made), medium(page), frozen);
    }

    public Report report() {
        return made.report();
    }

    public List<ReportFormat> formats() {
        return List.of(ReportFormat.values());
    }

    /// Every figure opens, also one that is missing; one that is withheld tells nothing more.
    static Medium medium(Page page) {
        return figure ->
                figure.standing() == Shown.Standing.WITHHELD
                        ? Optional.empty()
                        : Optional.of(address(page, figure));
    }

    private static String address(Page page, Shown figure) {
        var facets = new EnumMap<Dimension, String>(Dimension.class);
        figure.facets().forEach(it -> facets.put(it.dimension(), it.code()));
        return page.toFigure(figure.definition(), figure.period(), facets);
    }

    static String standing(Page page, MadeReport made) {
        if (!made.isOwn()) return page.say("report.standing.outline");
        return made.isReadyToSign()
                ? page.say("report.standing.ready")
                : page.say("report.standing.open", made.open().size());
    }
}
