using EventsHub.Kernel.Pipeline;

namespace EventsHub.Shell.Pages;

/// <summary>What stands around every page of an event: its name, dates, languages and colour. The module that has the events answers.</summary>
public static class FindEventFrame
{
    /// <summary>Asks for the frame of an event, by its code in any case.</summary>
    [OpenToAll("It holds what the public page shows; of events that are not public, only those who may see them learn.")]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <summary>The frame, in the language spoken now.</summary>
    public sealed record Result(
        Guid Id, string Code, string Name, string Place, DateOnly Starts, DateOnly Ends, string TimeZone, IReadOnlyList<string> Languages, string Accent)
    {
        public bool IsRegistrationOpen { get; init; }

        public bool HasLogo { get; init; }

        /// <summary>Whether the public sees its programme.</summary>
        public bool IsProgrammePublished { get; init; }
    }
}
