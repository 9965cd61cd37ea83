using System.Buffers.Text;
using System.Text.RegularExpressions;
using EventsHub.Conference.Contracts;

namespace EventsHub.Programme.Feeds.Frab;

/// <summary>The vocabulary of frab XML: read in the variants that occur in real files, written as the schema requires.</summary>
internal static partial class FrabWords
{
    /// <summary>Marks the links by which our own exports carry the session that a talk belongs to.</summary>
    public const string Service = "eventshub";

    public const string Generator = "EventsHub";

    /// <summary>Prefix for titles of cancelled entries, since the format has no status.</summary>
    public const string CancelledPrefix = "[Cancelled] ";

    /// <summary>Parses a GUID in its usual form, or as 16 bytes in Base64, as frab wrote it before 2015.</summary>
    public static Guid? ReadGuid(string? text, out bool isOldForm)
    {
        isOldForm = false;
        if (Guid.TryParse(text?.Trim(), out var guid))
        {
            return guid;
        }

        Span<byte> bytes = stackalloc byte[24];
        if (text?.Trim().Length != 22 || !Base64Url.TryDecodeFromChars(text.Trim().Replace('+', '-').Replace('/', '_'), bytes, out var count) || count != 16)
        {
            return null;
        }

        isOldForm = true;
        return new Guid(bytes[..16], bigEndian: true);
    }

    /// <summary>The kind for a standard word; null for a name that the sender made up.</summary>
    public static SessionKind? ReadKind(string? type) => (type ?? "").Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-') switch
    {
        "" or "parallel" or "lecture" or "talk" or "oral" or "presentation" or "paper" or "lightning-talk" or "lightningtalk" or "lightning" or "devroom" or "maintrack" => SessionKind.Parallel,
        "plenary" or "pleniere" or "plénière" => SessionKind.Plenary,
        "keynote" or "invited" or "invited-talk" or "conference-invitee" => SessionKind.Keynote,
        "workshop" or "tutorial" or "hands-on" or "training" or "course" or "atelier" => SessionKind.Workshop,
        "panel" or "podium" or "discussion" or "round-table" or "table-ronde" => SessionKind.Panel,
        "demonstration" or "demo" => SessionKind.Demonstration,
        "poster" or "posters" => SessionKind.Poster,
        "dome-show" or "dome" or "planetarium" => SessionKind.DomeShow,
        "break" or "lunch" or "coffee" or "pause" or "coffee-break" or "registration" or "dejeuner" or "déjeuner" => SessionKind.Break,
        "social" or "party" or "reception" or "dinner" or "concert" or "tour" or "excursion" => SessionKind.Social,
        _ => null,
    };

    /// <summary>A guess of the kind from a made-up type name, by the first word in it that is known.</summary>
    public static SessionKind GuessKind(IEnumerable<string> names) =>
        names.SelectMany(n => NameBreak().Split(n)).Select(word => word.Length > 2 ? ReadKind(word) : null).FirstOrDefault(k => k is not null and not SessionKind.Parallel) ?? SessionKind.Parallel;

    public static string Write(SessionKind kind) => kind == SessionKind.DomeShow ? "dome-show" : kind.ToString().ToLowerInvariant();

    [GeneratedRegex(@"[^\p{L}\p{M}-]+")]
    private static partial Regex NameBreak();
}
