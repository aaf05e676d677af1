/// How people prove who they are, apart from whose rows it stands in: passwords and their digests,
/// codes that an app shows, codes for when it is lost, and passkeys.
@NullMarked
package se.fyrklover.access.proof;

import org.jspecify.annotations.NullMarked;
