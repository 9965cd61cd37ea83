namespace EventsHub.Web.Api;

/// <summary>The JSON API: the same commands and queries as the pages send.</summary>
public static class Api
{
    /// <summary>Maps every area.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapBadgesApi();
        api.MapTripsApi();
    }
}
