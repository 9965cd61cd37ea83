using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Signatures;
using EventsHub.Registrations.Contracts;

namespace EventsHub.UnitTests.Codes;

public sealed class CodeVerifierTests
{
    // Made with OpenSSL 3 from the secret key of TEST 1 of RFC 8032, and Python's base32.
    private const string Badge = "2B.K7QA.ACDEFG.0.UNSGBYZZNP6UTPF4G755YSOSM5SJRSTUXFMQD7ZASO4O3PE57Y6CX76QMWI2N7UAWH5MFCBLG4Z6GE7WA5ZUBSKHRAHVBUPBOIBRQDI";
    private const string Ticket = "2T.K7QA.ACDEFG.0.RDNMVQGWEGUYBJSVWIB63RVHM5IZ2VN5GWISIRW4PZ3ZZPW53A3VE4GAQTIMAY5TEBO6MHNNA4JFSTG7JS64QWJQ2672YJ4Q6FMJ2BY";
    private const string NextBadge = "2B.K7QA.ACDEFG.1.W3AT47MSSTL5263NPKZYVLUEWCP3XUYJXF5BAHN6M6NKJFFSHM2X27B2YGLXJP52M3LJA7CCHEQTYWNFHVODX55UDN2Q22G3HZIGSDQ";
    private const string LaterTicket = "2T.K7QA.ACDEFG.12.ZVUXY46RMOMPSFIVDHJJUFU2RJ6MOIXKPQUW7FTBUPI5V6ZBNFDMJYPAWIK7URMP2YFQFMLWB24XELWYHWZ6HKD7QMXGUPXIHMSM4BA";

    private static readonly byte[] Secret = Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static readonly CheckKey Key = new("K7QA", "Ed25519", Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"), IsRevoked: false);
    private static readonly CheckKey OtherKey = new("X3YW", "Ed25519", Convert.FromHexString("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"), IsRevoked: false);

    private static readonly Gen<SignedCode> Codes = Gen.Select(
        Gen.OneOf(CodeKind.Ticket, CodeKind.Badge), Gen.String[Gen.Char["ACDEFGHJKMNPQRTWXY34679"], 4, 4], Gen.String[Gen.Char["ACDEFGHJKMNPQRTWXY34679"], 6, 6], Gen.Int[0, 999_999],
        (kind, key, registration, revision) => new SignedCode(kind, key, registration, revision));

    [Theory]
    [InlineData(Badge, CodeKind.Badge, 0), InlineData(Ticket, CodeKind.Ticket, 0), InlineData(NextBadge, CodeKind.Badge, 1), InlineData(LaterTicket, CodeKind.Ticket, 12)]
    public void Codes_that_another_program_signed_are_made_and_read_alike(string text, CodeKind kind, int revision)
    {
        Assert.Equal(text, SignedCode.Sign(new CodeSigner("K7QA", Secret), kind, "ACDEFG", revision));
        Assert.Equal(new CodeCheck(CodeOutcome.Valid, new(kind, "K7QA", "ACDEFG", revision)), Verifier().Check(text));
    }

    [Fact]
    public void Whatever_is_signed_is_valid_and_says_what_it_said() => Gen.Select(Codes, Gen.Byte.Array[32]).Sample((code, secret) =>
    {
        var text = SignedCode.Sign(new CodeSigner(code.KeyId, secret), code.Kind, code.Registration, code.Revision);
        return Verifier(new CheckKey(code.KeyId, "Ed25519", Ed25519.PublicOf(secret), IsRevoked: false)).Check(text) == new CodeCheck(CodeOutcome.Valid, code);
    }, iter: 200);

    [Fact]
    public void Any_altered_character_is_refused() =>
        Gen.Select(Gen.OneOf(Badge, Ticket, NextBadge), Gen.Int[0, 119], Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789. abcdefghijklmnopqrstuvwxyz-_/+é\n"]).Sample((text, at, character) =>
            text[at] == character || Verifier().Check(text[..at] + character + text[(at + 1)..]).Outcome != CodeOutcome.Valid, iter: 2000);

    [Fact]
    public void Anything_added_or_left_out_is_refused() =>
        Gen.Select(Gen.OneOf(Badge, Ticket), Gen.Int[0, 120], Gen.String[Gen.Char[" .0A2\n"], 1, 3]).Sample((text, at, more) =>
            Verifier().Check(text.Insert(at, more)).Outcome != CodeOutcome.Valid && (at == 120 || Verifier().Check(text.Remove(at, 1)).Outcome != CodeOutcome.Valid), iter: 1000);

    [Fact]
    public void A_code_of_another_event_is_refused_and_named_where_its_key_is_known()
    {
        Assert.Equal(CodeOutcome.UnknownKey, Verifier(OtherKey).Check(Badge).Outcome);
        Assert.Equal(CodeOutcome.OtherEvent, new CodeVerifier(List([OtherKey]), [Key]).Check(Badge).Outcome);
        // Two events whose keys are called alike by chance.
        Assert.Equal(CodeOutcome.Altered, Verifier(OtherKey with { KeyId = "K7QA" }).Check(Badge).Outcome);
        Assert.Equal(CodeOutcome.OtherEvent, new CodeVerifier(List([OtherKey with { KeyId = "K7QA" }]), [Key]).Check(Badge).Outcome);
    }

    [Fact]
    public void A_forged_code_is_altered_even_where_its_key_is_revoked()
    {
        var revoked = Verifier(Key with { IsRevoked = true });
        var forged = Badge.Replace(".0.", ".1.", StringComparison.Ordinal);

        Assert.Equal(CodeOutcome.KeyRevoked, revoked.Check(Badge).Outcome);
        Assert.Equal(CodeOutcome.Altered, revoked.Check(forged).Outcome);
        Assert.Equal(CodeOutcome.Altered, Verifier().Check(forged).Outcome);
    }

    [Theory]
    [InlineData(false, 0, 1, Badge, CodeOutcome.Replaced), InlineData(false, 0, 1, NextBadge, CodeOutcome.Valid), InlineData(false, 0, 1, Ticket, CodeOutcome.Valid)]
    [InlineData(false, 1, 0, Badge, CodeOutcome.Valid), InlineData(false, 1, 0, Ticket, CodeOutcome.Replaced), InlineData(false, 12, 0, LaterTicket, CodeOutcome.Valid)]
    [InlineData(false, 13, 0, LaterTicket, CodeOutcome.Replaced), InlineData(true, 0, 0, Badge, CodeOutcome.Cancelled), InlineData(true, 9, 9, Ticket, CodeOutcome.Cancelled)]
    public void Ticket_and_badge_are_replaced_each_for_itself(bool isCancelled, int ticket, int badge, string text, CodeOutcome outcome) =>
        Assert.Equal(outcome, new CodeVerifier(List([Key], new("ACDEFG", isCancelled, ticket, badge), new("OTHERS", true, 99, 99)), []).Check(text).Outcome);

    // On an old code nobody can see whether it is on a ticket or on a badge.
    [Theory, InlineData(0, 0, CodeOutcome.Valid), InlineData(1, 0, CodeOutcome.Replaced), InlineData(0, 1, CodeOutcome.Replaced)]
    public void A_code_from_before_is_replaced_with_either(int ticket, int badge, CodeOutcome outcome) =>
        Assert.Equal(outcome, new RegistrationStanding("ACDEFG", false, ticket, badge).OutcomeOf(CodeKind.TicketOrBadge, 0));

    [Theory]
    [InlineData("3B.K7QA.ACDEFG.0.AAAA", CodeOutcome.UnknownVersion), InlineData("17X.ANYTHING", CodeOutcome.UnknownVersion), InlineData("1B.K7QA.ACDEFG.0.AAAA", CodeOutcome.UnknownVersion)]
    [InlineData("AYkKXayWd0u8zrMCCZqAVxCypZ5McKagdqA2eVG2570", CodeOutcome.OnlyOnline)]
    [InlineData("", CodeOutcome.Unreadable), InlineData("https://example.org", CodeOutcome.Unreadable), InlineData("2B.K7QA.ACDEFG.0", CodeOutcome.Unreadable), InlineData("2C.K7QA", CodeOutcome.Unreadable)]
    public void What_cannot_be_read_is_told_apart(string text, CodeOutcome outcome) => Assert.Equal(outcome, Verifier().Check(text).Outcome);

    [Fact]
    public void Any_text_is_answered_and_none_of_them_valid() => Gen.String[0, 200].Sample(text => Verifier().Check(text).Outcome != CodeOutcome.Valid, iter: 2000);

    [Fact]
    public void A_list_of_another_version_is_refused() => Assert.Throws<InvalidDataException>(() => new CodeVerifier(List([Key]) with { Version = 2 }, []));

    // HMAC-SHA256 by Python's hmac module, with the bytes 1 to 32 as key.
    [Fact]
    public void Old_codes_are_known_and_any_altered_character_is_not()
    {
        const string Old = "AYkKXayWd0u8zrMCCZqAVxCypZ5McKagdqA2eVG2570";
        var (key, id) = (new OldKey([.. Enumerable.Range(1, 32).Select(i => (byte)i)], isRevoked: false), Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"));

        Assert.Equal(id, OldCode.RegistrationIn(Old));
        Assert.True(OldCode.IsOf(key, id, Old));
        Gen.Select(Gen.Int[0, 42], Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_é"]).Sample((at, character) =>
        {
            var altered = Old[..at] + character + Old[(at + 1)..];
            return altered == Old || OldCode.RegistrationIn(altered) is not { } named || !OldCode.IsOf(key, named, altered);
        });
    }

    private static CodeVerifier Verifier(CheckKey? key = null) => new(List([key ?? Key]), []);

    private static CheckList List(IReadOnlyList<CheckKey> keys, params RegistrationStanding[] registrations) => new() { Event = "TEST24", Keys = keys, Registrations = registrations };
}
