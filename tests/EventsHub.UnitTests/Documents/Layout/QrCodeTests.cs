using EventsHub.Documents.Layout;
using QRCoder;
using Xunit;

namespace EventsHub.UnitTests.Documents.Layout;

public sealed class QrCodeTests
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 $%*+-./:";
    private const string TokenLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>How many inputs are compared: more with EVENTSHUB_QR_INPUTS, at the price of minutes.</summary>
    private static int Inputs => int.TryParse(Environment.GetEnvironmentVariable("EVENTSHUB_QR_INPUTS"), out var inputs) ? inputs : 10_000;

    [Fact]
    public void Symbols_are_those_of_another_encoder()
    {
        var differences = new List<string>();
        Parallel.For(0, Inputs, i =>
        {
            var random = new Random(i);
            var length = i % 4 == 0 ? random.Next(1, 120) : 43;
            var text = i % 10 == 1 ? string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(10)))
                : i % 10 == 2 ? Text(random, Alphanumeric, length)
                : Text(random, TokenLetters, length);
            if (!Same(text))
            {
                lock (differences)
                {
                    differences.Add(text);
                }
            }
        });

        Assert.Empty(differences);
    }

    [Fact]
    public void Large_symbols_are_those_of_another_encoder()
    {
        for (var length = 100; length <= 1100; length += 50)
        {
            Assert.True(Same(Text(new Random(length), TokenLetters, length)), $"They differ at {length} letters.");
        }
    }

    [Fact]
    public void A_payment_is_the_symbol_of_another_encoder_in_plain_utf8()
    {
        var payments = from i in Enumerable.Range(0, 200)
                       let random = new Random(i)
                       select $"BCD\n002\n1\nSCT\n\nMusée Échantillon {Text(random, "äöüßéñ山", 4)}\nFR1420041010050500013M02606\nEUR{random.Next(1, 100_000)}.50\n\n\n{Text(random, TokenLetters, 12)}";

        Assert.All(payments, payment =>
        {
            using var theirs = QRCodeGenerator.GenerateQrCode(payment, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
            Assert.True(Same(QrCode.Encode(payment, plainUtf8: true), theirs), payment);
        });
    }

    [Fact]
    public void A_text_that_is_too_long_says_so()
    {
        var error = Assert.Throws<ArgumentException>(() => QrCode.Encode(new string('x', 2000)));

        Assert.Contains("Shorten it", error.Message, StringComparison.Ordinal);
    }

    private static string Text(Random random, string letters, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));

    private static bool Same(string text)
    {
        var ours = QrCode.Encode(text);

        // Given text, QRCoder may change modes inside it; given bytes, it keeps to one mode as we do.
        using var theirs = text.AsSpan().ContainsAnyExcept(Alphanumeric)
            ? QRCodeGenerator.GenerateQrCode(System.Text.Encoding.ASCII.GetBytes(text), QRCodeGenerator.ECCLevel.M)
            : QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return Same(ours, theirs);
    }

    private static bool Same(QrCode ours, QRCodeData theirs)
    {
        if (theirs.ModuleMatrix.Count != ours.Size + 8)
        {
            return false;
        }

        for (var row = 0; row < ours.Size; row++)
        {
            for (var column = 0; column < ours.Size; column++)
            {
                if (ours[row, column] != theirs.ModuleMatrix[row + 4][column + 4])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
