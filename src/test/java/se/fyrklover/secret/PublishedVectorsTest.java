package se.fyrklover.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// What others have published of the algorithms that everything here rests on.
class PublishedVectorsTest {

    private static final byte[] ELEVENS = hex("0b".repeat(22));

    /// RFC 5869, A.1.
    @Test
    void keysAreDerivedAsTheStandardSays() {
        var derived =
                Hkdf.derived(
                        ELEVENS,
                        hex("000102030405060708090a0b0c"),
                        hex("f0f1f2f3f4f5f6f7f8f9"),
                        42);

        assertThat(derived)
                .isEqualTo(
                        hex(
                                """
                                3cb25f25faacd57a90434f64d0362f2a
                                2d2d0a90cf1a5a4c5db02d56ecc4c5bf
                                34007208d5b887185865
                                """));
    }

    /// RFC 5869, A.3.
    @Test
    void keysAreDerivedWithoutSaltAsTheStandardSays() {
        assertThat(Hkdf.derived(ELEVENS, new byte[0], 42))
                .isEqualTo(
                        hex(
                                """
                                8da4e775a563c18f715f802a063c5a31
                                b8a11f5c5ee1879ec3454e5f3c738d2d
                                9d201395faa4b61a96c8
                                """));
    }

    /// RFC 4231, 4.2 and 4.3.
    @Test
    void keyedDigestsAreAsTheStandardSays() {
        assertThat(new Mac(hex("0b".repeat(20))).of("Hi There".getBytes(US_ASCII)).hex())
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        assertThat(
                        new Mac("Jefe".getBytes(US_ASCII))
                                .of("what do ya want for nothing?".getBytes(US_ASCII))
                                .hex())
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /// FIPS 180, the message of one block.
    @Test
    void digestsAreAsTheStandardSays() {
        assertThat(Digest.of("abc".getBytes(US_ASCII)).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /// Test case 16 of the mode's proposal to NIST: a key of 256 bits, with something said beside.
    @Test
    void textsAreSealedAsTheStandardSays() {
        var key = hex("feffe9928665731c6d6a8f9467308308".repeat(2));
        var nonce = hex("cafebabefacedbaddecaf888");
        var beside = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        var text =
                hex(
                        """
                        d9313225f88406e5a55909c5aff5269a
                        86a7a9531534f7da2e4c303d8a318a72
                        1c3c0c95956809532fcf0e2449a6b525
                        b16aedf5aa0de657ba637b39
                        """);

        var encrypted = Gcm.encrypted(key, nonce, beside, text);

        assertThat(encrypted)
                .isEqualTo(
                        hex(
                                """
                                522dc1f099567d07f47f37a32a84427d
                                643a8cdcbfe5c0c97598a2bd2555d1aa
                                8cb08e48590dbb3da7b08b1056828838
                                c5f61e6393ba7a0abcc9f662
                                76fc6ece0f4e1768cddf8853bb2d551b
                                """));
        assertThat(Gcm.decrypted(key, nonce, beside, encrypted)).hasValue(text);
    }

    private static byte[] hex(String written) {
        return HexFormat.of().parseHex(written.replaceAll("\\s", ""));
    }
}
