package se.fyrklover.shared;

/// A record that knows where it was written.
public interface Placed {

    Place place();
}
