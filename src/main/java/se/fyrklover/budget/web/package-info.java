/// The page of plans and their budgets.
@NullMarked
package se.fyrklover.budget.web;

import org.jspecify.annotations.NullMarked;
