using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Words;

namespace EventsHub.Programme.Feeds;

/// <summary>Conversion of single values, shared by the readers of all formats. Whatever is guessed, cut or dropped is said in the findings of the feed.</summary>
internal sealed class FeedReading(Feed feed)
{
    private const int MaxAbstract = 100_000;
    private const int MaxTitle = 500;
    private const int MaxAddress = 2000;
    private const int MaxId = 120;

    private FeedFindings Findings => feed.Findings;

    /// <summary>Length in minutes, limited to one day; null when missing or not positive.</summary>
    public int? Minutes(int? minutes, string name)
    {
        if (minutes > Session.MaxMinutes)
        {
            Findings.Add(Oddity.LongDuration, name);
        }

        return minutes is null or <= 0 ? null : Math.Min(minutes.Value, Session.MaxMinutes);
    }

    /// <summary>A long text as plain paragraphs.</summary>
    public string Plain(string? text, string name)
    {
        var some = text ?? "";
        if (PlainText.IsHtml(some))
        {
            Findings.Add(Oddity.Html, name);
        }
        else if (PlainText.HasReferences(some))
        {
            Findings.Add(Oddity.References, name);
        }

        return Cut(PlainText.From(some), MaxAbstract);
    }

    /// <summary>Joins teaser and full text, which some formats keep apart, leaving out repetition.</summary>
    public string Abstract(string? teaser, string? whole, string name)
    {
        var (first, second) = (Plain(teaser, name), Plain(whole, name));
        return second.Length == 0 || first.Contains(second, StringComparison.Ordinal) ? first
            : first.Length == 0 || second.Contains(first, StringComparison.Ordinal) ? second
            : Cut($"{first}\n\n{second}", MaxAbstract);
    }

    /// <summary>A line of text of the length of a title at most. Character references such as <c>&amp;amp;</c> are turned into characters, except in our own exports, where they were meant.</summary>
    public string Line(string? text) => Cut(Unreferenced(CleanText.Line(text)), MaxTitle);

    /// <summary>A line of text, cut to a length; null when it is empty.</summary>
    public string? Short(string? text, int length) => Unreferenced(CleanText.Line(text)) is { Length: > 0 } line ? Cut(line, length) : null;

    /// <summary>A person from a whole name.</summary>
    public FeedPerson Person(string whole)
    {
        var (native, latin) = NameWords.Read(Unreferenced(whole));
        if (latin is not null && !feed.IsOwn)
        {
            Findings.Add(Oddity.LatinInBrackets, whole);
        }

        return new(Name(native), latin is null ? null : Name(latin));
    }

    /// <summary>A person whose names in the native script and in Latin letters stand apart.</summary>
    public FeedPerson Person(string native, string latin) => new(Name(native), Name(latin));

    /// <summary>The chairs of a session from a link in one of our exports: one person, whose id stands at the end of their address, or in earlier exports all of them as text.</summary>
    public IEnumerable<FeedPerson> Chairs(string? text, string? address) =>
        address is { Length: >= 36 } && address.Contains("/speakers/", StringComparison.Ordinal) && System.Guid.TryParseExact(address[^36..], "D", out var guid)
            ? CleanText.LineOrNull(text) is { } name ? [Person(name) with { Guid = guid }] : []
            : Chairs(text);

    /// <summary>The chairs of a session in a file that holds them as free text.</summary>
    public IEnumerable<FeedPerson> Chairs(string? text) => PrintedNames.Of(CleanText.Line(text)).Select(Person);

    /// <summary>A link; null, with a finding, when the address is not http or https and cannot be completed to such a one.</summary>
    public TalkLink? Link(string? href, string? title)
    {
        var written = CleanText.Line(href);
        var address = Completed(written);
        if (address.Length is > 0 and <= MaxAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0)
        {
            if (address != written)
            {
                Findings.Add(Oddity.LinkCompleted, written);
            }

            return new(Short(title, MaxTitle) ?? address, address);
        }

        if (written.Length > 0)
        {
            Findings.Add(Oddity.LinkDropped, written);
        }

        return null;
    }

    /// <summary>The title, shortened if necessary and without a word that says it is cancelled, which is returned separately. A missing title is replaced by the id.</summary>
    public (string Title, bool IsCancelled) Title(string? text, string? id)
    {
        var (title, isCancelled) = OptionalTitle(text);
        if (title.Length == 0)
        {
            title = $"#{id ?? "?"}";
            Findings.Add(Oddity.NoTitle, title);
        }

        return (title, isCancelled);
    }

    /// <summary>The title as <see cref="Title"/> reads it; empty when there is none.</summary>
    public (string Title, bool IsCancelled) OptionalTitle(string? text)
    {
        var (title, isCancelled) = TitleWords.Read(Unreferenced(CleanText.Line(text)));
        if (isCancelled && !feed.IsOwn)
        {
            Findings.Add(Oddity.CancelledInTitle, title);
        }

        return (Cut(title, MaxTitle), isCancelled);
    }

    /// <summary>The languages of an entry (BCP 47), in the order of the text.</summary>
    public IReadOnlyList<string> Languages(string? text, string name)
    {
        var languages = LanguageWords.Read(text, word => Findings.Add(Oddity.UnknownLanguage, word));
        if (languages.Count > 1 && !feed.IsOwn)
        {
            Findings.Add(Oddity.SeveralLanguages, $"{CleanText.Line(text)}: {name}");
        }

        return languages;
    }

    /// <summary>The code of a country (ISO 3166-1 alpha-2) from a code or a name; null when there is none or it is not recognised.</summary>
    public string? Country(string? text)
    {
        if (CleanText.LineOrNull(text) is not { } country)
        {
            return null;
        }

        var code = CountryNames.CodeOf(country);
        if (code is null)
        {
            Findings.Add(Oddity.UnknownCountry, country);
        }

        return code;
    }

    /// <summary>A text of at most a length in UTF-16 code units, which ends between characters.</summary>
    public string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        Findings.Add(Oddity.TextCut, text);
        return CleanText.Cut(text, length);
    }

    /// <summary>The id of an entry or a person in another system; null when empty. One too long to be kept is replaced by its hash, so that it still tells who it is.</summary>
    public static string? Id(string? text) => CleanText.LineOrNull(text) is not { } id ? null
        : id.Length <= MaxId ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    /// <summary>Parses a date and time with UTC offset; null without an offset, since it would then not be an instant.</summary>
    public static DateTimeOffset? Instant(string? text)
    {
        var trimmed = (text ?? "").Trim();
        var hasOffset = trimmed.Length > 16 && (trimmed.EndsWith('Z') || trimmed.LastIndexOfAny(['+', '-']) > 10);
        return hasOffset && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
    }

    /// <summary>Parses a date and time by what clocks show, whatever offset is given; null when the text is none.</summary>
    public static DateTime? Clock(string? text) => text is { Length: >= 16 } && text[10] is 'T' or ' '
        && DateTime.TryParseExact(text[..Math.Min(19, text.Length)].Replace(' ', 'T'), ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;

    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A time of day; what is past midnight, such as 25:30, is of the night after.</summary>
    public static TimeOnly? Time(string? text) => ClockWords.Time(text) is { } minutes ? ClockWords.OfDay(minutes) : null;

    private string Name(string name)
    {
        if (name.Length <= PersonName.MaxPartLength)
        {
            return name;
        }

        Findings.Add(Oddity.LongName, name);
        return CleanText.Cut(name, PersonName.MaxPartLength);
    }

    private string Unreferenced(string line)
    {
        if (feed.IsOwn || !PlainText.HasReferences(line))
        {
            return line;
        }

        Findings.Add(Oddity.References, line);
        return CleanText.Line(PlainText.Unreferenced(line));
    }

    private string Completed(string address) =>
        address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"https://{address}"
        : address.StartsWith("//", StringComparison.Ordinal) ? $"https:{address}"
        : address.Length > 0 && feed.BaseAddress is { } @base && !address.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(@base, address, out var whole) ? whole.AbsoluteUri
        : address;
}
