using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme;

/// <summary>A room as lists show it.</summary>
/// <param name="Id">The room.</param>
/// <param name="Code">Its name in addresses.</param>
/// <param name="Name">Its name in the language spoken now.</param>
/// <param name="Capacity">Its seats.</param>
public sealed record RoomView(Guid Id, string Code, string Name, int? Capacity);

/// <summary>A track as lists show it.</summary>
/// <param name="Id">The track.</param>
/// <param name="Code">Its name in addresses.</param>
/// <param name="Name">Its name in the language spoken now.</param>
/// <param name="Colour">#RRGGBB.</param>
public sealed record TrackView(Guid Id, string Code, string Name, string Colour);

/// <summary>Somebody who speaks, as lists show them.</summary>
/// <param name="Id">The speaker.</param>
/// <param name="Slug">Their name in addresses.</param>
/// <param name="Name">The name as its bearer writes it.</param>
/// <param name="LatinName">The name in Latin letters, where it differs.</param>
/// <param name="Affiliation">Institution.</param>
/// <param name="Role">What they do in the talk, when it is not speaking.</param>
public sealed record SpeakerView(Guid Id, string Slug, string Name, string? LatinName, string Affiliation, string? Role);

/// <summary>A talk as lists show it.</summary>
/// <param name="Id">The talk.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its title in the language spoken now.</param>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="DurationMinutes">How long it lasts.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Languages">The languages it is held in.</param>
/// <param name="DoNotRecord">Whether it must not be recorded.</param>
/// <param name="IsCancelled">Whether it does not take place.</param>
/// <param name="Speakers">Who speaks, in order.</param>
public sealed record TalkView(
    Guid Id, string Slug, string Title, DateTime? StartsAt, int DurationMinutes, SessionKind Kind, IReadOnlyList<string> Languages, bool DoNotRecord,
    bool IsCancelled, IReadOnlyList<SpeakerView> Speakers)
{
    /// <summary>Its mark in links of favourites (<see cref="FavouriteLink"/>).</summary>
    public string Mark { get; init; } = "";

    /// <summary>What the event calls such talks, or what it is.</summary>
    public string Type { get; init; } = "";

    /// <summary>The board that a poster hangs on.</summary>
    public string? Board { get; init; }

    /// <summary>What the releases did to it; null in the draft.</summary>
    public ChangeView? Change { get; init; }
}

/// <summary>What the releases did to a session or talk; numbers are those of releases.</summary>
/// <param name="AddedIn">The release that it came with.</param>
/// <param name="ChangedIn">The last one that changed anything about it.</param>
/// <param name="MovedIn">The last one that moved it.</param>
/// <param name="MovedFrom">Where it was before, in words.</param>
/// <param name="CancelledIn">The one that cancelled it.</param>
public sealed record ChangeView(int AddedIn, int ChangedIn, int? MovedIn, string? MovedFrom, int? CancelledIn);

/// <summary>The place that a session was at before a release moved it.</summary>
/// <param name="SessionId">The external identity of the session.</param>
/// <param name="Title">Its title.</param>
/// <param name="Day">The day that it was on.</param>
/// <param name="StartsAt">When it was (UTC).</param>
/// <param name="EndsAt">Until when (UTC).</param>
/// <param name="Room">Where it was.</param>
/// <param name="MovedIn">The number of the release that moved it.</param>
/// <param name="To">Where it is now, in words.</param>
public sealed record GhostView(Guid SessionId, string Title, DateOnly Day, DateTime StartsAt, DateTime EndsAt, RoomView? Room, int MovedIn, string To);

/// <summary>A session as lists show it.</summary>
/// <param name="Id">The session.</param>
/// <param name="ExternalId">Its identity in files and in the addresses of its place on the page.</param>
/// <param name="Day">The day that it belongs to.</param>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="DurationMinutes">How long it lasts.</param>
/// <param name="Room">Where.</param>
/// <param name="Track">Its theme.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title in the language spoken now.</param>
/// <param name="Chair">Who leads it.</param>
/// <param name="IsCancelled">Whether it does not take place.</param>
/// <param name="IsItsTalk">Whether it is nothing but its one talk.</param>
/// <param name="Talks">What it holds, in order.</param>
public sealed record SessionView(
    Guid Id, Guid ExternalId, DateOnly Day, DateTime? StartsAt, int DurationMinutes, RoomView? Room, TrackView? Track, SessionKind Kind, string Title,
    string? Chair, bool IsCancelled, bool IsItsTalk, IReadOnlyList<TalkView> Talks)
{
    /// <summary>Its mark in links of favourites (<see cref="FavouriteLink"/>).</summary>
    public string Mark { get; init; } = "";

    /// <summary>What the releases did to it; null in the draft.</summary>
    public ChangeView? Change { get; init; }

    /// <summary>When it ends (UTC).</summary>
    public DateTime? EndsAt => StartsAt?.AddMinutes(DurationMinutes);
}

/// <summary>Turns what was read into what lists show.</summary>
internal static class Views
{
    public static IReadOnlyList<RoomView> RoomViews(this ProgrammeContent programme) =>
        [.. programme.Rooms.Select(r => new RoomView(r.Id, r.Code, programme.Text(r.Name), r.Capacity))];

    public static IReadOnlyList<TrackView> TrackViews(this ProgrammeContent programme) =>
        [.. programme.Tracks.Select(t => new TrackView(t.Id, t.Code, programme.Text(t.Name), t.Colour))];

    public static IReadOnlyList<SessionView> SessionViews(this ProgrammeContent programme)
    {
        var rooms = programme.RoomViews().ToDictionary(r => r.Id);
        var tracks = programme.TrackViews().ToDictionary(t => t.Id);
        return [.. programme.Sessions.Select(content =>
        {
            var s = content.Session;
            var isCancelled = s.Status == ProgrammeStatus.Cancelled;
            return new SessionView(
                s.Id, s.ExternalId, s.Day, s.StartsAt, s.DurationMinutes,
                s.RoomId is { } room ? rooms.GetValueOrDefault(room) : null, s.TrackId is { } track ? tracks.GetValueOrDefault(track) : null,
                s.Kind, programme.Text(s.Title), s.Chair, isCancelled || content.IsItsTalk && content.Talks[0].Status == ProgrammeStatus.Cancelled, content.IsItsTalk,
                [.. content.Talks.Select(t => t.View(programme, s))]);
        })];
    }

    public static TalkView View(this TalkContent talk, ProgrammeContent programme, Session session) => new(
        talk.Id, talk.Slug, programme.Text(talk.Title), talk.StartsAt, talk.DurationMinutes, talk.Kind, talk.Languages, talk.DoNotRecord, talk.IsCancelled(session),
        [.. talk.Speakers.Select(p => new SpeakerView(p.SpeakerId, p.Slug, p.Name.Native, p.Name.LatinIfDifferent, p.Affiliation, p.Role))]);

    public static bool IsCancelled(this TalkContent talk, Session session) => session.Status == ProgrammeStatus.Cancelled || talk.Status == ProgrammeStatus.Cancelled;

    public static RoomView View(this Room room, Event @event) => new(room.Id, room.Code, room.Name.In(Languages.Current, @event.MainLanguage), room.Capacity);

    public static TrackView View(this Track track, Event @event) => new(track.Id, track.Code, track.Name.In(Languages.Current, @event.MainLanguage), track.Colour);
}
