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
    private readonly HashSet<int> _ids;

    /// <param name="programme">The draft or a release to write.</param>
    /// <param name="language">Language of the texts (BCP 47); null for the language in which each talk is held.</param>
    /// <param name="address">URL of the event's public page.</param>
    public ExportContext(ProgrammeContent programme, string? language, string address)
    {
        (Programme, Language, Address) = (programme, language, address);
        // Numbers from other systems are reserved first, so that a generated number never collides with them.
        _ids = [.. programme.Sessions.SelectMany(s => s.Talks).Concat(programme.Waiting).Select(t => Number(t.ForeignId)).OfType<int>()];
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

    /// <summary>A positive number for an entry: the one from another system, otherwise one derived from the GUID, so that repeated exports
    /// agree.</summary>
    public int Id(Guid guid, string? foreignId)
    {
        if (Number(foreignId) is { } given)
        {
            return given;
        }

        var hash = SHA256.HashData(guid.ToByteArray());
        for (var id = (BitConverter.ToInt32(hash) & 0x3FFFFFFF) | 0x40000000; ; id++)
        {
            if (_ids.Add(id))
            {
                return id;
            }
        }
    }

    /// <summary>A code of capital letters and digits: the one from another system, otherwise one derived from the GUID.</summary>
    public static string Code(Guid guid, string? foreignId) =>
        foreignId is { Length: > 0 } && foreignId.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) ? foreignId
        : Convert.ToHexString(SHA256.HashData(guid.ToByteArray()).AsSpan(0, 5));

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 with the UTC offset of the event's time zone.</summary>
    public string Iso(DateTime utc) => Local(utc).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public DateTimeOffset Local(DateTime utc) => EventTime.WithOffset(utc, Programme.Event.TimeZone);

    public string Clock(DateTime utc) => Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture);
}
