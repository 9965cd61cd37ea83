namespace EventsHub.Conference.Contracts;

/// <summary>What the conference has to know of its programme; the module that makes it answers.</summary>
public interface IEventProgramme
{
    /// <summary>The titles of the sessions that take place in some rooms, by room and in order of time, in the language spoken or the one given.</summary>
    Task<ILookup<Guid, string>> TitlesInRoomsAsync(IReadOnlyCollection<Guid> roomIds, string mainLanguage, CancellationToken cancellationToken);

    /// <summary>Deletes all that belongs to the programme of an event, in the transaction of the caller.</summary>
    Task DeleteAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>The types of talks of an event, in order, as its file holds them.</summary>
    Task<IReadOnlyList<TalkTypeInput>> TalkTypesAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>Gives an event the types of talks of its file.</summary>
    /// <returns>Those that the file does not hold and that stay, because talks are of that type.</returns>
    Task<IReadOnlyList<TalkTypeInput>> ApplyTalkTypesAsync(Guid eventId, string mainLanguage, IReadOnlyList<TalkTypeInput> types, CancellationToken cancellationToken);
}
