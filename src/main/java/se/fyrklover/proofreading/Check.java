package se.fyrklover.proofreading;

/// Looks through a reading for one sort of fault; a pure function.
public interface Check {

    Found in(Reading reading);
}
