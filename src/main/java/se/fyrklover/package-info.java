/// Fyrklöver: the modules are the packages below; here they are put together.
@NullMarked
package se.fyrklover;

import org.jspecify.annotations.NullMarked;
