using EventsHub.People.Directory;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.People.Api;

/// <summary>The REST endpoints for the people of an event.</summary>
public static class PeopleApi
{
    /// <summary>Maps the endpoints under <c>/events/{eventCode}/people</c>.</summary>
    public static RouteGroupBuilder MapPeopleApi(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/events/{eventCode}/people").WithTags("People").ProducesProblem(StatusCodes.Status404NotFound);
        people.MapGet("", (string eventCode, string? search, PeopleFilter? filter, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListPeople.Query(eventCode, search, filter ?? PeopleFilter.Everybody, page ?? 1), cancellationToken))
            .WithName("ListPeople").WithSummary("One page of the people of an event, and what they are there.").Produces<ListPeople.Result>();
        people.MapPost("/invitations", (string eventCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new InviteToRegister.Command(eventCode), cancellationToken))
            .WithName("InviteToRegister").WithSummary("Writes to all who contribute to the programme and are not registered, up to a thousand at a time.")
            .Produces<InviteToRegister.Result>().ProducesProblem(StatusCodes.Status409Conflict);

        var one = people.MapGroup("/{personId:guid}");
        one.MapGet("", (string eventCode, Guid personId, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowPerson.Query(eventCode, personId), cancellationToken))
            .WithName("ShowPerson").WithSummary("All that is known of a person, who was merged with them, and who has the same name.").Produces<ShowPerson.Result>();
        one.MapPut("", async (string eventCode, Guid personId, ProfileInput details, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                new PersonVersion(await mediator.Send(new EditPerson.Command(eventCode, personId, details, ifMatch.Version), cancellationToken)))
            .WithName("EditPerson").WithSummary("Changes what is known of a person; all roles of theirs show it at once.")
            .Produces<PersonVersion>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        one.MapGet("/merge/{otherId:guid}", (string eventCode, Guid personId, Guid otherId, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new PreviewMerge.Query(eventCode, personId, otherId), cancellationToken))
            .WithName("PreviewMerge").WithSummary("Two people side by side, and what would be known of the one they become.").Produces<PreviewMerge.Result>();
        one.MapPost("/merge", async (string eventCode, Guid personId, MergedPerson body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new MergePeople.Command(eventCode, personId, body.OtherId, ifMatch.Version, body.OtherVersion), cancellationToken);
                return Results.NoContent();
            })
            .WithName("MergePeople").WithSummary("Merges another person with this one, who is called as before.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/unmerge", async (string eventCode, Guid personId, MergedPerson body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                await mediator.Send(new UndoMerge.Command(eventCode, personId, body.OtherId, ifMatch.Version, body.OtherVersion), cancellationToken);
                return Results.NoContent();
            })
            .WithName("UndoMerge").WithSummary("Takes a merge back: who was merged stands for themselves again, with the roles that they had.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/split", async (string eventCode, Guid personId, SplitRoles body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var second = await mediator.Send(new SplitPerson.Command(eventCode, personId, body.RoleIds, ifMatch.Version), cancellationToken);
                return Results.Created($"/api/v1/events/{eventCode}/people/{second}", new SecondPerson(second));
            })
            .WithName("SplitPerson").WithSummary("Makes some roles of a person those of a second one.")
            .Produces<SecondPerson>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/invitation", (string eventCode, Guid personId, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new InviteToRegister.Command(eventCode, personId), cancellationToken))
            .WithName("InviteContributor").WithSummary("Writes to somebody who contributes to the programme and is not registered.")
            .Produces<InviteToRegister.Result>().ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    /// <summary>The version of a person after a change.</summary>
    /// <param name="Version">To be given with the next change.</param>
    public sealed record PersonVersion(int Version);

    /// <summary>Who is merged, or was.</summary>
    /// <param name="OtherId">Id of that person.</param>
    /// <param name="OtherVersion">The version of that person on which the decision is based; null skips the check.</param>
    public sealed record MergedPerson(Guid OtherId, int? OtherVersion = null);

    /// <summary>What is the second person's.</summary>
    /// <param name="RoleIds">Ids of roles.</param>
    public sealed record SplitRoles(IReadOnlyList<Guid> RoleIds);

    /// <summary>The person who came out of a split.</summary>
    /// <param name="Id">Id of that person.</param>
    public sealed record SecondPerson(Guid Id);
}
