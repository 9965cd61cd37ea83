using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.OwnAccount;
using EventsHub.Accounts.Roles;
using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Accounts.Api;

/// <summary>The REST endpoints for sessions, accounts and roles.</summary>
public static class AccountsApi
{
    /// <summary>Maps the endpoints under <c>/session</c> and <c>/accounts</c>.</summary>
    public static RouteGroupBuilder MapAccountsApi(this RouteGroupBuilder api)
    {
        MapSession(api.MapGroup("/session").WithTags("Accounts"));
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("", (string? search, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListAccounts.Query(search, page ?? 1), cancellationToken))
            .WithName("ListAccounts").WithSummary("Lists the people who work with EventsHub, 50 a page.")
            .Produces<ListAccounts.Result>();
        accounts.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new FindAccount.Query(id), cancellationToken))
            .WithName("FindAccount").WithSummary("Shows one account with its roles.")
            .Produces<FindAccount.Result>().ProducesProblem(StatusCodes.Status404NotFound);
        accounts.MapPost("", async (InvitePerson.Command command, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var id = await mediator.Send(command, cancellationToken);
                return Results.CreatedAtRoute("FindAccount", new { id }, new Identified(id));
            })
            .WithName("InvitePerson").WithSummary("Makes an account with a first role and mails the invitation.")
            .Produces<Identified>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        accounts.MapPost("/{id:guid}/roles", async (Guid id, RoleGiven role, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Ok(new Identified(await mediator.Send(new GrantRole.Command(id, role.Role, role.Scope, role.Key), cancellationToken))))
            .WithName("GrantRole").WithSummary("Gives a role, for the host or limited to a series, an event or a trip.")
            .Produces<Identified>().ProducesProblem(StatusCodes.Status409Conflict);
        accounts.MapDelete("/{id:guid}/roles/{grantId:guid}", async (Guid id, Guid grantId, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new RevokeRole.Command(id, grantId), cancellationToken);
                return Results.NoContent();
            })
            .WithName("RevokeRole").WithSummary("Takes a role away.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        accounts.MapPost("/{id:guid}/disable", async (Guid id, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new DisableAccount.Command(id), cancellationToken);
                return Results.NoContent();
            })
            .WithName("DisableAccount").WithSummary("Shuts somebody out; nothing is deleted.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        accounts.MapPost("/{id:guid}/enable", async (Guid id, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new EnableAccount.Command(id), cancellationToken);
                return Results.NoContent();
            })
            .WithName("EnableAccount").WithSummary("Lets somebody in again, with the roles they had.")
            .Produces(StatusCodes.Status204NoContent);
        return api;
    }

    private static void MapSession(RouteGroupBuilder session)
    {
        session.MapPost("", async (SignIn.Command command, IMediator mediator, Sessions sessions, CancellationToken cancellationToken) =>
            {
                var result = await mediator.Send(command, cancellationToken);
                if (result.AccountId is not { } id)
                {
                    return Results.Problem(statusCode: StatusCodes.Status401Unauthorized);
                }

                await sessions.StartAsync(id);
                return Results.NoContent();
            })
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignIn)
            .WithName("SignIn").WithSummary($"Signs in by cookie. Calls that change something then carry the header {ApiSetup.GuardHeader}.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem().ProducesProblem(StatusCodes.Status401Unauthorized);
        session.MapGet("", (IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new FindMyAccount.Query(), cancellationToken))
            .WithName("FindMyAccount").WithSummary("Says who is signed in.")
            .Produces<FindMyAccount.Result>();
        session.MapDelete("", async (Sessions sessions) =>
            {
                await sessions.EndAsync();
                return Results.NoContent();
            })
            .WithName("SignOut").WithSummary("Signs out.")
            .Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>The body of a request that gives a role to an account.</summary>
    /// <param name="Role">The role to give.</param>
    /// <param name="Scope">What it is given for.</param>
    /// <param name="Key">Code of the event or trip, or name of the series; null for the host.</param>
    public sealed record RoleGiven(Role Role, ScopeKind Scope = ScopeKind.Host, string? Key = null);
}
