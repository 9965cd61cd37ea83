using System.IO.Compression;
using System.Text.Json;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.Sessionize;

namespace EventsHub.Programme.Feeds;

/// <summary>Refuses files that hold no programme known here, by what they seem to be.</summary>
internal static class UnknownFile
{
    /// <summary>An exception for JSON of another shape.</summary>
    public static ValidationFailedException Json(JsonElement root, Texts texts) => new("File", SessionizeReader.IsListOfSpeakers(root)
        ? texts["This is Sessionize’s list of speakers, which holds no programme. Choose “All data” or “Grid” there, and export it again."]
        : texts["This JSON file holds no programme that is known here; it seems to be {0}. Known are schedules of c3voc, pretalx, Sessionize, Open Event and Indico.", KindOf(root, texts)]);

    /// <summary>An exception for XML that is no frab schedule.</summary>
    /// <param name="name">Name of the outermost element.</param>
    /// <param name="texts">The words.</param>
    public static ValidationFailedException Xml(string name, Texts texts) => new("File", name.ToLowerInvariant() switch
    {
        "html" => texts["This is a web page and no frab schedule. It may be the page to sign in; open the address in a browser, and save the file itself."],
        "rss" or "feed" or "rdf" => texts["This is a news feed and no frab schedule. Look for the programme as XML, JSON, XLSX or CSV."],
        "icalendar" or "vcalendar" => Calendar(texts),
        _ => texts["This is no frab schedule: it begins with <{0}> where <schedule> is expected.", name],
    });

    /// <summary>The words for a calendar.</summary>
    public static string Calendar(Texts texts) => texts["This is a calendar, which lacks rooms, tracks and speakers. Export the programme as XML, JSON, XLSX or CSV."];

    /// <summary>Refuses archives that are neither workbooks nor known here. A damaged one is left to whoever reads it.</summary>
    /// <exception cref="ValidationFailedException">The file is another kind of archive.</exception>
    public static void RefuseOtherArchives(ZipArchive zip, Texts texts)
    {
        bool Holds(string folder) => zip.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
        if (Holds("xl/"))
        {
            return;
        }

        throw new ValidationFailedException("File", Holds("mimetype") ? texts["This is an OpenDocument file. Save it as .xlsx or CSV, and choose that file."]
            : Holds("word/") ? texts["This is a Word document. Copy its table into a spreadsheet, and save that as .xlsx or CSV."]
            : texts["This archive (ZIP) holds neither a workbook nor a programme of Open Event. Unpack it, and choose the file with the programme."]);
    }

    private static string KindOf(JsonElement root, Texts texts) => root switch
    {
        _ when root.Text("@context")?.Contains("schema.org", StringComparison.OrdinalIgnoreCase) == true || root.Get("@type") is not null => texts["what a web page says of itself (schema.org, JSON-LD)"],
        _ when root.Text("type") is "FeatureCollection" or "Feature" => texts["a map (GeoJSON)"],
        _ when root.Get("openapi", "swagger") is not null => texts["the description of an interface (OpenAPI)"],
        _ when root.Text("error", "detail", "message") is { } error => texts["the message of a server: “{0}”", CleanText.Cut(CleanText.Line(error), 200)],
        { ValueKind: JsonValueKind.Object } => texts["an object with {0}", Names(root)],
        { ValueKind: JsonValueKind.Array } => ((JsonElement?)root).Objects().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first ? texts["a list of objects with {0}", Names(first)] : texts["a list"],
        _ => texts["a single value"],
    };

    private static string Names(JsonElement element) =>
        string.Join(", ", element.EnumerateObject().Select(p => CleanText.Cut(CleanText.Line(p.Name), 40)).Take(8)) is { Length: > 0 } names ? names : "–";
}
