using System.Security.Cryptography;
using System.Text.Json;
using EventsHub.Registrations.Checking;
using EventsHub.Registrations.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace EventsHub.Registrations.Api;

/// <summary>The REST endpoints with which codes of tickets and badges are checked at the door.</summary>
public static class CodesApi
{
    /// <summary>Maps <c>/events/{eventCode}/check-list</c> and <c>/events/{eventCode}/codes/check</c>.</summary>
    public static void MapCodesApi(this RouteGroupBuilder api)
    {
        var codes = api.MapGroup("/events/{eventCode}").WithTags("Codes").ProducesProblem(StatusCodes.Status404NotFound);
        codes.MapGet("/check-list", async (string eventCode, HttpResponse response, IOptions<JsonOptions> json, IMediator mediator, CancellationToken cancellationToken) =>
            {
                var content = JsonSerializer.SerializeToUtf8Bytes(await mediator.Send(new ShowCheckList.Query(eventCode), cancellationToken), json.Value.SerializerOptions);
                response.Headers.CacheControl = "private, no-cache";
                return Results.Bytes(content, "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""));
            })
            .WithName("ShowCheckList").WithSummary("What a device needs to check codes without network: public keys, and the registrations of which not every code counts. No secret, no name.")
            .WithDescription("With the ETag of the last answer in If-None-Match, an unchanged list is answered with 304.")
            .Produces<CheckList>().Produces(StatusCodes.Status304NotModified);
        codes.MapPost("/codes/check", (string eventCode, ScannedCode body, IMediator mediator, CancellationToken cancellationToken) =>
                mediator.Send(new CheckCode.Query(eventCode, body.Code), cancellationToken))
            .WithName("CheckCode").WithSummary("Says whether the code of a ticket or badge admits, and whom. Nothing is noted.")
            .Produces<CheckCode.Result>().ProducesValidationProblem();
    }

    /// <summary>The body of a request to check a code.</summary>
    /// <param name="Code">The text as scanned.</param>
    public sealed record ScannedCode(string Code);
}
