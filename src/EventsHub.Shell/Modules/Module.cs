using System.CommandLine;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Shell.Modules;

/// <summary>A trade that EventsHub is put together from, such as badges or trips: one folder in <c>src</c>, one line in the program. Its handlers,
/// tables, pages and texts are found by themselves; here it says what else it brings.</summary>
public abstract class Module
{
    /// <summary>Adds services that its commands and queries need, at the command line and on the web.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Adds services that only its pages and API need.</summary>
    public virtual void AddWebServices(IServiceCollection services)
    {
    }

    /// <summary>Maps its part of the API. Endpoints are for signed-in callers unless they say <c>AllowAnonymous</c>.</summary>
    /// <param name="api">The group <c>/api/v1</c>.</param>
    public virtual void MapApi(RouteGroupBuilder api)
    {
    }

    /// <summary>Maps what it serves beside pages and API, such as style sheets that are made.</summary>
    public virtual void MapRoutes(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Its verbs at the command line.</summary>
    public virtual IEnumerable<Command> VerbsFor(VerbHost host) => [];

    public virtual IEnumerable<StaffLink> StaffLinks => [];

    /// <summary>Its places in the navigation of an event's public pages.</summary>
    public virtual IEnumerable<PublicLink> PublicLinks => [];
}
