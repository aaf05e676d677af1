package se.fyrklover.access;

/// A secret for an app that shows codes, until a code from it has come back.
///
/// @param sealed goes with the form and comes back with the code
/// @param text to be typed by hand
/// @param address to be read by the app from a picture
public record CodeAppOffer(String sealed, String text, String address) {

    @Override
    public String toString() {
        return "CodeAppOffer[…]";
    }
}
