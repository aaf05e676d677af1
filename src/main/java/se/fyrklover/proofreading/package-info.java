/// Reads any report, whatever system it was written in, and finds the figures that contradict each
/// other.
///
/// A reader for each format makes a [Reading] of a file: headings, paragraphs and grids in the
/// order in which a person reads them, each with its [Spot]. A [Check] looks at the reading for one
/// sort of fault and answers with [Remark]s; [Proof] is all of them together with how much was
/// looked at. Read [Reading] first, then [Check]. Pure: no network, no clock, no database; the same
/// file gives the same answer. What somebody does with an answer is for an association to keep: the
/// tables `dismissed_remark` and `proofread_file`.
@NullMarked
@ApplicationModule(
        displayName = "Proof-reading",
        allowedDependencies = {"shared", "figure", "rule", "audit", "access", "words", "web"})
package se.fyrklover.proofreading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
