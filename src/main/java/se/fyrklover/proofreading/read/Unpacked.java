package se.fyrklover.proofreading.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// A packed file whose entries are read one by one, never more than [Bounds] allow.
final class Unpacked implements AutoCloseable {

    private static final long SMALL = 4 << 20;

    private final ZipFile zip;
    private long unpacked;

    private Unpacked(ZipFile zip) {
        this.zip = zip;
    }

    static boolean is(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] <= 8;
    }

    static Unpacked of(byte[] content) throws IOException {
        return new Unpacked(
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get());
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// An entry as XML; nothing where there is no such entry.
    Optional<Xml> xml(String name, Bounds bounds) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return Optional.empty();
        var packed = Math.max(1, entry.getCompressedSize());
        return Optional.of(new Xml(new Counted(zip.getInputStream(entry), packed), bounds));
    }

    String text(String name, int most) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return "";
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(most), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Stops when more comes out than should.
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long read;

        Counted(InputStream in, long packed) {
            super(in == null ? new ByteArrayInputStream(new byte[0]) : in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var count = super.read(into, from, most);
            if (count > 0) count(count);
            return count;
        }

        private void count(int more) {
            read += more;
            unpacked += more;
            if (unpacked > Bounds.UNPACKED || (read > SMALL && read / packed > Bounds.RATIO))
                throw new Refused("bomb");
        }
    }
}
