using System.CommandLine;
using EventsHub.Accounts.Contracts;
using EventsHub.Documents.Letters;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Events;
using EventsHub.Kernel.Outbox;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using EventsHub.Trips.Api;
using EventsHub.Trips.Contracts;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Storage;
using EventsHub.Trips.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Trips;

/// <summary>The trips of a delegation to events hosted elsewhere: legs, hotel stays and travel packs.</summary>
public sealed class TripsModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ITrips, TripRows>();
        services.AddSingleton<TravelPackWriter>();
        services.AddScoped<TravelPackDocument>();

        services.On<TravellerRemoved>().Handle<ForgetTravellerLinks>();
        services.AddMailQueue<TravelPackMails>(TripMailKinds.TravelPack);
    }

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api) => api.MapTripsApi();

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [TripVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks => [new(120, t => t["Trips"], "trip", "/trips", Permission.ManageTrips)];
}
