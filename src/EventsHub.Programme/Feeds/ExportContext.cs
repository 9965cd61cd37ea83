using System.Globalization;
using System.Security.Cryptography;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Feeds;

/// <summary>What the writers of all file formats share: the programme, the choice of language, and generated ids.</summary>
internal sealed class ExportContext
{
    private readonly Dictionary<int, Guid> _ids = [];
    private readonly Dictionary<string, Guid> _codes = new(StringComparer.Ordinal);

    /// <param name="programme">The draft or a release to write.</param>
    /// <param name="language">Language of the texts (BCP 47); null for the language in which each talk is held.</param>
    /// <param name="address">URL of the event's public page.</param>
    public ExportContext(ProgrammeContent programme, string? language, string address)
    {
        (Programme, Language, Address) = (programme, language, address);
        // Numbers and codes from other systems are given out first, so that a generated one never collides with them. Of two talks with one number the first has it.
        foreach (var talk in programme.Sessions.SelectMany(s => s.Talks).Concat(programme.Waiting))
        {
            if (Number(talk.ForeignId) is { } number)
            {
                _ids.TryAdd(number, talk.ExternalId);
            }

            if (IsCode(talk.ForeignId))
            {
                _codes.TryAdd(talk.ForeignId!, talk.ExternalId);
            }
        }
    }

    public ProgrammeContent Programme { get; }

    public string? Language { get; }

    public string Address { get; }

    public string Acronym => Programme.Event.Code.ToLowerInvariant() is var code && new string([.. code.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]) is { Length: >= 4 } acronym
        ? acronym : $"event_{code.Replace('-', '_')}";

    public string Version => Programme.Release?.Version ?? "draft";

    public string Text(LocalizedText text, TalkContent? talk = null) => text.In(
        Language ?? (talk is null ? Programme.Event.MainLanguage : FeedTalk.LanguageOf(talk.Languages, Programme.Event)), Programme.Event.MainLanguage);

    /// <summary>The title, marked as cancelled in front, because some formats have no status.</summary>
    public string Title(SessionContent content, TalkContent? talk) =>
        (IsCancelled(content, talk) ? FrabWords.CancelledPrefix : "") + (talk is null ? Text(content.Session.Title) : Text(talk.Title, talk));

    public static bool IsCancelled(SessionContent? content, TalkContent? talk) =>
        content?.Session.Status == ProgrammeStatus.Cancelled || talk?.Status == ProgrammeStatus.Cancelled;

    /// <summary>Name of the talk type, or the standard word for the kind.</summary>
    public string Type(SessionKind kind, Guid? typeId) =>
        Programme.TalkType(typeId) is { } type ? Text(type.Name) : FrabWords.Write(kind);

    public string RoomName(Guid? id) => Programme.Room(id) is { } room ? Text(room.Name) : "";

    public string TrackName(Guid? id) => Programme.Track(id) is { } track ? Text(track.Name) : "";

    /// <summary>URL of a session on the public page. Our own import recognises sessions by it.</summary>
    public string SessionAddress(Session session, string part) => $"{Address}/programme?day={Iso(session.Day)}&eventshub={part}#{session.ExternalId}";

    public static int? Number(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>A positive number for an entry, which no other one has: the one from another system, otherwise one derived from the GUID, so that repeated exports
    /// agree.</summary>
    public int Id(Guid guid, string? foreignId)
    {
        if (Number(foreignId) is { } given && _ids[given] == guid)
        {
            return given;
        }

        var hash = SHA256.HashData(guid.ToByteArray());
        var id = (BitConverter.ToInt32(hash) & 0x3FFFFFFF) | 0x40000000;
        while (!_ids.TryAdd(id, guid) && _ids[id] != guid)
        {
            id++;
        }

        return id;
    }

    /// <summary>A code of capital letters and digits for a talk, which no other one has: the one from another system, otherwise one derived from the GUID.</summary>
    public string Code(Guid guid, string? foreignId) => IsCode(foreignId) && _codes[foreignId!] == guid ? foreignId! : CodeOf(guid);

    /// <summary>A code of capital letters and digits for a person: the one from another system, otherwise one derived from the GUID.</summary>
    public static string PersonCode(Guid guid, string? foreignId) => IsCode(foreignId) ? foreignId! : CodeOf(guid);

    /// <summary>An address in ASCII, as RFC 3986 wants it: letters that it may not hold are encoded, also those of the host (RFC 3492).</summary>
    public static string InAscii(Uri address) => new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;

    private static bool IsCode(string? text) => text is { Length: > 0 } && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    private static string CodeOf(Guid guid) => Convert.ToHexString(SHA256.HashData(guid.ToByteArray()).AsSpan(0, 5));

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 with the UTC offset of the event's time zone.</summary>
    public string Iso(DateTime utc) => Local(utc).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public DateTimeOffset Local(DateTime utc) => EventTime.WithOffset(utc, Programme.Event.TimeZone);

    public string Clock(DateTime utc) => Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture);
}
