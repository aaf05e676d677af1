/// The page of a year's surveys.
@NullMarked
package se.fyrklover.survey.web;

import org.jspecify.annotations.NullMarked;
