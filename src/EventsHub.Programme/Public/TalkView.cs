using EventsHub.Conference.Contracts;

namespace EventsHub.Programme.Public;

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
    public string FavouriteId { get; init; } = "";

    /// <summary>What the event calls such talks, or what it is.</summary>
    public string Type { get; init; } = "";

    public string? Board { get; init; }

    /// <summary>What the releases did to it; null in the draft.</summary>
    public ChangeView? Change { get; init; }
}
