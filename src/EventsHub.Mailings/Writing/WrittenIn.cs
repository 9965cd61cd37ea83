using EventsHub.Conference.Contracts;

namespace EventsHub.Mailings.Writing;

/// <summary>The languages that something is written in.</summary>
internal static class WrittenIn
{
    /// <summary>Languages in the order of the event, the main one first; others follow.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> languages, HostedEvent @event) =>
        languages.OrderBy(language => @event.Languages.ToList().IndexOf(language) is >= 0 and var place ? place : int.MaxValue);
}
