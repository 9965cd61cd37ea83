using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using EventsHub.Documents;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.Frab;

/// <summary>Reads frab's schedule.xml leniently and reports what was unclear. Document type declarations and entities are refused, because they allow
/// attacks on XML parsers.</summary>
internal static partial class FrabReader
{
    // Elements that stand around the events.
    private static readonly string[] Around = ["url", "version", "license"];

    /// <exception cref="ValidationFailedException">The file is not a frab schedule.</exception>
    public static Feed Read(ReadOnlyMemory<byte> file, Texts texts)
    {
        try
        {
            return Read(() => XmlReader.Create(new MemoryStream(file.ToArray(), writable: false), Settings), new Feed { Format = FeedFormat.Frab }, texts);
        }
        catch (XmlException exception) when (IsDoctype(exception))
        {
            throw IsWebPage(file) ? UnknownFile.Xml("html", texts) : Refused(exception, texts);
        }
        catch (XmlException exception)
        {
            return ReadMended(file, exception, texts);
        }
    }

    private static XmlReaderSettings Settings => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };

    // Once more, with what is wrong in single letters put right.
    private static Feed ReadMended(ReadOnlyMemory<byte> file, XmlException first, Texts texts)
    {
        var feed = new Feed { Format = FeedFormat.Frab };
        var (text, encoding) = TextEncodings.Decode(file.Span, null);
        if (encoding == "windows-1252")
        {
            feed.Findings.Add(Oddity.WrongEncoding, "UTF-8");
        }

        var mended = XmlMending.Of(text);
        if (mended != text)
        {
            feed.Findings.Add(Oddity.XmlMended, texts["line {0}", first.LineNumber]);
        }

        try
        {
            return Read(() => XmlReader.Create(new StringReader(mended), Settings), feed, texts);
        }
        catch (XmlException)
        {
            throw IsWebPage(file) ? UnknownFile.Xml("html", texts) : Refused(first, texts);
        }
    }

    private static bool IsWebPage(ReadOnlyMemory<byte> file) => WebPage().IsMatch(Encoding.Latin1.GetString(file.Span[..Math.Min(file.Length, 500)]));

    private static bool IsDoctype(XmlException exception) => exception.Message.Contains("DTD", StringComparison.Ordinal);

    private static ValidationFailedException Refused(XmlException exception, Texts texts) => new("File", IsDoctype(exception)
        ? texts["The file holds a document type (DOCTYPE), which could make the server read other files. Take it out and try again."]
        : texts["The file cannot be read as XML: line {0}, position {1}. It may be cut off; export it again. ({2})", exception.LineNumber, exception.LinePosition, exception.Message]);

    private static Feed Read(Func<XmlReader> open, Feed feed, Texts texts)
    {
        using (var depth = open())
        {
            if (ShallowXml.IsTooDeep(depth))
            {
                throw new ValidationFailedException("File", texts["This is no frab schedule: its elements are nested too deeply."]);
            }
        }

        using var xml = open();
        xml.MoveToContent();
        if (xml.LocalName != "schedule")
        {
            throw UnknownFile.Xml(xml.LocalName, texts);
        }

        var (place, others) = (new Place(), new HashSet<string>(StringComparer.Ordinal));
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "room")
                {
                    place.Room = null;
                }

                xml.Read();
                continue;
            }

            switch (xml.LocalName)
            {
                case "day":
                    place.Day = FeedReading.Day(xml.GetAttribute("date") ?? xml.GetAttribute("start"));
                    xml.Read();
                    break;
                case "room":
                    place.Room = FeedRoom.Of(xml.GetAttribute("name")) is { } room ? room with { Guid = FrabWords.ReadGuid(xml.GetAttribute("guid"), out _) } : null;
                    if (place.Room is not null)
                    {
                        feed.Rooms.Add(place.Room);
                    }

                    if (xml.IsEmptyElement)
                    {
                        place.Room = null;
                    }

                    xml.Read();
                    break;
                case "generator":
                    feed.IsOwn = xml.GetAttribute("name") == FrabWords.Generator;
                    xml.Read();
                    break;
                case "conference":
                    ReadConference(feed, (XElement)XNode.ReadFrom(xml));
                    break;
                case "track":
                    ReadTrack(feed, (XElement)XNode.ReadFrom(xml));
                    break;
                case "event":
                    feed.Items.Add(new FrabEventReader(feed, (XElement)XNode.ReadFrom(xml)).Read(place.Day, place.Room));
                    break;
                default:
                    others.Add(xml.LocalName);
                    xml.Read();
                    break;
            }
        }

        if (feed.Items.Count == 0 && others.Except(Around).ToList() is { Count: > 0 } unknown)
        {
            throw new ValidationFailedException("File", texts["This is no frab schedule: it holds no events, but {0}, which are not known here.", string.Join(", ", unknown.Take(8).Select(name => $"<{name}>"))]);
        }

        return feed;
    }

    private static void ReadConference(Feed feed, XElement conference)
    {
        feed.Title = CleanText.LineOrNull(conference.Text("title"));
        feed.BaseAddress = Uri.TryCreate(CleanText.Line(conference.Text("base_url")), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
        // FOSDEM writes a time of day (09:00:00) where frab itself writes a duration.
        if (TimeOnly.TryParse(conference.Text("day_change"), CultureInfo.InvariantCulture, out var change))
        {
            feed.DayChange = change;
        }

        foreach (var track in conference.Elements().Where(e => e.Name.LocalName == "track"))
        {
            ReadTrack(feed, track);
        }
    }

    private static void ReadTrack(Feed feed, XElement track)
    {
        if (CleanText.LineOrNull((string?)track.Attribute("name") ?? track.Value) is { } name)
        {
            feed.Tracks.Add(new(FeedText.Of(name), (string?)track.Attribute("color")));
        }
    }

    /// <summary>Text of a child element in any namespace; "" when there is none.</summary>
    internal static string Text(this XElement element, string child) =>
        element.Elements().FirstOrDefault(e => e.Name.LocalName == child)?.Value ?? "";

    [GeneratedRegex("<!DOCTYPE\\s+html|<html[\\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex WebPage();

    private sealed class Place
    {
        public DateOnly? Day { get; set; }

        public FeedRoom? Room { get; set; }
    }
}
