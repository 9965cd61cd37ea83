using System.Security.Cryptography;
using EventsHub.Programme.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EventsHub.Programme.Pages;

/// <summary>Sends a file of a programme with a mark of what it holds, so that calendars and apps that ask every hour are told "not changed".</summary>
public sealed class ProgrammeFileResult(ProgrammeFile file) : ActionResult, IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-cache";
        var mark = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file.Content))[..32]}\"");
        return Results.File(file.Content, file.ContentType, file.FileName, entityTag: mark).ExecuteAsync(httpContext);
    }

    /// <inheritdoc/>
    public override Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);
}
