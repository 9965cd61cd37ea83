namespace EventsHub.Kernel.Pipeline;

/// <summary>The requested item does not exist, or the sender may not know that it does.</summary>
/// <param name="what">The kind of item, in English: "event", "registration".</param>
public sealed class NotFoundException(string what) : Exception($"There is no such {what}.")
{
    /// <summary>The kind of item, in English: "event", "registration".</summary>
    public string What { get; } = what;
}
