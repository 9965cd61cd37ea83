using System.CommandLine;
using EventsHub.Hosts.Api;
using EventsHub.Hosts.Verbs;
using EventsHub.Kernel.Access;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Hosts;

/// <summary>Who runs the installation: a legal person with address, taxes, bank account, home time zone, languages, and the numbers of its documents.</summary>
public sealed class HostsModule : Module
{
    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api) => api.MapHostApi();

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [HostVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks => [new(125, t => t["Host"], "mark", "/host", Permission.ManageHost)];
}
