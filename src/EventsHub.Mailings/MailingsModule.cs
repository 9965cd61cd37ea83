using System.CommandLine;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Events;
using EventsHub.Kernel.Outbox;
using EventsHub.Mailings.Api;
using EventsHub.Mailings.Bounces;
using EventsHub.Mailings.Contracts;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Verbs;
using EventsHub.Mailings.Wording;
using EventsHub.Registrations.Contracts;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Mailings;

/// <summary>Messages to some of the people of an event: writing, reviewing, sending, and what comes back.</summary>
public sealed class MailingsModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Letters>();
        services.AddScoped<MailingEnd>();
        services.AddScoped<OwnWording>();
        services.AddScoped<IMailWording>(scope => scope.GetRequiredService<OwnWording>());
        services.AddScoped<IEventMails, WordingOfFile>();
        services.AddScoped<IReturnedMails, ReturnedMailings>();
        services.On<MailingReleased>().Send(MailingKinds.Gather, e => e.MailingId);
        services.On<MailingResumed>().Send(MailingKinds.Gather, e => e.MailingId);
        services.AddOutboxQueue<GatherRecipients>(MailingKinds.Gather, atOnce: 1);
        services.AddMailQueue<MailingMails>(MailingKinds.Mail, atOnce: 4);
        services.AddMailQueue<TestMails>(MailingKinds.Test);
    }

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api) => api.MapMailingsApi();

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [MailVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks => [new(24, t => t["Mailings"], "mail", "/mailings", Permission.SendMailings) { IsOfEvent = true }];
}
