using System.Globalization;
using System.Security.Cryptography;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Feeds;

/// <summary>What writers of all formats have in common: which language a text is written in, and numbers where a format asks for some.</summary>
internal sealed class ExportContext
{
    private readonly HashSet<int> _ids;

    /// <param name="programme">What is written.</param>
    /// <param name="language">The language asked for; null for the one that each talk is held in.</param>
    /// <param name="address">Where the public page of the event is.</param>
    public ExportContext(ProgrammeContent programme, string? language, string address)
    {
        (Programme, Language, Address) = (programme, language, address);
        // Numbers that other systems gave come first, so that a made-up one never takes theirs.
        _ids = [.. programme.Sessions.SelectMany(s => s.Talks).Select(t => Number(t.ForeignId)).OfType<int>()];
    }

    public ProgrammeContent Programme { get; }

    public string? Language { get; }

    public string Address { get; }

    public string Acronym => Programme.Event.Code.ToLowerInvariant() is var code && new string([.. code.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]) is { Length: >= 4 } acronym
        ? acronym : $"event_{code.Replace('-', '_')}";

    public string Version => Programme.Release?.Version ?? "draft";

    public string Text(LocalizedText text, TalkContent? talk = null) => text.In(
        Language ?? (talk is null ? Programme.Event.MainLanguage : FeedTalk.LanguageOf(talk.Languages, Programme.Event)), Programme.Event.MainLanguage);

    /// <summary>A title; one that does not take place says so, where the format has no other place for it.</summary>
    public string Title(SessionContent content, TalkContent? talk) =>
        (IsCancelled(content, talk) ? FrabWords.CancelledPrefix : "") + (talk is null ? Text(content.Session.Title) : Text(talk.Title, talk));

    public static bool IsCancelled(SessionContent content, TalkContent? talk) =>
        content.Session.Status == ProgrammeStatus.Cancelled || talk?.Status == ProgrammeStatus.Cancelled;

    /// <summary>What it is, as the event calls it.</summary>
    public string Type(SessionKind kind, Guid? typeId) =>
        Programme.TalkType(typeId) is { } type ? Text(type.Name) : FrabWords.Write(kind);

    public string RoomName(Guid? id) => Programme.Room(id) is { } room ? Text(room.Name) : "";

    public string TrackName(Guid? id) => Programme.Track(id) is { } track ? Text(track.Name) : "";

    /// <summary>Where the session that a talk is part of stands on the public page; our own import knows it again by that.</summary>
    public string SessionAddress(Session session, string part) => $"{Address}/programme?day={Iso(session.Day)}&eventshub={part}#{session.ExternalId}";

    public static int? Number(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>The number of an entry: the one another system gave it, else one made from the guid, which stays the same at every export.</summary>
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

    /// <summary>The code of an entry or a person: the one another system gave, else one made from the guid.</summary>
    public static string Code(Guid guid, string? foreignId) =>
        foreignId is { Length: > 0 } && foreignId.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) ? foreignId
        : Convert.ToHexString(SHA256.HashData(guid.ToByteArray()).AsSpan(0, 5));

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant with the offset that the clocks of the event have then.</summary>
    public string Iso(DateTime utc) => Local(utc).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public DateTimeOffset Local(DateTime utc) => EventTime.WithOffset(utc, Programme.Event.TimeZone);

    public string Clock(DateTime utc) => Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture);
}
