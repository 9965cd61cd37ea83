using System.CommandLine;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Registrations.Api;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Pages;
using EventsHub.Registrations.Tickets;
using EventsHub.Registrations.Verbs;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Registrations;

/// <summary>Registrations and orders: the public form, people's own pages, the staff's list, import and export.</summary>
public sealed class RegistrationsModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ISales, Sales>();
        services.AddScoped<TicketDocument>();
    }

    /// <inheritdoc/>
    public override void AddWebServices(IServiceCollection services) => services.AddSingleton<SearchSeal>();

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api)
    {
        api.MapPublicApi();
        api.MapRegistrationsApi();
        api.MapCodesApi();
    }

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [RegistrationVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks =>
        [new(20, t => t["Registrations"], "people", "/registrations", Permission.ViewRegistrations) { IsOfEvent = true }];

    /// <inheritdoc/>
    public override IEnumerable<PublicLink> PublicLinks => [new(30, t => t["Register"], "/register", frame => frame.IsRegistrationOpen)];
}
