package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Remark;

/// Counts what a check looks at, as it goes.
final class Tally {

    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> unclear = new LinkedHashMap<>();
    private int tried;
    private int agreed;

    void agrees() {
        tried++;
        agreed++;
    }

    void remark(Remark remark) {
        tried++;
        remarks.add(remark);
    }

    /// @param why a key of the messages
    void unclear(String why) {
        tried++;
        unclear.merge(why, 1, Integer::sum);
    }

    Found found() {
        return new Found(remarks, tried, agreed, unclear);
    }
}
