/// How members' contributions are reckoned: the parties' shares, lists of inhabitants, and amounts
/// divided without a remainder; no Spring and no database.
@NullMarked
package se.fyrklover.budget.contribution;

import org.jspecify.annotations.NullMarked;
