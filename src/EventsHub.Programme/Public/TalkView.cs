using EventsHub.Conference.Contracts;

namespace EventsHub.Programme.Public;

/// <param name="Id">Id of the talk.</param>
/// <param name="Slug">Name of the talk in URLs.</param>
/// <param name="Title">Title in the current language.</param>
/// <param name="StartsAt">Start (UTC); null while it has no time.</param>
/// <param name="DurationMinutes">Length in minutes.</param>
/// <param name="Kind">What kind of session or talk it is.</param>
/// <param name="Languages">Languages in which it is held (BCP 47).</param>
/// <param name="DoNotRecord">True when the speakers do not want to be recorded.</param>
/// <param name="IsCancelled">True when it has been cancelled.</param>
/// <param name="Speakers">Speakers in order.</param>
public sealed record TalkView(
    Guid Id, string Slug, string Title, DateTime? StartsAt, int DurationMinutes, SessionKind Kind, IReadOnlyList<string> Languages, bool DoNotRecord,
    bool IsCancelled, IReadOnlyList<SpeakerView> Speakers)
{
    /// <summary>Short id in links to favourites (see <see cref="FavouriteLink"/>); "" in the draft.</summary>
    public string FavouriteId { get; init; } = "";

    /// <summary>Name of the talk type or, without one, of the kind; "" in the draft.</summary>
    public string Type { get; init; } = "";

    public string? Board { get; init; }

    /// <summary>What recent releases changed; null in the draft.</summary>
    public ChangeView? Change { get; init; }
}
