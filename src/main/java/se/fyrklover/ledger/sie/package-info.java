/// SIE type 4, in which Swedish bookkeeping programs hand over a year's vouchers (SIE filformat,
/// edition 4B, 2008-09-30): read as a stream, checked, and written.
///
/// Read [SieReader] first. Pure: no database, no clock. A file's faults are told by line; what it
/// says that is not known here is counted and left alone.
@NullMarked
package se.fyrklover.ledger.sie;

import org.jspecify.annotations.NullMarked;
