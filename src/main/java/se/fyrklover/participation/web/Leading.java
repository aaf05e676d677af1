package se.fyrklover.participation.web;

import java.util.UUID;
import se.fyrklover.web.Page;

/// Where the pages of a room are.
public final class Leading {

    private Leading() {}

    public static String intervention(Page page, String id) {
        return "/" + page.tenant().slug() + "/insatser/" + id;
    }

    public static String person(Page page, String intervention, UUID id) {
        return intervention(page, intervention) + "/deltagare/" + id;
    }
}
