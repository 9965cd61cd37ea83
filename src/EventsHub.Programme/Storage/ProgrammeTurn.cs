namespace EventsHub.Programme.Storage;

/// <summary>The row that whoever changes the whole programme of an event locks until their transaction ends, so that they come one after the other. Nothing refers to it, so nobody else waits.</summary>
internal sealed class ProgrammeTurn
{
    /// <summary>Id of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>How many turns there were; raised to lock the row.</summary>
    public int Number { get; set; }
}
