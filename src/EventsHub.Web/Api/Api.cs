namespace EventsHub.Web.Api;

/// <summary>The JSON API: the same commands and queries as the pages send.</summary>
public static class Api
{
    /// <summary>Maps every area. Endpoints are for signed-in callers unless they say <c>AllowAnonymous</c>.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        // Uploads are protected by the guard header, so the form token of pages is not asked for.
        var api = app.MapGroup("/api/v1").RequireAuthorization().DisableAntiforgery();
        api.MapAccountsApi();
        api.MapBadgesApi();
        api.MapProgrammeApi();
        api.MapEventsApi();
        api.MapPublicApi();
        api.MapRegistrationsApi();
        api.MapTripsApi();
    }
}
