using EventsHub.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EventsHub.Shell.Pages;

/// <summary>Sends a <see cref="StreamedFile"/> while it is being written, from a page or from the API.</summary>
/// <param name="file">The file to write.</param>
/// <param name="inline">True to let the browser display the file if it can, false to download it.</param>
public sealed class StreamedFileResult(StreamedFile file, bool inline = false) : ActionResult, IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.GetTypedHeaders();
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition;
        headers.CacheControl = new() { NoStore = true };
        httpContext.Response.ContentType = file.ContentType;
        return file.WriteAsync(httpContext.Response.Body, null, httpContext.RequestAborted);
    }

    /// <inheritdoc/>
    public override Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);
}
