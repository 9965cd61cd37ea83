using EventsHub.Conference.Contracts;

namespace EventsHub.Programme.Public;

/// <param name="Id">Id of the session.</param>
/// <param name="ExternalId">Id in exported files, in URLs and as anchor on pages; stays the same through imports.</param>
/// <param name="Day">Day of the programme; a session after midnight belongs to the evening before.</param>
/// <param name="StartsAt">Start (UTC); null while it has no time.</param>
/// <param name="DurationMinutes">Length in minutes.</param>
/// <param name="Room">The room; null when it is not known or not in a single room.</param>
/// <param name="Track">The track; null when it has none.</param>
/// <param name="Kind">What kind of session or talk it is.</param>
/// <param name="Title">Title in the current language.</param>
/// <param name="Chairs">The people who chair it, in order.</param>
/// <param name="IsCancelled">True when it has been cancelled.</param>
/// <param name="IsSingleTalk">True when the session consists of one talk with the same title, so that only one of them needs to be shown.</param>
/// <param name="Talks">Its talks in order; empty for a break, for example.</param>
public sealed record SessionView(
    Guid Id, Guid ExternalId, DateOnly Day, DateTime? StartsAt, int DurationMinutes, RoomView? Room, TrackView? Track, SessionKind Kind, string Title,
    IReadOnlyList<SpeakerView> Chairs, bool IsCancelled, bool IsSingleTalk, IReadOnlyList<TalkView> Talks)
{
    /// <summary>Short id in links to favourites (see <see cref="FavouriteLink"/>); "" in the draft.</summary>
    public string FavouriteId { get; init; } = "";

    /// <summary>What recent releases changed; null in the draft.</summary>
    public ChangeView? Change { get; init; }

    /// <summary>End (UTC); null while it has no time.</summary>
    public DateTime? EndsAt => StartsAt?.AddMinutes(DurationMinutes);
}
