using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Programme.Pages.Public;

/// <summary>Generated style sheets for grid positions and track colours. The content security policy forbids inline styles, so these cannot be part of
/// the page.</summary>
public static partial class ProgrammeTheme
{
    public const int MaxColumns = 100;

    /// <summary>Maximum number of rows in a grid: 30 hours of five minutes each.</summary>
    public const int MaxRows = 360;

    public const string GridAddress = "~/theme/programme-grid.css";

    private static readonly Lazy<string> Grid = new(GridCss);

    /// <summary>URL of the style sheet for the colours of these tracks; null when there are none. The URL contains the colours, so browsers may cache
    /// it for ever.</summary>
    public static string? TracksAddress(IEnumerable<TrackView> tracks) =>
        string.Join('-', tracks.Select(t => Key(t.Colour)).Distinct()) is { Length: > 0 } colours ? $"~/theme/tracks/{colours}.css" : null;

    public static string ClassOf(TrackView? track) => track is null ? "" : $"track-{Key(track.Colour)}";

    public static void MapProgrammeThemes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/theme/programme-grid.css", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=86400";
            return Results.Text(Grid.Value, "text/css");
        }).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/theme/tracks/{colours}.css", (string colours, HttpResponse response) =>
        {
            if (!Colours().IsMatch(colours))
            {
                return Results.NotFound();
            }

            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(string.Concat(colours.Split('-').Select(c => $".track-{c} {{ --track: #{c}; }}\n")), "text/css");
        }).AllowAnonymous().ExcludeFromDescription();
    }

    private static string Key(string colour) => colour.TrimStart('#').ToLowerInvariant();

    private static string GridCss()
    {
        var css = new StringBuilder("@media (width >= 60rem) {\n");
        for (var i = 1; i <= MaxColumns; i++)
        {
            css.Append(CultureInfo.InvariantCulture, $".grid-of-{i} {{ grid-template-columns: 4rem repeat({i}, minmax({Width(i)}rem, 1fr)); min-inline-size: {4 + (i * (Width(i) + 0.5))}rem; }}\n");
            css.Append(CultureInfo.InvariantCulture, $".col-{i} {{ grid-column-start: {i + 1}; }} .wide-{i} {{ grid-column-end: span {i}; }}\n");
        }

        for (var i = 1; i <= MaxRows; i++)
        {
            // The first row contains the room names.
            css.Append(CultureInfo.InvariantCulture, $".row-{i} {{ grid-row-start: {i + 1}; }} .high-{i} {{ grid-row-end: span {i}; }}\n");
        }

        return css.Append("}\n").ToString();
    }

    // With many rooms people scroll sideways; narrower columns show more rooms at once.
    private static double Width(int columns) => columns > 8 ? 10 : 12.5;

    [GeneratedRegex("^[0-9a-f]{6}(-[0-9a-f]{6}){0,199}$")]
    private static partial Regex Colours();
}
