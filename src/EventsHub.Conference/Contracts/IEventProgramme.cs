namespace EventsHub.Conference.Contracts;

/// <summary>What this module needs from the programme of an event; the programme module implements it.</summary>
public interface IEventProgramme
{
    /// <summary>The titles of the sessions in the given rooms, by room id and in order of time, in the current language or else in the main one.</summary>
    Task<ILookup<Guid, string>> TitlesInRoomsAsync(IReadOnlyCollection<Guid> roomIds, string mainLanguage, CancellationToken cancellationToken);

    /// <summary>Deletes the whole programme of an event, in the caller's transaction.</summary>
    Task DeleteAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>The talk types of an event, by position, as the event's file holds them.</summary>
    Task<IReadOnlyList<TalkTypeInput>> TalkTypesAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>Gives an event the talk types of its file, and removes other types.</summary>
    /// <returns>The types that the file does not have but that stay, because talks use them.</returns>
    Task<IReadOnlyList<TalkTypeInput>> ApplyTalkTypesAsync(Guid eventId, string mainLanguage, IReadOnlyList<TalkTypeInput> types, CancellationToken cancellationToken);
}
