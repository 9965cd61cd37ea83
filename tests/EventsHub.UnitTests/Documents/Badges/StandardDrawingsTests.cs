using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Layout;
using EventsHub.Testing;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

/// <summary>The two drawings that come with EventsHub stay as they are, to a ten thousandth of a millimetre: badges printed on two days lie side by side. What is written down of them was made when they were
/// code, before templates; anew since words too long for any line are parted rather than made tiny, which two of these badges have.</summary>
public sealed class StandardDrawingsTests
{
    // Positions depend on the fonts, which differ between machines.
    private const string FontsLine = "fonts";

    private static readonly byte[] Wide = Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><rect width="90" height="20" fill="#0a7"/></svg>""");
    private static readonly byte[] Upright = Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 30"><rect width="20" height="30" fill="#0a7"/></svg>""");

    private static readonly (string Name, BadgeEvent Event)[] Events =
    [
        ("left to right", Samples.Event),
        ("left to right with a wide logo", Samples.Event with { Logo = Wide }),
        ("long names and an upright logo", new("Fourth Intercontinental Sample Conference on Open Science and Its Wolfeschlegelsteinhausenbergerdorff", "Sample City, Sampleland · 24 December 2026 – 2 January 2027", "en", "#FFD54F") { Logo = Upright }),
        ("right to left", Samples.ArabicEvent),
        ("right to left with a logo", Samples.ArabicEvent with { Logo = Wide }),
    ];

    private static readonly (string Name, BadgePaper Paper)[] Papers =
    [
        .. Enum.GetValues<BadgeLayout>().Select(layout => (layout.ToString(), BadgePaper.Of(layout))),
        ("small labels", BadgePaper.Labels((210, 297), (65, 41), (7, 5), (1, 2), 3, 6)),
        ("upright labels", BadgePaper.Labels((297, 210), (79, 111), (10, 20), (12.5, 0), 3, 1)),
    ];

    [Fact]
    public void Badges_are_drawn_as_they_always_were()
    {
        var written = File.ReadLines(TestFiles.Own("standard-drawings.tsv")).Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1]);
        var drawn = Draw(out var listings);

        Assert.SkipUnless(written[FontsLine] == drawn[FontsLine], "Other fonts are installed than those that the drawings were written down with.");
        Assert.All(drawn, drawing => Assert.True(written.GetValueOrDefault(drawing.Key) == drawing.Value, $"{drawing.Key} is drawn differently:\n{listings.GetValueOrDefault(drawing.Key)}"));
        Assert.Equal(written.Count, drawn.Count);
    }

    private static Dictionary<string, string> Draw(out Dictionary<string, string> listings)
    {
        listings = [];
        HashSet<string> fonts = [];
        foreach (var (paperName, paper) in Papers)
        {
            foreach (var (eventName, @event) in Events)
            {
                var sheet = SheetDrawing.On(paper, Samples.Fonts, @event);
                StringBuilder listing = new();
                foreach (var badges in Badges().Chunk(sheet.Capacity))
                {
                    Describe(sheet.Draw(badges), listing, fonts);
                    Describe(sheet.DrawBack(badges), listing, fonts);
                }

                foreach (var text in sheet.Shared.Concat(Badges().SelectMany(sheet.Measure)))
                {
                    listing.AppendLine(CultureInfo.InvariantCulture, $"{text.Part} “{text.Text}” {Number(text.Outcome.Scale)} {text.Outcome.Ellipsised} {text.Outcome.Missing} {text.HiddenOptions}");
                }

                listings.Add($"{paperName}, {eventName}", listing.ToString());
            }
        }

        var drawn = listings.ToDictionary(listing => listing.Key, listing => Hash(Encoding.UTF8.GetBytes(listing.Value)));
        drawn.Add(FontsLine, Hash([.. fonts.Order(StringComparer.Ordinal).SelectMany(font => SHA256.HashData(File.ReadAllBytes(font)))]));
        return drawn;
    }

    private static IEnumerable<Badge> Badges()
    {
        foreach (var person in WorldNames.Read(NameList.Own).Concat(WorldNames.Hard))
        {
            yield return Samples.Badge(person.Native, person.Latin, person.Affiliation.Length > 0 ? person.Affiliation : null, person.Language);
        }

        for (var options = 1; options < 9; options++)
        {
            yield return Samples.Badge("Zoé Exemple", options: [.. Enumerable.Range(1, options).Select(i => $"Guided tour {i} of the old observatory and its planetarium"[..(14 + (6 * i % 40))])]);
        }

        yield return Samples.Badge("山田 見本", "Mihon Yamada", "見本大学", "ja", ["Gala dinner", "عشاء", "夕食"]);
        yield return Samples.Badge("Zoé Exemple", code: null);
        yield return Samples.Badge("Zoé Exemple", code: null, options: ["Gala dinner"]);
        yield return Samples.Badge("Zoé Exemple", "zoé  exemple", affiliation: null) with { Country = null };
        yield return Samples.Badge("Zoé Exemple", " ", affiliation: " ") with { Country = "", Role = "INVITED SPEAKER AND MEMBER OF THE SCIENTIFIC COMMITTEE", RoleColour = "#F6E58D" };
        yield return Samples.Badge("", "Latin Only") with { Role = "" };
        yield return Samples.Badge("Wolfeschlegelsteinhausenbergerdorff-Exemple", affiliation: string.Join(' ', Enumerable.Repeat("University of Sample Sciences", 9)));
        yield return Samples.Badge(string.Join(' ', Enumerable.Repeat("Maximiliana", 40)));
    }

    private static void Describe(DisplayList list, StringBuilder listing, HashSet<string> fonts)
    {
        foreach (var item in list.Items)
        {
            for (var tag = item.Tag; tag is not null; tag = tag.Parent)
            {
                listing.Append(CultureInfo.InvariantCulture, $"{tag.Role} {tag.Language} {tag.AlternativeText} < ");
            }

            switch (item)
            {
                case TextItem { Piece: var piece } text:
                    fonts.Add(piece.Run.Face.Path);
                    listing.AppendLine(CultureInfo.InvariantCulture, $"text {piece.Run.Text[piece.Run.Start..piece.Run.End]} {piece.From}–{piece.To} {string.Join(' ', piece.Run.Glyphs)} at {Number(text.X)} {Number(text.Baseline)} {piece.Style.Weight} {Number(piece.Style.Size)} {piece.Style.Colour} {Number(piece.Style.LetterSpacing)}");
                    break;
                case FillItem fill:
                    listing.AppendLine(CultureInfo.InvariantCulture, $"fill {Number(fill.X)} {Number(fill.Y)} {Number(fill.Width)} {Number(fill.Height)} {fill.Colour} {Number(fill.Radius)}");
                    break;
                case LineItem line:
                    listing.AppendLine(CultureInfo.InvariantCulture, $"line {Number(line.X1)} {Number(line.Y1)} {Number(line.X2)} {Number(line.Y2)} {Number(line.Thickness)} {line.Colour}");
                    break;
                case QrItem qr:
                    listing.AppendLine(CultureInfo.InvariantCulture, $"code {Convert.ToHexString(qr.Code.PackedRows)} {Number(qr.X)} {Number(qr.Y)} {Number(qr.Size)}");
                    break;
                case ImageItem image:
                    listing.AppendLine(CultureInfo.InvariantCulture, $"picture {Number(image.X)} {Number(image.Y)} {Number(image.Width)} {Number(image.Height)}");
                    break;
                case ArtItem art:
                    listing.AppendLine(CultureInfo.InvariantCulture, $"art {Number(art.X)} {Number(art.Y)} {Number(art.Art.Width)} {Number(art.Art.Height)}");
                    Describe(art.Art.Content, listing, fonts);
                    break;
                case GroupItem group:
                    listing.AppendLine(CultureInfo.InvariantCulture, $"group {Number(group.Matrix.M11)} {Number(group.Matrix.M22)} {Number(group.Matrix.M31)} {Number(group.Matrix.M32)}");
                    Describe(group.Content, listing, fonts);
                    break;
                default:
                    throw new InvalidOperationException($"{item.GetType().Name} is not written down.");
            }
        }
    }

    private static string Number(double value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
}
