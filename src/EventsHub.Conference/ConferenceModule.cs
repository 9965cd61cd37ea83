using System.CommandLine;
using EventsHub.Conference.Api;
using EventsHub.Conference.Verbs;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Conference;

/// <summary>Hosted events: dates, venue, rooms, languages, ticket types and options.</summary>
public sealed class ConferenceModule : Module
{
    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api)
    {
        api.MapEventsApi();
        api.MapPublicEventsApi();
    }

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [EventVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks =>
    [
        new(10, t => t["Overview"], "calendar", "") { IsOfEvent = true, AlsoUnder = ["/setup"] },
        new(110, t => t["Events"], "events", "/events"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<PublicLink> PublicLinks => [new(10, t => t["Welcome"], "", _ => true)];
}
