using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Programme.Pages;

/// <summary>The style sheet of the schedule that is edited: places in its grid, which cannot stand in the page, where the content security policy refuses styles.</summary>
public static class ScheduleTheme
{
    public const int MaxColumns = 200;

    /// <summary>Rows that the grid may have: 36 hours of five minutes.</summary>
    public const int MaxRows = 432;

    public const string Address = "~/theme/schedule.css";

    private static readonly Lazy<string> Css = new(Write);

    public static void MapScheduleTheme(this IEndpointRouteBuilder routes) => routes.MapGet("/theme/schedule.css", (HttpResponse response) =>
    {
        response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text(Css.Value, "text/css");
    }).AllowAnonymous().ExcludeFromDescription();

    private static string Write()
    {
        var css = new StringBuilder();
        for (var i = 1; i <= MaxColumns; i++)
        {
            css.Append(CultureInfo.InvariantCulture, $".s-of-{i} {{ grid-template-columns: var(--times) repeat({i}, minmax(var(--room), 1fr)); min-inline-size: calc(var(--times) + {i} * var(--room)); }} .s-col-{i} {{ grid-column-start: {i + 1}; }} .s-wide-{i} {{ grid-column-end: span {i}; }}\n");
        }

        for (var i = 1; i <= MaxRows; i++)
        {
            // The first row holds the names of the rooms.
            css.Append(CultureInfo.InvariantCulture, $".s-rows-{i} {{ grid-template-rows: auto repeat({i}, var(--slot)); }} .s-row-{i} {{ grid-row-start: {i + 1}; }} .s-high-{i} {{ grid-row-end: span {i}; }}\n");
        }

        return css.ToString();
    }
}
