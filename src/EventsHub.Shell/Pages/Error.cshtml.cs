using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Shell.Pages;

/// <summary>Shown when a page cannot be displayed. Never shows technical details.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorPage : AppPage
{
    public int Status => Response.StatusCode is >= 400 and var status ? status : StatusCodes.Status404NotFound;
}
