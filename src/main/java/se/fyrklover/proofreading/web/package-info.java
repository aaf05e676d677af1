/// The pages on which a file is proof-read.
@NullMarked
package se.fyrklover.proofreading.web;

import org.jspecify.annotations.NullMarked;
