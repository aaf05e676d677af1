package se.fyrklover.proofreading.read;

import se.fyrklover.proofreading.Reading;

final class PdfReader {
    private PdfReader() {}

    static Reading read(String name, byte[] content) {
        throw new Refused("unknown", name, content.length);
    }
}
