package se.fyrklover.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.shared.Language;

/// A document as a value: what it says, with each figure as it was reckoned and as it reads.
///
/// @param front what stands before the text
/// @param sections the chapters, in order
public record Report(Front front, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /// The front page, and what a file says of itself.
    ///
    /// @param association the name of whose document it is
    /// @param organisationNumber with its hyphen
    /// @param title `Årsredovisning 2024`
    /// @param subtitle the period in words, or what else belongs under the title; may be empty
    /// @param standing whether it is a draft or frozen, in words
    /// @param dated the day of its making: of the data while it is a draft, else of its freezing
    public record Front(
            ReportKind kind,
            Language language,
            String association,
            String organisationNumber,
            String title,
            String subtitle,
            String standing,
            LocalDate dated) {}

    /// A part of the document under a heading, with the parts within it after its own blocks.
    ///
    /// @param id unlike every other in the document; letters, digits and hyphens
    /// @param level one for a chapter
    /// @param number `3.2`; empty where the heading has none
    public record Section(
            String id,
            int level,
            String number,
            String title,
            List<Block> blocks,
            List<Section> sections) {

        public Section {
            blocks = List.copyOf(blocks);
            sections = List.copyOf(sections);
        }

        /// The number and the title, as the heading reads.
        public String heading() {
            return number.isEmpty() ? title : number + "\u2002" + title;
        }

        /// Itself and all within it, in the order of the text.
        public Stream<Section> all() {
            return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::all));
        }
    }

    /// Every section, in the order of the text.
    public Stream<Section> all() {
        return sections.stream().flatMap(Section::all);
    }

    public Stream<Block> blocks() {
        return all().flatMap(section -> section.blocks().stream());
    }

    /// Every figure that it shows, in the order of the text; one shown twice comes twice.
    public Stream<Shown> figures() {
        return blocks().flatMap(Block::figures);
    }
}
