using System.Buffers;
using System.Globalization;
using System.Text;
using EventsHub.Kernel.Text;
using NodaTime;

namespace EventsHub.Kernel.Files;

/// <summary>Writes an iCalendar file (RFC 5545) for a programme, a participant's agenda or a trip. Escapes texts, folds lines at 75 octets without
/// splitting a character, and ends them with CR LF (section 3.1).</summary>
public sealed class CalendarFile
{
    /// <summary>METHOD (RFC 5546) of a calendar that anybody may subscribe to or import; no answer is expected.</summary>
    public const string Publish = "PUBLISH";

    /// <summary>METHOD (RFC 5546) of a calendar that withdraws an entry sent earlier.</summary>
    public const string Cancel = "CANCEL";

    private const int MaxOctets = 75;
    private const string Moment = "yyyyMMdd'T'HHmmss";

    private readonly ArrayBufferWriter<byte> _content = new();

    /// <summary>Starts the file with the properties of the calendar itself.</summary>
    /// <param name="product">The part of EventsHub that writes the file; becomes part of PRODID.</param>
    /// <param name="method"><see cref="Publish"/> or <see cref="Cancel"/>.</param>
    public CalendarFile(string product, string method)
    {
        Raw("BEGIN", "VCALENDAR");
        Raw("VERSION", "2.0");
        Raw("PRODID", $"-//EventsHub//{product}//EN");
        Raw("CALSCALE", "GREGORIAN");
        Raw("METHOD", method);
    }

    /// <summary>Ends the calendar and returns the file in UTF-8.</summary>
    public byte[] End()
    {
        Raw("END", "VCALENDAR");
        return _content.WrittenSpan.ToArray();
    }

    /// <summary>Starts a VEVENT. Calendar programs recognise an entry by its UID and keep the version with the highest sequence number.</summary>
    public void BeginEntry(string uid, int sequence, DateTime stamp, string status)
    {
        Raw("BEGIN", "VEVENT");
        Raw("UID", uid);
        Instant("DTSTAMP", stamp);
        Raw("SEQUENCE", sequence.ToString(CultureInfo.InvariantCulture));
        Raw("STATUS", status);
    }

    /// <summary>Ends the VEVENT started last.</summary>
    public void EndEntry() => Raw("END", "VEVENT");

    /// <summary>Writes a property whose value is known to need no escaping.</summary>
    public void Raw(string name, string value) => Fold($"{name}:{value}");

    /// <summary>Writes a text property, escaped; nothing is written when the text is null or empty.</summary>
    public void Text(string name, string? text) => Texts(name, [text]);

    /// <summary>Writes a property with several texts separated by commas, such as CATEGORIES. Empty texts are left out.</summary>
    public void Texts(string name, params IEnumerable<string?> texts)
    {
        if (string.Join(',', texts.Where(t => !string.IsNullOrEmpty(t)).Select(t => Escape(t!))) is { Length: > 0 } value)
        {
            Fold($"{name}:{value}");
        }
    }

    /// <summary>Writes a date and time in UTC.</summary>
    public void Instant(string name, DateTime utc) => Fold($"{name}:{utc.ToString(Moment, CultureInfo.InvariantCulture)}Z");

    /// <summary>Writes a date without a time.</summary>
    public void Day(string name, DateOnly day) => Fold($"{name};VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");

    /// <summary>Writes a date and time on the clocks of a zone (TZID). When clocks go back in autumn an hour occurs twice; RFC 5545 means the first then, and some programs the second, so that both are
    /// written in UTC.</summary>
    public void Local(string name, DateTime utc, DateTimeZone zone)
    {
        var local = InstantOf(utc).InZone(zone).LocalDateTime;
        if (zone.MapLocal(local).Count == 1)
        {
            Fold($"{name};TZID={zone.Id}:{Written(local)}");
        }
        else
        {
            Instant(name, utc);
        }
    }

    /// <summary>Writes a VTIMEZONE that covers the period between two instants and lists every clock change by itself (section 3.6.5). A recurring rule
    /// would be shorter, but wrong as soon as a government changes its mind.</summary>
    public void Zone(DateTimeZone zone, DateTime earliest, DateTime latest)
    {
        // One more year on both sides, so that no calendar program asks for a time outside the rules.
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
            // The first rule applies from a date before anything in this calendar.
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

    // Control characters are not allowed in texts (section 3.3.11); CleanText removes all but line breaks.
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
