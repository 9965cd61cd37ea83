using System.CommandLine;
using EventsHub.Badges.Api;
using EventsHub.Badges.Verbs;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Badges;

public sealed class BadgesModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<BadgePrinter>();
        services.AddScoped<BadgeReader>();
        services.AddScoped<IEventBadges, EventBadges>();
    }

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api) => api.MapBadgesApi().MapBadgeSheetsApi().MapBadgeTemplatesApi().MapPrintRunsApi();

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [BadgeVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks => [new(40, t => t["Badges"], "badge", "/badges", Permission.PrintBadges) { IsOfEvent = true }];
}
