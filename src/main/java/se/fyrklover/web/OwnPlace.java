package se.fyrklover.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.shared.Place;

/// Places that are pages of ours and no row of a package, by what their files are called.
enum OwnPlace {
    /// A period report that was received; the row is one of its own.
    RECEIVED("periodrapport-([1-9]\\d{0,8})\\.json", Right.READ_FOLLOWUP) {
        @Override
        String path(MatchResult name, Place place) {
            return "/periodrapporter/" + name.group(1) + "/" + place.row();
        }

        @Override
        Optional<String> called(Place place) {
            return Optional.empty();
        }
    },
    /// An account of the books, by its number among the words.
    BOOKS("bokforing-([1-9]\\d{0,8})\\.se", Right.READ_BOOKS) {
        @Override
        String path(MatchResult name, Place place) {
            return "/bokforing/" + name.group(1) + "/konto/" + place.where().replaceAll("\\D", "");
        }

        @Override
        Optional<String> called(Place place) {
            return Optional.empty();
        }
    },
    /// What a file of the books states of the year before its own.
    BOOKS_BEFORE("bokforing-([1-9]\\d{0,8})-aret-fore\\.se", Right.READ_BOOKS) {
        @Override
        String path(MatchResult name, Place place) {
            return "/bokforing/" + name.group(1) + "#aret-fore";
        }

        @Override
        Optional<String> called(Place place) {
            return Optional.empty();
        }
    },
    /// A voucher of the books.
    VOUCHER("verifikation-([1-9]\\d{0,8})-([1-9]\\d{0,8})\\.se", Right.READ_BOOKS) {
        @Override
        String path(MatchResult name, Place place) {
            return "/bokforing/" + name.group(1) + "/verifikation/" + name.group(2);
        }
    },
    /// What was decided, asked for, or done at a year's end, with interventions' money.
    FUNDING("(beslut|rekvisition|arsslut)-([1-9]\\d{0,8})\\.json", Right.READ_REQUISITIONS) {
        @Override
        String path(MatchResult name, Place place) {
            return Section.FUNDING.path() + "/" + name.group(1) + "/" + name.group(2);
        }

        // Also for who may read of one intervention alone.
        @Override
        boolean isFor(Pass pass) {
            return pass.maySome(Right.READ_REQUISITIONS);
        }
    },
    /// What was agreed with another organisation, or charged by it.
    DEAL("(avtal|debitering)-([1-9]\\d{0,8})\\.json", Right.READ_REQUISITIONS) {
        @Override
        String path(MatchResult name, Place place) {
            return Section.FUNDING.path() + "/" + name.group(1) + "/" + name.group(2);
        }
    },
    /// A line of a contribution run.
    RUN("bidragsberakning-(\\d{4})-([1-9]\\d{0,3})\\.json", Right.READ_MONEY) {
        @Override
        String path(MatchResult name, Place place) {
            return "/"
                    + name.group(1)
                    + Section.BUDGET.path()
                    + "/bidrag/"
                    + name.group(2)
                    + "#rad-"
                    + place.row();
        }

        @Override
        Optional<String> called(Place place) {
            return Optional.empty();
        }
    },
    /// A line of a budget's version.
    BUDGET("budget-(\\d{4})-([1-9]\\d{0,3})\\.json", Right.READ_MONEY) {
        @Override
        String path(MatchResult name, Place place) {
            return "/" + name.group(1) + Section.BUDGET.path() + "/versioner/" + name.group(2);
        }

        @Override
        Optional<String> called(Place place) {
            return Optional.of(place.document() + ", " + place.where());
        }
    },
    /// A single amount that is expected in cash.
    CASH("kassa-(\\d{4})-([1-9]\\d{0,8})\\.json", Right.READ_MONEY) {
        @Override
        String path(MatchResult name, Place place) {
            return "/"
                    + name.group(1)
                    + Section.BUDGET.path()
                    + "/likviditet#handelse-"
                    + name.group(2);
        }
    },
    /// A decision of the board not to restore a deficit.
    WAIVER("balanskrav-(\\d{4})-([1-9]\\d{0,8})\\.json", Right.READ_MONEY) {
        @Override
        String path(MatchResult name, Place place) {
            return "/"
                    + name.group(1)
                    + Section.BUDGET.path()
                    + "/eget-kapital#beslut-"
                    + name.group(2);
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // a pattern is
    private final Pattern name;

    private final Right right;

    OwnPlace(String name, Right right) {
        this.name = Pattern.compile(name);
        this.right = right;
    }

    /// The page, from the association's address on.
    abstract String path(MatchResult name, Place place);

    /// Whether it is for somebody to read.
    boolean isFor(Pass pass) {
        return pass.may(right);
    }

    /// What it is called; nothing where by its file.
    Optional<String> called(Place place) {
        return Optional.of(place.document());
    }

    /// Which a place is, if it is one of ours.
    static Optional<OwnPlace> of(Place place) {
        return Arrays.stream(values())
                .filter(it -> it.name.matcher(place.file()).matches())
                .findFirst();
    }

    String path(Place place) {
        var match = name.matcher(place.file());
        if (!match.matches()) throw new IllegalArgumentException(place.toString());
        return path(match, place);
    }
}
