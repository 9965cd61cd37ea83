using System.CommandLine;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Shell.Modules;

/// <summary>A part of EventsHub for one kind of work, such as badges or trips: one project folder in <c>src</c> and one line in
/// <c>EventsHubModules</c>. Its handlers, tables, pages and translations are found by scanning its assembly; everything else is registered
/// here.</summary>
public abstract class Module
{
    /// <summary>Adds services for commands and queries, used by both the web server and the command line.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Adds services that only pages and the API need.</summary>
    public virtual void AddWebServices(IServiceCollection services)
    {
    }

    /// <summary>Maps API endpoints. They require a signed-in caller unless they declare <c>AllowAnonymous</c>.</summary>
    /// <param name="api">The route group <c>/api/v1</c>.</param>
    public virtual void MapApi(RouteGroupBuilder api)
    {
    }

    /// <summary>Maps routes that are neither pages nor API, such as generated style sheets.</summary>
    public virtual void MapRoutes(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Commands for the command line.</summary>
    public virtual IEnumerable<Command> VerbsFor(VerbHost host) => [];

    public virtual IEnumerable<StaffLink> StaffLinks => [];

    /// <summary>Links for the navigation of an event's public pages.</summary>
    public virtual IEnumerable<PublicLink> PublicLinks => [];
}
