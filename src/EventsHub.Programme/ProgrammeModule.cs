using System.CommandLine;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Events;
using EventsHub.People.Contracts;
using EventsHub.Programme.Api;
using EventsHub.Programme.Contracts;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Pages;
using EventsHub.Programme.Pages.Public;
using EventsHub.Programme.Prints;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Verbs;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Programme;

/// <summary>The programme: sessions and talks, releases for the public, import and export, booklet and door signs.</summary>
public sealed class ProgrammeModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IEventProgramme, EventProgramme>();
        services.AddSingleton<PrintCache>();
        services.AddScoped<ProgrammeExport>();
        services.AddSingleton<ReleaseCache>();
        services.AddScoped<PublishedProgramme>();

        services.AddScoped<IPersonRoles, ContributorRoles>();
        services.AddScoped<IPersonalPart, OwnContributionsPart>();

        services.On<TalkFileRemoved>().Handle<ForgetUnusedFile>();
        services.On<SpeakerAdded>().Handle<ContributorsArePeople>();
        services.On<SpeakerChanged>().Handle<ContributorsArePeople>();
    }

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api)
    {
        api.MapProgrammeApi();
        api.MapPublicProgrammeApi();
    }

    /// <inheritdoc/>
    public override void MapRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapProgrammeThemes();
        routes.MapScheduleTheme();
        routes.MapProgrammeOffline();
    }

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [ProgrammeVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks => [new(30, t => t["Programme"], "schedule", "/programme", Permission.ManageProgramme) { IsOfEvent = true }];

    /// <inheritdoc/>
    public override IEnumerable<PublicLink> PublicLinks => [new(20, t => t["Programme"], "/programme", frame => frame.IsProgrammePublished)];
}
