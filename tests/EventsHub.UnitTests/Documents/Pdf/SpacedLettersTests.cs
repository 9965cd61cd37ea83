using EventsHub.Documents.Badges;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using EventsHub.UnitTests.Documents.Layout;
using Xunit;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>Letters set apart are still one word, for whoever searches for it.</summary>
public sealed class SpacedLettersTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    [Theory]
    [InlineData(BadgeLayout.A6, Reader.Poppler)]
    [InlineData(BadgeLayout.A6, Reader.MuPdf)]
    [InlineData(BadgeLayout.A6, Reader.Ghostscript)]
    [InlineData(BadgeLayout.A6, Reader.PdfJs)]
    [InlineData(BadgeLayout.Card86x54, Reader.Poppler)]
    [InlineData(BadgeLayout.Card86x54, Reader.MuPdf)]
    [InlineData(BadgeLayout.Card86x54, Reader.Ghostscript)]
    [InlineData(BadgeLayout.Card86x54, Reader.PdfJs)]
    public async Task A_reference_on_a_badge_is_one_word(BadgeLayout layout, Reader reader)
    {
        string[] codes = ["QXEJCT", .. Letters.Select(letter => $"{letter}J{letter}I1{letter}")];
        using var pdf = await Samples.BadgesAsync(codes.Select(code => Samples.Badge("Zoé Exemple", code: code)), layout);

        var text = reader.TextOf(pdf.FilePath);

        Assert.Equal([], codes.Where(code => !text.Contains(code, StringComparison.Ordinal)));
        Assert.Contains("PARTICIPANT", text, StringComparison.Ordinal);
    }

    /// <summary>Half an em is the most that a template may ask for.</summary>
    [Theory]
    [InlineData(Reader.Poppler)]
    [InlineData(Reader.MuPdf)]
    [InlineData(Reader.Ghostscript)]
    [InlineData(Reader.PdfJs)]
    public async Task So_are_letters_set_as_wide_as_may_be(Reader reader)
    {
        using var pdf = await PdfSample.PageAsync(Drawn.Draw(new Tagged(TagRole.P, new Paragraph("QXEJCT AVIJA é", new TextStyle(9) { LetterSpacing = 0.5 })), 90));

        Assert.Contains("QXEJCT AVIJA é", reader.TextOf(pdf.FilePath), StringComparison.Ordinal);
    }
}
