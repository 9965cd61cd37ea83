using System.CommandLine;
using EventsHub.Accounts.Api;
using EventsHub.Accounts.Contracts;
using EventsHub.Accounts.Mails;
using EventsHub.Accounts.Roles;
using EventsHub.Accounts.SigningIn;
using EventsHub.Accounts.Verbs;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Events;
using EventsHub.Kernel.Outbox;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Accounts;

/// <summary>The accounts of organisers and staff: how they sign in, and the roles that decide what they may do.</summary>
public sealed class AccountsModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAccounts();
        services.AddScoped<IAccess, AccessControl>();
        services.AddScoped<Attempts>();
        services.AddScoped<GrantQueries>();
        services.AddScoped<TripLeaders>();

        services.On<AccountInvited>().Send(AccountMailKinds.Invitation, e => e.AccountId);
        services.On<SignInLinkRequested>().Send(AccountMailKinds.SignInLink, e => e.AccountId);
        services.AddMailQueue<AccountMails>(AccountMailKinds.Invitation);
        services.AddMailQueue<AccountMails>(AccountMailKinds.SignInLink);
    }

    /// <inheritdoc/>
    public override void AddWebServices(IServiceCollection services) => services.AddSessions();

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api) => api.MapAccountsApi().MapKeysApi();

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [AccountVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks =>
    [
        new(60, t => t["Devices"], "pin", "/devices", Permission.ManageEvents) { IsOfEvent = true },
        new(130, t => t["Accounts"], "person", "/accounts", Permission.ManageAccounts),
    ];
}
