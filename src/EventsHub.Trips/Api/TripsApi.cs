using System.Text;
using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Files;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Files;
using EventsHub.Trips.Leaders;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Trips.Api;

/// <summary>The REST endpoints for trips with their travellers, legs and stays, and for travel packs and calendars.</summary>
public static class TripsApi
{
    /// <summary>Maps the endpoints under <c>/trips</c>.</summary>
    public static RouteGroupBuilder MapTripsApi(this RouteGroupBuilder api)
    {
        var trips = api.MapGroup("/trips").WithTags("Trips");
        trips.MapGet("", (bool? past, int? page, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new ListTrips.Query(past ?? false, page ?? 1), cancellationToken))
            .WithName("ListTrips").WithSummary("Lists the trips to come, or those that are over.").Produces<ListTrips.Result>();
        trips.MapPost("", async (CreateTrip.Command command, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var code = await mediator.Send(command, cancellationToken);
                return Results.Created($"/api/v1/trips/{code}", new CreatedTrip(code));
            })
            .WithName("CreateTrip").WithSummary("Begins to plan a trip.").Produces<CreatedTrip>(StatusCodes.Status201Created).ProducesValidationProblem();

        trips.MapPut("/file", async (HttpRequest request, bool? dryRun, DateOnly? shiftTo, IMediator mediator, CancellationToken cancellationToken) =>
            {
                using var reader = new StreamReader(request.Body, new UTF8Encoding(false));
                return await mediator.Send(new ImportTrip.Command(await reader.ReadToEndAsync(cancellationToken), shiftTo, dryRun ?? false), cancellationToken);
            })
            .WithName("ImportTrip").WithSummary("Creates a trip from its file, or brings the trip of that code in step with it.")
            .Accepts<TripFile>("application/json").Produces<ImportTrip.Result>().ProducesValidationProblem();

        var trip = trips.MapGroup("/{tripCode}");
        trip.MapGet("/file", async (string tripCode, IMediator mediator, CancellationToken cancellationToken) =>
                Results.Text(await mediator.Send(new ExportTrip.Query(tripCode), cancellationToken), "application/json", Encoding.UTF8))
            .WithName("ExportTrip").WithSummary("The trip's file.").Produces<TripFile>();
        trip.MapGet("", (string tripCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ShowTrip.Query(tripCode), cancellationToken))
            .WithName("ShowTrip").WithSummary("A whole trip, with what is missing in its plan.").Produces<ShowTrip.Result>();
        trip.MapPut("", (string tripCode, TripInput input, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                Done(mediator.Send(new EditTrip.Command(tripCode, input, ifMatch.Version), cancellationToken)))
            .WithName("EditTrip").WithSummary("Changes what is said of a trip as a whole.").Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        trip.MapDelete("", (string tripCode, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                Done(mediator.Send(new DeleteTrip.Command(tripCode, ifMatch.Version), cancellationToken)))
            .WithName("DeleteTrip").WithSummary("Deletes a trip that is being planned, or was cancelled.").Produces(StatusCodes.Status204NoContent);
        trip.MapPost("/status", (string tripCode, NewStatus to, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
                Done(mediator.Send(new MoveTrip.Command(tripCode, to.Status, ifMatch.Version), cancellationToken)))
            .WithName("MoveTrip").WithSummary("Moves a trip on.").Produces(StatusCodes.Status204NoContent);
        trip.MapGet("/pack.pdf", async (string tripCode, Guid? traveller, IMediator mediator, CancellationToken cancellationToken) =>
                new StreamedFileResult(await mediator.Send(new WriteTravelPack.Query(tripCode, traveller), cancellationToken)))
            .WithName("WriteTravelPack").WithSummary("The travel pack of one traveller, or of all.").Produces(StatusCodes.Status200OK, contentType: StreamedFile.Pdf);
        trip.MapGet("/calendar.ics", async (string tripCode, Guid? traveller, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var calendar = await mediator.Send(new DownloadTripCalendar.Query(tripCode, traveller), cancellationToken);
                return Results.File(Encoding.UTF8.GetBytes(calendar.Content), StreamedFile.Calendar, calendar.FileName);
            })
            .WithName("DownloadTripCalendar").WithSummary("The calendar of one traveller, or of all.").Produces(StatusCodes.Status200OK, contentType: "text/calendar");
        trip.MapPost("/packs/send", (string tripCode, PackReceivers to, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new SendTravelPacks.Command(tripCode, to.TravellerIds ?? []), cancellationToken))
            .WithName("SendTravelPacks").WithSummary("Sends packs by mail; to all when nobody is named.").Produces<SendTravelPacks.Result>();
        trip.MapPost("/travellers/{id:guid}/link", (string tripCode, Guid id, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new MakeTravellerLink.Command(tripCode, id), cancellationToken))
            .WithName("MakeTravellerLink").WithSummary("Makes a link to a traveller's own page.").Produces<MakeTravellerLink.Result>();

        trip.MapGet("/leaders", (string tripCode, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new ListTripLeaders.Query(tripCode), cancellationToken))
            .WithName("ListTripLeaders").WithSummary("Who leads this one trip.").Produces<IReadOnlyList<TripLeader>>();
        trip.MapPost("/leaders", (string tripCode, NewLeader leader, IMediator mediator, CancellationToken cancellationToken) =>
                Done(mediator.Send(new AddTripLeader.Command(tripCode, leader.Email), cancellationToken)))
            .WithName("AddTripLeader").WithSummary("Lets somebody who has an account lead the trip, too.").Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        trip.MapDelete("/leaders/{accountId:guid}", (string tripCode, Guid accountId, IMediator mediator, CancellationToken cancellationToken) =>
                Done(mediator.Send(new RemoveTripLeader.Command(tripCode, accountId), cancellationToken)))
            .WithName("RemoveTripLeader").WithSummary("Takes the trip from one of its leaders.").Produces(StatusCodes.Status204NoContent);

        MapParts<TravellerInput>(trip, "travellers", "Traveller", (code, id, input, version) => new SaveTraveller.Command(code, id, input, version), (code, id, version) => new RemoveTraveller.Command(code, id, version));
        MapParts<LegInput>(trip, "legs", "Leg", (code, id, input, version) => new SaveLeg.Command(code, id, input, version), (code, id, version) => new RemoveLeg.Command(code, id, version));
        MapParts<StayInput>(trip, "stays", "Stay", (code, id, input, version) => new SaveStay.Command(code, id, input, version), (code, id, version) => new RemoveStay.Command(code, id, version));
        return api;
    }

    // Travellers, legs and stays are added, changed and removed in the same way, and the version is that of their trip.
    private static void MapParts<TInput>(
        RouteGroupBuilder trip, string path, string name, Func<string, Guid?, TInput, int?, IRequest<Guid>> save, Func<string, Guid, int?, IRequest<Unit>> remove)
        where TInput : notnull
    {
        Delegate add = async (string tripCode, TInput input, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        {
            var id = await mediator.Send(save(tripCode, null, input, ifMatch.Version), cancellationToken);
            return Results.Created($"/api/v1/trips/{tripCode}/{path}/{id}", new CreatedPart(id));
        };
        Delegate change = (string tripCode, Guid id, TInput input, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            Done(mediator.Send(save(tripCode, id, input, ifMatch.Version), cancellationToken));
        Delegate takeAway = (string tripCode, Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
            Done(mediator.Send(remove(tripCode, id, ifMatch.Version), cancellationToken));
        var parts = trip.MapGroup($"/{path}");
        parts.MapPost("", add).WithName($"Add{name}").WithSummary($"Adds one of the {path}.").Produces<CreatedPart>(StatusCodes.Status201Created).ProducesValidationProblem();
        parts.MapPut("/{id:guid}", change).WithName($"Save{name}").WithSummary($"Changes one of the {path}.").Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        parts.MapDelete("/{id:guid}", takeAway).WithName($"Remove{name}").WithSummary($"Removes one of the {path}.").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Done<TResult>(Task<TResult> sent)
    {
        await sent;
        return Results.NoContent();
    }

    /// <summary>The answer to creating a trip: its code, in lower case.</summary>
    public sealed record CreatedTrip(string Code);

    /// <summary>The answer to adding a traveller, leg or stay: its id.</summary>
    public sealed record CreatedPart(Guid Id);

    /// <summary>The body of a request that adds a leader, with the e-mail address of their account.</summary>
    public sealed record NewLeader(string Email);

    /// <summary>The body of a request that changes the status of a trip.</summary>
    public sealed record NewStatus(TripStatus Status);

    /// <summary>The body of a request to mail travel packs, with the ids of travellers; null or empty for all of them.</summary>
    public sealed record PackReceivers(IReadOnlyList<Guid>? TravellerIds);
}
