namespace EventsHub.Kernel.Pipeline;

/// <summary>What was asked for is not there, or not to be seen by the sender.</summary>
/// <param name="what">The kind of thing, in English: "event", "registration".</param>
public sealed class NotFoundException(string what) : Exception($"There is no such {what}.")
{
    /// <summary>The kind of thing.</summary>
    public string What { get; } = what;
}
