package se.fyrklover.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Something that one may be let do in an association; each door says which it asks for.
public enum Right {
    /// The year at a glance, and what every figure means.
    READ_YEAR,
    /// Participants, interventions and surveys, in numbers.
    READ_FOLLOWUP,
    /// The economy and the budget.
    READ_MONEY,
    /// Accounts and vouchers, which may name people who were paid.
    READ_BOOKS,
    /// To bring in the books, and to say on which lines accounts stand.
    KEEP_BOOKS,
    /// What interventions were granted, have asked for and were paid, in sums.
    READ_FUNDING,
    READ_GOALS,
    /// What does not agree, and what has been said about it.
    READ_FINDINGS,
    /// Plans and reports.
    READ_DOCUMENTS,
    /// The rows that figures rest on, as they came.
    READ_SOURCES,
    /// To see what a text would look like, without changing anything.
    TRY_TEXT,
    /// To save what a document is to say.
    WRITE_TEXT,
    /// To put records in and take them out as a whole.
    EXCHANGE,
    FREEZE_DOCUMENT,
    /// To draft what members are to pay, and to note what they have paid.
    PLAN_MONEY,
    /// To hand in an intervention's period report.
    REPORT,
    /// Applications for money and requisitions with their lines and attachments, and who handled
    /// them.
    READ_REQUISITIONS,
    /// To apply for money for an intervention, and to write and send its requisitions.
    REQUISITION,
    /// To prepare applications, to put on record what the board has decided on them, and to approve
    /// requisitions and note them as paid.
    HANDLE_FUNDING,
    /// To let rooms hand in an intervention's period reports.
    CONNECT_ROOMS,
    /// Who has which role.
    READ_PEOPLE,
    /// To invite people, and to give and end roles.
    GIVE_ROLES,
    CHANGE_SETTINGS,
    READ_LOG,
    /// To look at the month's sample of the log and sign it.
    REVIEW_LOG,
    /// In a room: to see and write about the people in an intervention.
    TEND_PARTICIPANTS,
    /// In a room: to see who takes part in an intervention.
    READ_PARTICIPANTS,
    /// In a room: to count an intervention's people and hand the numbers to the office.
    HAND_OVER,
    /// In a room: to connect an intervention with the office, and to make its people's names and
    /// words unreadable for ever.
    LEAD_ROOM;

    /// What it takes to read all that is told of an association's years.
    static final Set<Right> READING =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            READ_YEAR,
                            READ_FOLLOWUP,
                            READ_MONEY,
                            READ_FUNDING,
                            READ_GOALS,
                            READ_FINDINGS,
                            READ_DOCUMENTS));
}
