using System.Buffers;
using System.Globalization;
using System.Text;
using EventsHub.Kernel.Text;
using NodaTime;

namespace EventsHub.Kernel.Files;

/// <summary>Writes a calendar (RFC 5545): of a programme, of somebody who attends, of a trip. Texts are escaped, lines folded at 75 octets between
/// characters and ended by CR LF (section 3.1).</summary>
public sealed class CalendarFile
{
    /// <summary>The method (RFC 5546) of a calendar that whoever likes may take in.</summary>
    public const string Publish = "PUBLISH";

    /// <summary>The method of a calendar that takes an entry back.</summary>
    public const string Cancel = "CANCEL";

    private const int MaxOctets = 75;
    private const string Moment = "yyyyMMdd'T'HHmmss";

    private readonly ArrayBufferWriter<byte> _content = new();

    /// <summary>Begins a calendar.</summary>
    /// <param name="product">What makes it.</param>
    /// <param name="method">What whoever receives it is to do with it.</param>
    public CalendarFile(string product, string method)
    {
        Raw("BEGIN", "VCALENDAR");
        Raw("VERSION", "2.0");
        Raw("PRODID", $"-//EventsHub//{product}//EN");
        Raw("CALSCALE", "GREGORIAN");
        Raw("METHOD", method);
    }

    /// <summary>The finished file.</summary>
    public byte[] End()
    {
        Raw("END", "VCALENDAR");
        return _content.WrittenSpan.ToArray();
    }

    /// <summary>Begins an entry. Calendars know it by its UID, and take the one with the highest sequence.</summary>
    public void BeginEntry(string uid, int sequence, DateTime stamp, string status)
    {
        Raw("BEGIN", "VEVENT");
        Raw("UID", uid);
        Instant("DTSTAMP", stamp);
        Raw("SEQUENCE", sequence.ToString(CultureInfo.InvariantCulture));
        Raw("STATUS", status);
    }

    /// <summary>Ends an entry.</summary>
    public void EndEntry() => Raw("END", "VEVENT");

    /// <summary>A value of letters, digits and the like, as it is.</summary>
    public void Raw(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A text; none where it is empty.</summary>
    public void Text(string name, string? text) => Texts(name, [text]);

    /// <summary>Texts beside each other, such as categories.</summary>
    public void Texts(string name, params IEnumerable<string?> texts)
    {
        if (string.Join(',', texts.Where(t => !string.IsNullOrEmpty(t)).Select(t => Escape(t!))) is { Length: > 0 } value)
        {
            Fold($"{name}:{value}");
        }
    }

    /// <summary>An instant.</summary>
    public void Instant(string name, DateTime utc) => Fold($"{name}:{utc.ToString(Moment, CultureInfo.InvariantCulture)}Z");

    /// <summary>A day.</summary>
    public void Day(string name, DateOnly day) => Fold($"{name};VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");

    /// <summary>An instant on the clocks of a zone. The second time that clocks show an hour, in autumn, can be said only in coordinated universal time.</summary>
    public void Local(string name, DateTime utc, DateTimeZone zone)
    {
        var instant = InstantOf(utc);
        var local = instant.InZone(zone).LocalDateTime;
        if (zone.MapLocal(local).First().ToInstant() == instant)
        {
            Fold($"{name};TZID={zone.Id}:{Written(local)}");
        }
        else
        {
            Instant(name, utc);
        }
    }

    /// <summary>The rules of a zone for whatever lies between two instants: each change of its clocks by itself (section 3.6.5). A rule that repeats
    /// would be shorter, and wrong where a government changes its mind.</summary>
    public void Zone(DateTimeZone zone, DateTime earliest, DateTime latest)
    {
        // A year more on both sides, so that no reader looks beyond an end.
        var first = Math.Max(earliest.Year, 3);
        var from = NodaTime.Instant.FromUtc(first, 1, 1, 0, 0);
        var until = NodaTime.Instant.FromUtc(Math.Min(latest.Year + 1, 9998), 12, 31, 0, 0);
        Raw("BEGIN", "VTIMEZONE");
        Raw("TZID", zone.Id);
        Offset? before = null;
        foreach (var interval in zone.GetZoneIntervals(from, until))
        {
            var kind = interval.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD";
            Raw("BEGIN", kind);
            // The first one holds since before anything here takes place.
            Raw("DTSTART", Written(before is { } clocks ? interval.Start.WithOffset(clocks).LocalDateTime : new LocalDateTime(first - 1, 1, 1, 0, 0)));
            Raw("TZOFFSETFROM", Written(before ?? interval.WallOffset));
            Raw("TZOFFSETTO", Written(interval.WallOffset));
            Text("TZNAME", interval.Name);
            Raw("END", kind);
            before = interval.WallOffset;
        }

        Raw("END", "VTIMEZONE");
    }

    private static Instant InstantOf(DateTime utc) => NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private static string Written(LocalDateTime local) => local.ToDateTimeUnspecified().ToString(Moment, CultureInfo.InvariantCulture);

    private static string Written(Offset offset) => (offset < Offset.Zero ? "-" : "+") + offset.ToTimeSpan().ToString("hhmm", CultureInfo.InvariantCulture);

    // Control codes are not allowed in texts (3.3.11); a line break is.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in CleanText.Lines(text))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private void Fold(string line)
    {
        Span<byte> octets = stackalloc byte[4];
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(octets);
            if (used + length > MaxOctets)
            {
                _content.Write("\r\n "u8);
                used = 1;
            }

            _content.Write(octets[..length]);
            used += length;
        }

        _content.Write("\r\n"u8);
    }
}
