using EventsHub.Conference.Contracts;

namespace EventsHub.Programme.Public;

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
/// <param name="IsSingleTalk">Whether it is nothing but its one talk.</param>
/// <param name="Talks">What it holds, in order.</param>
public sealed record SessionView(
    Guid Id, Guid ExternalId, DateOnly Day, DateTime? StartsAt, int DurationMinutes, RoomView? Room, TrackView? Track, SessionKind Kind, string Title,
    string? Chair, bool IsCancelled, bool IsSingleTalk, IReadOnlyList<TalkView> Talks)
{
    /// <summary>Its mark in links of favourites (<see cref="FavouriteLink"/>).</summary>
    public string FavouriteId { get; init; } = "";

    /// <summary>What the releases did to it; null in the draft.</summary>
    public ChangeView? Change { get; init; }

    /// <summary>When it ends (UTC).</summary>
    public DateTime? EndsAt => StartsAt?.AddMinutes(DurationMinutes);
}
