using System.Text;
using CsCheck;
using EventsHub.Kernel.Text;

namespace EventsHub.UnitTests.Codes;

public sealed class Base32Tests
{
    // RFC 4648, section 10, without padding.
    [Theory]
    [InlineData("", ""), InlineData("f", "MY"), InlineData("fo", "MZXQ"), InlineData("foo", "MZXW6"), InlineData("foob", "MZXW6YQ"), InlineData("fooba", "MZXW6YTB"), InlineData("foobar", "MZXW6YTBOI")]
    public void The_vectors_of_the_standard_hold(string text, string encoded)
    {
        Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));
        Assert.True(Base32.TryDecode(encoded, out var bytes));
        Assert.Equal(text, Encoding.ASCII.GetString(bytes));
    }

    [Fact]
    public void What_is_written_is_read_again() => Gen.Byte.Array[0, 100].Sample(bytes => Base32.TryDecode(Base32.Encode(bytes), out var read) && read.SequenceEqual(bytes));

    [Fact]
    public void Only_one_text_stands_for_the_same_bytes() =>
        Gen.String[Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"], 0, 40].Sample(text => !Base32.TryDecode(text, out var bytes) || Base32.Encode(bytes) == text);

    [Theory, InlineData("mzxw6"), InlineData("MZXW0"), InlineData("MZ XW"), InlineData("MZ"), InlineData("A"), InlineData("MZXW6Y==")]
    public void Anything_else_is_refused(string text) => Assert.False(Base32.TryDecode(text, out _));
}
