/// Keys, what is sealed with them, and the tokens that stand for a right.
///
/// Owns the master key, the data keys that it wraps, sealed values, keyed digests and random
/// tokens. Does not own where any of it is stored, nor who may open what. Read [MasterKey] first,
/// then [SealingKey]. Only algorithms of the Java platform: HKDF, HMAC and SHA-256, AES-256-GCM. A
/// sealed value hides what it says and not how long that is. Plain Java: no framework, no clock, no
/// database.
@NullMarked
@ApplicationModule(
        displayName = "Secrets",
        allowedDependencies = {"shared"})
package se.fyrklover.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
