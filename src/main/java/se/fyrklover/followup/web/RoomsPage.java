package se.fyrklover.followup.web;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.fyrklover.access.Right;
import se.fyrklover.followup.ClosedPeriods;
import se.fyrklover.followup.ClosedPeriods.Closing;
import se.fyrklover.followup.ReceivedReport;
import se.fyrklover.followup.ReceivedReports;
import se.fyrklover.followup.RoomConnections;
import se.fyrklover.followup.RoomConnections.Connection;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Page;

/// Which rooms may hand in reports, what has been received, and which periods are closed; each for
/// whom it is.
///
/// @param issued what was issued just now, which is not shown again
/// @param closable the periods that may be closed, the newest first
public record RoomsPage(
        boolean mayConnect,
        boolean mayReport,
        List<Connection> connections,
        List<ReceivedReport> reports,
        List<Closing> closings,
        List<Period> closable,
        List<Intervention> interventions,
        Optional<RoomConnections.Issued> issued) {

    static RoomsPage of(
            Page page,
            RoomConnections connections,
            ReceivedReports reports,
            ClosedPeriods closed,
            List<Intervention> interventions,
            Optional<RoomConnections.Issued> issued) {
        var pass = page.pass();
        var mayConnect = pass.may(Right.CONNECT_ROOMS);
        var mayReport = pass.may(Right.REPORT);
        var received = mayReport ? reports.of(pass) : List.<ReceivedReport>of();
        var closings = mayReport ? closed.of(pass) : List.<Closing>of();
        return new RoomsPage(
                mayConnect,
                mayReport,
                mayConnect ? connections.of(pass) : List.of(),
                received,
                closings,
                closable(page, received, closings),
                interventions,
                issued);
    }

    private static List<Period> closable(
            Page page, List<ReceivedReport> received, List<Closing> closings) {
        var periods = new TreeSet<>(page.snapshot().periods());
        received.forEach(it -> periods.add(it.report().period()));
        closings.stream()
                .filter(it -> it.openedAgainAt().isEmpty())
                .map(Closing::period)
                .forEach(periods::remove);
        return List.copyOf(periods.reversed());
    }

    /// Those that stand.
    public List<Connection> standing() {
        return connections.stream().filter(it -> it.endedAt().isEmpty()).toList();
    }

    /// Those that have ended.
    public List<Connection> ended() {
        return connections.stream().filter(it -> it.endedAt().isPresent()).toList();
    }

    /// The periods that are closed now.
    public List<Closing> closedNow() {
        return closings.stream().filter(it -> it.openedAgainAt().isEmpty()).toList();
    }

    /// The periods that have been opened again.
    public List<Closing> openedAgain() {
        return closings.stream().filter(it -> it.openedAgainAt().isPresent()).toList();
    }

    /// What an intervention is called; its id where the register no longer has it.
    public String name(String id) {
        return interventions.stream()
                .filter(it -> it.id().equals(id))
                .map(Intervention::name)
                .findFirst()
                .orElse(id);
    }

    /// A period as the form sends it.
    public static String sent(Period period) {
        return period.from() + "--" + period.to();
    }
}
