/// The pages of applications, decisions and requisitions.
@NullMarked
package se.fyrklover.funding.web;

import org.jspecify.annotations.NullMarked;
