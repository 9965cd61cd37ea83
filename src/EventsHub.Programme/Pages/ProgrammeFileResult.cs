using System.Security.Cryptography;
using EventsHub.Programme.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EventsHub.Programme.Pages;

/// <summary>Sends an export with an ETag of its content, so that calendars and apps that ask every hour get "304 Not Modified".</summary>
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
