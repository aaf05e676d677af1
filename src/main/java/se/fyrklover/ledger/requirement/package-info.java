/// The balanced-budget requirement as arithmetic: what is to be restored, by what, and until when
/// (kommunallagen 2017:725, 11:12–13).
@NullMarked
package se.fyrklover.ledger.requirement;

import org.jspecify.annotations.NullMarked;
