package se.fyrklover.access.provider;

import java.time.Instant;

/// What a provider was asked, and what its answer must fit.
///
/// @param state what the browser brings back, so that an answer belongs to a question
/// @param nonce what stands in the token, so that it was made for this question
/// @param verifier what we show with the code (PKCE, RFC 7636), so that a stolen code is worth
///   nothing
/// @param anew whether the person is to prove to be there now, whatever was proved before
public record Asked(String state, String nonce, String verifier, boolean anew, Instant at) {}
