package se.fyrklover.ledger.sie;

/// Takes each voucher of a file as it is read, whether the file proves to be sound or not.
public interface SieReceiver {

    void voucher(SieVoucher voucher);
}
