using System.Globalization;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds;

/// <summary>Conversion of single values, shared by the readers of all formats.</summary>
internal static class FeedReading
{
    private const int MaxAbstract = 100_000;

    /// <summary>Length in minutes, limited to one day; null when missing or not positive.</summary>
    public static int? Minutes(int? minutes, string name, FeedFindings findings)
    {
        if (minutes > Session.MaxMinutes)
        {
            findings.Add(Oddity.LongDuration, name);
        }

        return minutes is null or <= 0 ? null : Math.Min(minutes.Value, Session.MaxMinutes);
    }

    public static string Plain(string? text, string name, FeedFindings findings)
    {
        var some = text is { Length: > MaxAbstract } ? text[..MaxAbstract] : text ?? "";
        if (PlainText.IsHtml(some))
        {
            findings.Add(Oddity.Html, name);
        }

        return PlainText.From(some);
    }

    /// <summary>Joins teaser and full text, which some formats keep apart, leaving out repetition.</summary>
    public static string Abstract(string? teaser, string? whole, string name, FeedFindings findings)
    {
        var (first, second) = (Plain(teaser, name, findings), Plain(whole, name, findings));
        return second.Length == 0 || first.Contains(second, StringComparison.Ordinal) ? first
            : first.Length == 0 || second.Contains(first, StringComparison.Ordinal) ? second
            : $"{first}\n\n{second}";
    }

    public static FeedPerson Person(string whole, FeedFindings findings)
    {
        var (native, latin) = FrabWords.ReadName(whole);
        return new(Cut(native), latin is null ? null : Cut(latin));

        string Cut(string name)
        {
            if (name.Length <= PersonName.MaxPartLength)
            {
                return name;
            }

            findings.Add(Oddity.LongName, name[..40]);
            return name[..PersonName.MaxPartLength].TrimEnd();
        }
    }

    /// <summary>The chairs of a session from a link in one of our exports: one person, whose id stands at the end of their address, or in earlier exports all of them as text.</summary>
    public static IEnumerable<FeedPerson> Chairs(string? text, string? address, FeedFindings findings) =>
        address is { Length: >= 36 } && address.Contains("/speakers/", StringComparison.Ordinal) && System.Guid.TryParseExact(address[^36..], "D", out var guid)
            ? CleanText.LineOrNull(text) is { } name ? [Person(name, findings) with { Guid = guid }] : []
            : Chairs(text, findings);

    /// <summary>The chairs of a session in a file that holds them as free text.</summary>
    public static IEnumerable<FeedPerson> Chairs(string? text, FeedFindings findings) => PrintedNames.Of(CleanText.Line(text)).Select(name => Person(name, findings));

    /// <summary>A link; null, with a finding, when the address is not http or https.</summary>
    public static TalkLink? Link(string? href, string? title, FeedFindings findings)
    {
        var address = CleanText.Line(href);
        if (address.Length is > 0 and <= 2000 && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return new(CleanText.Line(title) is { Length: > 0 } words ? words : address, address);
        }

        if (address.Length > 0)
        {
            findings.Add(Oddity.LinkDropped, address.Length > 80 ? $"{address[..80]}…" : address);
        }

        return null;
    }

    /// <summary>A cleaned line; null when empty or longer than allowed.</summary>
    public static string? Short(string? text, int length) => CleanText.LineOrNull(text) is { } line && line.Length <= length ? line : null;

    public static string? Country(string? text) => Short(text, 2) is { Length: 2 } country ? country.ToUpperInvariant() : null;

    /// <summary>Parses a date and time with UTC offset; null without an offset, since it would then not be an instant.</summary>
    public static DateTimeOffset? Instant(string? text)
    {
        var trimmed = (text ?? "").Trim();
        var hasOffset = trimmed.Length > 16 && (trimmed.EndsWith('Z') || trimmed.LastIndexOfAny(['+', '-']) > 10);
        return hasOffset && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
    }

    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    /// <summary>The title, shortened if necessary and without a "cancelled" prefix, which is returned separately. A missing title is replaced by the
    /// id.</summary>
    public static (string Title, bool IsCancelled) Title(string? text, string? id, FeedFindings findings)
    {
        var (title, isCancelled) = FrabWords.ReadTitle(CleanText.Line(text));
        if (isCancelled)
        {
            findings.Add(Oddity.CancelledInTitle, title);
        }

        if (title.Length == 0)
        {
            title = $"#{id ?? "?"}";
            findings.Add(Oddity.NoTitle, title);
        }

        return (FeedTalk.Cut(title)!, isCancelled);
    }
}
