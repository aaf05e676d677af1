/// What is said between us and providers of identities (OpenID Connect), and whether it holds.
@NullMarked
package se.fyrklover.access.provider;

import org.jspecify.annotations.NullMarked;
