using System.Buffers;
using System.Globalization;
using System.Text;
using EventsHub.Domain.Common;
using NodaTime;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>The lines of an iCalendar file (RFC 5545, section 3.1): escaped, folded at 75 octets between characters, ended by CR LF.</summary>
internal sealed class CalendarLines
{
    private const int MaxOctets = 75;

    private readonly ArrayBufferWriter<byte> _content = new();

    /// <summary>What was written.</summary>
    public byte[] ToArray() => _content.WrittenSpan.ToArray();

    /// <summary>A value of letters, digits and the like, as it is.</summary>
    public void Raw(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A text; none where it is empty.</summary>
    public void Text(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Fold($"{name}:{Escape(text)}");
        }
    }

    /// <summary>Texts beside each other, such as categories.</summary>
    public void Texts(string name, IEnumerable<string> texts)
    {
        if (string.Join(',', texts.Where(t => t.Length > 0).Select(Escape)) is { Length: > 0 } value)
        {
            Fold($"{name}:{value}");
        }
    }

    /// <summary>An instant.</summary>
    public void Instant(string name, DateTime utc) => Fold($"{name}:{Utc(utc)}");

    /// <summary>An instant on the clocks of a zone. The second time that clocks show an hour, in autumn, can be said only in coordinated universal time.</summary>
    public void Local(string name, DateTime utc, DateTimeZone zone)
    {
        var instant = NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        var local = instant.InZone(zone).LocalDateTime;
        Fold(zone.MapLocal(local).First().ToInstant() == instant
            ? $"{name};TZID={zone.Id}:{local.ToDateTimeUnspecified().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}"
            : $"{name}:{Utc(utc)}");
    }

    /// <summary>The rules of a zone for a stretch of time, each change of its clocks by itself (section 3.6.5).</summary>
    public void Zone(DateTimeZone zone, DateTime from, DateTime to)
    {
        Raw("BEGIN", "VTIMEZONE");
        Raw("TZID", zone.Id);
        var until = NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(to, DateTimeKind.Utc));
        var intervals = zone.GetZoneIntervals(NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(from, DateTimeKind.Utc)), until).ToList();
        var before = intervals[0].WallOffset;
        foreach (var interval in intervals)
        {
            var kind = interval.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD";
            Raw("BEGIN", kind);
            // The first one holds since before anything here takes place.
            var starts = interval == intervals[0] ? new LocalDateTime(from.Year - 1, 1, 1, 0, 0) : interval.Start.WithOffset(before).LocalDateTime;
            Raw("DTSTART", starts.ToDateTimeUnspecified().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
            Raw("TZOFFSETFROM", Written(before));
            Raw("TZOFFSETTO", Written(interval.WallOffset));
            Text("TZNAME", interval.Name);
            Raw("END", kind);
            before = interval.WallOffset;
        }

        Raw("END", "VTIMEZONE");
    }

    private static string Utc(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Written(Offset offset) => (offset < Offset.Zero ? "-" : "+") + offset.ToTimeSpan().ToString("hhmm", CultureInfo.InvariantCulture);

    // Control codes are not allowed in texts (3.3.11); a line break is.
    private static string Escape(string text) => CleanText.Lines(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

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
