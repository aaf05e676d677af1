/// The pages of documents: read, looked through, tried out and taken along.
@NullMarked
package se.fyrklover.report.web;

import org.jspecify.annotations.NullMarked;
