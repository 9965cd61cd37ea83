using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using EventsHub.Documents;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.Frab;

/// <summary>Reads frab's schedule.xml leniently and reports what was unclear. Document type declarations and entities are refused, because they allow
/// attacks on XML parsers.</summary>
internal static class FrabReader
{
    private const int MaxTextLength = 100_000;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <exception cref="ValidationFailedException">The file is not a frab schedule.</exception>
    public static Feed Read(ReadOnlyMemory<byte> file, Texts texts)
    {
        try
        {
            return Read(file, new Feed { Format = FeedFormat.Frab }, asWindows1252: false, texts);
        }
        catch (XmlException first) when (!first.Message.Contains("DTD", StringComparison.Ordinal) && !IsUtf8(file))
        {
            var feed = new Feed { Format = FeedFormat.Frab };
            feed.Findings.Add(Oddity.WrongEncoding, "UTF-8");
            return ReadOrRefuse(() => Read(file, feed, asWindows1252: true, texts), texts);
        }
        catch (XmlException exception)
        {
            throw Refused(exception, texts);
        }
    }

    private static Feed ReadOrRefuse(Func<Feed> read, Texts texts)
    {
        try
        {
            return read();
        }
        catch (XmlException exception)
        {
            throw Refused(exception, texts);
        }
    }

    private static ValidationFailedException Refused(XmlException exception, Texts texts) => new("File", exception.Message.Contains("DTD", StringComparison.Ordinal)
        ? texts["The file holds a document type (DOCTYPE), which could make the server read other files. Take it out and try again."]
        : texts["The file cannot be read as XML: line {0}, position {1}. It may be cut off; export it again. ({2})", exception.LineNumber, exception.LinePosition, exception.Message]);

    private static bool IsUtf8(ReadOnlyMemory<byte> file)
    {
        try
        {
            return StrictUtf8.GetCharCount(file.Span) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Feed Read(ReadOnlyMemory<byte> file, Feed feed, bool asWindows1252, Texts texts)
    {
        using (var depth = Open(file, asWindows1252))
        {
            if (ShallowXml.IsTooDeep(depth))
            {
                throw new ValidationFailedException("File", texts["This is no frab schedule: its elements are nested too deeply."]);
            }
        }

        using var xml = Open(file, asWindows1252);
        xml.MoveToContent();
        if (xml.LocalName != "schedule")
        {
            throw new ValidationFailedException("File", texts["This is no frab schedule: it begins with <{0}> where <schedule> is expected.", xml.LocalName]);
        }

        var place = new Place();
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
                    xml.Read();
                    break;
            }
        }

        return feed;
    }

    private static XmlReader Open(ReadOnlyMemory<byte> file, bool asWindows1252)
    {
        var stream = new MemoryStream(file.ToArray(), writable: false);
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };
        return asWindows1252 ? XmlReader.Create(new StreamReader(stream, CodePagesEncodingProvider.Instance.GetEncoding(1252)!), settings) : XmlReader.Create(stream, settings);
    }

    private static void ReadConference(Feed feed, XElement conference)
    {
        feed.Title = CleanText.LineOrNull(conference.Text("title"));
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
        element.Elements().FirstOrDefault(e => e.Name.LocalName == child)?.Value is { } text ? text.Length > MaxTextLength ? text[..MaxTextLength] : text : "";

    private sealed class Place
    {
        public DateOnly? Day { get; set; }

        public FeedRoom? Room { get; set; }
    }
}
