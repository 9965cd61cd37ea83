using System.CommandLine;
using EventsHub.Conference.Api;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Files;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Verbs;
using EventsHub.Kernel.Storage;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Conference;

/// <summary>Hosted events: dates, venue, rooms, languages, ticket types and options.</summary>
public sealed class ConferenceModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SecretSeal>();
        services.AddScoped<EventFileParts>();
        services.AddScoped(provider => new EventKeys(provider.GetRequiredService<EventsHubDb>(), provider.GetRequiredService<SecretSeal>()));
    }

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api)
    {
        api.MapEventsApi();
        api.MapSigningKeysApi();
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
