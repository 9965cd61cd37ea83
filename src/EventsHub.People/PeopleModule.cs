using System.CommandLine;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Events;
using EventsHub.Kernel.Outbox;
using EventsHub.People.Api;
using EventsHub.People.Contracts;
using EventsHub.People.Mails;
using EventsHub.People.Verbs;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.People;

/// <summary>Who the people of an event are: one person for each human being, whatever they are at the event; merging and splitting; inviting contributors to register.</summary>
public sealed class PeopleModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<EventPeople>();
        services.On<PersonInvited>().Send(PeopleMailKinds.Invited, e => e.PersonId);
        services.On<PersonMoved>().Send(PeopleMailKinds.FormerAddress, e => e.FormerAddressId);
        services.On<PersonMoved>().Send(PeopleMailKinds.NewAddress, e => e.PersonId);
        services.AddMailQueue<AddressMails>(PeopleMailKinds.FormerAddress);
        services.AddMailQueue<AddressMails>(PeopleMailKinds.NewAddress);
        services.AddMailQueue<PeopleMails>(PeopleMailKinds.Invited);
        services.AddMailQueue<PeopleMails>(PeopleMailKinds.Link);
    }

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api) => api.MapPeopleApi();

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [PeopleVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks => [new(25, t => t["People"], "people", "/people", Permission.ManagePeople) { IsOfEvent = true }];
}
