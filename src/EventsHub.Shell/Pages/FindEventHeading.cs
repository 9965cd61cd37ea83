using EventsHub.Kernel.Pipeline;

namespace EventsHub.Shell.Pages;

/// <summary>Loads the parts of an event that surround each of its pages: name, dates, languages and accent colour. The conference module contains the
/// handler, so that the shell does not depend on it.</summary>
public static class FindEventHeading
{
    [OpenToAll("It holds what the public page shows; of events that are not public, only those who may see them learn.")]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <summary>Texts are in the current language.</summary>
    public sealed record Result(
        Guid Id, string Code, string Name, string Place, DateOnly Starts, DateOnly Ends, string TimeZone, IReadOnlyList<string> Languages, string Accent)
    {
        public bool IsRegistrationOpen { get; init; }

        public bool HasLogo { get; init; }

        /// <summary>True when visitors can see the programme.</summary>
        public bool IsProgrammePublished { get; init; }
    }
}
