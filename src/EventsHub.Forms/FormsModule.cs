using EventsHub.Conference.Contracts;
using EventsHub.Forms.Api;
using EventsHub.Forms.Editing;
using EventsHub.Kernel.Access;
using EventsHub.Shell.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Forms;

/// <summary>What an event asks people beyond name and address: questions, their versions, and how answers are read.</summary>
public sealed class FormsModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<IEventForm, FormOfFile>();

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api) => api.MapFormsApi();

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks => [new(15, t => t["Registration form"], "question", "/questions", Permission.ViewEvent) { IsOfEvent = true }];
}
