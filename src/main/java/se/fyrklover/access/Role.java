package se.fyrklover.access;

import static se.fyrklover.access.Right.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A role that a person may hold, and what it lets the person do.
public enum Role {
    /// People and settings, no content.
    ADMINISTRATOR(
            House.OFFICE,
            About.ALL,
            READ_PEOPLE,
            GIVE_ROLES,
            CHANGE_SETTINGS,
            CONNECT_ROOMS,
            READ_LOG),
    MANAGER(
            House.OFFICE,
            About.ALL,
            READING,
            READ_SOURCES,
            READ_BOOKS,
            KEEP_BOOKS,
            TRY_TEXT,
            WRITE_TEXT,
            EXCHANGE,
            FREEZE_DOCUMENT,
            PLAN_MONEY,
            REPORT,
            READ_REQUISITIONS,
            REQUISITION,
            HANDLE_FUNDING,
            CONNECT_ROOMS,
            READ_PEOPLE,
            READ_LOG,
            REVIEW_LOG),
    OFFICER(
            House.OFFICE,
            About.ALL,
            READING,
            READ_SOURCES,
            READ_BOOKS,
            KEEP_BOOKS,
            TRY_TEXT,
            WRITE_TEXT,
            EXCHANGE,
            PLAN_MONEY,
            REPORT,
            READ_REQUISITIONS,
            REQUISITION,
            HANDLE_FUNDING,
            READ_PEOPLE),
    BOARD_MEMBER(House.OFFICE, About.ALL, READING, READ_REQUISITIONS),
    /// Money, decisions and the log.
    AUDITOR(
            House.OFFICE,
            About.ALL,
            READ_YEAR,
            READ_MONEY,
            READ_BOOKS,
            READ_FUNDING,
            READ_REQUISITIONS,
            READ_GOALS,
            READ_FINDINGS,
            READ_DOCUMENTS,
            READ_SOURCES,
            READ_PEOPLE,
            READ_LOG,
            REVIEW_LOG),
    /// One member's contact: what that member pays, and what the association has published.
    MEMBER_CONTACT(House.OFFICE, About.MEMBER, READ_MONEY),
    /// Who hands in the period reports of one intervention, and asks for its money.
    INTERVENTION_REPORTER(
            House.OFFICE,
            About.INTERVENTION,
            READ_FOLLOWUP,
            REPORT,
            READ_FUNDING,
            READ_REQUISITIONS,
            REQUISITION),

    /// Leads a room: who works in it, and what leaves it.
    ROOM_LEAD(
            House.ROOM,
            About.INTERVENTION,
            READ_PEOPLE,
            GIVE_ROLES,
            READ_LOG,
            READ_PARTICIPANTS,
            HAND_OVER,
            LEAD_ROOM),
    COORDINATOR(House.ROOM, About.INTERVENTION, READ_PARTICIPANTS, TEND_PARTICIPANTS, HAND_OVER),
    /// In the cooperation team: refers and follows, does not write.
    TEAM_MEMBER(House.ROOM, About.INTERVENTION, READ_PARTICIPANTS);

    /// In which of the two houses a role is held.
    public enum House {
        OFFICE,
        ROOM
    }

    /// What a role is held for.
    public enum About {
        /// The whole association.
        ALL,
        MEMBER,
        INTERVENTION
    }

    private final House house;
    private final About about;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Right> rights;

    Role(House house, About about, Right... rights) {
        this(house, about, Set.of(), rights);
    }

    Role(House house, About about, Set<Right> some, Right... others) {
        this.house = house;
        this.about = about;
        var all = EnumSet.noneOf(Right.class);
        all.addAll(some);
        Collections.addAll(all, others);
        this.rights = Collections.unmodifiableSet(all);
    }

    public House house() {
        return house;
    }

    /// What it is held for.
    public About about() {
        return about;
    }

    public Set<Right> rights() {
        return rights;
    }

    /// As it stands in the database, in addresses and in keys of messages: `board-member`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// The roles of a house, in the order in which they are shown.
    public static List<Role> of(House house) {
        return Arrays.stream(values()).filter(it -> it.house == house).toList();
    }
}
